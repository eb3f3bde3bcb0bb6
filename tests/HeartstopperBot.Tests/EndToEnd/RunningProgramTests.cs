using System.Text.Json.Nodes;
using HeartstopperBot.Cli;
using HeartstopperBot.Playground;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.EndToEnd;

/// <summary><c>run</c> as a real process, from READY to its end, with <c>healthcheck</c> beside it.</summary>
public sealed class RunningProgramTests
{
    [Fact]
    public async Task Told_to_stop_it_takes_nothing_new_finishes_what_it_took_and_says_goodbye_with_1000()
    {
        // Discord's clock stands still, so that the answer stays on its way until it is let go.
        var time = new FakeTime();
        await using var local = await LocalProgram.OpenAsync(time);
        var bot = await local.RunReadyAsync();
        var (timers, way) = (time.WaitingTimers, TimeSpan.FromSeconds(1));
        local.Server.Faults.ArmRest(RestTrouble.SlowRequest, "callback", duration: way);
        var inFlight = local.Server.Visitors.Run(new Place(Known.Fan, Known.General), "whoplays", Some.Nick);
        await LocalBot.UntilAsync(() => time.WaitingTimers == timers + 2, "two clocks run: the interaction's, and the answer's on its way");

        await bot.TerminateAsync();
        await bot.PrintsAsync("Stopping: nothing new is taken, answers to finish: 1");
        var tooLate = local.Server.Visitors.Run(new Place(Known.Fan, Known.General), "whoplays", Some.Nick);
        time.Advance(way);
        var exitCode = await bot.EndAsync();
        time.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(ExitCode.Answered, exitCode);
        Some.AssertAnsweredOnce(await LocalBot.SettleAsync(inFlight));
        Assert.Equal(0, (await LocalBot.SettleAsync(tooLate)).Accepted);
        await LocalBot.UntilAsync(() => !local.Server.IsBotOnline, "the local Discord sees the bot go");
        Assert.Equal(1000, local.Server.LastGoodbye);
        Assert.False(File.Exists(local.HealthFile));
        LocalProgram.AssertNoStackTrace(bot);
    }

    [Fact]
    public async Task Healthcheck_says_healthy_while_the_bot_is_connected_and_not_after_it_ended()
    {
        await using var local = await LocalProgram.OpenAsync();
        var bot = await local.RunReadyAsync();
        await LocalBot.UntilAsync(() => ReadState(local.HealthFile) == "Connected", "the bot reports that it is connected");

        var during = await local.RunAsync("healthcheck");
        await bot.TerminateAsync();
        await bot.EndAsync();
        var after = await local.RunAsync("healthcheck");

        Assert.Equal((ExitCode.Answered, "healthy", ""), during);
        Assert.Equal((ExitCode.NoAnswer, ""), (after.ExitCode, after.Output));
        Assert.StartsWith("No bot runs on this data directory", after.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_killed_bot_is_unhealthy_as_soon_as_its_last_report_is_old_and_the_next_one_takes_its_place()
    {
        await using var local = await LocalProgram.OpenAsync();
        var bot = await local.RunReadyAsync();
        await LocalBot.UntilAsync(() => ReadState(local.HealthFile) == "Connected", "the bot reports that it is connected");

        Assert.NotEqual(0, await bot.KillAsync());
        MakeOlder(local.HealthFile, TimeSpan.FromMinutes(1));
        var (exitCode, output, error) = await local.RunAsync("healthcheck");
        var next = local.Start("run");
        await next.PrintsAsync("Connected as");
        await LocalBot.UntilAsync(() => HealthcheckVerb.Check(local.HealthFile, TimeProvider.System, TextWriter.Null, TextWriter.Null) == ExitCode.Answered, "the next bot reports");

        Assert.Equal((ExitCode.NoAnswer, ""), (exitCode, output));
        Assert.Matches("^The bot last reported [0-9]+ seconds ago: it hangs, or it is gone\\.$", error);
        Assert.Null(local.Server.LastGoodbye);
    }

    [Fact]
    public async Task Without_a_Discord_to_reach_it_tries_on_is_healthy_meanwhile_and_ends_as_soon_as_it_is_told_to()
    {
        await using var local = await LocalProgram.OpenAsync();
        await local.Server.DisposeAsync();
        var bot = local.Start("run");
        await bot.PrintsAsync("Next attempt to connect to Discord in");
        await LocalBot.UntilAsync(() => ReadState(local.HealthFile) == "Connecting", "the bot reports that it is connecting");

        var health = await local.RunAsync("healthcheck");
        await bot.TerminateAsync();

        Assert.Equal((ExitCode.Answered, "healthy", ""), health);
        Assert.Equal(ExitCode.Answered, await bot.EndAsync());
        LocalProgram.AssertNoStackTrace(bot);
    }

    [Theory]
    [InlineData(4004, "token")]
    [InlineData(4013, "intents")]
    [InlineData(4014, "intents")]
    public async Task Refused_for_good_it_prints_one_clear_line_and_ends_with_1(int code, string about)
    {
        await using var local = await LocalProgram.OpenAsync();
        local.Server.Faults.CloseCode = code;
        local.Server.Faults.Arm(Trouble.CloseOnIdentify);

        var (exitCode, output, error) = await local.RunAsync("run");

        AssertRefused(about, exitCode, output, error);
    }

    [Theory]
    [InlineData(false)] // The gateway closes with 4004.
    [InlineData(true)] // Asked for the gateway, Discord answers 401 already.
    public async Task With_a_wrong_token_it_prints_one_clear_line_and_ends_with_1(bool asksForGateway)
    {
        await using var local = await LocalProgram.OpenAsync();
        local.Settings["Discord__Token"] = "not.the.token";
        if (asksForGateway) local.Settings.Remove("Discord__GatewayAddress");

        var (exitCode, output, error) = await local.RunAsync("run");

        AssertRefused("token", exitCode, output, error);
        Assert.DoesNotContain("not.the.token", output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_bot_on_the_same_data_directory_is_refused_and_harms_nothing()
    {
        await using var local = await LocalProgram.OpenAsync();
        var first = await local.RunReadyAsync();
        await LocalBot.UntilAsync(() => ReadState(local.HealthFile) == "Connected", "the bot reports that it is connected");

        var (exitCode, output, error) = await local.RunAsync("run");

        Assert.Equal((ExitCode.NoAnswer, ""), (exitCode, output));
        Assert.Matches("^Another bot runs on Data:Directory [^\n]*Data__Directory\\.$", error);
        Assert.Equal("Connected", ReadState(local.HealthFile));
        Some.AssertAnsweredOnce(await AskAsync(local));
        await first.TerminateAsync();
        Assert.Equal(ExitCode.Answered, await first.EndAsync());
    }

    [Fact]
    public async Task Play_opens_beside_a_bot_and_leaves_its_report_alone()
    {
        await using var local = await LocalProgram.OpenAsync();
        await local.RunReadyAsync();
        await LocalBot.UntilAsync(() => ReadState(local.HealthFile) == "Connected", "the bot reports that it is connected");

        var play = local.Start("play", "--port", "0");
        await play.PrintsAsync("Connected as");
        await play.TerminateAsync();

        Assert.Equal(ExitCode.Answered, await play.EndAsync());
        Assert.Equal("Connected", ReadState(local.HealthFile));
    }

    [Fact]
    public async Task Two_bots_with_one_token_on_two_data_directories_answer_each_question_once_to_the_reader()
    {
        await using var local = await LocalProgram.OpenAsync();
        var first = await local.RunReadyAsync();
        local.Settings["Data__Directory"] += "-of-another";
        var second = local.Start("run");
        await second.PrintsAsync("Connected as");

        var asked = await AskAsync(local);
        foreach (var bot in (ChildProgram[])[first, second])
        {
            await bot.TerminateAsync();
            Assert.Equal(ExitCode.Answered, await bot.EndAsync());
        }

        Assert.Equal((InteractionState.Answered, 1, 1), (asked.State, asked.Accepted, asked.Refused));
        Assert.Contains("Kit Connor", (string?)asked.Message!["embeds"]![0]!["description"], StringComparison.Ordinal);
        Assert.All((ChildProgram[])[first, second], LocalProgram.AssertNoStackTrace);
    }

    private static void AssertRefused(string about, int exitCode, string output, string error)
    {
        Assert.Equal((ExitCode.NoAnswer, ""), (exitCode, error));
        Assert.Contains(about, Assert.Single(output.Split('\n'), line => line.Contains(" crit: ", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private static async Task<VisitorInteraction> AskAsync(LocalProgram local) =>
        await LocalBot.SettleAsync(local.Server.Visitors.Run(new Place(Known.Fan, Known.General), "whoplays", Some.Nick));

    private static string? ReadState(string healthFile) => File.Exists(healthFile) ? (string?)JsonNode.Parse(File.ReadAllText(healthFile))!["state"] : null;

    private static void MakeOlder(string healthFile, TimeSpan by)
    {
        var report = JsonNode.Parse(File.ReadAllText(healthFile))!;
        report["updated"] = (DateTimeOffset)report["updated"]! - by;
        File.WriteAllText(healthFile, report.ToJsonString());
    }
}
