using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Readings;

/// <summary>"The teacher Charlie talks to, the art one", "who shot the pictures (DoP)": the same once more in other words. Whoever fits the second description is asked for.</summary>
internal static class Apposition
{
    /// <summary>The question by its second description; null where it has none.</summary>
    public static ImmutableArray<Word>? In(QuestionPart part) => part.Opening.Wanted is Wanted.Who or Wanted.Anything && part.Opening.To > 0 ? ByOne(part) ?? ByBrackets(part) : null;

    private static ImmutableArray<Word>? ByOne(QuestionPart part)
    {
        for (var at = part.Opening.To + 2; at + 2 < part.Words.Length; at++)
        {
            if (!part.Words[at].IsAfterComma || part.Words[at].Text != "the") continue;
            var one = Enumerable.Range(at + 2, Math.Min(2, part.Words.Length - at - 2)).FirstOrDefault(place => part.Words[place].Text is "one" or "ones", -1);
            if (one != part.Words.Length - 1 || !Enumerable.Range(at + 1, one - at - 1).All(part.Content.Contains)) return null;
            var noun = part.Content.FirstOrDefault(place => place < at && AnswerTypes.Fits(part.Words[place].Stem, [EntityKind.Character]), -1);
            return noun < 0 ? null : [part.Words[part.Opening.From], Word.Of("is", part.Words[at]) with { IsAfterComma = false }, .. part.Words[at..one].Select(word => word with { IsAfterComma = false }), part.Words[noun]];
        }

        return null;
    }

    /// <summary>What stands in brackets is a trade, and what comes after them narrows it.</summary>
    private static ImmutableArray<Word>? ByBrackets(QuestionPart part)
    {
        var from = Enumerable.Range(0, part.Words.Length).FirstOrDefault(at => part.Words[at].IsAside, -1);
        if (from < 2 || part.Opening.Wanted != Wanted.Who) return null;
        var to = from;
        while (to < part.Words.Length && part.Words[to].IsAside) to++;
        // Of coordinators and assistants there are many.
        if (to - from > 3 || part.Words[to - 1].Text is "coordinator" or "assistant" or "supervisor" or "manager" or "designer" or "head" or "lead" or "team" or "crew" || part.Words[from..to].Any(word => PlainWords.Openers.Contains(word.Text) || word.Text is "in" or "not" or "from" or "or")) return null;
        return [part.Words[part.Opening.From], Word.Of("is", part.Words[from]) with { IsAside = false }, .. part.Words[from..].Select(word => word with { IsAside = false })];
    }
}
