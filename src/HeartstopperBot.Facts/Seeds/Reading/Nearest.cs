namespace HeartstopperBot.Facts.Seeds.Reading;

/// <summary>The known word that a mistyped one most likely means.</summary>
internal static class Nearest
{
    /// <summary>Null where none is near: more than about a third of the letters, or more than three, would have to change.</summary>
    public static string? To(string word, IEnumerable<string> known)
    {
        var limit = Math.Clamp((word.Length + 1) / 3, 1, 3);
        var best = known
            .Where(candidate => Math.Abs(candidate.Length - word.Length) <= limit)
            .Select(candidate => (candidate, distance: Distance(word, candidate)))
            .Where(pair => pair.distance <= limit)
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.candidate;
    }

    /// <summary>Advice for a message: " Did you mean 'x'?" or nothing.</summary>
    public static string Advice(string word, IEnumerable<string> known) => To(word, known) is { } near ? $" Did you mean '{near}'?" : "";

    /// <summary>Levenshtein's, in two rows.</summary>
    private static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        var current = new int[right.Length + 1];
        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var change = left[row - 1] == right[column - 1] ? 0 : 1;
                current[column] = Math.Min(Math.Min(current[column - 1], previous[column]) + 1, previous[column - 1] + change);
            }

            (previous, current) = (current, previous);
        }

        return previous[right.Length];
    }
}
