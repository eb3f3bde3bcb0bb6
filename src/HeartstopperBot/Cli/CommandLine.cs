using System.CommandLine;
using HeartstopperBot.Cli.Config;
using HeartstopperBot.Cli.Facts;

namespace HeartstopperBot.Cli;

/// <summary>The verbs, listed by hand.</summary>
internal static class CommandLine
{
    public static Task<int> RunAsync(string[] args) => args switch
    {
        // The bot's own start goes past the parser: loading it costs a tenth of the time that a start may take.
        [] => RunVerb.RunOrPlayAsync(),
        ["run"] => RunVerb.RunAsync(),
        _ => ParseAndRunAsync(args, new InvocationConfiguration { ProcessTerminationTimeout = null }),
    };

    public static async Task<int> ParseAndRunAsync(string[] args, InvocationConfiguration configuration)
    {
        var parsed = Create().Parse(args);
        if (parsed.Errors.Count == 0) return await parsed.InvokeAsync(configuration);
        foreach (var error in parsed.Errors) await configuration.Error.WriteLineAsync(error.Message);
        await configuration.Error.WriteLineAsync("See heartstopperbot --help.");
        return ExitCode.WrongUsage;
    }

    private static RootCommand Create() => new("Answers questions about Heartstopper from sourced facts. Without a verb: runs the bot when there is a token, else opens the playground.")
    {
        RunVerb.Create(),
        PlayVerb.Create(),
        AskVerb.Create(),
        SlashVerb.Create(),
        FactsVerb.Create(),
        CommandsVerb.Create(),
        BackupVerb.Create(),
        RestoreVerb.Create(),
        ConfigVerb.Create(),
        DoctorVerb.Create(),
        HealthcheckVerb.Create(),
    };
}
