using System.Globalization;
using System.Text.RegularExpressions;

namespace HeartstopperBot.Bot.Replies;

/// <summary>Where in a source the cited claims stand, told once: "paragraph 14", "paragraphs 1, 3" and "paragraphs 3-4" are "paragraphs 1, 3-4, 14".</summary>
internal static partial class CitedPlaces
{
    private const int HighestParagraph = 999;

    public static IReadOnlyList<string> Merge(IReadOnlyList<string> places)
    {
        var paragraphs = new SortedSet<int>();
        var others = new List<string>();
        foreach (var place in places)
        {
            if (Numbers().Match(place) is not { Success: true } match || match.Groups["range"].Captures.Select(range => Read(range.Value)).ToList() is not { } ranges || ranges.Any(range => range is null)) others.Add(place);
            else paragraphs.UnionWith(ranges.SelectMany(range => Enumerable.Range(range!.Value.First, range.Value.Last - range.Value.First + 1)));
        }

        return paragraphs.Count == 0 ? others : [Write([.. paragraphs]), .. others];
    }

    private static (int First, int Last)? Read(string range)
    {
        var ends = range.Split('-').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return ends[0] <= ends[^1] && ends[^1] <= HighestParagraph ? (ends[0], ends[^1]) : null;
    }

    private static string Write(int[] numbers)
    {
        var ranges = new List<string>();
        for (var from = 0; from < numbers.Length;)
        {
            var to = from;
            while (to + 1 < numbers.Length && numbers[to + 1] == numbers[to] + 1) to++;
            ranges.Add(to == from ? $"{numbers[from]}" : $"{numbers[from]}-{numbers[to]}");
            from = to + 1;
        }

        return $"{(numbers.Length == 1 ? "paragraph" : "paragraphs")} {string.Join(", ", ranges)}";
    }

    [GeneratedRegex(@"^paragraphs? (?<range>[0-9]{1,4}(?:-[0-9]{1,4})?)(?:(?:, and |, | and )(?<range>[0-9]{1,4}(?:-[0-9]{1,4})?))*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();
}
