using System.Collections.Immutable;

namespace HeartstopperBot.Facts.Names;

/// <summary>Holds typed words against the words of one folded name.</summary>
internal static class NameWords
{
    /// <summary>Whether a word of the name begins with the typed word.</summary>
    public static bool HasPrefix(string folded, string typed)
    {
        foreach (var range in folded.AsSpan().Split(' '))
        {
            if (folded.AsSpan(range).StartsWith(typed)) return true;
        }

        return false;
    }

    /// <summary>A typed word that the name lacks weighs more than any slips that a lookup takes for meant: "season 9" is not season 2.</summary>
    private const int MissingWord = 3;

    /// <summary>Slips in all typed words together; null where the name is not near.</summary>
    /// <param name="isEveryWordNeeded">False: a typed word that the name lacks counts as more slips than it has letters, as long as another one fits.</param>
    public static int? Distance(string folded, ImmutableArray<string> typed, bool isEveryWordNeeded)
    {
        var sum = 0;
        var isAnyFound = false;
        foreach (var word in typed)
        {
            var least = LeastSlips(folded, word);
            if (least is null && isEveryWordNeeded) return null;
            isAnyFound |= least is not null;
            sum += least ?? word.Length + MissingWord;
        }

        return isAnyFound ? sum : null;
    }

    private static int? LeastSlips(string folded, string typed)
    {
        var allowed = typed.AsSpan().ContainsAnyInRange('0', '9') ? 0 : EditDistance.Allowed(typed.Length);
        int? least = null;
        foreach (var range in folded.AsSpan().Split(' '))
        {
            var word = folded.AsSpan(range);
            var distance = word.StartsWith(typed) ? 0 : EditDistance.Between(typed, word, allowed);
            if (distance <= allowed && (least is null || distance < least)) least = distance;
        }

        return least;
    }
}
