namespace HeartstopperBot;

/// <summary>"Did you mean ...": the nearest of a few fixed words. Names in the facts have their own, richer search.</summary>
internal static class Nearest
{
    public static string Of(string typed, IEnumerable<string> words) => words.MinBy(word => Distance(typed.ToLowerInvariant(), word.ToLowerInvariant()))!;

    /// <summary>Levenshtein's: how many letters must be put in, taken out or changed.</summary>
    public static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var change = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
