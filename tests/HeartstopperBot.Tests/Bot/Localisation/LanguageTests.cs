using System.Globalization;
using HeartstopperBot.Bot;
using HeartstopperBot.Bot.Localisation;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Tests.Bot.Localisation;

/// <summary>Which language is spoken to whom, and how each writes dates and numbers.</summary>
public sealed class LanguageTests
{
    [Theory]
    [InlineData("en-GB", "3 August 2023", "1 October 2022", "August 2023", "3 August 2023, 08:00 UK time")]
    [InlineData("en-US", "August 3, 2023", "October 1, 2022", "August 2023", "August 3, 2023, 8:00 AM UK time")]
    [InlineData("de", "3. August 2023", "1. Oktober 2022", "August 2023", "3. August 2023, 08:00 Uhr UK time")]
    [InlineData("fr", "3 août 2023", "1er octobre 2022", "août 2023", "3 août 2023 à 08:00 UK time")]
    [InlineData("es-ES", "3 de agosto de 2023", "1 de octubre de 2022", "agosto de 2023", "3 de agosto de 2023, 08:00 UK time")]
    [InlineData("pt-BR", "3 de agosto de 2023", "1º de outubro de 2022", "agosto de 2023", "3 de agosto de 2023 às 08:00 UK time")]
    [InlineData("it", "3 agosto 2023", "1º ottobre 2022", "agosto 2023", "3 agosto 2023, 08:00 UK time")]
    [InlineData("ja", "2023年8月3日", "2022年10月1日", "2023年8月", "2023年8月3日 08:00 UK time")]
    public void A_date_is_written_as_precisely_as_it_is_known(string locale, string day, string first, string month, string moment)
    {
        var language = Languages.Of(locale);

        Assert.Equal("2023", language.Date(FactDate.OfYear(2023)));
        Assert.Equal(month, language.Date(FactDate.OfMonth(2023, 8)));
        Assert.Equal(day, language.Date(FactDate.OfDay(2023, 8, 3)));
        Assert.Equal(first, language.Day(new DateOnly(2022, 10, 1)));
        Assert.Equal(moment, language.Date(FactDate.TryParse("2023-08-03 08:00 UK time")!));
    }

    [Theory]
    [InlineData("en-GB", "5,312", "53,120")]
    [InlineData("de", "5.312", "53.120")]
    [InlineData("fr", "5\u202f312", "53\u202f120")]
    [InlineData("es-ES", "5312", "53.120")]
    [InlineData("ja", "5,312", "53,120")]
    public void A_number_is_grouped_as_the_language_does(string locale, string thousands, string more)
    {
        Assert.Equal(thousands, Languages.Of(locale).Number(5312));
        Assert.Equal(more, Languages.Of(locale).Number(53120));
    }

    [Theory]
    [InlineData("de", "de")]
    [InlineData("es-419", "es-ES")]
    [InlineData("pt-PT", "pt-BR")]
    [InlineData("en-AU", "en-GB")]
    [InlineData("sv-SE", "en-GB")]
    [InlineData("", "en-GB")]
    [InlineData(null, "en-GB")]
    public void A_language_that_there_is_no_file_for_reads_the_nearest(string? locale, string read) => Assert.Equal(read, Languages.Of(locale).Locale);

    [Theory]
    [InlineData("de", "fr", true, "de")]
    [InlineData("de", "fr", false, "fr")]
    [InlineData("de", null, false, "de")]
    [InlineData(null, "fr", true, "en-GB")]
    public void A_person_is_spoken_to_in_their_language_and_everybody_in_the_servers(string? reader, string? server, bool isPrivate, string spoken) =>
        Assert.Equal(spoken, Languages.For(reader, server, isPrivate).Locale);

    [Fact]
    public async Task What_is_spoken_flows_with_the_work_and_ends_with_it()
    {
        await SpeakGermanAsync();

        Assert.Equal("Sources", Texts.SourcesTitle);

        static async Task SpeakGermanAsync()
        {
            Languages.Speak(Languages.Of("de"));
            await Task.Yield();
            Assert.Equal("Quellen", await Task.Run(() => Texts.SourcesTitle, TestContext.Current.CancellationToken));
            Assert.Equal("情報源", Languages.In(Languages.Of("ja"), () => Texts.SourcesTitle));
            Assert.Equal("Quellen", Texts.SourcesTitle);
        }
    }

    [Fact]
    public void A_text_that_a_language_lacks_is_said_in_English()
    {
        var bare = Languages.Of("en-US");

        Assert.Equal("Sources", bare.Say("general", "SourcesTitle", []));
        Assert.Equal("general.NoSuchText", bare.Say("general", "NoSuchText", []));
    }

    [Fact]
    public void An_error_is_told_in_the_language_of_whoever_reads_it()
    {
        var error = Languages.In(Languages.Of("fr"), () => new UserError(() => Texts.TooBusy));

        Assert.Equal("Zu viele Fragen auf einmal. Bitte versuch es gleich noch einmal.", Languages.In(Languages.Of("de"), () => error.Message));
    }

    /// <summary>Slim machines have no ICU data: the bot must not lean on it.</summary>
    [Fact]
    public void The_machine_need_not_know_any_language() => Assert.Equal("January", new CultureInfo("de").DateTimeFormat.MonthNames[0]);
}
