using HeartstopperBot.Playground;

namespace HeartstopperBot.Tests.EndToEnd;

/// <summary>A connection that breaks, and the way back: no interaction is lost or answered twice, as far as Discord would deliver it at all.</summary>
public sealed class BrokenConnectionTests
{
    [Theory]
    [InlineData(Trouble.DropBeforeInteraction)]
    [InlineData(Trouble.DropDuringInteraction)]
    [InlineData(Trouble.DropAfterInteraction)]
    [InlineData(Trouble.SendInteractionTwice)]
    public async Task An_interaction_around_which_the_connection_breaks_is_answered_once(Trouble trouble)
    {
        await using var bot = await LocalBot.StartReadyAsync();
        bot.Server.Faults.Arm(trouble);

        var interaction = await bot.AskAsync("whoplays", Some.Nick);

        Some.AssertAnsweredOnce(interaction);
        Some.AssertAnsweredOnce(await bot.AskAsync("whoplays", Some.Nick));
    }

    [Theory]
    [InlineData(TroubleNow.DropSocket)]
    [InlineData(TroubleNow.Reconnect)]
    [InlineData(TroubleNow.ResumableSession)]
    public async Task What_is_asked_while_the_bot_reconnects_is_answered_after_the_resume(TroubleNow trouble)
    {
        await using var bot = await LocalBot.StartReadyAsync();

        bot.Server.Faults.Now(trouble);
        await bot.LoggedAsync("Connected again");

        Some.AssertAnsweredOnce(await bot.AskAsync("whoplays", Some.Nick));
    }

    [Fact]
    public async Task After_an_invalid_session_the_bot_starts_a_new_one()
    {
        await using var bot = await LocalBot.StartReadyAsync();

        bot.Server.Faults.Now(TroubleNow.InvalidSession);
        await bot.LoggedAsync("Connected as", times: 2);

        Some.AssertAnsweredOnce(await bot.AskAsync("whoplays", Some.Nick));
    }

    [Theory]
    [InlineData(Trouble.InvalidSessionOnResume, "Connected as", 2)]
    [InlineData(Trouble.ResumableSessionOnResume, "Connected again", 1)]
    [InlineData(Trouble.ReconnectBeforeHello, "Connected again", 1)]
    [InlineData(Trouble.RefuseConnection, "Connected again", 1)]
    [InlineData(Trouble.LateHello, "Connected again", 1)]
    public async Task Trouble_on_the_way_back_is_overcome(Trouble trouble, string then, int times)
    {
        await using var bot = await LocalBot.StartReadyAsync();
        bot.Server.Faults.HelloDelay = TimeSpan.FromMilliseconds(500);
        bot.Server.Faults.Arm(trouble);

        bot.Server.Faults.Now(TroubleNow.DropSocket);
        await bot.LoggedAsync(then, times);

        Some.AssertAnsweredOnce(await bot.AskAsync("whoplays", Some.Nick));
    }
}
