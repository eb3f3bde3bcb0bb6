using System.CommandLine;
using System.Text.Json;
using HeartstopperBot.Bot.Health;

namespace HeartstopperBot.Cli;

/// <summary><c>healthcheck</c>: for the container. Healthy means connected, or connecting for under two minutes.</summary>
internal static class HealthcheckVerb
{
    public static Command Create()
    {
        var command = new Command("healthcheck", "Say whether the bot that runs on this data directory is well: connected, or connecting for under two minutes.");
        command.SetAction(parsed =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return Start.Settings(error) is { } settings ? Check(settings.HealthFile, TimeProvider.System, output, error) : ExitCode.NoAnswer;
        });
        return command;
    }

    public static int Check(string file, TimeProvider time, TextWriter output, TextWriter error)
    {
        var report = Read(file);
        var problem = report is not null ? report.Problem(time.GetUtcNow()) : $"No bot runs on this data directory: there is no report in {file}.";
        if (problem is null)
        {
            output.WriteLine(report?.Warnings is { Count: > 0 } warnings ? $"healthy, but: {string.Join(' ', warnings)}" : "healthy");
            return ExitCode.Answered;
        }

        error.WriteLine(problem);
        return ExitCode.NoAnswer;
    }

    public static HealthReport? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(file), HealthJson.Default.HealthReport);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }
}
