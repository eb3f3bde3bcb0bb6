using System.CommandLine;
using HeartstopperBot.Bot.State;

namespace HeartstopperBot.Cli;

/// <summary><c>backup FILE</c>: what people entered, verified, in one file; while the bot runs or not.</summary>
internal static class BackupVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "Where to; its folder is made where it is missing." };
        var overwrite = new Option<bool>("--overwrite") { Description = "Let a file of that name give way, once the new one is verified." };
        var command = new Command("backup", "Back up what people entered, while the bot runs or not.") { file, overwrite };
        command.SetAction(parsed =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return Start.Settings(error) is { } settings ? Run(settings, parsed.GetRequiredValue(file), parsed.GetValue(overwrite), output, error) : ExitCode.NoAnswer;
        });
        return command;
    }

    public static int Run(BotSettings settings, string file, bool overwrites, TextWriter output, TextWriter error)
    {
        var (backup, problem) = StateBackup.Write(settings.StateFile, file, overwrites);
        if (backup is null)
        {
            error.WriteLine(problem);
            return ExitCode.NoAnswer;
        }

        output.WriteLine($"{backup.File} is written and verified: {backup.Bytes:#,0} bytes, {backup.Contents}.");
        return ExitCode.Answered;
    }
}
