using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Weighing;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>"What's Tara's last name?": the name itself is the answer, from a source that writes it in full.</summary>
internal sealed class Naming(FactStore store, NameLexicon lexicon, string heading, Lens lens)
{
    private static readonly ImmutableArray<string> Words = ["called", "named", "name", "title", "titled"];

    /// <summary>Null where the question asks for something else, or no source has more of the name than was typed.</summary>
    public Answer? Find(QuestionPart part, IReadOnlyList<Statement> pool)
    {
        var named = part.Mentions.Where(mention => mention.Kind is not EntityKind.Season).ToArray();
        if (named.Select(mention => mention.Id).Distinct().Count() != 1 || named[0] is not { Relation: null } mention) return null;
        var season = part.Mentions.FirstOrDefault(other => other.Kind == EntityKind.Season)?.Id;
        if (season is not null && mention.Kind != EntityKind.Place) return null;
        if (!IsAsked(part, mention) || !IsLonger(part, mention)) return null;

        var label = lexicon.LabelOf(mention.Id);
        var told = Ranking.Rank(pool.Where(said => said.Subject == mention.Id || said.Value.EntityId == mention.Id))
            .Where(one => one.IsLeading && (season is null || one.Statement.Subject == season || one.Statement.Value.EntityId == season) && Wording.Of(one.Statement, lexicon).Contains(mention.Kind == EntityKind.Place ? label.Split(' ')[0] : label, StringComparison.OrdinalIgnoreCase))
            .OrderBy(one => one.Status)
            .ThenByDescending(one => StatementWords.Of(Ranking.Voice(one.Statement).Says).Count(word => Words.Contains(word)))
            .ThenByDescending(one => Ranking.IndependentSources(one.Statement))
            .ThenBy(one => one.Statement.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        if (told is null) return null;
        var draft = new AnswerDraft(store, lens);
        Phrase said = Wording.Of(told.Statement, lexicon);
        if (part.Opening.Wanted == Wanted.YesOrNo) said = Phrases.Yes(said);
        return draft.Finish(heading, Outcome.Answered, draft.Cite(said, told.Status, told.Statement), store.FindEntity(mention.Id));
    }

    private static bool IsAsked(QuestionPart part, Mention mention)
    {
        var isOfName = part.Words.Where((word, at) => Words.Contains(word.Text) && !part.IsNamed(at)).Any();
        var rest = part.Content.Where(at => !Words.Contains(part.Words[at].Text) && part.Words[at].Text is not ("surname" or "second" or "last" or "full" or "family")).ToArray();
        // "What is the meaning of the title, how is it called?" What it means no source says.
        if (part.Words.Any(word => word.Text == "called")) rest = [.. rest.Where(at => part.Words[at].Text != "meaning")];
        // "Has it got a name?"
        if (mention.Kind is EntityKind.Film) return rest.Length == 0 && isOfName && (part.Opening.Wanted == Wanted.Anything || (part.Opening.Wanted == Wanted.YesOrNo && part.Words.Any(word => word.Text is "a" or "any" or "yet")));
        if (rest.Length > 0 || part.Opening.Wanted != Wanted.Anything) return false;
        // "The name of the zoo".
        if (mention.Kind == EntityKind.Place) return isOfName;
        return mention.Kind == EntityKind.Character
            && (part.Words.Any(word => word.Text == "surname") || (isOfName && part.Words.Any(word => word.Text is "last" or "second" or "full" or "whole" or "family")));
    }

    /// <summary>Whether the name in full has a word that was not typed.</summary>
    private bool IsLonger(QuestionPart part, Mention mention)
    {
        var typed = part.Words.Skip(mention.From).Take(mention.Length).Select(word => word.Text).ToHashSet();
        var label = StatementWords.Of(lexicon.LabelOf(mention.Id));
        return label.Length > 1 && (mention.Kind == EntityKind.Place ? !label.All(typed.Contains) : !typed.Contains(label[^1]));
    }
}
