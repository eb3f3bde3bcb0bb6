using System.CommandLine;
using HeartstopperBot.Bot.State;

namespace HeartstopperBot.Cli;

/// <summary><c>restore FILE</c>: a backup in the place of what people entered. Refused while a bot runs, which would write on into the old file.</summary>
internal static class RestoreVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A backup that this program made; the daily ones lie in the data directory under backups." };
        var command = new Command("restore", "Put a backup in the place of what people entered; what was there is kept beside it. Stop the bot first.") { file };
        command.SetAction(parsed =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return Start.Settings(error) is { } settings ? Run(settings, parsed.GetRequiredValue(file), TimeProvider.System, output, error) : ExitCode.NoAnswer;
        });
        return command;
    }

    public static int Run(BotSettings settings, string file, TimeProvider time, TextWriter output, TextWriter error)
    {
        var (claim, problem) = DataDirectory.Claim(settings.DataDirectory);
        using var held = claim;
        StateRestore? restored = null;
        if (claim is not null) (restored, problem) = StateRestore.From(file, settings.StateFile, time.GetUtcNow());
        if (restored is null)
        {
            error.WriteLine(problem);
            return ExitCode.NoAnswer;
        }

        output.WriteLine($"{settings.StateFile} is restored and verified: {restored.Contents}.");
        if (restored.Kept is { } kept) output.WriteLine($"What was there before is kept as {kept}. It holds people's data: delete it when you do not need it any more.");
        return ExitCode.Answered;
    }
}
