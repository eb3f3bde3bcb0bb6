using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Asked;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>Questions that are one of the lookups in other words: who plays whom, the cast, a release. Null where the question asks for more or for something else.</summary>
internal sealed class Lookups(FactAnswers answers, NameLexicon lexicon, QuestionPart part, Lens lens)
{
    public Answer? Find() => AskedFor.IsDenied(part) || NearMisses.IsAsked(part) || part.Mentions.Any(mention => NearMisses.IsSetAside(part, mention)) ? null : WhoPlays() ?? Cast() ?? Release() ?? AllBooks();

    private Answer? WhoPlays()
    {
        if (part.Mentions.IsEmpty || part.Content.IsEmpty || !IsOnlyBesideIdle("plays", "cast") || !Has("plays")) return null;
        if (part.Mentions.Any(mention => mention.Kind is not (EntityKind.Character or EntityKind.Person) || mention.Kind != part.Mentions[0].Kind)) return null;
        // How somebody came to a role is another question.
        if (part.Opening.Wanted is not (Wanted.Who or Wanted.Anything) || part.Words[part.Opening.From].Text == "how" || Has("first role") || Asks.ForOthers(part) || Leanings.IsOfTimeBefore(part)) return null;
        return Each(mention => answers.WhoPlays(mention.Id, lens));
    }

    private Answer? Cast()
    {
        // Who is not in it is no part of the list.
        if (Asks.ForTrade(part) || part.Opening.IsNegated || part.IsLight) return null;
        if (part.Mentions.Length > 1 || part.Mentions.Any(mention => mention.Kind is not (EntityKind.Season or EntityKind.Film)) || !(Has("cast") || Has("newcomers") || Has("returning") || AsksWhoIsIn()) || !IsOnly("cast", "newcomers", "returning", "plays")) return null;
        if (part.Opening.Wanted is not (Wanted.Who or Wanted.Anything) || (part.Mentions.IsEmpty && !Has("cast"))) return null;
        var group = Has("newcomers") ? CastGroup.New : Has("returning") ? CastGroup.Returning : part.Words.Any(word => word.Text == "main") ? CastGroup.Main : CastGroup.Everyone;
        return Answered(answers.Cast(part.Mentions.FirstOrDefault()?.Id, group, lens), part.Mentions.FirstOrDefault());
    }

    /// <summary>"Who is in season 2?"</summary>
    private bool AsksWhoIsIn() => part is { Opening.Wanted: Wanted.Who, Content.IsEmpty: true, Mentions: [{ From: > 0 } title] } && part.Words[title.From - 1].Text == "in";

    private Answer? Release()
    {
        if (part.Mentions.IsEmpty || part.Mentions.Any(mention => mention.Kind is not (EntityKind.Season or EntityKind.Film or EntityKind.Book)) || !AsksForDay() || Has("rhythm") || part.Words.Any(word => word.Text is "original" or "originally")) return null;
        if (part.Opening.Wanted is not (Wanted.When or Wanted.Anything or Wanted.YesOrNo)) return null;
        // Which of two comes first is another question.
        if (part.Mentions.Length > 1 && part.Words.Any(word => word.Text is "before" or "after")) return part.Opening.Wanted == Wanted.YesOrNo ? InOrder() : null;
        if (part.Opening.Wanted != Wanted.YesOrNo) return Each(mention => answers.Release(mention.Id, lens));
        if (part.Mentions.Length > 1 && !part.Words.Any(word => word.Text is "and" or "or" or "both")) return null;
        // "Is it on Netflix?" asks for the place, not for the day.
        return part.Content.Any(at => part.Words[at].Text == "netflix") ? null : Each(mention => WhetherOut(answers.Release(mention.Id, lens), mention.Id));
    }

    /// <summary>"When is it out", and "when can I see it", which is the same.</summary>
    private bool AsksForDay() =>
        (Has("release") && IsOnlyBesideIdle("release")) || (part.Opening.Wanted == Wanted.When && (Has("watching") || Has("buying") || Has("release")) && IsOnlyBesideIdle("release", "watching", "buying"));

    /// <summary>"Did season 2 come before season 3?" Null where the dates do not settle it.</summary>
    private Answer? InOrder()
    {
        if (part.Mentions is not [var left, var right]) return null;
        var both = new[] { left, right }.Select(mention => answers.Release(mention.Id, lens)).ToArray();
        if (both.Any(answer => answer is not { Outcome: Outcome.Answered, Lead.Statements: [{ Value.Date: not null }, ..] })) return null;
        var (first, second) = (both[0].Lead.Statements[0].Value.Date!, both[1].Lead.Statements[0].Value.Date!);
        if (first.FirstDay <= second.LastDay && second.FirstDay <= first.LastDay) return null;
        var joined = SeveralAnswers.Join([.. both]);
        var isSo = first.FirstDay < second.FirstDay == part.Words.Any(word => word.Text == "before");
        return joined with { Lead = joined.Lead with { Said = isSo ? Phrases.Yes(joined.Lead.Said) : Phrases.No(joined.Lead.Said) } };
    }

    /// <summary>"Is it out?" Yes where sources of that day or later speak of it; of a day to come nobody can say so yet.</summary>
    private Answer WhetherOut(Answer answer, string title)
    {
        if (answer is not { Outcome: Outcome.Answered, Lead.Statements: [var date, ..] }) return answer;
        var isOut = date.Value.Date is { } day && answers.Store.StatementsAbout(title, null, lens).SelectMany(said => said.References).Any(reference => reference.Certainty == Certainty.States && reference.Source.Earliest >= day.LastDay);
        return answer with { Lead = answer.Lead with { Said = isOut ? Phrases.Yes(answer.Lead.Said) : Phrases.NotYet(answer.Lead.Said) } };
    }

    /// <summary>"List all Heartstopper books in order."</summary>
    private Answer? AllBooks()
    {
        if (part.Mentions is not [{ Kind: EntityKind.Book } whole] || lexicon.Find("heartstopper books").All(name => name.EntityId != whole.Id) || part.Opening.Wanted != Wanted.Anything) return null;
        var isListed = part.Words.Any(word => word.Text is "list" or "all" or "every" or "order");
        return isListed && IsOnly("volumes", "episode titles") ? Answered(answers.Books(null, lens), whole) : null;
    }

    /// <summary>"Give me all the songs of season 2": a whole list, where no single statement answers.</summary>
    public Answer? List()
    {
        if (part.Opening.Wanted is not (Wanted.Anything or Wanted.Who or Wanted.Where) || part.Mentions.Length > 1 || part.Content.IsEmpty || AskedFor.IsDenied(part)) return null;
        var title = part.Mentions.FirstOrDefault();
        if (title is { Kind: not (EntityKind.Season or EntityKind.Film) }) return null;
        var id = title?.Id;
        if (Has("episode titles") && IsOnly("episode titles", "episode count")) return Answered(answers.Episodes(id, lens), title);
        if (Has("songs") && IsOnly("songs", "album", "performing", "score music")) return Answered(answers.Music(id, lens), title);
        if (Has("locations") && IsOnly("locations", "filming")) return Answered(answers.Locations(id, lens), title);
        if (Has("crew") && IsOnly("crew")) return Answered(answers.Crew(id, lens), title);
        if (Has("winning") && IsOnly("winning", "nominations")) return Answered(answers.Awards(id, lens), title);
        return title is null && Has("volumes") && IsOnly("volumes") ? Answered(answers.Books(null, lens), null) : null;
    }

    /// <summary>"Who plays Nick and Charlie?" is answered for each of them, or not at all.</summary>
    private Answer? Each(Func<Mention, Answer> look)
    {
        var found = part.Mentions.DistinctBy(mention => mention.Id).Select(mention => Answered(look(mention), mention)).ToArray();
        return found.All(answer => answer is not null) ? SeveralAnswers.Join([.. found.OfType<Answer>()]) : null;
    }

    private Answer? Answered(Answer answer, Mention? mention)
    {
        if (answer.Outcome != Outcome.Answered) return null;
        return mention is { IsCorrected: true } ? answer with { Notes = answer.Notes.Add(new CitedText(Phrases.TakenAs(lexicon.LabelOf(mention.Id)), [])) } : answer;
    }

    private bool Has(string topic) => part.Topics.Any(mention => mention.Topic.Id == topic && !Enumerable.Range(mention.From, mention.Length).All(part.IsNamed));

    /// <summary>Whether these topics explain every word that means something.</summary>
    private bool IsOnly(params ReadOnlySpan<string> topics) => AreExplained(part.Content, topics);

    private bool IsOnlyBesideIdle(params ReadOnlySpan<string> topics) => AreExplained([.. part.Content.Where(at => !EverydayWords.IsIdle(part, at))], topics);

    private bool AreExplained(ImmutableArray<int> content, ReadOnlySpan<string> topics)
    {
        foreach (var at in content)
        {
            var isExplained = false;
            foreach (var topic in topics) isExplained |= part.Topics.Any(mention => mention.Topic.Id == topic && at >= mention.From && at < mention.From + mention.Length);
            if (!isExplained && part.Words[at].Text != "main") return false;
        }

        return true;
    }
}
