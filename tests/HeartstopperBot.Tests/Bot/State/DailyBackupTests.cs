using HeartstopperBot.Bot.Progress;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Bot.State;

/// <summary>One backup a day, by itself, for a week.</summary>
public sealed class DailyBackupTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FakeTime _time = new();
    private readonly LogLines<DailyBackup> _log = new();
    private readonly StateDatabase _state;
    private readonly DailyBackup _backup;

    public DailyBackupTests()
    {
        _state = StateDatabase.Open(_folder.File("state.db"));
        new ProgressStore(_state).Set(1, SpoilerLine.All);
        _backup = new DailyBackup(new BotSettings { DataDirectory = _folder.Path }, _state, _time, _log);
    }

    private string[] Files => [.. Directory.GetFiles(_folder.File("backups")).Select(file => Path.GetFileName(file)).Order()];

    public void Dispose()
    {
        _backup.Dispose();
        _state.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_first_comes_a_minute_after_the_start_and_the_next_with_the_next_day()
    {
        await _backup.StartAsync(CancellationToken.None);
        await TimerAsync();
        Assert.False(Directory.Exists(_folder.File("backups")));

        _time.Advance(DailyBackup.FirstAfter);
        await UntilAsync("state-2026-11-21.db");
        await TimerAsync();
        for (var hour = 0; hour < 12; hour++)
        {
            Assert.Single(_log.Lines);
            _time.Advance(DailyBackup.LookEvery);
        }

        await UntilAsync("state-2026-11-22.db");
        await _backup.StopAsync(CancellationToken.None);

        Assert.Equal(["state-2026-11-21.db", "state-2026-11-22.db"], Files);
        Assert.Equal((null, 2), (_backup.Problem, _log.Lines.Count));
        using var opened = StateDatabase.Open(_folder.File("backups/state-2026-11-21.db"));
        Assert.Equal(SpoilerLine.All, new ProgressStore(opened).SeenUpTo(1));
    }

    [Fact]
    public void Seven_are_kept_and_nothing_else_in_the_folder_is_touched()
    {
        Directory.CreateDirectory(_folder.File("backups"));
        string[] others = ["mine.db", "state-2020-01-01.db.bak", "state-before-the-move.db"];
        foreach (var other in others) File.WriteAllText(_folder.File($"backups/{other}"), "");

        for (var day = 0; day < 20; day++)
        {
            _backup.Look();
            _time.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal(Enumerable.Range(4, 7).Select(day => $"state-2026-12-{day:00}.db").Concat(others).Order(), Files);
    }

    [Fact]
    public void One_that_fails_is_told_is_tried_again_and_does_not_cost_the_last_good_one()
    {
        _backup.Look();
        Directory.Move(_folder.File("backups"), _folder.File("away"));
        File.WriteAllText(_folder.File("backups"), "in the way");
        _time.Advance(TimeSpan.FromDays(10));

        _backup.Look();

        Assert.Contains(_folder.File("backups"), _backup.Problem, StringComparison.Ordinal);
        Assert.StartsWith("Error: There is no daily backup: ", _log.Lines.Last(), StringComparison.Ordinal);

        File.Delete(_folder.File("backups"));
        Directory.Move(_folder.File("away"), _folder.File("backups"));
        _backup.Look();

        Assert.Null(_backup.Problem);
        Assert.Equal(["state-2026-12-01.db"], Files);
    }

    [Fact]
    public void While_the_database_is_unusable_the_newest_backup_stays_however_old_it_is()
    {
        _backup.Look();
        _state.Dispose();
        File.WriteAllText(_folder.File("state.db"), new string('x', 10_000));
        _time.Advance(TimeSpan.FromDays(30));
        using var broken = StateDatabase.Open(_folder.File("state.db"));
        using var backup = new DailyBackup(new BotSettings { DataDirectory = _folder.Path }, broken, _time, _log);

        backup.Look();

        Assert.Contains("it is damaged", backup.Problem, StringComparison.Ordinal);
        Assert.Equal(["state-2026-11-21.db"], Files);
    }

    private async Task TimerAsync()
    {
        while (_time.WaitingTimers == 0) await Task.Yield();
    }

    private async Task UntilAsync(string file)
    {
        while (!File.Exists(_folder.File($"backups/{file}"))) await Task.Yield();
        while (!_log.Lines.Any(line => line.Contains(file, StringComparison.Ordinal))) await Task.Yield();
    }
}
