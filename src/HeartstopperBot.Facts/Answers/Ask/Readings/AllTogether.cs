using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Readings;

/// <summary>"Did all the episodes come out on the same day?" All of one thing on one day is all of it at once.</summary>
internal static class AllTogether
{
    private static readonly FrozenSet<string> Whole = FrozenSet.Create("all", "every", "each", "episode", "episodes", "everything", "whole", "entire");

    private static readonly ImmutableArray<string[]> OneDay = [.. "on the same day, on the same date, the same day, at the same time, on one day, in one day, all together, everything together, in one batch".Split(", ").Select(row => row.Split(' '))];

    /// <summary>Null where several things are named, which may well come out on one day, or nothing of the kind is said.</summary>
    public static ImmutableArray<Word>? In(QuestionPart part)
    {
        if (part.Mentions is not [{ Kind: EntityKind.Season or EntityKind.Series }] || !part.Words.Any(word => Whole.Contains(word.Text))) return null;
        for (var at = 1; at < part.Words.Length; at++)
        {
            foreach (var row in OneDay)
            {
                if (at + row.Length > part.Words.Length || !row.Select((text, place) => part.Words[at + place].Text == text).All(same => same)) continue;
                return [.. part.Words[..at].Where(word => word.Text is not ("episode" or "episodes")), .. new[] { "all", "at", "once" }.Select(text => Word.Of(text, part.Words[at])), .. part.Words[(at + row.Length)..]];
            }
        }

        return null;
    }
}
