using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;

namespace HeartstopperBot.Bot.Localisation;

/// <summary>
/// What answers say, in the language of the reply that is being worked out: their fixed texts in its words, facts as they are. What is read in English is said as it
/// was made.
/// </summary>
internal static class FactTexts
{
    /// <summary>The group of the language files in which each <see cref="Phrase"/> stands under its key.</summary>
    public const string Section = "facts";

    /// <summary>The group in which each <see cref="Property"/> stands under its id.</summary>
    public const string Properties = "properties";

    public static string Say(Phrase phrase)
    {
        if (phrase.Key is null && phrase.Parts.Texts.IsEmpty) return phrase.English;
        var language = Languages.Current;
        return language.IsEnglish ? phrase.English : Say(phrase, language);
    }

    /// <summary>By the words of the language's file, be it an English one.</summary>
    public static string Say(Phrase phrase, Language language)
    {
        if (!phrase.Parts.Texts.IsEmpty) return string.Join(phrase.Parts.Between, phrase.Parts.Texts.Select(text => Say(text, language)));
        if (phrase.Key is null) return phrase.English;
        var arguments = new (string, object)[phrase.Arguments.Length];
        for (var at = 0; at < arguments.Length; at++) arguments[at] = (phrase.Arguments[at].Name, Write(phrase.Arguments[at].Value, language));
        return language.TrySay(Section, phrase.Key, arguments) ?? phrase.English;
    }

    public static string Name(Property property) => Name(property, Languages.Current);

    /// <summary>Properties whose name in the language that is spoken begins with what is typed, or has a word that does; those that Facts itself finds come first.</summary>
    public static IEnumerable<Property> Suggest(string typed, int limit)
    {
        var english = FactAnswers.SuggestProperties(typed, limit);
        var folded = NameFolding.Fold(typed);
        if (Languages.Current is not { IsEnglish: false } language || folded.Length == 0) return english;
        return english.Concat(PropertyCatalogue.All.Where(property => $" {NameFolding.Fold(Name(property, language))}".Contains($" {folded}", StringComparison.Ordinal))).Distinct().Take(limit);
    }

    private static string Name(Property property, Language language) => language.TrySay(Properties, property.Id, []) ?? property.Label;

    private static object Write(object value, Language language) => value switch
    {
        Phrase phrase => Say(phrase, language),
        PhraseList list => language.Enumerate([.. list.Named.Select(name => Say(name, language))], list.More),
        Property property => Name(property, language),
        // Only English changes the name for it.
        Owner owner => language.IsEnglish ? owner.ToString() : owner.Name,
        _ => value,
    };
}
