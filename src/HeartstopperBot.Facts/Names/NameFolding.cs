using System.Globalization;
using System.Text;

namespace HeartstopperBot.Facts.Names;

/// <summary>
/// Brings a name to the form in which names are compared: lower case, without accents and apostrophes, every other mark a single space.
/// "Mr. Farouk", "mr farouk" and "Mister Farouk" fold alike, and so do "Nick's mum", "Nick’s mum" and "Nicks mum".
/// </summary>
/// <remarks>
/// The accents are a table of our own because the bot runs without ICU (a small image), where <see cref="string.Normalize()"/> changes nothing.
/// Letters of other scripts stay as they are. Text that is no text (unpaired surrogates, control characters, emoji) counts as a space.
/// </remarks>
public static class NameFolding
{
    /// <summary>No name is longer; what somebody types beyond it cannot make a difference but could cost time.</summary>
    public const int MaxLength = 128;

    /// <summary>The folded form, at most <see cref="MaxLength"/> characters; empty where nothing can be compared.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(Math.Min(text.Length, MaxLength));
        var isSpaceDue = false;
        var read = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            // A megabyte of marks would yield nothing and still be read to its end.
            if (folded.Length >= MaxLength || ++read > MaxLength * 8) break;

            var letter = Rune.ToLowerInvariant(rune);
            if (IsDropped(letter)) continue;
            if (!Rune.IsLetterOrDigit(letter) && letter.Value != '&')
            {
                isSpaceDue = true;
                continue;
            }

            if (isSpaceDue && folded.Length > 0) folded.Append(' ');
            isSpaceDue = letter.Value == '&';
            AppendPlain(folded, letter);
        }

        if (folded.Length > MaxLength) folded.Length = MaxLength;
        return folded.ToString().TrimEnd().Replace("mister ", "mr ");
    }

    /// <summary>Folded text without its spaces: "season2" and "Season 2" are one name, and so are "hydecorrin" and "Hyde-Corrin".</summary>
    public static string Squeeze(string folded) => folded.Replace(" ", "");

    private static bool IsDropped(Rune letter) =>
        letter.Value is '\'' or '’' or '‘' or 'ʼ' or '`' or '´' or '＇'
        || Rune.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private static void AppendPlain(StringBuilder folded, Rune letter)
    {
        switch (letter.Value)
        {
            case '&':
                if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
                folded.Append("and");
                break;
            case < 128:
                folded.Append((char)letter.Value);
                break;
            case >= 0xFF10 and <= 0xFF5A:
                folded.Append((char)(letter.Value - 0xFEE0)); // full-width letters and digits
                break;
            default:
                folded.Append(PlainLetters(letter.Value) ?? letter.ToString());
                break;
        }
    }

    /// <summary>A Latin letter without its accent; null for a letter that has no plain form.</summary>
    private static string? PlainLetters(int letter) => letter switch
    {
        'à' or 'á' or 'â' or 'ã' or 'ä' or 'å' or 'ā' or 'ă' or 'ą' or 'ǎ' or 'ạ' or 'ả' => "a",
        'ç' or 'ć' or 'ĉ' or 'ċ' or 'č' => "c",
        'ď' or 'đ' or 'ð' => "d",
        'è' or 'é' or 'ê' or 'ë' or 'ē' or 'ĕ' or 'ė' or 'ę' or 'ě' or 'ẹ' or 'ẽ' => "e",
        'ĝ' or 'ğ' or 'ġ' or 'ģ' => "g",
        'ĥ' or 'ħ' => "h",
        'ì' or 'í' or 'î' or 'ï' or 'ĩ' or 'ī' or 'ĭ' or 'į' or 'ı' or 'ị' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' or 'ļ' or 'ľ' or 'ŀ' or 'ł' => "l",
        'ñ' or 'ń' or 'ņ' or 'ň' => "n",
        'ò' or 'ó' or 'ô' or 'õ' or 'ö' or 'ø' or 'ō' or 'ŏ' or 'ő' or 'ơ' or 'ọ' => "o",
        'ŕ' or 'ŗ' or 'ř' => "r",
        'ś' or 'ŝ' or 'ş' or 'š' or 'ș' => "s",
        'ţ' or 'ť' or 'ŧ' or 'ț' => "t",
        'ù' or 'ú' or 'û' or 'ü' or 'ũ' or 'ū' or 'ŭ' or 'ů' or 'ű' or 'ų' or 'ư' or 'ụ' => "u",
        'ŵ' => "w",
        'ý' or 'ÿ' or 'ŷ' => "y",
        'ź' or 'ż' or 'ž' => "z",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        _ => null,
    };
}
