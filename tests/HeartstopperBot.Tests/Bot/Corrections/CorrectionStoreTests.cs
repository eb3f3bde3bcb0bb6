using HeartstopperBot.Bot.Corrections;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Bot.Corrections;

public sealed class CorrectionStoreTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FakeTime _time = new();
    private StateDatabase _state;
    private CorrectionStore _store;

    public CorrectionStoreTests()
    {
        _state = StateDatabase.Open(_folder.File("state.db"));
        _store = new CorrectionStore(_state, _time);
    }

    public void Dispose()
    {
        _state.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void What_was_reported_and_decided_is_there_after_a_restart()
    {
        var reported = _store.Reported();
        _store.Place(reported.Id, new MessagePlace(ulong.MaxValue, 2, IsText: true));
        _store.Decide(reported.Id, SomeCorrections.Server, new Report("A note.", null), reason: null, SomeCorrections.Moderator);

        _state.Dispose();
        _state = StateDatabase.Open(_folder.File("state.db"));
        _store = new CorrectionStore(_state, _time);

        var found = _store.Find(reported.Id)!;
        Assert.Equivalent(SomeCorrections.About, found.About, strict: true);
        Assert.Equal(SomeCorrections.Report, found.Report);
        Assert.Equal(new MessagePlace(ulong.MaxValue, 2, IsText: true), found.ReadAt);
        Assert.Equal(new Decision(IsAccepted: true, SomeCorrections.Moderator, _time.GetUtcNow()), found.Decision);
        Assert.Equal([StepKind.Reported, StepKind.Accepted], found.Steps.Select(step => step.Kind));
        Assert.Equal([SomeCorrections.Fan, SomeCorrections.Moderator], found.Steps.Select(step => step.By!.Value));
    }

    [Fact]
    public void A_person_may_report_five_times_within_a_day_in_all_servers_together()
    {
        for (var count = 0; count < CorrectionStore.MostPerDay; count++)
        {
            Assert.Null(_store.MayReportAt(SomeCorrections.Fan));
            _store.Reported(server: (ulong)count + 1);
            _time.Advance(TimeSpan.FromHours(1));
        }

        Assert.Null(_store.Add(99, null, SomeCorrections.Fan, null, SomeCorrections.About, SomeCorrections.Report));
        Assert.Equal(_time.GetUtcNow().AddHours(24 - CorrectionStore.MostPerDay), _store.MayReportAt(SomeCorrections.Fan));
        Assert.Null(_store.MayReportAt(SomeCorrections.Moderator));
        _time.Advance(TimeSpan.FromHours(24 - CorrectionStore.MostPerDay));
        Assert.NotNull(_store.Reported());
    }

    [Fact]
    public async Task Of_many_moderators_at_once_exactly_one_decides()
    {
        var id = _store.Reported().Id;

        var decided = await Task.WhenAll(Enumerable.Range(1, 40).Select(by => Task.Run(
            () => _store.Decide(id, SomeCorrections.Server, by % 2 == 0 ? new Report("A note.", null) : null, reason: null, (ulong)by),
            TestContext.Current.CancellationToken)));

        var winner = Assert.Single(decided.OfType<Correction>());
        Assert.Equal(winner.Decision, _store.Find(id)!.Decision);
        Assert.Equal(2, _store.Find(id)!.Steps.Length);
        Assert.Equal(winner.Decision!.IsAccepted ? 1 : 0, new ServerNotes(_state).Of(SomeCorrections.Server).Length);
    }

    [Fact]
    public void Another_server_changes_nothing()
    {
        var id = _store.Reported().Id;

        Assert.Null(_store.Decide(id, SomeCorrections.OtherServer, note: null, "no", 1));
        Assert.Null(_store.Ask(id, SomeCorrections.OtherServer, "Why?", 1));
        _store.Decide(id, SomeCorrections.Server, note: null, "no", SomeCorrections.Moderator);
        Assert.Null(_store.Undo(id, SomeCorrections.OtherServer, 1));

        Assert.Equal(SomeCorrections.Moderator, _store.Find(id)!.Decision!.By);
        Assert.Empty(_store.Open(SomeCorrections.OtherServer, onlyWaiting: false, 10));
    }

    [Fact]
    public void Undo_opens_again_takes_the_note_off_and_keeps_every_step()
    {
        var id = _store.Reported().Id;
        _store.Decide(id, SomeCorrections.Server, new Report("A note.", null), reason: null, SomeCorrections.Moderator);

        var open = _store.Undo(id, SomeCorrections.Server, 13);

        Assert.Null(open!.Decision);
        Assert.Empty(new ServerNotes(_state).Of(SomeCorrections.Server));
        Assert.Equal([StepKind.Reported, StepKind.Accepted, StepKind.Undone], open.Steps.Select(step => step.Kind));
        Assert.Null(_store.Undo(id, SomeCorrections.Server, 13));
    }

    [Fact]
    public void A_question_is_answered_once_by_the_reporter_alone_and_never_after_the_decision()
    {
        var id = _store.Reported().Id;

        Assert.Null(_store.Answer(id, SomeCorrections.Fan, "Nobody asked."));
        _store.Ask(id, SomeCorrections.Server, "Where?", SomeCorrections.Moderator);
        Assert.Null(_store.Answer(id, 99, "I am somebody else."));
        Assert.Equal("There.", _store.Answer(id, SomeCorrections.Fan, "There.")!.Steps[^1].Said);
        Assert.Null(_store.Answer(id, SomeCorrections.Fan, "And there."));
        _store.Ask(id, SomeCorrections.Server, "Really?", SomeCorrections.Moderator);
        _store.Decide(id, SomeCorrections.Server, note: null, reason: null, SomeCorrections.Moderator);
        Assert.Null(_store.Answer(id, SomeCorrections.Fan, "Too late."));
    }

    [Fact]
    public void Whoever_reported_is_forgotten_with_every_step_and_the_note_stays_without_them()
    {
        var id = _store.Reported().Id;
        _store.Decide(id, SomeCorrections.Server, new Report("A note.", null), reason: null, SomeCorrections.Moderator);

        _state.Forget(SomeCorrections.Fan);

        Assert.Null(_store.Find(id));
        Assert.Equal(0L, Count("correction_step"));
        Assert.Equal("A note.", Assert.Single(new ServerNotes(_state).Of(SomeCorrections.Server)).Said);
        Assert.False(Holds(SomeCorrections.Fan));
    }

    [Fact]
    public void A_moderator_who_is_forgotten_leaves_what_was_decided()
    {
        var id = _store.Reported().Id;
        _store.Decide(id, SomeCorrections.Server, new Report("A note.", null), reason: null, SomeCorrections.Moderator);

        _state.Forget(SomeCorrections.Moderator);

        Assert.Equal(new Decision(IsAccepted: true, By: null, _time.GetUtcNow()), _store.Find(id)!.Decision);
        Assert.Null(Assert.Single(new ServerNotes(_state).Of(SomeCorrections.Server)).By);
        Assert.False(Holds(SomeCorrections.Moderator));
        Assert.True(Holds(SomeCorrections.Fan));
    }

    [Fact]
    public void Where_nothing_can_be_stored_nothing_is_said_to_be()
    {
        File.WriteAllText(_folder.File("broken.db"), "This is no database, and long enough to be sure of that.");
        using var broken = StateDatabase.Open(_folder.File("broken.db"));
        var store = new CorrectionStore(broken, _time);

        Assert.False(store.AreKept);
        Assert.Throws<HeartstopperBot.Bot.UserError>(() => store.Reported());
        Assert.Equal((0, 0), store.Count(SomeCorrections.Server));
        Assert.Empty(new ServerNotes(broken).Of(SomeCorrections.Server));
    }

    private long Count(string table) => _state.Read(
        connection =>
        {
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A constant of this very file.
            command.CommandText = $"SELECT count(*) FROM {table}";
#pragma warning restore CA2100
            return (long)command.ExecuteScalar()!;
        },
        otherwise: -1);

    /// <summary>Whether any column of the three tables has the person's id.</summary>
    private bool Holds(ulong person) => _state.Read(
        connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText =
                """
                SELECT EXISTS (SELECT 1 FROM correction WHERE @id IN (user_id, decided_by))
                    OR EXISTS (SELECT 1 FROM correction_step WHERE done_by = @id)
                    OR EXISTS (SELECT 1 FROM correction_note WHERE set_by = @id)
                """;
            command.Parameters.AddWithValue("@id", (long)person);
            return (long)command.ExecuteScalar()! == 1;
        },
        otherwise: false);
}
