namespace HeartstopperBot.Bot.Localisation;

/// <summary>
/// Which form of a word a whole number takes, for every language that Discord has, so that a translator needs no code.
/// https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html
/// </summary>
internal static class PluralRules
{
    public const string Other = "other";
    private const string One = "one";
    private const string Few = "few";
    private const string Many = "many";

    public static string CategoryOf(long number, string locale)
    {
        var n = Math.Abs(number);
        var (tens, ones) = (n % 100, n % 10);
        var isTeen = tens is >= 11 and <= 19;
        var isFew = ones is >= 2 and <= 4 && tens is not (>= 12 and <= 14);
        return locale.Split('-')[0] switch
        {
            "id" or "vi" or "th" or "zh" or "ja" or "ko" => Other,
            "fr" or "pt" => n <= 1 ? One : IsMillions(n) ? Many : Other,
            "es" or "it" => n == 1 ? One : IsMillions(n) ? Many : Other,
            "hi" => n <= 1 ? One : Other,
            "cs" => n == 1 ? One : n is >= 2 and <= 4 ? Few : Other,
            "pl" => n == 1 ? One : isFew ? Few : Many,
            "ru" or "uk" => ones == 1 && tens != 11 ? One : isFew ? Few : Many,
            "hr" => ones == 1 && tens != 11 ? One : isFew ? Few : Other,
            "lt" => isTeen || ones == 0 ? Other : ones == 1 ? One : Few,
            "ro" => n == 1 ? One : n == 0 || isTeen || tens is >= 1 and <= 10 ? Few : Other,
            _ => n == 1 ? One : Other,
        };
    }

    /// <summary>"Un million de ...".</summary>
    private static bool IsMillions(long n) => n != 0 && n % 1_000_000 == 0;
}
