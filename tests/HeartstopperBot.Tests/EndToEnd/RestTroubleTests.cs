using HeartstopperBot.Playground;

namespace HeartstopperBot.Tests.EndToEnd;

/// <summary>Trouble with the answers themselves, and the end of the bot.</summary>
public sealed class RestTroubleTests
{
    [Theory]
    [InlineData(RestTrouble.RateLimitUser)]
    [InlineData(RestTrouble.RateLimitShared)]
    [InlineData(RestTrouble.RateLimitGlobal)]
    [InlineData(RestTrouble.ServerError)]
    [InlineData(RestTrouble.BadGateway)]
    [InlineData(RestTrouble.SlowRequest)]
    [InlineData(RestTrouble.SlowAnswer)]
    [InlineData(RestTrouble.LoseRequest)]
    [InlineData(RestTrouble.LoseAnswer)]
    public async Task Trouble_with_the_callback_itself_is_overcome(RestTrouble trouble)
    {
        await using var bot = await LocalBot.StartReadyAsync();
        bot.Server.Faults.ArmRest(trouble, "callback", duration: TimeSpan.FromMilliseconds(300));

        var interaction = await bot.AskAsync("whoplays", Some.Nick);

        Assert.Equal(InteractionState.Answered, interaction.State);
        Assert.Equal(1, interaction.Accepted);
    }

    [Fact]
    public async Task At_the_end_the_session_is_closed_and_what_was_asked_before_is_answered()
    {
        await using var bot = await LocalBot.StartReadyAsync();
        bot.Server.Faults.ArmRest(RestTrouble.SlowRequest, "callback", duration: TimeSpan.FromMilliseconds(500));
        var interaction = bot.Server.Visitors.Run(new Place(Known.Fan, Known.General), "whoplays", Some.Nick);
        await LocalBot.UntilAsync(() => bot.Server.Faults.RestFaults.Count == 0, "the answer is on its way");

        await bot.StopAsync();

        Some.AssertAnsweredOnce(await LocalBot.SettleAsync(interaction));
        Assert.False(bot.Server.IsBotOnline);
        Assert.Equal(0, bot.ExitCode);
    }
}
