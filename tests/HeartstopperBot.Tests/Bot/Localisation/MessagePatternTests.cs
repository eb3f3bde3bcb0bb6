using HeartstopperBot.Bot.Localisation;

namespace HeartstopperBot.Tests.Bot.Localisation;

public sealed class MessagePatternTests
{
    private static readonly Language English = Languages.Of("en-GB");

    [Theory]
    [InlineData("Page {count} of {name}", "Page 1 of Nick", "Page 1,200 of Nick")]
    [InlineData("{count, plural, one {# line} other {# lines}}", "1 line", "1,200 lines")]
    [InlineData("{count, plural, =0 {none} =1 {the one} one {#} other {all #}}", "the one", "all 1,200")]
    [InlineData("{ count , plural ,\n one{a }\n other { b}}.", "a .", " b.")]
    [InlineData("{count, plural, one {{name} alone} other {{name} and # others}}", "Nick alone", "Nick and 1,200 others")]
    [InlineData("{name, select, Nick {{count, plural, one {# rugby lad} other {# rugby lads}}} other {somebody}}", "1 rugby lad", "1,200 rugby lads")]
    [InlineData("# is no number here, {name}", "# is no number here, Nick", "# is no number here, Nick")]
    public void A_text_is_filled_in(string text, string forOne, string forMany)
    {
        var pattern = MessagePattern.Parse(text);

        Assert.Equal(forOne, Fill(pattern, 1));
        Assert.Equal(forMany, Fill(pattern, 1200));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("a } b")]
    [InlineData("{name")]
    [InlineData("{}")]
    [InlineData("{two words}")]
    [InlineData("{count, number}")]
    [InlineData("{count, plural, one {#}}")]
    [InlineData("{count, plural, one {# other {#}}")]
    public void A_text_that_is_written_wrongly_is_refused_with_the_place(string text) =>
        Assert.Contains("at character", Assert.Throws<FormatException>(() => MessagePattern.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_text_may_not_ask_for_what_it_is_not_given() =>
        Assert.Throws<FormatException>(() => MessagePattern.Parse("{what}").Format([("name", "Nick")], English));

    [Fact]
    public void What_a_person_typed_is_no_pattern() =>
        Assert.Equal("There is no {count, plural}.", MessagePattern.Parse("There is no {typed}.").Format([("typed", "{count, plural}")], English));

    [Fact]
    public void It_tells_what_it_asks_for() =>
        Assert.Equal(["count, plural", "kind, select", "name"], MessagePattern.Parse("{kind, select, a {{count, plural, other {#}}} other {{name}{name}}}").Placeholders);

    private static string Fill(MessagePattern pattern, int count) => pattern.Format([("count", count), ("name", "Nick")], English);
}
