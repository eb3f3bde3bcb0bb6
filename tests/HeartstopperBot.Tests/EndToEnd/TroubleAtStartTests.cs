using HeartstopperBot.Playground;

namespace HeartstopperBot.Tests.EndToEnd;

/// <summary>Trouble before the first READY, and with what is heard after it.</summary>
public sealed class TroubleAtStartTests
{
    [Theory]
    [InlineData(Trouble.InvalidSessionOnIdentify)]
    [InlineData(Trouble.RefuseConnection)]
    [InlineData(Trouble.ReconnectBeforeHello)]
    [InlineData(Trouble.LateHello)]
    public async Task Trouble_at_the_start_is_overcome(Trouble trouble)
    {
        await using var bot = await LocalBot.StartReadyAsync(trouble: faults =>
        {
            faults.HelloDelay = TimeSpan.FromMilliseconds(500);
            faults.Arm(trouble);
        });

        Some.AssertAnsweredOnce(await bot.AskAsync("whoplays", Some.Nick));
    }

    [Fact]
    public async Task A_connection_whose_heartbeats_get_no_answer_is_left_and_resumed()
    {
        await using var bot = await LocalBot.StartReadyAsync(new PlaygroundOptions { HeartbeatInterval = TimeSpan.FromSeconds(1) });

        bot.Server.Faults.Arm(Trouble.WithholdHeartbeatAck);
        await bot.LoggedAsync("Connected again");

        Some.AssertAnsweredOnce(await bot.AskAsync("whoplays", Some.Nick));
    }

    [Theory]
    [InlineData(TroubleNow.Garbage)]
    [InlineData(TroubleNow.WrongShapes)]
    [InlineData(TroubleNow.UnknownEvent)]
    [InlineData(TroubleNow.UnknownOpcode)]
    [InlineData(TroubleNow.AskHeartbeat)]
    [InlineData(TroubleNow.GuildOutage)]
    [InlineData(TroubleNow.GuildBack)]
    public async Task What_the_bot_does_not_understand_does_not_stop_it(TroubleNow trouble)
    {
        await using var bot = await LocalBot.StartReadyAsync();

        bot.Server.Faults.Now(trouble);

        Some.AssertAnsweredOnce(await bot.AskAsync("whoplays", Some.Nick));
    }

    [Theory]
    [InlineData(RestTrouble.RateLimitUser)]
    [InlineData(RestTrouble.RateLimitGlobal)]
    [InlineData(RestTrouble.ServerError)]
    [InlineData(RestTrouble.BadGateway)]
    [InlineData(RestTrouble.LoseRequest)]
    [InlineData(RestTrouble.LoseAnswer)]
    public async Task Trouble_while_commands_are_registered_is_overcome(RestTrouble trouble)
    {
        await using var bot = await LocalBot.StartReadyAsync(trouble: faults => faults.ArmRest(trouble, "*", times: 2, duration: TimeSpan.FromMilliseconds(200)));

        Some.AssertAnsweredOnce(await bot.AskAsync("whoplays", Some.Nick));
    }
}
