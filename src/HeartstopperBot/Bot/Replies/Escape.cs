using System.Globalization;
using System.Text;

namespace HeartstopperBot.Bot.Replies;

/// <summary>
/// Makes text of facts and of people harmless: shown as it stands, on one line, never as markup, a link, a mention or a control character.
/// That nobody is pinged is not its work: that is the empty <c>allowed_mentions</c>.
/// </summary>
internal static class Escape
{
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>Discord's limit for the address of a link button; a longer one would eat a field.</summary>
    private const int LongestUrl = 512;

    /// <summary>For a title, a description or a field.</summary>
    public static string Markdown(string text) => Markdown(text, int.MaxValue);

    /// <summary>The same, cut with "…" where the escaped text would be longer than <paramref name="most"/> code points.</summary>
    public static string Markdown(string text, int most)
    {
        var plain = Plain(text);
        var result = new StringBuilder(plain.Length + 16);
        var (length, lengthWithRoom, isCut) = (0, 0, false);
        var index = 0;
        foreach (var rune in plain.EnumerateRunes())
        {
            var isEscaped = IsMarkup(rune, plain.AsSpan(index), index == 0);
            var size = isEscaped ? 2 : 1;
            if (length + size > most)
            {
                isCut = true;
                break;
            }

            if (isEscaped) result.Append('\\');
            result.Append(rune);
            length += size;
            if (length < most) lengthWithRoom = result.Length;
            index += rune.Utf16SequenceLength;
        }

        if (!isCut) return result.ToString();
        result.Length = lengthWithRoom;
        return result.Append('…').ToString();
    }

    /// <summary>Two on each side of what is only seen after a click. <see cref="Budget.Cut"/> never leaves one open.</summary>
    public const string CoverMark = "||";

    /// <summary>Puts text that is escaped already under a cover.</summary>
    public static string Cover(string markdown) => CoverMark + markdown + CoverMark;

    /// <summary>For places that render no markup: labels, choices, a terminal.</summary>
    public static string Plain(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator:
                    if (result.Length > 0 && result[^1] != ' ') result.Append(' ');
                    break;
                // Direction marks turn a line around; invisible ones hide a word inside another. Emoji need the joiner.
                case UnicodeCategory.Format when rune.Value != ZeroWidthJoiner:
                    break;
                default:
                    result.Append(rune);
                    break;
            }
        }

        return result.ToString().TrimEnd(' ');
    }

    /// <summary>The address as a masked link may hold it; null for anything but a web address that fits.</summary>
    public static string? Url(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http")) return null;
        var safe = address.AbsoluteUri.Replace("(", "%28").Replace(")", "%29").Replace("<", "%3C").Replace(">", "%3E").Replace("@", "%40");
        return safe.Length <= LongestUrl && !safe.Contains(' ') ? safe : null;
    }

    private static bool IsMarkup(Rune rune, ReadOnlySpan<char> rest, bool isFirst) => rune.Value switch
    {
        '\\' or '*' or '_' or '~' or '|' or '`' or '[' or ']' or '<' or '>' or '@' => true,
        // An address becomes a link by itself.
        ':' => rest.StartsWith("://"),
        // Headings, lists and small print begin so.
        '#' or '-' or '+' => isFirst,
        _ => false,
    };
}
