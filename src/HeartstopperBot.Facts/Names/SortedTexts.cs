namespace HeartstopperBot.Facts.Names;

/// <summary>Binary search in texts that stand in ordinal order.</summary>
internal static class SortedTexts
{
    /// <summary>The range of texts that begin with the prefix, its end excluded.</summary>
    public static (int From, int To) PrefixRange(string[] sorted, string prefix)
    {
        var from = First(sorted, 0, prefix, isPastPrefix: false);
        return (from, First(sorted, from, prefix, isPastPrefix: true));
    }

    /// <summary>The first text from <paramref name="low"/> on that is not before the prefix, or that is past all which begin with it.</summary>
    private static int First(string[] sorted, int low, string prefix, bool isPastPrefix)
    {
        var high = sorted.Length;
        while (low < high)
        {
            var middle = low + ((high - low) >> 1);
            var text = sorted[middle].AsSpan();
            var order = text[..Math.Min(text.Length, prefix.Length)].SequenceCompareTo(prefix);
            if (order < 0 || (isPastPrefix && order == 0)) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
