using HeartstopperBot.Bot;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Bot;

/// <summary>"What was known then": a day, a month or a year, and a sentence for whatever else is typed.</summary>
public sealed class AsOfTests
{
    [Theory]
    [InlineData("2022", "2022-12-31")]
    [InlineData("2022-10", "2022-10-31")]
    [InlineData("2022-10-01", "2022-10-01")]
    [InlineData("2024-02-29", "2024-02-29")]
    [InlineData("1066-10-14", "1066-10-14")]
    [InlineData("2026-11-21", "2026-11-21")]
    [InlineData("2026-11", "2026-11-21")]
    [InlineData("2026", "2026-11-21")]
    public void A_date_is_its_last_day_but_no_day_that_has_not_begun(string typed, string day) => Assert.Equal(DateOnly.Parse(day), SlashOptions.ReadAsOf(typed, SomeAsker.Today));

    [Theory]
    [InlineData("2026-11-22", "22 November 2026 is still to come")]
    [InlineData("2027", "2027 is still to come")]
    [InlineData("9999-12-31", "is still to come")]
    [InlineData("2022-13", "There is no \"2022-13\" in the calendar")]
    [InlineData("2023-02-29", "There is no \"2023-02-29\" in the calendar")]
    [InlineData("0000-01-01", "There is no \"0000-01-01\" in the calendar")]
    [InlineData("yesterday", "I cannot read \"yesterday\" as a date. Write 2022, 2022-10 or 2022-10-01.")]
    [InlineData("01/10/2022", "I cannot read")]
    [InlineData("10000", "I cannot read")]
    [InlineData("-1", "I cannot read")]
    [InlineData("２０２２", "I cannot read")]
    [InlineData("2022-10-01 08:00", "I cannot read")]
    public void Anything_else_gets_a_clear_sentence(string typed, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<UserError>(() => SlashOptions.ReadAsOf(typed, SomeAsker.Today)).Message, StringComparison.Ordinal);

    [Fact]
    public void Nothing_typed_is_no_day() => Assert.Null(SlashOptions.ReadAsOf("", SomeAsker.Today));

    [Fact]
    public async Task Long_before_the_first_source_every_command_says_that_no_source_is_so_old()
    {
        foreach (var command in SomeCommands.Create().All.Where(command => command.Definition.Options?.Any(option => option.Name == SlashOptions.AsOf) == true))
        {
            var first = command.Definition.Options![0];
            foreach (var typed in new[] { first.Required == true ? "Nick" : "", "Nick", "season 2" })
            {
                var options = new Dictionary<string, string> { [first.Name] = typed, [SlashOptions.AsOf] = "1066" };

                var reply = await command.AnswerAsync(new SlashOptions([.. options]), SomeAsker.WhoSawEverything, TestContext.Current.CancellationToken);

                Assert.True(reply.Outcome != HeartstopperBot.Facts.Answers.Outcome.Answered, $"/{command.Definition.Name} {typed}: {reply.ToText()}");
                if (reply.Outcome == HeartstopperBot.Facts.Answers.Outcome.NoSource) Assert.Contains("31 December 1066", reply.ToText(), StringComparison.Ordinal);
            }
        }
    }
}
