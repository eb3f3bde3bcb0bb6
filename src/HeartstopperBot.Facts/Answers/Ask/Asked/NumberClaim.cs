using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using HeartstopperBot.Facts.Answers.Ask.Words;

namespace HeartstopperBot.Facts.Answers.Ask.Asked;

/// <summary>"More than 20 million", "at least eight", "under 300": a number that a question claims to be passed or not to be reached.</summary>
/// <param name="Sign">1 where the value is claimed to be above, -1 where it is claimed to be below.</param>
/// <param name="MayBe">Whether the number itself is allowed: "at least".</param>
internal sealed record NumberClaim(int From, int To, int Sign, bool MayBe, decimal Number)
{
    private static readonly ImmutableArray<(string Words, int Sign, bool MayBe)> Bounds =
    [
        ("no more than", -1, true), ("not more than", -1, true), ("no less than", 1, true), ("no fewer than", 1, true), ("more than", 1, false), ("higher than", 1, false), ("greater than", 1, false), ("bigger than", 1, false),
        ("longer than", 1, false), ("less than", -1, false), ("fewer than", -1, false), ("lower than", -1, false), ("shorter than", -1, false), ("at least", 1, true), ("minimum", 1, true), ("at most", -1, true),
        ("over", 1, false), ("above", 1, false), ("exceed", 1, false), ("passed", 1, false), ("surpassed", 1, false), ("topped", 1, false), ("reached", 1, true), ("reach", 1, true), ("under", -1, false), ("below", -1, false),
    ];

    private static readonly FrozenDictionary<string, decimal> Scales = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["thousand"] = 1_000,
        ["k"] = 1_000,
        ["million"] = 1_000_000,
        ["millions"] = 1_000_000,
        ["mil"] = 1_000_000,
        ["m"] = 1_000_000,
        ["billion"] = 1_000_000_000,
        ["bn"] = 1_000_000_000,
    }.ToFrozenDictionary();

    private static readonly ImmutableArray<string> Cardinals = [.. "zero one two three four five six seven eight nine ten eleven twelve".Split(' ')];

    private static readonly FrozenSet<string> Passed = FrozenSet.Create("over", "passed", "past");

    private static readonly FrozenSet<string> Rounded = FrozenSet.Create("about", "almost", "nearly", "around", "roughly", "some");

    /// <summary>Null where none is claimed.</summary>
    public static NumberClaim? In(QuestionPart part)
    {
        for (var at = 0; at < part.Words.Length - 1; at++)
        {
            foreach (var (words, sign, mayBe) in Bounds)
            {
                var bound = words.Split(' ');
                if (at + bound.Length >= part.Words.Length || part.IsNamed(at) || !bound.Select((word, place) => part.Words[at + place].Text == word).All(same => same)) continue;
                if (Read(part.Words, at + bound.Length) is var (number, to)) return new NumberClaim(at, to, sign, mayBe, number);
            }
        }

        return null;
    }

    /// <summary>Whether the claim is true of a value; null where its source is too vague to settle it.</summary>
    /// <param name="says">"More than ten million" and "about 30" leave room.</param>
    public bool? Holds(decimal value, string says)
    {
        var words = says.ToLowerInvariant().Split([' ', '.', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words.Any(Rounded.Contains) && Math.Abs(value - Number) <= Math.Abs(value) * 0.1m) return null;
        var isAbove = value > Number || (MayBe && value == Number);
        if (Sign < 0) isAbove = value > Number || (!MayBe && value == Number);
        // What has passed ten million may have passed twelve.
        var isPassed = words.Any(Passed.Contains) || says.Contains("more than", StringComparison.OrdinalIgnoreCase);
        if (isPassed && value <= Number) return value == Number && !(Sign < 0 && MayBe) ? Sign > 0 : null;
        return Sign > 0 ? isAbove : !isAbove;
    }

    /// <summary>"20 million", "20m", "4.5", "20,000,000".</summary>
    private static (decimal Number, int To)? Read(ImmutableArray<Word> words, int from)
    {
        var digits = Cardinals.IndexOf(words[from].Text) is > 0 and var cardinal ? cardinal.ToString(CultureInfo.InvariantCulture) : words[from].Text.TrimEnd('k', 'm');
        if (digits.Length == 0 || !digits.All(char.IsAsciiDigit)) return null;
        var scale = char.IsAsciiDigit(words[from].Text[0]) && digits.Length < words[from].Text.Length ? Scales[words[from].Text[digits.Length..]] : 1;
        var at = from + 1;
        while (at < words.Length && words[at] is { IsAfterComma: true, Text.Length: 3 } && words[at].Text.All(char.IsAsciiDigit)) digits += words[at++].Text;
        if (at < words.Length && !words[at].IsAfterComma && words[at].Text.All(char.IsAsciiDigit)) digits += "." + words[at++].Text;
        if (at < words.Length && Scales.TryGetValue(words[at].Text, out var more)) (scale, at) = (scale * more, at + 1);
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? (number * scale, at) : null;
    }
}
