using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using HeartstopperBot.Facts.Names;

namespace HeartstopperBot.Facts.Seeds.Verifying;

/// <summary>A line of a text as the verifier compares it: its words folded, its numbers read.</summary>
internal sealed partial class Paragraph
{
    private readonly string _text;
    private readonly FrozenSet<decimal> _numbers;

    public Paragraph(string text)
    {
        _text = Straighten(text);
        Words = WordsOf(text);
        _numbers = Figures().Matches(_text).Select(figure => NumberOf(figure.Value)).Concat(NumberWords.In(Words)).ToFrozenSet();
    }

    /// <summary>Folded, in order, without possessive endings.</summary>
    public IReadOnlyList<string> Words { get; }

    public bool HasNumber(decimal number) => _numbers.Contains(number);

    /// <summary>The name as whole words, whatever its case, accents, apostrophes and punctuation.</summary>
    public bool HasName(string name)
    {
        var words = WordsOf(name);
        if (words.Count == 0) return false;
        for (var start = 0; start + words.Count <= Words.Count; start++)
        {
            if (words.SequenceEqual(Words.Skip(start).Take(words.Count))) return true;
        }

        return false;
    }

    /// <summary>This very spelling as whole words; only case and the form of apostrophes do not count.</summary>
    public bool HasSpelling(string spelling)
    {
        var wanted = Straighten(spelling);
        for (var at = _text.IndexOf(wanted, StringComparison.OrdinalIgnoreCase); at >= 0; at = _text.IndexOf(wanted, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + wanted.Length;
            if ((at == 0 || !char.IsLetterOrDigit(_text[at - 1])) && (end == _text.Length || !char.IsLetterOrDigit(_text[end]))) return true;
        }

        return false;
    }

    /// <summary>The digit groups of a text, as written: "4.99", "2023", "1,000".</summary>
    public static IEnumerable<string> FiguresOf(string text) => Figures().Matches(text).Select(figure => figure.Value);

    public static decimal NumberOf(string figure) => decimal.Parse(figure.Replace(",", ""), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    public static IReadOnlyList<string> WordsOf(string text) =>
        [.. WordPattern().Matches(Straighten(text)).Select(word => NameFolding.Fold(WithoutPossessive(word.Value))).Where(word => word.Length > 0)];

    private static string WithoutPossessive(string word) => word.EndsWith("'s", StringComparison.OrdinalIgnoreCase) ? word[..^2] : word;

    private static string Straighten(string text) => Spaces().Replace(text.Replace('’', '\'').Replace('‘', '\'').Replace('ʼ', '\''), " ").Trim();

    [GeneratedRegex(@"[\p{L}\p{N}\p{M}']+|&", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordPattern();

    /// <summary>At most 27 digits, which a decimal holds. A comma counts only before three digits.</summary>
    [GeneratedRegex(@"[0-9]{1,3}(?:,[0-9]{3}){1,3}(?:\.[0-9]{1,6})?(?![0-9])|[0-9]{1,18}(?:\.[0-9]{1,6})?", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Figures();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
