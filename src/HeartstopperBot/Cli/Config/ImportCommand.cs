using System.CommandLine;
using HeartstopperBot.Bot;
using HeartstopperBot.Bot.Config;
using HeartstopperBot.Bot.Config.Files;
using HeartstopperBot.Bot.State;

namespace HeartstopperBot.Cli.Config;

/// <summary>
/// <c>config import</c>: a server has the settings of the file afterwards, and no others. Shown first; done with --yes. Not while the bot runs, which has its own
/// copy in memory: <c>/config import</c> does the same there. 0 done or shown, 1 not done, 2 wrong usage.
/// </summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "What config export or /config export wrote." };
        var server = ConfigVerb.CreateServerOption(isRequired: false);
        server.Description = "Into this server, instead of the one that the file is from; only what concerns the whole server is then used.";
        var yes = new Option<bool>("--yes") { Description = "Do it; without it the changes are only shown." };
        var command = new Command("import", "Read the settings of a server from a file. The bot must not run meanwhile.") { file, server, yes };
        command.SetAction(parsed => Start.Settings(parsed.InvocationConfiguration.Error) is { } settings
            ? Run(settings, parsed.GetValue(file)!, parsed.GetValue(server), parsed.GetValue(yes), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error)
            : ExitCode.NoAnswer);
        return command;
    }

    internal static int Run(BotSettings settings, string path, string? server, bool isMeant, TextWriter output, TextWriter error)
    {
        if (!TryRead(path, error, out var file)) return ExitCode.WrongUsage;
        var guild = file.Server;
        if (server is not null && (!Discord.Models.Snowflake.TryParse(server, out var other) || (guild = other.Value) == 0))
        {
            error.WriteLine($"\"{server}\" is no server's id.");
            return ExitCode.WrongUsage;
        }

        var (claim, problem) = DataDirectory.Claim(settings.DataDirectory);
        using (claim)
        {
            if (problem is not null)
            {
                error.WriteLine(problem);
                return ExitCode.NoAnswer;
            }

            using var state = StateDatabase.Open(settings.StateFile);
            using var stored = new ServerSettings(state, TimeProvider.System);
            return Apply(stored, file, guild, isMeant, output, error);
        }
    }

    private static int Apply(ServerSettings stored, SettingsFileReading file, ulong guild, bool isMeant, TextWriter output, TextWriter error)
    {
        if (stored.Problem is { } problem)
        {
            error.WriteLine(problem);
            return ExitCode.NoAnswer;
        }

        // Which channels there are only Discord knows; at its next start the bot takes back what is about those that are gone.
        var plan = ImportPlan.Of(file, stored.Of(guild), stored.ParentsOfThreads(guild), _ => file.Server == guild);
        output.WriteLine($"Server {guild}: {plan.Added} added, {plan.Changed} changed, {plan.Removed} taken back, {plan.Same} as before{(plan.LeftOut > 0 ? $", {plan.LeftOut} left out: channels and roles of another server" : "")}.");
        if (plan.Edits.IsEmpty) return ExitCode.Answered;
        if (!isMeant)
        {
            output.WriteLine("Nothing was changed yet. Add --yes to do it.");
            return ExitCode.Answered;
        }

        try
        {
            var done = stored.Change(guild, plan.Edits, Cause.Host, by: null);
            output.WriteLine($"Done: {done.Changes.Length} settings were changed. /config log in that server can undo it.");
            return ExitCode.Answered;
        }
        catch (UserError failure)
        {
            error.WriteLine(failure.Message);
            return ExitCode.NoAnswer;
        }
    }

    private static bool TryRead(string path, TextWriter error, out SettingsFileReading file)
    {
        try
        {
            file = new FileInfo(path).Length <= SettingsFile.MostBytes
                ? SettingsFile.Read(File.ReadAllBytes(path))
                : SettingsFileReading.Wrong(ConfigTexts.FileTooLarge(SettingsFile.MostBytes / 1024));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            file = SettingsFileReading.Wrong(failure.Message);
        }

        foreach (var finding in file.Findings) error.WriteLine($"{path}: {finding}");
        if (!file.Findings.IsEmpty) error.WriteLine("Nothing was changed.");
        return file.Findings.IsEmpty;
    }
}
