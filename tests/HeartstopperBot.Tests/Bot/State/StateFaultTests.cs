using HeartstopperBot.Bot;
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

    private string Path => _folder.File("state.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_disk_that_fills_up_while_the_bot_runs_refuses_in_words_keeps_what_is_there_and_takes_changes_again_once_there_is_room()
    {
        using var disk = SmallDisk.Mount(kilobytes: 512);
        using var state = StateDatabase.Open(disk.File("state.db"), _log);
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
        using var state = StateDatabase.Open(Path, _log);
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
    public void A_disk_that_is_full_at_the_start_is_named_and_what_people_entered_before_holds()
    {
        using var disk = SmallDisk.Mount(kilobytes: 512);
        using (var before = StateDatabase.Open(disk.File("state.db"))) new ProgressStore(before).Set(1, new SpoilerLine(2));
        disk.Fill();
        var bytes = File.ReadAllBytes(disk.File("state.db"));

        using var state = StateDatabase.Open(disk.File("state.db"), _log);

        Assert.Contains("the disk is full. Free some space, then start the bot again", state.Problem, StringComparison.Ordinal);
        AssertOnlyReads(state);
        Assert.Equal(bytes, File.ReadAllBytes(disk.File("state.db")));
    }

    [Fact]
    public void A_read_only_volume_is_named_and_what_people_entered_before_holds()
    {
        using var disk = SmallDisk.Mount(kilobytes: 512);
        using (var before = StateDatabase.Open(disk.File("state.db"))) new ProgressStore(before).Set(1, new SpoilerLine(2));
        disk.MakeReadOnly();

        using var state = StateDatabase.Open(disk.File("state.db"), _log);

        Assert.Contains("its volume is read-only", state.Problem, StringComparison.Ordinal);
        AssertOnlyReads(state);
    }

    /// <summary>No system lets a volume become read-only under an open file; SQLite's own switch gives the same refusal.</summary>
    [Fact]
    public void A_file_that_may_not_be_written_any_more_refuses_until_it_may()
    {
        using var state = StateDatabase.Open(Path, _log);
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
    public async Task A_file_that_another_process_holds_at_the_start_is_named_and_left_alone()
    {
        StateDatabase.Open(Path).Dispose();
        var bytes = await File.ReadAllBytesAsync(Path, TestContext.Current.CancellationToken);
        await using var other = await LockHolder.StartAsync(Path);

        using var state = StateDatabase.Open(Path, _log);

        Assert.Contains("another program holds it locked. End that program, then start the bot again", state.Problem, StringComparison.Ordinal);
        AssertRefuses(state);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_that_another_process_locks_while_the_bot_runs_is_read_on_and_refuses_until_it_is_free()
    {
        using var state = StateDatabase.Open(Path, _log);
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

        using (var state = StateDatabase.Open(Path, _log))
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
        using var state = StateDatabase.Open(Path, _log);
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

    private static void AssertRefuses(StateDatabase state) =>
        Assert.Contains("cannot store", Assert.Throws<UserError>(() => new ProgressStore(state).Set(9, SpoilerLine.All)).Message, StringComparison.Ordinal);
}
