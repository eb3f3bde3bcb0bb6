using System.Collections.Immutable;
using System.Text.RegularExpressions;
using HeartstopperBot.Bot.Localisation;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Playground.Limits;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Bot.Localisation;

/// <summary>Every text in every language, none that nobody says, and none left in English.</summary>
public sealed partial class LanguageFilesTests
{
    /// <summary>Words that are the same in both languages. Whoever adds one has looked.</summary>
    private static readonly ImmutableHashSet<string> Same =
    [
        "* general.AboutTitle", "de general.SpoilerLabel", "es-ES general.SpoilerLabel", "pt-BR general.SpoilerLabel", "it general.SpoilerLabel",
        "fr general.SourcesTitle", "fr general.SourcesButton", "de general.Version", "fr general.Version",
        "de general.QuizTitle", "fr general.QuizTitle", "pt-BR general.QuizTitle", "it general.QuizTitle",
        "de facts.OtherCrew", "de facts.Showrunner", "fr facts.Showrunner", "es-ES facts.Showrunner", "pt-BR facts.Showrunner", "it facts.Showrunner",
        "fr facts.NoFittingSource", "es-ES facts.No", "it facts.No",
        "* properties.showrunner", "fr properties.casting", "es-ES properties.casting", "it properties.casting", "fr properties.genre", "fr properties.record", "it properties.record",
        "fr properties.nomination-count",
    ];

    private static readonly LanguageFile English = LanguageFile.Read(Languages.Default);

    public static TheoryData<string> Locales => [.. Languages.Locales];

    public static TheoryData<string> Foreign => [.. Languages.Locales.Where(locale => !Languages.IsEnglish(locale))];

    [Fact]
    public void There_are_at_least_the_eight_that_are_promised() => Assert.Empty(new[] { "de", "en-GB", "en-US", "es-ES", "fr", "it", "ja", "pt-BR" }.Except(Languages.Locales));

    [Theory]
    [MemberData(nameof(Locales))]
    public void A_file_is_named_as_Discord_names_its_language(string locale) => Assert.Contains(locale, CommandLimits.Locales);

    [Theory]
    [MemberData(nameof(Locales))]
    public void A_language_says_every_text_as_it_should(string locale) => Assert.Empty(LanguageFileRules.Problems(English, LanguageFile.Read(locale), locale));

    [Theory]
    [InlineData("NoScore", null, "missing")]
    [InlineData("Misspelt", "Quatsch", "not said by anything")]
    [InlineData("Score", "Deine Punkte: {right}.", "where English has")]
    [InlineData("Score", "{right} {asked} {name}", "where English has")]
    [InlineData("Score", "{right", "cannot be read")]
    [InlineData("Page", "Seite {number} von '{count}", "apostrophe")]
    [InlineData("AndMore", "{count, plural, few {#} other {#}}", "the forms are")]
    [InlineData("CopyOf", "{source, select, Unknown {Kopie} other {{source}}}", "cases")]
    [InlineData("NoQuiz", "Lass `season` weg.", "no option `season`")]
    [InlineData("OldCommand", "Versuch es mit /help.", "no command /help")]
    [InlineData("ShowButton", "Zeigen, und zwar alles und immerdar, auch wenn dieser Text auf keinen Knopf von Discord passt", "a Button has at most 80")]
    public void A_slip_in_a_language_is_found(string key, string? text, string problem)
    {
        var german = LanguageFile.Read("de");
        var general = german.Texts["general"].ToImmutableDictionary();
        general = text is null ? general.Remove(key) : general.SetItem(key, text);

        var found = LanguageFileRules.Problems(English, german with { Texts = german.Texts.ToImmutableDictionary().SetItem("general", general) }, "de");

        Assert.Contains(found, one => one.Contains(problem, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Foreign))]
    public void Nothing_is_left_in_English(string locale) => Assert.Empty(LeftInEnglish(LanguageFileRules.All(LanguageFile.Read(locale)), locale));

    [Fact]
    public void What_is_left_in_English_is_found() =>
        Assert.Equal(["general.NextButton"], LeftInEnglish(LanguageFileRules.All(LanguageFile.Read("de")).SetItem("general.NextButton", "Next"), "de"));

    [Fact]
    public void The_texts_of_the_code_are_those_of_the_file() =>
        Assert.Equal(TextsOfTheCode().Concat(EveryPhrase.Keys.Select(key => $"{FactTexts.Section}.{key}")).Concat(PropertyCatalogue.All.Select(property => $"{FactTexts.Properties}.{property.Id}")).Order(StringComparer.Ordinal), LanguageFileRules.All(English).Keys.Order(StringComparer.Ordinal));

    /// <summary>A text that is written out in such a class could not be translated.</summary>
    [Fact]
    public void No_text_is_written_out_in_the_code() => Assert.DoesNotContain(Sources(), source => IsTexts(source) && WrittenOut().IsMatch(source.Text));

    [Fact]
    public void Every_text_is_used()
    {
        var sources = Sources();

        Assert.DoesNotContain(sources.Where(source => IsTexts(source)).SelectMany(KeysOf), key =>
            sources.Sum(source => Regex.Count(source.Text, $@"\b{key}\b", RegexOptions.None, TimeSpan.FromSeconds(1))) < 2);
    }

    [Fact]
    public void The_rule_that_readers_are_told_is_the_rule() => Assert.Equal(string.Join(' ', Ranking.Rule), English.Texts["general"]["Rule"]);

    private static IEnumerable<string> LeftInEnglish(ImmutableDictionary<string, string> texts, string locale)
    {
        var english = LanguageFileRules.All(English);
        return texts.Where(text => english.GetValueOrDefault(text.Key) == text.Value && Placeholder().Replace(text.Value, "").Any(char.IsLetter) && !Same.Contains($"{locale} {text.Key}") && !Same.Contains($"* {text.Key}")).Select(text => text.Key);
    }

    private static IEnumerable<string> TextsOfTheCode() => Sources().Where(source => IsTexts(source))
        .SelectMany(source => KeysOf(source).Select(key => $"{Section().Match(source.Text).Groups["section"].Value}.{key}"));

    private static IEnumerable<string> KeysOf((string Path, string Text) source) => Member().Matches(source.Text).Select(match => match.Groups["key"].Value);

    /// <summary>A class of texts is one that is called so, or that speaks through <see cref="Languages"/>.</summary>
    private static bool IsTexts((string Path, string Text) source) => source.Path.EndsWith("Texts.cs", StringComparison.Ordinal) || Section().IsMatch(source.Text);

    private static ImmutableArray<(string Path, string Text)> Sources() =>
        [.. Directory.EnumerateFiles(Repository.Path("src/HeartstopperBot/Bot"), "*.cs", SearchOption.AllDirectories).Select(path => (path, File.ReadAllText(path)))];

    [GeneratedRegex(@"static string\?? (?<key>\w+)(?:\([^)]*\))? =>(?!\s*Languages)[^;]*?\bSay\(", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Member();

    [GeneratedRegex("Languages\\.Current\\.Say\\(\"(?<section>\\w+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Section();

    /// <summary>What is left without them are words.</summary>
    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();

    /// <summary>Two words between quotation marks.</summary>
    [GeneratedRegex("\"[^\"\\n]*\\p{L} \\p{L}[^\"\\n]*\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WrittenOut();
}
