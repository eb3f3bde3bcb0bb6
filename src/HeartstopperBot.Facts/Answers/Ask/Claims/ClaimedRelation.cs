using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Weighing;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers.Ask.Claims;

/// <summary>"Is Oliver Charlie's brother?", "is Hayley Atwell Nick's new mum?": how two are related, where sources state it otherwise. Null where they do not.</summary>
internal sealed class ClaimedRelation(FactStore store, NameLexicon lexicon, Func<string, ImmutableArray<string>> counterparts, Lens lens)
{
    private static readonly ImmutableArray<string> Family = ["mother", "father", "brother", "sister", "cousin", "aunt"];

    public Answer? Find(QuestionPart part, string heading)
    {
        // In the books it may be another.
        if (part.Mentions.Any(mention => mention.Kind == EntityKind.Book) || part.Opening.IsNegated || part.Words.Any(word => word.Text is "or" or "than") || Claimed(part) is not var (owner, relation, others)) return null;
        var stated = Family.Append("friend").Append("partner")
            .SelectMany(property => store.StatementsAbout(owner, property, lens).Where(said => others.Contains(said.Value.EntityId!)).Concat(store.StatementsWithValue(owner, property, lens).Where(said => others.Contains(said.Subject))))
            .Where(Ranking.IsSupported).ToArray();
        var claimed = stated.Where(said => said.Subject == owner ? relation.Properties.Contains(said.Property.Id) : relation.Inverse.Contains(said.Property.Id)).ToArray();
        if (claimed.FirstOrDefault(said => IsOfOtherAge(part, said)) is { } older) return Told(older, isNo: true, [], heading);
        // Who is claimed to be a brother and is one needs no other word; of what somebody denies both are told.
        if (claimed.Any(said => said.References.All(reference => reference.Certainty != Certainty.Denies))) return null;
        if (stated.Except(claimed).OrderBy(said => Family.Contains(said.Property.Id) ? 0 : 1).FirstOrDefault() is not { } other) return null;
        var isOnScreen = claimed.Length == 0 || part.Words.Any(word => word.Text is "show" or "screen" or "series" or "tv" or "programme" or "adaptation" or "netflix");
        var isRuledOut = isOnScreen && relation.Properties.Concat(relation.Inverse).All(Family.Contains) && Family.Contains(other.Property.Id);
        return Told(other, isRuledOut, claimed, heading);
    }

    private Answer Told(Statement stated, bool isNo, IEnumerable<Statement> beside, string heading)
    {
        var says = Wording.Of(stated, lexicon);
        var draft = new AnswerDraft(store, lens);
        var lead = draft.Cite(isNo ? Phrases.No(says) : says, Ranking.Rank([stated])[0].Status, stated);
        return draft.Finish(heading, Outcome.Answered, lead, store.FindEntity(stated.Subject), beside.SelectMany(said => Ranking.Rank([said])).Select(one => draft.Line(one)));
    }

    /// <summary>"His younger brother", who is the older one.</summary>
    private bool IsOfOtherAge(QuestionPart part, Statement said)
    {
        var words = lexicon.WordsOf(said);
        return (part.Words.Any(word => word.Text is "younger" or "little") && words.Contains("older")) || (part.Words.Any(word => word.Text is "older" or "elder" or "big") && words.Contains("younger"));
    }

    /// <summary>Whose relative, by which relation, and who is said to be it: with whom they play, since either name may be said.</summary>
    private (string Owner, Relation Relation, HashSet<string> Others)? Claimed(QuestionPart part)
    {
        if (part.Mentions.FirstOrDefault(mention => mention.Relation is not null) is not { } related || Relations.Parse(related.Relation!) is not { } question) return null;
        var owner = question.Owners.SelectMany(typed => lexicon.Find(typed)).FirstOrDefault(name => name.Kind == EntityKind.Character);
        var others = part.Mentions.Where(mention => mention != related && mention is { Length: > 0, Kind: EntityKind.Character or EntityKind.Person }).ToArray();
        if (owner is null || others is not [var other]) return null;
        return (owner.EntityId, question.Relation, [.. other.Meanings.Select(name => name.EntityId).SelectMany(id => counterparts(id).Append(id))]);
    }
}
