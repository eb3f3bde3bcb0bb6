using HeartstopperBot.Bot;
using HeartstopperBot.Bot.Progress;
using HeartstopperBot.Bot.Quiz;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;
using static HeartstopperBot.Tests.Bot.State.StateAsserts;

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

        AssertMends(state, _log, _time, expectedRows: 1);
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

        AssertMends(state, _log, _time, expectedRows: 1);
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

        AssertMends(state, _log, _time, expectedRows: 1);
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

    private void AssertOnlyReads(StateDatabase state)
    {
        Assert.Equal(new SpoilerLine(2), new ProgressStore(state).SeenUpTo(1));
        AssertRefuses(state);
        Assert.Contains("what people entered before holds", Assert.Single(_log.Lines), StringComparison.Ordinal);
    }
}
