using HeartstopperBot.Bot;
using HeartstopperBot.Bot.Config;
using HeartstopperBot.Bot.Corrections;
using HeartstopperBot.Bot.Progress;
using HeartstopperBot.Bot.Quiz;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace HeartstopperBot.Tests.Bot.State;

/// <summary>What can be wrong with the disk under what people entered, at the start and while the bot runs: it is named with what helps, and nothing is overwritten.</summary>
public sealed class StateFaultTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly LogLines<StateDatabase> _log = new();
    private readonly FakeTime _time = new();

    private string Path => _folder.File("state.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_disk_that_fills_up_while_the_bot_runs_refuses_in_words_keeps_what_is_there_and_takes_changes_again_once_there_is_room()
    {
        using var disk = SmallDisk.Mount(kilobytes: 512);
        using var state = StateDatabase.Open(disk.File("state.db"), _log, _time);
        var progress = new ProgressStore(state);
        progress.Set(1, SpoilerLine.All);

        disk.Fill();
        var stored = FillWith(progress);
        var refusal = Assert.Throws<UserError>(() => progress.Set(5000, SpoilerLine.All));

        Assert.Contains("cannot store", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("the disk is full. Free some space", state.Trouble, StringComparison.Ordinal);
        Assert.Null(state.Problem);
        Assert.Contains("the disk is full", Assert.Single(_log.Lines), StringComparison.Ordinal);
        Assert.Equal(SpoilerLine.All, progress.SeenUpTo(1));
        Assert.Null(progress.SeenUpTo(5000));

        disk.Free();
        progress.Set(5000, SpoilerLine.All);

        Assert.Null(state.Trouble);
        Assert.Contains("takes changes again", _log.Lines.Last(), StringComparison.Ordinal);
        AssertSound(state, expectedRows: stored + 2);
    }

    [Fact]
    public void A_database_that_may_not_grow_is_as_good_as_a_full_disk()
    {
        using var state = StateDatabase.Open(Path, _log, _time);
        state.Write(connection => StateSchema.Number(connection, $"PRAGMA max_page_count = {StateSchema.Number(connection, "PRAGMA page_count")}"));
        var progress = new ProgressStore(state);

        var stored = FillWith(progress);

        Assert.Contains("the disk is full", state.Trouble, StringComparison.Ordinal);
        Assert.Contains("the disk is full", Assert.Single(_log.Lines), StringComparison.Ordinal);
        AssertSound(state, stored);
    }

    [Fact]
    public void A_change_of_several_rows_that_finds_the_disk_full_half_way_is_not_there_at_all()
    {
        using var state = StateDatabase.Open(Path);
        var scores = new QuizScores(state);
        state.Write(connection => StateSchema.Number(connection, $"PRAGMA max_page_count = {StateSchema.Number(connection, "PRAGMA page_count")}"));

        var counted = 0;
        while (scores.Count(1, 1, $"question {counted} {new string('x', 200)}", isRight: true) is not null) counted++;

        Assert.True(counted > 3);
        Assert.Equal((counted, counted), (Count(state, "quiz_guess"), (int)state.Read(connection => StateSchema.Number(connection, "SELECT asked FROM quiz_score"), 0)));
    }

    [Fact]
    public void A_disk_that_is_full_at_the_start_is_named_what_people_entered_before_holds_and_once_there_is_room_changes_are_taken()
    {
        using var disk = SmallDisk.Mount(kilobytes: 512);
        using (var before = StateDatabase.Open(disk.File("state.db"))) new ProgressStore(before).Set(1, new SpoilerLine(2));
        disk.Fill();
        var bytes = File.ReadAllBytes(disk.File("state.db"));

        using var state = StateDatabase.Open(disk.File("state.db"), _log, _time);

        Assert.Contains("the disk is full. Free some space. The bot looks again every few seconds", state.Problem, StringComparison.Ordinal);
        AssertOnlyReads(state);
        _time.Advance(3 * StateDatabase.LookAgainAfter);
        AssertOnlyReads(state);
        Assert.Equal(bytes, File.ReadAllBytes(disk.File("state.db")));

        disk.Free();

        AssertMends(state, expectedRows: 1);
    }

    [Fact]
    public void A_read_only_volume_is_named_what_people_entered_before_holds_and_once_it_can_be_written_changes_are_taken()
    {
        using var disk = SmallDisk.Mount(kilobytes: 512);
        using (var before = StateDatabase.Open(disk.File("state.db"))) new ProgressStore(before).Set(1, new SpoilerLine(2));
        disk.MakeReadOnly();

        using var state = StateDatabase.Open(disk.File("state.db"), _log, _time);

        Assert.Contains("its volume is read-only", state.Problem, StringComparison.Ordinal);
        AssertOnlyReads(state);
        _time.Advance(3 * StateDatabase.LookAgainAfter);
        AssertOnlyReads(state);

        disk.MakeWritable();

        AssertMends(state, expectedRows: 1);
    }

    /// <summary>As a network volume does: what people entered is elsewhere, and comes back.</summary>
    [Fact]
    public void A_file_that_went_away_is_waited_for_and_nothing_is_begun_in_its_place()
    {
        using var disk = SmallDisk.Mount(kilobytes: 512);
        using (var before = StateDatabase.Open(disk.File("state.db"))) new ProgressStore(before).Set(1, new SpoilerLine(2));
        disk.MakeReadOnly();
        using var state = StateDatabase.Open(disk.File("state.db"), _log, _time);
        disk.MakeWritable();
        File.Move(disk.File("state.db"), disk.File("away.db"));

        _time.Advance(3 * StateDatabase.LookAgainAfter);
        Assert.False(File.Exists(disk.File("state.db")));
        File.Move(disk.File("away.db"), disk.File("state.db"));

        AssertMends(state, expectedRows: 1);
    }

    /// <summary>No system lets a volume become read-only under an open file; SQLite's own switch gives the same refusal.</summary>
    [Fact]
    public void A_file_that_may_not_be_written_any_more_refuses_until_it_may()
    {
        using var state = StateDatabase.Open(Path, _log, _time);
        var progress = new ProgressStore(state);
        progress.Set(1, new SpoilerLine(2));
        var bytes = File.ReadAllBytes(Path + "-wal");
        state.Write(connection => StateSchema.Run(connection, "PRAGMA query_only = ON"));

        AssertRefuses(state);
        AssertRefuses(state);

        Assert.Contains("may not write it", state.Trouble, StringComparison.Ordinal);
        Assert.Contains("may not write it", Assert.Single(_log.Lines), StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(Path + "-wal"));
        Assert.Equal(1, Count(state, "progress"));
    }

    [Fact]
    public async Task A_file_that_another_process_holds_at_the_start_is_named_left_alone_and_used_once_it_is_free()
    {
        using (var before = StateDatabase.Open(Path)) new ProgressStore(before).Set(1, new SpoilerLine(2));
        var bytes = await File.ReadAllBytesAsync(Path, TestContext.Current.CancellationToken);
        await using var other = await LockHolder.StartAsync(Path);

        using var state = StateDatabase.Open(Path, _log, _time);
        var progress = new ProgressStore(state);

        Assert.Contains("another program holds it locked. End that program. The bot looks again every few seconds", state.Problem, StringComparison.Ordinal);
        AssertRefuses(state);
        _time.Advance(StateDatabase.LookAgainAfter);
        AssertRefuses(state);
        Assert.Null(progress.SeenUpTo(1));
        Assert.Single(_log.Lines);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Path, TestContext.Current.CancellationToken));

        await other.KillAsync();

        AssertMends(state, expectedRows: 1);
        Assert.Equal(new SpoilerLine(2), progress.SeenUpTo(1));
    }

    [Fact]
    public async Task Whoever_keeps_what_was_read_reads_it_anew_once_it_can_be_read()
    {
        using (var before = StateDatabase.Open(Path)) RandomChanges.Make(before, worker: 0, count: 100);
        await using var other = await LockHolder.StartAsync(Path);
        using var state = StateDatabase.Open(Path, _log, _time);
        using var settings = new ServerSettings(state, _time);
        using var notes = new ServerNotes(state);
        Assert.Empty(settings.Of(RandomChanges.ServerOf(0)).Rules);
        Assert.Empty(notes.Of(RandomChanges.ServerOf(0)));

        await other.KillAsync();
        _time.Advance(StateDatabase.LookAgainAfter);

        Assert.NotEmpty(settings.Of(RandomChanges.ServerOf(0)).Rules);
        Assert.NotEmpty(notes.Of(RandomChanges.ServerOf(0)));
    }

    [Theory]
    [InlineData("PRAGMA user_version = 999", "a newer version of this program")]
    [InlineData("PRAGMA application_id = 1", "a database of another program")]
    public async Task What_turns_out_to_need_a_person_once_it_is_free_is_left_as_it_is_and_not_looked_at_again(string change, string expected)
    {
        StateDatabase.Open(Path).Dispose();
        using (var connection = StateConnection.ToWrite(Path)) StateSchema.Run(connection, change);
        var bytes = await File.ReadAllBytesAsync(Path, TestContext.Current.CancellationToken);
        await using var other = await LockHolder.StartAsync(Path);
        using var state = StateDatabase.Open(Path, _log, _time);
        Assert.Contains("locked", state.Problem, StringComparison.Ordinal);

        await other.KillAsync();
        _time.Advance(StateDatabase.LookAgainAfter);

        Assert.Contains(expected, state.Problem, StringComparison.Ordinal);
        Assert.Contains("then start the bot again", state.Problem, StringComparison.Ordinal);
        Assert.Equal(0, _time.WaitingTimers);
        AssertRefuses(state);
        Assert.Equal(2, _log.Lines.Count);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Path, TestContext.Current.CancellationToken));
    }

    /// <summary>The journal is the bot's for as long as it runs: whoever else opens the file and closes it must not bring it in and delete it.</summary>
    [Fact]
    public async Task What_is_stored_after_mending_survives_another_process_that_comes_and_goes()
    {
        using var disk = SmallDisk.Mount(kilobytes: 512);
        using (var before = StateDatabase.Open(disk.File("state.db"))) new ProgressStore(before).Set(1, new SpoilerLine(2));
        disk.MakeReadOnly();
        using var state = StateDatabase.Open(disk.File("state.db"), _log, _time);
        disk.MakeWritable();
        _time.Advance(StateDatabase.LookAgainAfter);
        new ProgressStore(state).Set(2, SpoilerLine.All);

        await using (var other = await LockHolder.StartAsync(disk.File("state.db"), isOpenElsewhere: true)) Assert.Equal(0, await other.EndInputAsync());
        new ProgressStore(state).Set(3, SpoilerLine.All);

        using var again = StateDatabase.Open(disk.File("state.db"));
        AssertSound(again, expectedRows: 3);
    }

    [Fact]
    public async Task A_file_that_another_process_locks_while_the_bot_runs_is_read_on_and_refuses_until_it_is_free()
    {
        using var state = StateDatabase.Open(Path, _log, _time);
        var progress = new ProgressStore(state);
        progress.Set(1, SpoilerLine.All);

        await using (await LockHolder.StartAsync(Path, isOpenElsewhere: true))
        {
            Assert.Throws<UserError>(() => progress.Set(2, SpoilerLine.All));

            Assert.Contains("another program holds it locked", state.Trouble, StringComparison.Ordinal);
            Assert.Equal(1, Count(state, "progress"));
        }

        progress.Set(2, SpoilerLine.All);

        Assert.Null(state.Trouble);
        AssertSound(state, expectedRows: 2);
    }

    [Theory]
    [InlineData(0)] // The header.
    [InlineData(100)] // The first page's own.
    [InlineData(4096 * 3)] // A page in the middle.
    public void A_file_that_is_damaged_anywhere_is_named_and_not_written_to(int offset)
    {
        using (var before = StateDatabase.Open(Path)) before.Write(SomePeople);
        Damage(offset);
        var bytes = File.ReadAllBytes(Path);

        using (var state = StateDatabase.Open(Path, _log, _time))
        {
            Assert.Contains("it is damaged", state.Problem, StringComparison.Ordinal);
            Assert.Contains("heartstopperbot restore FILE", state.Problem, StringComparison.Ordinal);
            Assert.Contains(Path, state.Problem, StringComparison.Ordinal);
            AssertRefuses(state);
        }

        Assert.Equal(bytes, File.ReadAllBytes(Path));
    }

    [Fact]
    public void A_file_that_is_damaged_while_the_bot_runs_is_named_once_and_not_written_to_again()
    {
        using (var before = StateDatabase.Open(Path)) before.Write(SomePeople);
        using var state = StateDatabase.Open(Path, _log, _time);
        for (var page = 1; page < new FileInfo(Path).Length / 4096; page++) Damage(4096 * page);
        var bytes = File.ReadAllBytes(Path);

        var count = state.Read(connection => StateSchema.Number(connection, "SELECT sum(user_id) FROM progress"), -1);

        Assert.Equal(-1, count);
        Assert.Contains("it is damaged", state.Problem, StringComparison.Ordinal);
        AssertRefuses(state);
        AssertRefuses(state);
        Assert.Single(_log.Lines);
        Assert.Equal(bytes, File.ReadAllBytes(Path));
    }

    private void Damage(int offset)
    {
        using var file = new FileStream(Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        file.Position = offset;
        file.Write([.. Enumerable.Repeat((byte)0xA5, 64)]);
    }

    /// <summary>People who say how far they have watched, until no more are taken.</summary>
    private static int FillWith(ProgressStore progress)
    {
        for (var number = 0; ; number++)
        {
            try
            {
                progress.Set(10_000_000 + (ulong)number, SpoilerLine.All);
            }
            catch (UserError)
            {
                return number;
            }
        }
    }

    private static int SomePeople(SqliteConnection connection)
    {
        for (var person = 0; person < 2000; person++) StateSchema.Run(connection, $"INSERT INTO progress VALUES ({person}, 'film')");
        return 0;
    }

    private static int Count(StateDatabase state, string table) => (int)state.Read(connection => StateSchema.Number(connection, $"SELECT count(*) FROM {table}"), -1);

    private static void AssertSound(StateDatabase state, int expectedRows)
    {
        Assert.Null(state.Read(StateContents.DamageOf, "not read"));
        Assert.Equal(expectedRows, Count(state, "progress"));
    }

    private void AssertOnlyReads(StateDatabase state)
    {
        Assert.Equal(new SpoilerLine(2), new ProgressStore(state).SeenUpTo(1));
        AssertRefuses(state);
        Assert.Contains("what people entered before holds", Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    /// <summary>Within seconds, by itself; told once.</summary>
    private void AssertMends(StateDatabase state, int expectedRows)
    {
        var told = _log.Lines.Count;
        _time.Advance(StateDatabase.LookAgainAfter);

        Assert.Null(state.Trouble);
        Assert.Contains("takes changes again", Assert.Single(_log.Lines.Skip(told)), StringComparison.Ordinal);
        new ProgressStore(state).Set(9, SpoilerLine.All);
        AssertSound(state, expectedRows + 1);
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(told + 1, _log.Lines.Count);
        Assert.Equal("5000", state.Write(connection => StateSchema.Number(connection, "PRAGMA busy_timeout")).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static void AssertRefuses(StateDatabase state) =>
        Assert.Contains("cannot store", Assert.Throws<UserError>(() => new ProgressStore(state).Set(9, SpoilerLine.All)).Message, StringComparison.Ordinal);
}
