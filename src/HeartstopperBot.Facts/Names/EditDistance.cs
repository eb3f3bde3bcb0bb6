namespace HeartstopperBot.Facts.Names;

/// <summary>
/// How many slips of the finger lie between two words: a letter left out, added, replaced, or two neighbours swapped
/// (optimal string alignment, https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance).
/// </summary>
internal static class EditDistance
{
    /// <summary>The distance, or <paramref name="most"/> + 1 where it is greater than <paramref name="most"/>.</summary>
    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most) return most + 1;
        if (left.Length > NameFolding.MaxLength || right.Length > NameFolding.MaxLength) return most + 1;

        Span<int> cells = stackalloc int[3 * (NameFolding.MaxLength + 1)];
        var width = right.Length + 1;
        var beforeLast = cells[..width];
        var last = cells.Slice(width, width);
        var current = cells.Slice(2 * width, width);
        for (var column = 0; column < width; column++) last[column] = column;

        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            var least = row;
            for (var column = 1; column < width; column++)
            {
                var replaced = last[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                var cell = Math.Min(replaced, Math.Min(last[column], current[column - 1]) + 1);
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                    cell = Math.Min(cell, beforeLast[column - 2] + 1);
                current[column] = cell;
                least = Math.Min(least, cell);
            }

            if (least > most) return most + 1;
            var spare = beforeLast;
            beforeLast = last;
            last = current;
            current = spare;
        }

        return Math.Min(last[right.Length], most + 1);
    }

    /// <summary>How many slips a typed word of this length may hold and still be meant: short words differ too easily.</summary>
    public static int Allowed(int length) => length switch
    {
        <= 2 => 0,
        <= 5 => 1,
        _ => 2,
    };
}
