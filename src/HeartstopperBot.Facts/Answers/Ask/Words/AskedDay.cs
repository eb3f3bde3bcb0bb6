using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Words;

/// <summary>"In April 2023", "as of 2022", "by 1 October 2022": the day on which something was known.</summary>
internal static class AskedDay
{
    private static readonly FrozenDictionary<string, int> Months = "january february march april may june july august september october november december".Split(' ')
        .SelectMany((month, place) => new[] { (Name: month, Number: place + 1), (Name: month[..3], Number: place + 1) })
        .DistinctBy(pair => pair.Name)
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Number);

    private static readonly FrozenSet<string> Before = FrozenSet.Create("in", "by", "of", "as", "back", "on", "during", "at", "since", "until", "early", "late", "the", "end", "known", "what");

    /// <summary>The words without the date and the last day that it can mean; null where there is none.</summary>
    public static (ImmutableArray<Word> Words, DateOnly Day)? Take(ImmutableArray<Word> words) => Claimed(words) is { } asked ? (asked.Words, asked.Last) : null;

    /// <summary>The words without the date, the days that it can mean and where it stood; null where there is none.</summary>
    public static (ImmutableArray<Word> Words, DateOnly First, DateOnly Last, int At)? Claimed(ImmutableArray<Word> words)
    {
        for (var at = 1; at < words.Length; at++)
        {
            if (!int.TryParse(words[at].Text, out var year) || year is < 1990 or > 2100) continue;
            var from = at;
            var (first, day) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            if (Months.TryGetValue(words[from - 1].Text, out var month))
            {
                from--;
                (first, day) = (new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));
                if (from > 0 && Day(words[from - 1].Text) is { } number && number <= day.Day) (from, first, day) = (from - 1, new DateOnly(year, month, number), new DateOnly(year, month, number));
            }

            if (from == 0 || !Before.Contains(words[from - 1].Text)) return null;
            while (from > 0 && words[from - 1].Text is "in" or "by" or "of" or "as" or "back" or "on" or "during" or "early" or "late") from--;
            var rest = words.RemoveRange(from, at + 1 - from);
            return rest.IsEmpty ? null : (rest, first, day, from);
        }

        return null;
    }

    /// <summary>"... before season 2 came out", "... when season 3 premiered": the words without it, and the title whose release is meant.</summary>
    public static (ImmutableArray<Word> Words, string Title, bool IsBefore)? EventIn(QuestionPart part)
    {
        foreach (var mention in part.Mentions.Where(mention => mention.Kind is EntityKind.Season or EntityKind.Film or EntityKind.Book))
        {
            var from = mention.From;
            while (from > 0 && part.Words[from - 1].Text is "the" or "heartstopper") from--;
            if (from < 2 || part.Words[from - 1].Text is not ("before" or "when" or "until" or "time" or "after")) continue;
            var isBefore = part.Words[from - 1].Text is "before" or "until";
            var to = mention.To;
            while (to < part.Words.Length && (PlainWords.Has(part.Words[to].Text) || part.Topics.Any(topic => topic.Topic.Id == "release" && topic.From <= to && to < topic.From + topic.Length))) to++;
            if (to < part.Words.Length || part.Words[from - 1].Text == "after") continue;
            from -= part.Words[from - 1].Text == "time" && from > 2 ? 3 : 1;
            return (part.Words[..from], mention.Id, isBefore);
        }

        return null;
    }

    /// <summary>"In December", "on 4 September", "on September 4th": of no year. The words without it, the month and the day.</summary>
    public static (ImmutableArray<Word> Words, int Month, int? Day)? OfNoYear(ImmutableArray<Word> words)
    {
        for (var at = 2; at < words.Length; at++)
        {
            if (!Months.TryGetValue(words[at].Text, out var month)) continue;
            var (from, to) = (at, at + 1);
            int? number = null;
            if (Day(words[from - 1].Text) is { } before) (number, from) = (before, from - 1);
            else if (to < words.Length && Day(words[to].Text) is { } after) (number, to) = (after, to + 1);
            if (words[from - 1].Text is "of" && Day(words[from - 2].Text) is { } ordinal) (number, from) = (ordinal, from - 2);
            while (from > 1 && words[from - 1].Text is "the" or "in" or "on") from--;
            return from == at ? null : (words.RemoveRange(from, to - from), month, number);
        }

        return null;
    }

    public static int? MonthOf(string text) => Months.TryGetValue(text, out var month) ? month : null;

    public static bool IsMonth(string text) => Months.ContainsKey(text);

    private static int? Day(string text) => int.TryParse(text.TrimEnd('s', 't', 'n', 'd', 'r', 'h'), out var day) && day is >= 1 and <= 31 ? day : null;
}
