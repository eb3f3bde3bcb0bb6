using System.CommandLine;
using System.Text;
using HeartstopperBot.Bot.Config;
using HeartstopperBot.Bot.Config.Files;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Discord.Models;

namespace HeartstopperBot.Cli.Config;

/// <summary><c>config export</c>: what moderators of a server set, as the file that <c>/config export</c> makes. Also while the bot runs. 0 written, 1 nothing there, 2 wrong usage.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var server = ConfigVerb.CreateServerOption(isRequired: true);
        var target = new Option<string?>("--output") { Description = "The file; without it the settings are printed.", HelpName = "FILE" };
        var command = new Command("export", "Write the settings of a server to a file.") { server, target };
        command.SetAction(parsed => Start.Settings(parsed.InvocationConfiguration.Error) is { } settings
            ? Run(settings, parsed.GetValue(server)!, parsed.GetValue(target), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error)
            : ExitCode.NoAnswer);
        return command;
    }

    internal static int Run(BotSettings settings, string server, string? target, TextWriter output, TextWriter error)
    {
        if (!Snowflake.TryParse(server, out var guild) || guild.Value == 0)
        {
            error.WriteLine($"\"{server}\" is no server's id. In Discord, switch on the developer mode (Settings, Advanced), right-click the server and copy its id.");
            return ExitCode.WrongUsage;
        }

        if (!File.Exists(settings.StateFile))
        {
            error.WriteLine($"There is no {settings.StateFile}: no bot has run on this data directory. Name another one in Data__Directory.");
            return ExitCode.NoAnswer;
        }

        using var state = StateDatabase.Open(settings.StateFile);
        using var stored = new ServerSettings(state, TimeProvider.System);
        if (state.Problem is { } problem)
        {
            error.WriteLine(problem);
            return ExitCode.NoAnswer;
        }

        var rules = stored.Of(guild.Value);
        if (rules.Rules.IsEmpty) error.WriteLine($"Nobody set anything in server {guild}; the file is empty of settings.");
        return Write(SettingsFile.Write(rules, stored.ParentsOfThreads(guild.Value), TimeProvider.System.GetUtcNow()), target, rules.Rules.Length, output, error);
    }

    private static int Write(byte[] file, string? target, int count, TextWriter output, TextWriter error)
    {
        if (target is null)
        {
            output.WriteLine(Encoding.UTF8.GetString(file));
            return ExitCode.Answered;
        }

        try
        {
            File.WriteAllBytes(target, file);
            output.WriteLine($"Written: {count} settings to {Path.GetFullPath(target)}.");
            return ExitCode.Answered;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"{target} cannot be written: {failure.Message}");
            return ExitCode.NoAnswer;
        }
    }
}
