using HeartstopperBot.Cli;
using HeartstopperBot.Tests.EndToEnd;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Cli;

public sealed class HealthcheckVerbTests
{
    private const string Now = "2026-11-21T12:00:00+00:00";

    [Theory]
    [InlineData("Connected", "2026-11-20T12:00:00+00:00", Now, ExitCode.Answered)]
    [InlineData("Connecting", "2026-11-21T11:58:30+00:00", Now, ExitCode.Answered)]
    [InlineData("Connecting", "2026-11-21T11:57:00+00:00", Now, ExitCode.NoAnswer)]
    [InlineData("Stopped", Now, Now, ExitCode.NoAnswer)]
    [InlineData("Connected", "2026-11-20T12:00:00+00:00", "2026-11-21T11:59:00+00:00", ExitCode.NoAnswer)] // it hangs
    public void Healthy_means_connected_or_connecting_for_under_two_minutes(string state, string since, string updated, int expected)
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("health.json"), $$"""{"state": "{{state}}", "since": "{{since}}", "updated": "{{updated}}"}""");

        Assert.Equal(expected, Check(folder.File("health.json")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{")]
    public void Without_a_report_it_is_not_healthy(string? content)
    {
        using var folder = new TempFolder();
        if (content is not null) File.WriteAllText(folder.File("health.json"), content);

        Assert.Equal(ExitCode.NoAnswer, Check(folder.File("health.json")));
    }

    [Fact]
    public async Task A_running_bot_reports_itself_and_takes_the_report_away_at_the_end()
    {
        await using var bot = await LocalBot.StartReadyAsync();

        await LocalBot.UntilAsync(() => Check(bot.HealthFile, TimeProvider.System) == ExitCode.Answered, "the bot reports that it is healthy");
        await bot.StopAsync();

        Assert.False(File.Exists(bot.HealthFile));
    }

    private static int Check(string file, TimeProvider? time = null) => HealthcheckVerb.Check(file, time ?? new FakeTime(), TextWriter.Null, TextWriter.Null);
}
