using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Asked;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Claims;

/// <summary>"Was Diana Olifirova the cinematographer?", "is the zoo London Zoo?", "is his first name Youssef?": a name that is claimed, known or not.</summary>
internal static class ClaimedName
{
    private static readonly FrozenDictionary<EntityKind, string> Openers = new Dictionary<EntityKind, string>
    {
        [EntityKind.Person] = "who",
        [EntityKind.Character] = "who",
        [EntityKind.Place] = "where",
        [EntityKind.School] = "which school",
        [EntityKind.Company] = "who",
        [EntityKind.Publication] = "who",
        [EntityKind.Song] = "which song",
        [EntityKind.Book] = "which book",
        [EntityKind.Work] = "which work",
    }.ToFrozenDictionary();

    /// <summary>What follows is a name, whatever else it may mean.</summary>
    private static readonly FrozenSet<string> Naming = FrozenSet.Create("called", "named", "titled", "surname", "nickname", "name");

    private static readonly FrozenSet<string> Titles = FrozenSet.Create("Mr", "Mrs", "Ms", "Miss", "Dr", "Coach", "Headmaster");

    private static readonly FrozenSet<string> Told = FrozenSet.Create("name", "named", "nam", "called", "call", "titl");

    private static readonly FrozenSet<string> Leading = FrozenSet.Create("in", "at", "by", "on", "from", "to", "the", "a", "an", "with", "of");

    public static IEnumerable<ClaimedValue> In(QuestionPart part, NameLexicon lexicon, Func<string, ImmutableArray<string>> counterparts)
    {
        if (part.Words.Any(word => word.Text is "or" or "than") || part.Opening.IsNegated || Leanings.AsksForEarlier(part) || AfterNaming(part, lexicon) is not null) yield break;
        if (AnotherOne(part, lexicon, counterparts) is { } another) yield return another;
        foreach (var mention in part.Mentions.Where(mention => mention is { Length: > 0, Relation: null } && Openers.ContainsKey(mention.Kind) && !part.Words[mention.To - 1].IsOwner))
        {
            var ids = mention.Meanings.Select(name => name.EntityId).SelectMany(id => counterparts(id).Append(id)).ToHashSet(StringComparer.Ordinal);
            yield return new ClaimedValue([ClaimedValue.Ask(Openers[mention.Kind], Without(part, mention.From, mention.To))], statement => ids.Contains(statement.Subject) || statement.Value.EntityId is { } value && ids.Contains(value)) { Kind = mention.Kind };
        }

        if (FirstUnknown(part) is { } end)
        {
            var named = part.Words[(part.Opening.From + 1)..end].Select(word => word.Stem).ToArray();
            yield return new ClaimedValue([ClaimedValue.Ask("who", Without(part, part.Opening.From + 1, end))], statement => named.All(lexicon.WordsOf(statement).Contains)) { IsUnknown = true };
        }

        if (part.Words[part.Opening.From].Text is "is" or "was" or "are" or "were" && LastUnknown(part) is var (from, to))
        {
            var stems = part.Words[from..to].Where(word => !PlainWords.Has(word.Text)).Select(word => word.Stem).ToArray();
            var rest = Without(part, from, to);
            yield return new ClaimedValue([ClaimedValue.Ask("where", rest), ClaimedValue.Ask("who", rest)], statement => stems.All(lexicon.WordsOf(statement).Contains)) { IsUnknown = true };
        }
    }

    /// <summary>"... surname Xu", "... called Henry": held against the name alone, since an actor may bear it too.</summary>
    public static ClaimedValue? AfterNaming(QuestionPart part, NameLexicon lexicon)
    {
        if (part.Words.Any(word => word.Text is "or") || part.Opening.IsNegated) return null;
        var at = Enumerable.Range(part.Opening.From + 1, Math.Max(0, part.Words.Length - part.Opening.From - 2)).LastOrDefault(place => Naming.Contains(part.Words[place].Text) && !part.IsNamed(place), -1);
        if (at < 0) return null;
        var (from, to) = (at + 1, at + 1);
        if (part.Words[from].Text is "is" or "was") (from, to) = (from + 1, to + 1);
        while (to < part.Words.Length && !(to > from && Leading.Contains(part.Words[to].Text))) to++;
        if (from >= to || to - from > 4) return null;
        // "Has it got a name yet?" claims none.
        if (part.Words[from..to].All(word => word.Text is "yet" or "now" or "already" or "so" or "far" or "too")) return null;
        var stems = part.Words[from..to].Select(word => word.Stem).ToArray();
        var isOfFamily = part.Words.Any(word => word.Text is "surname" or "last" or "second" or "family");
        var named = part.Mentions.Where(mention => mention.To <= at).Select(mention => mention.Id).ToHashSet(StringComparer.Ordinal);
        return new ClaimedValue([ClaimedValue.Ask("what", Without(part, from, to))], Says) { IsOne = true };

        bool? Says(Statement statement)
        {
            if (Labels(statement).Any(IsBorne) || (statement.Value.Text is { } text && IsBorne(text))) return true;
            var isOfName = statement.Value.Text is null ? (named.Contains(statement.Subject) || named.Contains(statement.Value.EntityId!)) && (isOfFamily || !Labels(statement).All(IsHalfNamed)) : StatementWords.Of(Ranking.Voice(statement).Says).Any(Told.Contains);
            return isOfName ? false : null;
        }

        // "Headmaster Barnes" may well be called Alan.
        bool IsHalfNamed(string label) => Titles.Contains(label.Split(' ')[0]);

        bool IsBorne(string label) => stems.All(StatementWords.Of(label).Contains);

        // Who plays Tara does not lend her a name; what is told of her therapist is what he is called.
        IEnumerable<string> Labels(Statement statement) => new[] { statement.Subject, statement.Value.EntityId }.OfType<string>()
            .Where(id => named.Contains(id) || (statement.Property.Id is not (CastingReader.PlayedBy or "cast-member") && !named.Contains(statement.Subject))).Select(lexicon.LabelOf);
    }

    /// <summary>"For a different character", "in another band": that there is one, whichever.</summary>
    private static ClaimedValue? AnotherOne(QuestionPart part, NameLexicon lexicon, Func<string, ImmutableArray<string>> counterparts)
    {
        var at = Enumerable.Range(1, part.Words.Length - 1).FirstOrDefault(place => AnswerTypes.Has(part.Words[place].Stem) && part.Words[place - 1].Text is "another" or "different" or "other" && part.Words[place].Text != "time", -1);
        if (at < 0) return null;
        var from = at;
        while (from > part.Opening.From + 1 && part.Words[from - 1].Text is "another" or "different" or "other" or "a" or "any" or "some") from--;
        var known = part.Mentions.SelectMany(mention => counterparts(mention.Id).Append(mention.Id)).ToHashSet(StringComparer.Ordinal);
        var names = known.SelectMany(id => lexicon.LabelOf(id).Split(' ')).ToHashSet(StringComparer.Ordinal);
        return new ClaimedValue([[Word.Of("which", part.Words[at]) with { IsCapital = false }, part.Words[at], .. Without(part, from, at + 1)]],
            statement => statement.Value.EntityId is { } id ? AnswerTypes.Fits(part.Words[at].Stem, [lexicon.KindOf(id)]) && !known.Contains(id) ? true : null : lexicon.NamesSomebodyBut(names, Ranking.Voice(statement).Says) ? true : null);
    }

    /// <summary>Without the claim, what led to it, and the verb in front: what remains is what is asked of.</summary>
    private static ImmutableArray<Word> Without(QuestionPart part, int from, int to)
    {
        while (from > part.Opening.From + 1 && Leading.Contains(part.Words[from - 1].Text)) from--;
        var rest = part.Words.RemoveRange(from, to - from);
        if (rest.Length > 1 && rest[^1].Text is "right" or "correct" or "true" or "yes" or "no" or "yeah") rest = rest[..^1];
        return rest;
    }

    /// <summary>The last words, where they are a name that nobody here bears: in capitals, or no word of everyday English. "London Zoo" beside the zoo that is known belongs to it whole.</summary>
    private static (int From, int To)? LastUnknown(QuestionPart part)
    {
        var to = part.Words.Length;
        while (to > 1 && part.Words[to - 1].Text is "right" or "correct" or "true") to--;
        var from = to;
        while (from > part.Opening.From + 1 && IsOfName(part, from - 1, to)) from--;
        // What a thing is like, and what somebody plays, is no name.
        if (from < to && !part.Words[from].IsCapital && part.Words[from - 1].Text is "the" or "a" or "an" or "very" or "so") return null;
        return from < to && Enumerable.Range(from, to - from).Any(at => !part.IsNamed(at)) ? (from, to) : null;
    }

    /// <summary>"Did Hans Zimmer compose the score?" Where such a name at the beginning ends. Who did one of many such things is not settled by who did another.</summary>
    private static int? FirstUnknown(QuestionPart part)
    {
        var (from, to) = (part.Opening.From + 1, part.Opening.From + 1);
        if (part.Words.Any(word => word.Text is "a" or "an" or "any" or "some" or "ever")) return null;
        while (to < part.Words.Length - 1 && !part.IsNamed(to) && IsOfName(part, to, to + 1)) to++;
        return to - from > 1 || (to > from && part.Words[from].IsCapital) ? to : null;
    }

    private static bool IsOfName(QuestionPart part, int at, int to)
    {
        var word = part.Words[at];
        if (part.Mentions.FirstOrDefault(mention => mention.From <= at && at < mention.To) is { } mention)
            return (mention.Length == 1 && word.IsCapital && at + 1 < to && part.Words[at + 1].IsCapital && !word.IsOwner) || mention.Length == 1 && (word.IsCapital || at + 1 == to) && part.Mentions.Any(other => other.Id == mention.Id && other.From != mention.From);
        if (PlainWords.Has(word.Text) || char.IsAsciiDigit(word.Text[0])) return false;
        return word.IsCapital || (!EverydayWords.IsKnown(word.Text) && !RealWords.Has(word.Text) && !part.Topics.Any(topic => topic.From <= at && at < topic.From + topic.Length));
    }
}
