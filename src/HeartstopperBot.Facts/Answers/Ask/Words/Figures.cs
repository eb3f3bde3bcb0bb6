using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace HeartstopperBot.Facts.Answers.Ask.Words;

/// <summary>A number in a row of words, and which of the words write it.</summary>
internal sealed record Figure(int From, int Length, decimal Value)
{
    public int To => From + Length;
}

/// <summary>Numbers as people write them, in figures or in words: "twenty", "thirty-five", "10,000", "4.5 million". What only numbers a thing ("season 3", "volume six") counts nothing.</summary>
internal static class Figures
{
    private static readonly FrozenDictionary<string, int> Small = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".Split(' ')
        .Select((word, value) => (word, value)).ToFrozenDictionary(pair => pair.word, pair => pair.value);

    private static readonly FrozenDictionary<string, int> Tens = "twenty thirty forty fifty sixty seventy eighty ninety".Split(' ')
        .Select((word, place) => (word, value: (place + 2) * 10)).ToFrozenDictionary(pair => pair.word, pair => pair.value);

    private static readonly FrozenDictionary<string, decimal> Scales = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["hundred"] = 100,
        ["thousand"] = 1_000,
        ["k"] = 1_000,
        ["million"] = 1_000_000,
        ["mil"] = 1_000_000,
        ["m"] = 1_000_000,
        ["billion"] = 1_000_000_000,
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Numbering = FrozenSet.Create("season", "volume", "episode", "year", "part", "chapter", "number", "book", "top", "no", "one");

    /// <param name="isNamed">Where a name stands, whose numbers count nothing either.</param>
    public static IEnumerable<Figure> In(ImmutableArray<Word> words, Func<int, bool>? isNamed = null)
    {
        for (var at = 0; at < words.Length;)
        {
            if (isNamed?.Invoke(at) == true || At(words, at) is not { } figure)
            {
                at++;
                continue;
            }

            if (at == 0 || !Numbering.Contains(words[at - 1].Text)) yield return figure;
            at = figure.To;
        }
    }

    private static Figure? At(ImmutableArray<Word> words, int from)
    {
        if ((Written(words, from) ?? Spelt(words, from)) is not var (value, to)) return null;
        for (; to < words.Length && Scales.TryGetValue(words[to].Text, out var scale); to++) value *= scale;
        return new Figure(from, to - from, value);
    }

    /// <summary>"10,000" and "4.5 million" are two words each, since what stands between figures parts words.</summary>
    private static (decimal Value, int To)? Written(ImmutableArray<Word> words, int from)
    {
        if (!IsWritten(words[from].Text)) return null;
        var (digits, to) = (words[from].Text, from + 1);
        while (to < words.Length && words[to].Text.Length == 3 && IsWritten(words[to].Text) && words[to - 1].Text.Length <= 3) digits += words[to++].Text;
        var isFraction = to == from + 1 && to + 1 < words.Length && words[to].Text.Length < 3 && IsWritten(words[to].Text) && (Scales.ContainsKey(words[to + 1].Text) || words[to + 1].Stem is "percent");
        return decimal.TryParse(isFraction ? $"{digits}.{words[to].Text}" : digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? (value, isFraction ? to + 1 : to) : null;
    }

    private static bool IsWritten(string text) => text.Length < 12 && text.All(char.IsAsciiDigit);

    private static (decimal Value, int To)? Spelt(ImmutableArray<Word> words, int from)
    {
        if (Tens.TryGetValue(words[from].Text, out var tens))
            return from + 1 < words.Length && Small.TryGetValue(words[from + 1].Text, out var unit) && unit is > 0 and < 10 ? (tens + unit, from + 2) : (tens, from + 1);
        if (Small.TryGetValue(words[from].Text, out var small)) return words[from].Text != "one" || IsCounting(words, from + 1) ? (small, from + 1) : null;
        return words[from].Text == "dozen" ? (12, from + 1) : null;
    }

    /// <summary>"One day", but "one of them", "which one".</summary>
    private static bool IsCounting(ImmutableArray<Word> words, int at) => at < words.Length && (Scales.ContainsKey(words[at].Text) || !PlainWords.Has(words[at].Text));
}
