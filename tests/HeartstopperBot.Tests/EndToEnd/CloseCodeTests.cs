using HeartstopperBot.Playground;

namespace HeartstopperBot.Tests.EndToEnd;

/// <summary>Every close code: those after which the bot comes back, and those for good.</summary>
public sealed class CloseCodeTests
{
    [Theory]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4003)]
    [InlineData(4005)]
    [InlineData(4007)]
    [InlineData(4008)]
    [InlineData(4009)]
    [InlineData(4999)]
    public async Task A_close_that_is_not_for_good_never_ends_the_bot(int code)
    {
        await using var bot = await LocalBot.StartReadyAsync();
        bot.Server.Faults.CloseCode = code;
        var connected = bot.Log.Count(line => line.Contains("Connected", StringComparison.Ordinal));

        bot.Server.Faults.Now(TroubleNow.Close);
        await bot.LoggedAsync("Connected", connected + 1);

        Some.AssertAnsweredOnce(await bot.AskAsync("whoplays", Some.Nick));
        Assert.Equal(0, bot.ExitCode);
    }

    [Theory]
    [InlineData(4004)]
    [InlineData(4010)]
    [InlineData(4011)]
    [InlineData(4012)]
    [InlineData(4013)]
    [InlineData(4014)]
    public async Task Refused_for_good_ends_the_bot_with_one_clear_line_and_exit_code_1(int code)
    {
        await using var bot = await LocalBot.StartAsync(trouble: faults =>
        {
            faults.CloseCode = code;
            faults.Arm(Trouble.CloseOnIdentify);
        });

        await bot.StoppedAsync();

        Assert.Equal(1, bot.ExitCode);
        var line = Assert.Single(bot.Log, line => line.StartsWith("Critical", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Server.Token, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_token_ends_the_bot_with_one_clear_line_and_exit_code_1()
    {
        await using var bot = await LocalBot.StartAsync(adjust: settings => settings with { Token = "wrong", GatewayAddress = null });

        await bot.StoppedAsync();

        Assert.Equal(1, bot.ExitCode);
        Assert.Contains("oken", Assert.Single(bot.Log, line => line.StartsWith("Critical", StringComparison.Ordinal)), StringComparison.Ordinal);
    }
}
