using System.CommandLine;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Discord.Rest;
using HeartstopperBot.Facts.Seeds;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Cli;

/// <summary><c>doctor</c>: looks at everything that a start needs, and says of each thing whether it is well and what to do.</summary>
internal static class DoctorVerb
{
    /// <summary>Above this a person's clock is wrong enough to confuse them; the bot itself never minds.</summary>
    private static readonly TimeSpan BigSkew = TimeSpan.FromSeconds(5);

    /// <summary>Of the thousand that Discord gives a day.</summary>
    private const int FewStarts = 100;

    public static Command Create()
    {
        var command = new Command("doctor", "Look at settings, databases and seeds, and with a token at the login, and say what to do.");
        command.SetAction((parsed, cancel) => ExamineAsync(SettingsReader.Read(), TimeProvider.System, parsed.InvocationConfiguration.Output, cancel));
        return command;
    }

    public static async Task<int> ExamineAsync(ReadSettings read, TimeProvider time, TextWriter output, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        ExamineSettings(read, findings);
        ExamineData(read.Settings, findings);
        ExamineState(read.Settings, findings);
        ExamineBackups(read.Settings, time, findings);
        ExamineFacts(read.Settings, findings);
        if (read.Problems.IsEmpty && read.Settings.Token is not null) await ExamineDiscordAsync(read.Settings, time, findings, cancellationToken);
        foreach (var finding in findings) await output.WriteLineAsync($"{finding.Verdict.ToString().ToLowerInvariant(),-4}  {finding.Sentence}");
        return findings.Any(finding => finding.Verdict == Verdict.Fail) ? ExitCode.NoAnswer : ExitCode.Answered;
    }

    private static void ExamineSettings(ReadSettings read, List<Finding> findings)
    {
        foreach (var problem in read.Problems) findings.Add(new Finding(Verdict.Fail, problem));
        foreach (var unknown in read.Unknown) findings.Add(new Finding(Verdict.Warn, unknown));
        if (read.Problems.IsEmpty) findings.Add(new Finding(Verdict.Ok, "Settings: all can be read."));
        if (read.Problems.IsEmpty && read.Settings.Token is null)
            findings.Add(new Finding(Verdict.Warn, "Token: none, so the playground opens instead of the bot. For Discord set Discord__TokenFile or Discord__Token."));
    }

    private static void ExamineData(BotSettings settings, List<Finding> findings) => findings.Add(
        DataDirectory.Prepare(settings.DataDirectory) is { } problem ? new Finding(Verdict.Fail, problem) : new Finding(Verdict.Ok, $"Data directory: {settings.DataDirectory} can be written."));

    /// <summary>A file that is not there yet is made at the first start of the bot, not by whoever looks.</summary>
    private static void ExamineState(BotSettings settings, List<Finding> findings)
    {
        if (!File.Exists(settings.StateFile)) return;
        using var state = StateDatabase.Open(settings.StateFile);
        findings.Add(state.Problem is { } problem ? new Finding(Verdict.Fail, problem) : new Finding(Verdict.Ok, $"State: {settings.StateFile} can be read and written."));
    }

    private static void ExamineBackups(BotSettings settings, TimeProvider time, List<Finding> findings)
    {
        if (!File.Exists(settings.StateFile)) return;
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        findings.Add(DailyBackup.In(settings.BackupFolder) switch
        {
            [] => new Finding(Verdict.Warn, $"Backups: none in {settings.BackupFolder} yet. The bot writes the first a minute after its start, and then one a day; its log says where that fails."),
            [var newest, ..] when newest.Day < today.AddDays(-1) => new Finding(Verdict.Warn, $"Backups: the newest is {newest.File}. The bot writes one a day while it runs; its log says where that fails."),
            [var newest, ..] => new Finding(Verdict.Ok, $"Backups: the newest is {newest.File}."),
        });
        foreach (var warning in HealthcheckVerb.Read(settings.HealthFile)?.Warnings ?? []) findings.Add(new Finding(Verdict.Warn, $"The bot that runs there says: {warning}"));
    }

    private static void ExamineFacts(BotSettings settings, List<Finding> findings)
    {
        var hasSeeds = SeedFiles.Exist(settings.Seeds);
        findings.Add(hasSeeds
            ? new Finding(Verdict.Ok, $"Seeds: {settings.Seeds}")
            : new Finding(Verdict.Warn, $"Seeds: there are none in {settings.Seeds}; the fact database cannot be built anew. Name them in Facts__Seeds."));
        var opening = FactDatabase.OpenCurrent(settings.Seeds, settings.FactDatabaseCandidates);
        using var store = opening.Store;
        if (!opening.Findings.IsEmpty) findings.Add(new Finding(Verdict.Fail, $"Seeds: {opening.Findings.Length} things to mend; see heartstopperbot facts lint {settings.Seeds}"));
        foreach (var problem in opening.Problems) findings.Add(new Finding(store is null ? Verdict.Fail : Verdict.Warn, problem));
        findings.Add(store is null
            ? new Finding(Verdict.Fail, "Facts: there is no database to answer from.")
            : new Finding(Verdict.Ok, $"Facts: {store.Pack.Statements} statements of {store.Pack.Sources} sources, pack {store.Pack.ShortHash}, in {store.Path}{(opening.WasBuilt ? " (just built)" : "")}."));
    }

    private static async Task ExamineDiscordAsync(BotSettings settings, TimeProvider time, List<Finding> findings, CancellationToken cancellationToken)
    {
        using var rest = new DiscordRest(BotHost.Discord(settings), time);
        try
        {
            var application = await rest.GetCurrentApplicationAsync(cancellationToken);
            findings.Add(new Finding(Verdict.Ok, $"Login: Discord takes the token; the application is {application.Name} ({application.Id})."));
            var gateway = await rest.GetGatewayBotAsync(cancellationToken);
            findings.Add(gateway.Shards <= settings.ShardCount
                ? new Finding(Verdict.Ok, $"Shards: {settings.ShardCount}, and Discord asks for {gateway.Shards}.")
                : new Finding(Verdict.Warn, $"Shards: Discord asks for {gateway.Shards}, Discord:ShardCount is {settings.ShardCount}. Start {gateway.Shards} bots, each with its Discord:ShardId."));
            findings.Add(Starts(gateway.SessionStartLimit.Remaining));
        }
        catch (Exception error) when (DiscordTrouble.Is(error))
        {
            findings.Add(new Finding(Verdict.Fail, $"Login: {DiscordTrouble.Explain(error, settings)}"));
        }

        // A refusal tells the time as well.
        if (rest.ClockSkew is { } skew) findings.Add(Clock(skew));
    }

    private static Finding Starts(int remaining) => remaining > FewStarts
        ? new Finding(Verdict.Ok, $"Starts: Discord allows {remaining} more today.")
        : new Finding(Verdict.Warn, $"Starts: Discord allows only {remaining} more today. Something starts the bot again and again; look at its log.");

    private static Finding Clock(TimeSpan skew) => skew.Duration() < BigSkew
        ? new Finding(Verdict.Ok, "Clock: agrees with Discord's.")
        : new Finding(Verdict.Warn, $"Clock: {skew.Duration().TotalSeconds:0} seconds {(skew > TimeSpan.Zero ? "behind" : "ahead of")} Discord's. Let the machine set its clock by itself (NTP).");

    private enum Verdict
    {
        Ok,
        Warn,
        Fail,
    }

    private sealed record Finding(Verdict Verdict, string Sentence);
}
