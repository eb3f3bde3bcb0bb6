using System.CommandLine;

namespace HeartstopperBot.Cli;

/// <summary><c>run</c>: the bot on Discord, until it is told to stop.</summary>
internal static class RunVerb
{
    public static Command Create()
    {
        var command = new Command("run", "Run the bot on Discord. Needs a token.");
        command.SetAction((_, _) => RunAsync());
        return command;
    }

    /// <summary>No verb: with a token <c>run</c>; a newcomer without one gets the playground.</summary>
    public static Task<int> RunOrPlayAsync()
    {
        if (Start.Settings(Console.Error) is not { } settings) return Task.FromResult(ExitCode.NoAnswer);
        return settings.Token is null ? PlayVerb.PlayAsync(settings, recordTo: null, Console.Out, Console.Error) : RunAsync(settings, Console.Error);
    }

    public static Task<int> RunAsync() => Start.Settings(Console.Error) is { } settings ? RunAsync(settings, Console.Error) : Task.FromResult(ExitCode.NoAnswer);

    public static async Task<int> RunAsync(BotSettings settings, TextWriter error)
    {
        if (settings.Token is null)
        {
            await error.WriteLineAsync(
                "There is no token. Copy it from the Bot page of https://discord.com/developers/applications into a file and name that in Discord__TokenFile, "
                + "or set Discord__Token. To try the bot without one: heartstopperbot play");
            return ExitCode.NoAnswer;
        }

        var (claim, problem) = DataDirectory.Claim(settings.DataDirectory);
        if (claim is null)
        {
            await error.WriteLineAsync(problem);
            return ExitCode.NoAnswer;
        }

        using var held = claim;

        using var facts = Start.Facts(settings, error);
        if (facts is null) return ExitCode.NoAnswer;
        using var host = BotHost.Build(settings, facts, TimeProvider.System, BotHost.LogToConsole);
        return await BotHost.RunAsync(host, CancellationToken.None);
    }
}
