using System.Net;
using System.Net.Sockets;
using HeartstopperBot.Cli;
using HeartstopperBot.Tests.EndToEnd;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Cli;

/// <summary><c>doctor</c>: the real program against the local Discord, well and with each thing wrong that it looks at.</summary>
public sealed class DoctorVerbTests
{
    [Fact]
    public async Task With_a_token_it_says_who_logs_in_with_how_many_shards_and_whose_clock_is_right()
    {
        await using var local = await LocalProgram.OpenAsync();

        var (exitCode, output, error) = await local.RunAsync("doctor");

        Assert.Equal((ExitCode.Answered, ""), (exitCode, error));
        Assert.Equal(["Settings:", "Data", "Seeds:", "Facts:", "Login:", "Shards:", "Starts:", "Clock:"], output.Split('\n').Select(Topic));
        Assert.All(output.Split('\n'), line => Assert.StartsWith("ok    ", line, StringComparison.Ordinal));
        Assert.Matches($"Login: Discord takes the token; the application is [^ ]+ \\({local.Server.ApplicationId}\\)", output);
        Assert.Contains("Shards: 1, and Discord asks for 1.", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(120, "behind Discord's")]
    [InlineData(-120, "ahead of Discord's")]
    public async Task A_clock_that_is_wrong_is_a_warning_with_the_seconds_and_the_direction(int discordIsAheadBy, string expected)
    {
        await using var local = await LocalProgram.OpenAsync(new ShiftedTime(TimeProvider.System.GetUtcNow().AddSeconds(discordIsAheadBy)));

        var (exitCode, output, _) = await local.RunAsync("doctor");

        Assert.Equal(ExitCode.Answered, exitCode);
        Assert.Matches($"(?m)^warn  Clock: 1[12][0-9] seconds {expected}", output);
    }

    [Fact]
    public async Task A_wrong_token_fails_with_what_to_do_and_the_clock_is_still_looked_at()
    {
        await using var local = await LocalProgram.OpenAsync();
        local.Settings["Discord__Token"] = "not.the.token";

        var (exitCode, output, _) = await local.RunAsync("doctor");

        Assert.Equal(ExitCode.NoAnswer, exitCode);
        Assert.Matches("(?m)^fail  Login: Discord refuses the bot's token\\. .*Discord__TokenFile", output);
        Assert.Matches("(?m)^ok    Clock:", output);
        Assert.DoesNotContain("not.the.token", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Discord_that_cannot_be_reached_fails_with_its_address()
    {
        await using var local = await LocalProgram.OpenAsync();
        // Bound but not listening: nobody else gets the port meanwhile, and whoever connects is refused.
        using var nobody = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        nobody.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        local.Settings["Discord__RestAddress"] = $"http://{nobody.LocalEndPoint}/api/v10";

        var (exitCode, output, _) = await local.RunAsync("doctor");

        Assert.Equal(ExitCode.NoAnswer, exitCode);
        Assert.Contains($"fail  Login: Discord cannot be reached at {local.Settings["Discord__RestAddress"]}: ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Clock:", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_directory_that_cannot_be_written_fails_with_the_command_that_helps()
    {
        await using var local = await LocalProgram.OpenAsync();
        using var folder = new TempFolder();
        // Below a file no user can make a folder, not even root.
        await File.WriteAllTextAsync(folder.File("file"), "", TestContext.Current.CancellationToken);
        local.Settings["Data__Directory"] = Path.Combine(folder.File("file"), "data");

        var doctor = await local.RunAsync("doctor");
        var run = await local.RunAsync("run");

        Assert.Equal(ExitCode.NoAnswer, doctor.ExitCode);
        Assert.Matches("(?m)^fail  Data:Directory .* cannot be written .*chown -R", doctor.Output);
        Assert.Contains("ok    Login:", doctor.Output, StringComparison.Ordinal);
        Assert.Equal((ExitCode.NoAnswer, ""), (run.ExitCode, run.Output));
        Assert.Matches("^Data:Directory [^\n]* cannot be written [^\n]*chown -R[^\n]*$", run.Error);
    }

    private static string Topic(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
}
