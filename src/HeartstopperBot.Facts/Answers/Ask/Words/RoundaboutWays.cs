using System.Collections.Immutable;

namespace HeartstopperBot.Facts.Answers.Ask.Words;

/// <summary>Long ways to ask where something is and who plays somebody become the short ones.</summary>
internal static class RoundaboutWays
{
    public static ImmutableArray<Word> Of(ImmutableArray<Word> words) => Measured(WithoutUse(WithWhere(WithParts(WithActors(OfShow(AtHour(OfWhom(WithoutCount(WithSpeaker(WithOr(Placed.Of(words))))))))))));

    /// <summary>"The aunt of Nick or of Charlie".</summary>
    private static ImmutableArray<Word> WithOr(ImmutableArray<Word> words) =>
        [.. words.Where((word, at) => !(word.Text is "of" or "from" or "to" or "by" && at > 1 && words[at - 1].Text == "or" && words[..(at - 1)].Any(before => before.Text == word.Text)))];

    /// <summary>"Olivia Colman on coming back" is what she said about it.</summary>
    private static ImmutableArray<Word> WithSpeaker(ImmutableArray<Word> words) =>
        words is [{ Text: var first }, { Text: var last }, { Text: "on" }, { Text: var doing }, ..] && words.Length < 9 && !PlainWords.Has(first) && !PlainWords.Has(last) && doing.Length > 5 && doing.EndsWith("ing", StringComparison.Ordinal) && !words.Any(word => word.IsAfterComma || (PlainWords.Openers.Contains(word.Text)))
            ? [Word.Of("what", words[0]) with { IsCapital = false }, Word.Of("did", words[0]) with { IsCapital = false }, words[0], words[1], Word.Of("say", words[0]) with { IsCapital = false }, Word.Of("about", words[0]) with { IsCapital = false }, .. words[3..]]
            : words;

    /// <summary>"How badly did season 3 do against season 2" asks how much lower it was.</summary>
    private static ImmutableArray<Word> Measured(ImmutableArray<Word> words)
    {
        for (var how = 0; how + 5 < words.Length; how++)
        {
            if (words[how].Text != "how" || words[how + 1].Text is not ("badly" or "poorly" or "well" or "strongly")) continue;
            var against = Enumerable.Range(how + 3, words.Length - how - 4).FirstOrDefault(at => words[at].Text is "against" or "versus" or "vs", -1);
            if (against < 0 || words[against - 1].Stem is not ("do" or "far" or "fare" or "perform" or "open" or "rat")) return words;
            var one = words[(how + 2)..(against - 1)];
            if (one[0].Text is "did" or "does" or "has") one = one[1..];
            if (one.IsEmpty) return words;
            Word Put(string text) => Word.Of(text, words[how]) with { IsCapital = false, IsAfterComma = false };
            return [.. words[..(how + 1)], Put("much"), Put(words[how + 1].Text is "badly" or "poorly" ? "lower" : "higher"), Put("was"), .. one, Put("than"), Put("that"), Put("of"), .. words[(against + 1)..]];
        }

        return words;
    }

    /// <summary>"A real town that we can walk around in": what one could do with it says nothing of it.</summary>
    private static ImmutableArray<Word> WithoutUse(ImmutableArray<Word> words)
    {
        for (var at = 3; at + 2 < words.Length; at++)
        {
            if (words[at].Text is "that" or "which" && words[at + 1].Text is "we" or "you" or "i" or "one" or "people" or "fans" && words[at + 2].Text is "can" or "could" && !words[(at + 3)..].Any(word => word.IsCapital || PlainWords.Openers.Contains(word.Text))) return words[..at];
        }

        return words;
    }

    /// <summary>"Which two teachers": that they are two need not be told.</summary>
    private static ImmutableArray<Word> WithoutCount(ImmutableArray<Word> words)
    {
        for (var at = 1; at + 1 < words.Length; at++)
        {
            if (char.IsAsciiDigit(words[at - 1].Text[0]) && words[at].Text is "something" or "odd" or "ish") return words.RemoveRange(at - 1, 2);
            if (words[at - 1].Text is "which" or "what" && words[at].Stem is "2" or "3" or "4" or "5" && (words[at + 1].Text == "people" || (words[at + 1].Text.EndsWith('s') && words[at + 1].Text != words[at + 1].Stem))) return words.RemoveAt(at);
        }

        return words;
    }

    /// <summary>"The father from Nick", "older brother to Nick".</summary>
    private static ImmutableArray<Word> OfWhom(ImmutableArray<Word> words) =>
        [.. words.Select((word, at) => word.Text is "from" or "to" && at > 0 && at + 1 < words.Length && Relations.Parse($"nick {words[at - 1].Text}") is not null && !PlainWords.Has(words[at + 1].Text) ? Word.Of("of", word) : word)];

    private static ImmutableArray<Word> AtHour(ImmutableArray<Word> words) =>
        // "Does season 4 exist?"
        words.Length is > 2 and < 8 && words[^1].Text is "exist" or "exists" && (PlainWords.Auxiliaries.Contains(words[0].Text) ? words[0].Text is "does" or "do" : words.All(word => !PlainWords.Openers.Contains(word.Text) && !word.IsAfterComma)) && !words.Any(word => word.Text is "not" or "why" or "still") ? [Word.Of("is", words[0]), Word.Of("there", words[0]), .. words[(words[0].Text is "does" or "do" ? 1 : 0)..^1]] :
        words is [{ Text: "it" }, { Text: "exists" or "exist" }, _, ..] ? [Word.Of("is", words[0]), Word.Of("there", words[1]), .. words[2..]] :
        [.. words.Select((word, at) => word.Text == "hour" && at > 0 && words[at - 1].Text is "what" or "which" ? Word.Of("time", word) : word)];

    /// <summary>"Which part of England is it in" asks where it is.</summary>
    private static ImmutableArray<Word> WithWhere(ImmutableArray<Word> words)
    {
        if (words.Length > 2 && words[0].Text == "whereabouts" && PlainWords.Auxiliaries.Contains(words[1].Text)) return words.SetItem(0, Word.Of("where", words[0]));
        for (var at = 0; at + 3 < words.Length; at++)
        {
            if (words[at].Text == "where" && words[at + 1].Text == "in" && words[at + 2].Text is "england" or "britain" or "europe") return words.RemoveRange(at + 1, 2);
            if (words[at].Text is not ("what" or "which" or "whereabouts") || words[at + 1].Text is not ("part" or "bit" or "area" or "corner") || words[at + 2].Text != "of") continue;
            var country = words[at + 3].Text == "the" && at + 4 < words.Length ? at + 4 : at + 3;
            if (words[country].Text is "england" or "britain" or "uk" or "country" or "world" or "europe" or "london" or "kent") return words.RemoveRange(at, country + 1 - at).Insert(at, Word.Of("where", words[at]) with { IsCapital = false });
        }

        return words;
    }

    /// <summary>"The lad doing Harry" plays him.</summary>
    private static ImmutableArray<Word> WithParts(ImmutableArray<Word> words)
    {
        for (var at = 1; at + 1 < words.Length; at++)
        {
            if (words[at].Text is "young" or "older" && PersonNouns.Has(words[at + 1].Text) && words[0].Text == "who") words = words.RemoveAt(at);
            // "The young actor in the part of Tao".
            if (at + 3 < words.Length && words[at].Text is "in" or "with" or "behind" && words[at + 1].Text == "the" && words[at + 2].Text is "role" or "part" && words[at + 3].Text == "of" && words[..at].Any(word => word.Text is "who" or "actor" or "actress"))
                words = words.RemoveRange(at + 1, 3).SetItem(at, Word.Of("playing", words[at]));
            if (words[at].Text is not ("doing" or "does" or "make" or "makes" or "made" or "interprets" or "interpret" or "represents" or "represent")) continue;
            // "Who makes the role of Isaac?"
            if (at + 3 < words.Length && words[at + 1].Text == "the" && words[at + 2].Text is "role" or "part" or "character" && words[at + 3].Text == "of")
            {
                words = words.RemoveRange(at + 1, 3).SetItem(at, Word.Of("plays", words[at]));
                continue;
            }

            if (words[at].Text is "interprets" or "interpret" or "represents" or "represent" && words[..at].Any(word => word.Text is "who" or "whom")) words = words.SetItem(at, Word.Of("plays", words[at]));
            // "I like that boy, does ...": another clause.
            if (words[at].IsAfterComma || words[at].Sentence != words[at - 1].Sentence) continue;
            var before = words[at - 1].Text is "that" or "who" or "which" && at > 1 ? words[at - 2].Text : words[at - 1].Text;
            if (PersonNouns.Has(before)) words = words.SetItem(at, Word.Of("plays", words[at]));
        }

        return words;
    }

    /// <summary>"In the story", "in the tv version": everything is.</summary>
    private static ImmutableArray<Word> OfShow(ImmutableArray<Word> words)
    {
        for (var at = words.Length - 1; at > 1; at--)
        {
            if (words[at].Text == "short" && words[at - 1].Text == "story" && words[at - 2].Text == "long") words = words.RemoveRange(at - 2, 3);
            at = Math.Min(at, words.Length - 1);
            if (at < 2) break;
            if (words[at].Text is not ("story" or "version" or "adaptation" or "screen") || words[at].IsOwner) continue;
            var from = at - 1;
            while (from > 0 && words[from].Text is "the" or "this" or "tv" or "netflix" or "television" or "screen" or "action" or "live") from--;
            if (words[from].Text is "in" or "on" && from > 0 && words.Length - (at + 1 - from) > 2 && words[from - 1].Text is not ("is" or "was")) words = words.RemoveRange(from, at + 1 - from);
            at = Math.Min(at, words.Length);
        }

        return words;
    }

    /// <summary>"Who is Jack Maddox irl?" asks for the actor.</summary>
    private static ImmutableArray<Word> WithActors(ImmutableArray<Word> words)
    {
        for (var at = 1; at < words.Length; at++)
        {
            // "What was the actor's name?"
            if (words[at].Text == "name" && words[at - 1] is { IsOwner: true, Text: "actor" or "actress" }) words = words.SetItem(at - 1, Word.Of("who", words[at - 1])).SetItem(at, Word.Of("plays", words[at]));
        }

        if (!words.Any(word => word.Text == "who")) return words;
        for (var at = 1; at < words.Length; at++)
        {
            var from = words[at].Text == "irl" ? at : words[at].Text == "life" && words[at - 1].Text == "real" ? at - 1 : -1;
            while (from > 0 && words[from - 1].Text is "the" or "in") from--;
            if (from > 0) return words.RemoveRange(from, at + 1 - from).Insert(from, Word.Of("actor", words[at]));
        }

        return words;
    }
}
