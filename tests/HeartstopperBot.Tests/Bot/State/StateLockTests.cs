using HeartstopperBot.Bot;
using HeartstopperBot.Bot.Config;
using HeartstopperBot.Bot.Corrections;
using HeartstopperBot.Bot.Progress;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;
using static HeartstopperBot.Tests.Bot.State.StateAsserts;

namespace HeartstopperBot.Tests.Bot.State;

/// <summary>Another process that holds the file, at the start and while the bot runs: it is left alone, named, and used once it is free.</summary>
public sealed class StateLockTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly LogLines<StateDatabase> _log = new();
    private readonly FakeTime _time = new();

    private string Path => _folder.File("state.db");

    public void Dispose() => _folder.Dispose();

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

        AssertMends(state, _log, _time, expectedRows: 1);
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
}
