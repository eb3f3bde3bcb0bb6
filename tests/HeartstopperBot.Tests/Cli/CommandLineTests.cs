using System.CommandLine;
using HeartstopperBot.Cli;

namespace HeartstopperBot.Tests.Cli;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("nonsense")]
    [InlineData("slash")]
    [InlineData("play", "--port", "many")]
    [InlineData("commands")]
    [InlineData("slash", "/about", "--locale", "xx")]
    public async Task Wrong_usage_is_told_and_ends_with_2(params string[] args)
    {
        var (exitCode, _, error) = await RunAsync(args);

        Assert.Equal(ExitCode.WrongUsage, exitCode);
        Assert.Contains("--help", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_is_the_programs()
    {
        var (exitCode, output, _) = await RunAsync("--version");

        Assert.Equal(ExitCode.Answered, exitCode);
        Assert.StartsWith("0.1.0", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_lists_every_verb()
    {
        var (_, output, _) = await RunAsync("--help");

        Assert.All(["run", "play", "slash", "facts", "commands", "doctor", "healthcheck"], verb => Assert.Contains($"  {verb} ", output, StringComparison.Ordinal));
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await CommandLine.ParseAndRunAsync(args, new InvocationConfiguration { Output = output, Error = error, ProcessTerminationTimeout = null });
        return (exitCode, output.ToString(), error.ToString());
    }
}
