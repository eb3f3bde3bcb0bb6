using System.Globalization;
using System.Text.RegularExpressions;

namespace HeartstopperBot.Facts.Seeds.Verifying;

/// <summary>Reads <c>at</c>: words for people, and paragraph numbers for the machine: <c>cast list (paragraphs 1, 5-7)</c>.</summary>
internal static partial class CitedPlace
{
    /// <summary>No text has more paragraphs; "1-999999999" is a slip, not a place.</summary>
    private const int MaxParagraph = 100_000;

    /// <summary>The numbers in rising order, without repeats; null where there is no readable place.</summary>
    public static IReadOnlyList<int>? TryParse(string? at)
    {
        if (at is null) return null;
        var numbers = new SortedSet<int>();
        foreach (Match list in Lists().Matches(at))
        {
            foreach (Match range in Ranges().Matches(list.Groups["list"].Value))
            {
                if (Number(range.Groups["from"]) is not { } from) return null;
                var to = range.Groups["to"].Success ? Number(range.Groups["to"]) : from;
                if (to is null || to < from) return null;
                numbers.UnionWith(Enumerable.Range(from, to.Value - from + 1));
            }
        }

        return numbers.Count == 0 ? null : [.. numbers];
    }

    private static int? Number(Group digits) =>
        int.TryParse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MaxParagraph ? number : null;

    [GeneratedRegex(@"\bparagraphs?\s+(?<list>\d+(?:\s*[-–]\s*\d+)?(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+)\d+(?:\s*[-–]\s*\d+)?)*)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Lists();

    [GeneratedRegex(@"(?<from>\d+)(?:\s*[-–]\s*(?<to>\d+))?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ranges();
}
