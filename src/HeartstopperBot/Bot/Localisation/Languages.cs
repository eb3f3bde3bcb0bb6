using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace HeartstopperBot.Bot.Localisation;

/// <summary>
/// The languages that there is a file for, each read when somebody first needs it. Which one a reply is made in is ambient, as everywhere in .NET:
/// <see cref="CultureInfo.CurrentUICulture"/>, which the router sets for one interaction and which flows with its work.
/// </summary>
internal static class Languages
{
    public const string Default = "en-GB";

    /// <summary>As Discord names them, in alphabetical order.</summary>
    public static readonly ImmutableArray<string> Locales = LanguageFile.Locales();

    private static readonly FrozenDictionary<string, Lazy<Language>> ByLocale = Locales.ToFrozenDictionary(
        locale => locale,
        locale => new Lazy<Language>(() => Language.Load(locale, locale == Default ? null : Of(Default))));

    /// <summary>In which the reply is made that is being worked out; British English where nobody has said.</summary>
    public static Language Current => Of(CultureInfo.CurrentUICulture.Name);

    /// <summary>Makes what follows in this async flow be said in a language. It ends with the async method that called it, as all ambient things do.</summary>
    public static void Speak(Language language)
    {
        if (Current != language) CultureInfo.CurrentUICulture = language.Culture;
    }

    /// <summary>What is made by the way in another language.</summary>
    public static T In<T>(Language language, Func<T> make)
    {
        var before = Current;
        Speak(language);
        try
        {
            return make();
        }
        finally
        {
            Speak(before);
        }
    }

    /// <summary>
    /// The reader's own language for what they alone see, the server's for what everybody there does. Outside of servers there is only the reader's.
    /// </summary>
    /// <param name="reader">The person's language as Discord names it.</param>
    /// <param name="server">The server's, as its moderators chose or else as Discord has it; null outside of servers.</param>
    public static Language For(string? reader, string? server, bool isPrivate) => Of(isPrivate || server is null ? reader : server);

    /// <summary>The nearest that there is: the very one, else another of the same tongue ("es-419" reads Spanish of Spain), else British English.</summary>
    public static Language Of(string? locale)
    {
        if (string.IsNullOrEmpty(locale)) return ByLocale[Default].Value;
        if (ByLocale.TryGetValue(locale, out var exact)) return exact.Value;
        var tongue = Tongue(locale);
        return ByLocale[Locales.FirstOrDefault(known => Tongue(known) == tongue) ?? Default].Value;
    }

    public static bool IsEnglish(string locale) => Tongue(locale) == "en";

    private static string Tongue(string locale) => locale.Split('-')[0].ToLowerInvariant();
}
