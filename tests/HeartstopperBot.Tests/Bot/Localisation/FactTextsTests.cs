using System.Collections.Immutable;
using System.Text.RegularExpressions;
using HeartstopperBot.Bot.Localisation;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Bot.Localisation;

/// <summary>The fixed texts of answers: made in English by the facts, worded in each language by its file.</summary>
public sealed class FactTextsTests
{
    private static readonly Language WholeEnglish = Language.LoadWhole("en-GB");

    public static TheoryData<string> Foreign => [.. Languages.Locales.Where(locale => !Languages.IsEnglish(locale))];

    /// <summary>A translator reads the English of the file, a reader that of the code: the two must not part.</summary>
    [Fact]
    public void The_English_of_the_file_is_the_English_of_the_code() =>
        Assert.All(EveryPhrase.Samples, phrase => Assert.Equal(phrase.English, FactTexts.Say(phrase, WholeEnglish)));

    [Fact]
    public void The_phrases_of_the_code_are_those_of_the_file() =>
        Assert.Equal(EveryPhrase.Keys, LanguageFile.Read("en-GB").Texts[FactTexts.Section].Keys.ToImmutableSortedSet());

    [Theory]
    [MemberData(nameof(Foreign))]
    public void A_language_loses_no_name_and_no_day(string locale)
    {
        var language = Languages.Of(locale);

        Assert.Empty(EveryPhrase.Samples.Where(phrase => Lost(phrase, FactTexts.Say(phrase, language)).Any()).Select(phrase => phrase.Key).Distinct());
    }

    [Fact]
    public void A_name_that_is_lost_is_found() => Assert.Equal(["Some name"], Lost(Phrases.WhoPlays("Some name"), "Wer spielt wen?"));

    [Fact]
    public void Every_phrase_is_said_by_something()
    {
        var sources = Directory.EnumerateFiles(Repository.Path("src/HeartstopperBot.Facts"), "*.cs", SearchOption.AllDirectories).Where(path => !path.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText).ToArray();

        Assert.DoesNotContain(EveryPhrase.Keys, key => sources.Sum(source => Regex.Count(source, $@"\b{key}\b", RegexOptions.None, TimeSpan.FromSeconds(1))) < 2);
    }

    [Fact]
    public void A_reader_of_English_hears_it_as_it_was_made()
    {
        var phrase = new Phrase("As it was made.", nameof(Phrases.WhoIsThat));

        Assert.Same(phrase.English, Languages.In(Languages.Of("en-US"), () => FactTexts.Say(phrase)));
        Assert.Equal("Wer ist das?", Languages.In(Languages.Of("de"), () => FactTexts.Say(phrase)));
    }

    [Fact]
    public void What_a_language_has_no_words_for_is_said_in_English() =>
        Assert.Equal("Nobody has translated this.", FactTexts.Say(new Phrase("Nobody has translated this.", "NobodyHas"), Languages.Of("de")));

    [Fact]
    public void A_fact_is_the_same_in_every_language() =>
        Assert.Equal("Kit Connor plays Nick Nelson.", FactTexts.Say("Kit Connor plays Nick Nelson.", Languages.Of("ja")));

    [Theory]
    [InlineData("de", "„Jo“ passt auf Joe Locke, Jonah und Joan. Was meinst du?")]
    [InlineData("fr", "« Jo » correspond à Joe Locke, Jonah et Joan. Lequel veux-tu dire ?")]
    [InlineData("ja", "「Jo」にはJoe Locke、Jonah、Joanが当てはまります。どれのことですか？")]
    public void A_list_of_names_reads_as_the_language_has_it(string locale, string said) =>
        Assert.Equal(said, FactTexts.Say(Phrases.Fits("Jo", ["Joe Locke", "Jonah", "Joan"]), Languages.Of(locale)));

    [Fact]
    public void What_is_said_of_a_thing_has_a_name_in_every_language()
    {
        Assert.All(PropertyCatalogue.All, property => Assert.Equal(property.Label, LanguageFile.Read("en-GB").Texts[FactTexts.Properties][property.Id]));
        Assert.Equal("Zeitleiste: Season 2, Starttermin", FactTexts.Say(Phrases.TimelineOf("Season 2", PropertyCatalogue.Find("release-date")), Languages.Of("de")));
    }

    [Theory]
    [InlineData("en-GB", "relea", "release-date")]
    [InlineData("de", "start", "release-date")]
    [InlineData("de", "relea", "release-date")]
    [InlineData("fr", "duree", "episode-length")]
    [InlineData("es-ES", "rodaje", "filming-began")]
    [InlineData("ja", "公開", "release-date")]
    public void What_is_said_of_a_thing_is_found_by_its_name_in_the_language(string locale, string typed, string first)
    {
        Languages.Speak(Languages.Of(locale));

        Assert.Equal(first, FactTexts.Suggest(typed, 25).First().Id);
    }

    [Fact]
    public void What_stands_together_is_said_piece_by_piece() =>
        Assert.Equal(
            "Keine Quelle nennt ein Datum für Season 9. It has been ordered.",
            FactTexts.Say(Phrase.Row(" ", Phrases.NoDate("Season 9", Lens.Everything), "It has been ordered."), Languages.Of("de")));

    private static IEnumerable<string> Lost(Phrase phrase, string said) =>
        EveryPhrase.NamesIn(phrase).Where(name => phrase.English.Contains(name, StringComparison.Ordinal) && !said.Contains(name, StringComparison.Ordinal));
}
