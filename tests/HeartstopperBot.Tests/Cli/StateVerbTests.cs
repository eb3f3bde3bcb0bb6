using System.Text.Json.Nodes;
using HeartstopperBot.Bot.Progress;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Cli;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Playground;
using HeartstopperBot.Tests.EndToEnd;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Cli;

/// <summary><c>backup</c>, <c>restore</c> and what <c>doctor</c> says about them: the real program, beside a bot that runs and without one.</summary>
public sealed class StateVerbTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_backup_is_made_while_the_bot_runs_and_restored_when_it_does_not()
    {
        // Discord's clock stands still: a busy machine may take its time to answer.
        await using var local = await LocalProgram.OpenAsync(new FakeTime());
        var bot = await local.RunReadyAsync();
        await SayAsync(local, "season-1");

        var backup = await local.RunAsync("backup", _folder.File("mine.db"));
        var twice = await local.RunAsync("backup", _folder.File("mine.db"));
        await SayAsync(local, "season-3");
        var tooEarly = await local.RunAsync("restore", _folder.File("mine.db"));
        await bot.TerminateAsync();
        await bot.EndAsync();
        var restored = await local.RunAsync("restore", _folder.File("mine.db"));
        await local.Start("run").PrintsAsync("Connected as");
        var shown = await SayAsync(local, season: null);

        Assert.Equal((ExitCode.Answered, ""), (backup.ExitCode, backup.Error));
        Assert.Matches($"mine\\.db is written and verified: [0-9,]+ bytes, form {StateSchema.Scripts.Count}; rows: .*progress 1", backup.Output);
        Assert.Equal(ExitCode.NoAnswer, twice.ExitCode);
        Assert.Matches("^[^\n]*mine\\.db is there already, and stays as it is\\.[^\n]*--overwrite\\.$", twice.Error);
        Assert.Equal((ExitCode.NoAnswer, ""), (tooEarly.ExitCode, tooEarly.Output));
        Assert.Matches("^Another bot runs on Data:Directory [^\n]*$", tooEarly.Error);
        Assert.Equal((ExitCode.Answered, ""), (restored.ExitCode, restored.Error));
        Assert.Matches("(?s)state\\.db is restored and verified: .*What was there before is kept as [^\n]*state\\.db\\.before-restore-[0-9]{8}-[0-9]{6}\\.", restored.Output);
        Assert.Contains("You have watched up to Season 1", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restore_that_is_killed_at_any_moment_leaves_the_old_database_or_the_new_one()
    {
        await using var local = await LocalProgram.OpenAsync();
        var database = Path.Combine(local.DataDirectory, "state.db");
        var backup = _folder.File("backup.db");
        Fill(backup, first: 1_000_000);
        Directory.CreateDirectory(local.DataDirectory);

        var killed = 0;
        for (var changes = 0; changes < 8; changes++)
        {
            File.Delete(database);
            Fill(database, first: 1);
            if (await KillWhileRestoringAsync(local, backup, changes)) killed++;

            using var state = StateDatabase.Open(database);
            var progress = new ProgressStore(state);
            Assert.Null(state.Problem);
            Assert.Null(state.Read(StateContents.DamageOf, "not read"));
            Assert.Equal(20_000, state.Read(connection => StateSchema.Number(connection, "SELECT count(*) FROM progress"), -1));
            Assert.True(progress.SeenUpTo(1) is not null ^ progress.SeenUpTo(1_000_000) is not null);
        }

        Assert.True(killed > 0, "No restore was caught at work, so that nothing was seen.");
    }

    [Fact]
    public async Task Doctor_says_where_the_newest_backup_is_and_that_there_is_none()
    {
        await using var local = await LocalProgram.OpenAsync();
        StateDatabase.Open(Path.Combine(local.DataDirectory, "state.db")).Dispose();

        var without = await local.RunAsync("doctor");
        var folder = Directory.CreateDirectory(Path.Combine(local.DataDirectory, "backups")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "state-2026-01-01.db"), "", TestContext.Current.CancellationToken);
        var old = await local.RunAsync("doctor");
        await File.WriteAllTextAsync(Path.Combine(folder, DailyBackup.NameOf(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime))), "", TestContext.Current.CancellationToken);
        var with = await local.RunAsync("doctor");

        Assert.Contains("warn  Backups: none in ", without.Output, StringComparison.Ordinal);
        Assert.Matches("(?m)^warn  Backups: the newest is [^\n]*state-2026-01-01\\.db\\.", old.Output);
        Assert.Matches("(?m)^ok    Backups: the newest is [^\n]*\\.db\\.$", with.Output);
        Assert.All([without, old, with], told => Assert.Equal(ExitCode.Answered, told.ExitCode));
    }

    private static async Task<string> SayAsync(LocalProgram local, string? season)
    {
        var options = season is null ? [] : new JsonObject { ["season"] = season };
        var said = await LocalBot.SettleAsync(local.Server.Visitors.Run(new Place(Known.Fan, Known.General), "progress", options));
        return (string)said.Message!["embeds"]![0]!["description"]!;
    }

    private static void Fill(string path, int first)
    {
        using var state = StateDatabase.Open(path);
        state.Write(connection => StateSchema.Run(connection, $"WITH RECURSIVE n(i) AS (SELECT {first} UNION ALL SELECT i + 1 FROM n WHERE i < {first + 19_999}) INSERT INTO progress SELECT i, '{SpoilerLine.Choices[^1].Word}' FROM n"));
    }

    /// <summary>Kills it when something in the data directory has been seen to change so often. False where it was done before.</summary>
    private static async Task<bool> KillWhileRestoringAsync(LocalProgram local, string backup, int changes)
    {
        var moment = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watcher = new FileSystemWatcher(local.DataDirectory, "state.db*");
        var seen = 0;
        watcher.NotifyFilter = NotifyFilters.FileName | NotifyFilters.LastWrite | NotifyFilters.Size;
        watcher.Created += (_, _) => Count();
        watcher.Changed += (_, _) => Count();
        watcher.Deleted += (_, _) => Count();
        watcher.Renamed += (_, _) => Count();
        watcher.EnableRaisingEvents = true;

        var restore = local.Start("restore", backup);
        var end = restore.EndAsync();
        await Task.WhenAny(moment.Task, end);
        return end.IsCompleted ? await end != 0 : await restore.KillAsync() != 0;

        void Count()
        {
            if (Interlocked.Increment(ref seen) > changes * changes) moment.TrySetResult();
        }
    }
}
