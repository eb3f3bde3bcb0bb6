using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Bot.Localisation;

/// <summary>
/// What answers say, in the language of the reply that is being worked out: their fixed texts in its words, facts as they are. What is read in English is said as it
/// was made.
/// </summary>
internal static class FactTexts
{
    /// <summary>The group of the language files in which each <see cref="Phrase"/> stands under its key.</summary>
    public const string Section = "facts";

    public static string Say(Phrase phrase)
    {
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
        return language.Say(Section, phrase.Key, arguments);
    }

    private static object Write(object value, Language language) => value switch
    {
        Phrase phrase => Say(phrase, language),
        PhraseList list => language.Enumerate([.. list.Named.Select(name => Say(name, language))], list.More),
        // Only English changes the name for it.
        Owner owner => language.IsEnglish ? owner.ToString() : owner.Name,
        _ => value,
    };
}
