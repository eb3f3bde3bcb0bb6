using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HeartstopperBot.Facts.Answers.Ask.Words;

/// <summary>"Please tell me", "does anyone know", "I was wondering": before a question word, or before the verb of a question, they say only that something is asked.</summary>
internal static class Openings
{
    private static readonly FrozenSet<string> Telling = Set("tell know knows wondering wonder wondered remind explain");

    private static readonly FrozenSet<string> Around = Set(
        "please pls plz can could would will you u someone anyone anybody somebody one out there here does do did tell me us know knows help explain remind to i was am been just wondering wonder wondered want wanted wanna need like love really kindly possibly perhaps maybe hey hi hello hiya so ok okay well and but um uh guys bot dear quick q question not sure idea have has no may might ask");

    private static readonly FrozenSet<string> Wanting = Set("want wanted wanna need like love not do dont");

    private static readonly FrozenSet<string> Asking = Set("asked asks wonders wondered needs");

    private static readonly FrozenSet<string> Somebody = Set("my our a an one some somebody someone everyone everybody");

    public static ImmutableArray<Word> Of(ImmutableArray<Word> words) => Named(OfSomebody(words) ?? WithoutCourtesy(words));

    /// <summary>"Name the camera it was shot with" asks what it is.</summary>
    private static ImmutableArray<Word> Named(ImmutableArray<Word> words) =>
        words is [{ Text: "name" }, { Text: "the" }, _, _, ..] && !words[2..].Any(word => word.Text is "and" or "that" || (PlainWords.Openers.Contains(word.Text) && word.Text is not ("was" or "is" or "were")))
            ? [Put("what", words[0]), Put("is", words[0]), .. words[1..]] : words;

    /// <summary>"My flatmate works in television and asks who ...", "somebody asked me whether ...".</summary>
    private static ImmutableArray<Word>? OfSomebody(ImmutableArray<Word> words)
    {
        if (words.Length < 5 || !Somebody.Contains(words[0].Text)) return null;
        for (var at = 1; at + 3 < words.Length && words[at].Sentence == words[0].Sentence; at++)
        {
            if (!Asking.Contains(words[at].Text)) continue;
            // "My library has Solitaire and I wondered when it came out": what is told there is asked about.
            if (words[at - 1].Text is "i" or "we" || words[1..at].Any(word => word.IsCapital)) return null;
            var from = words[at + 1].Text is "me" or "us" ? at + 2 : at + 1;
            if (words[from].Text is "if" or "whether") return [Put("is", words[from]), Put("it", words[from]), Put("true", words[from]), .. words[(from + 1)..]];
            if (words[at].Text == "needs" && words[from].Text == "the" && words[from + 1].Text == "name") return [Put("what", words[from]), Put("is", words[from]), .. words[from..]];
            return words[at].Text != "needs" && PlainWords.Openers.Contains(words[from].Text) && !PlainWords.Auxiliaries.Contains(words[from].Text) ? words[from..] : null;
        }

        return null;
    }

    private static Word Put(string text, Word like) => Word.Of(text, like) with { IsCapital = false, IsAfterComma = false };

    /// <summary>"I know when Nick was born, but ...": known is not asked.</summary>
    private static ImmutableArray<Word> WithoutKnown(ImmutableArray<Word> words)
    {
        if (words is not [{ Text: "i" }, { Text: "know" or "already" }, _, _, _, ..] || (words[1].Text == "already" && words[2].Text != "know")) return words;
        var opener = words[1].Text == "already" ? 3 : 2;
        if (!PlainWords.Openers.Contains(words[opener].Text)) return words;
        var but = Enumerable.Range(opener, words.Length - opener).FirstOrDefault(at => words[at].Text == "but" && words[at].Sentence == words[0].Sentence, -1);
        return but > 0 && but + 2 < words.Length ? [words[but + 1] with { IsAfterComma = false }, .. words[(but + 2)..]] : words;
    }

    private static ImmutableArray<Word> WithoutCourtesy(ImmutableArray<Word> words)
    {
        words = WithoutKnown(words);
        var end = Enumerable.Range(0, words.Length).TakeWhile(at => Around.Contains(words[at].Text) && words[at].Sentence == words[0].Sentence).Count();
        for (var at = 1; at <= end && at + 2 < words.Length; at++)
        {
            if (!PlainWords.Openers.Contains(words[at].Text) || words[at].IsQuoted || !IsTold(words[..at])) continue;
            return [words[at] with { IsAfterComma = false }, .. words[(at + 1)..]];
        }

        return OfThing(words, end);
    }

    /// <summary>"Does anybody know the first name of the teacher" asks what it is, and not whether.</summary>
    private static ImmutableArray<Word> OfThing(ImmutableArray<Word> words, int end)
    {
        var the = Enumerable.Range(1, Math.Max(0, Math.Min(end, words.Length - 2))).FirstOrDefault(at => words[at].Text == "the" && words[at - 1].Text is "know" or "remember" or "tell" or "me", -1);
        if (the < 1 || !IsTold(words[..the]) || words[the..].Any(word => PlainWords.Openers.Contains(word.Text)) || words[the..].Any(word => word.Sentence != words[the].Sentence)) return words;
        return [Put("what", words[the]), Put("is", words[the]), .. words[the..]];
    }

    /// <summary>"I know who plays him" tells; "I want to know" and "do you know" ask.</summary>
    private static bool IsTold(ImmutableArray<Word> before)
    {
        var telling = Enumerable.Range(0, before.Length).LastOrDefault(at => Telling.Contains(before[at].Text), -1);
        if (telling < 0 || before[(telling + 1)..].Any(word => word.Text is not ("me" or "us" or "please" or "pls" or "plz"))) return false;
        return before[telling].Text is not ("know" or "knows") || before[..telling].Any(word => word.Text is "anyone" or "anybody" or "someone" or "somebody" or "you" or "u" or "one") || before[..telling].Any(word => Wanting.Contains(word.Text));
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
