using HeartstopperBot.Bot.Localisation;

namespace HeartstopperBot.Tests.Bot.Localisation;

/// <summary>Samples from https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html</summary>
public sealed class PluralRulesTests
{
    [Theory]
    [InlineData("en-GB", "1=one 0=other 2=other 11=other")]
    [InlineData("de", "1=one 0=other 21=other")]
    [InlineData("fr", "0=one 1=one 2=other 1000000=many")]
    [InlineData("pt-BR", "0=one 1=one 2=other")]
    [InlineData("es-ES", "0=other 1=one 2=other 2000000=many")]
    [InlineData("it", "0=other 1=one 2=other")]
    [InlineData("ja", "0=other 1=other 2=other")]
    [InlineData("cs", "1=one 2=few 4=few 5=other")]
    [InlineData("pl", "1=one 2=few 5=many 12=many 21=many 22=few")]
    [InlineData("ru", "1=one 2=few 5=many 11=many 12=many 21=one 22=few 111=many")]
    [InlineData("uk", "1=one 3=few 14=many 101=one")]
    [InlineData("hr", "1=one 2=few 5=other 11=other 21=one 22=few")]
    [InlineData("lt", "1=one 2=few 10=other 11=other 21=one 22=few")]
    [InlineData("ro", "1=one 0=few 2=few 19=few 20=other 101=few")]
    [InlineData("hi", "0=one 1=one 2=other")]
    public void A_number_takes_the_form_of_its_language(string locale, string samples)
    {
        var taken = samples.Split(' ').Select(sample => long.Parse(sample.Split('=')[0])).Select(number => $"{number}={PluralRules.CategoryOf(number, locale)}");

        Assert.Equal(samples, string.Join(' ', taken));
    }
}
