using HeartstopperBot.Bot.Config;
using HeartstopperBot.Bot.Corrections;
using HeartstopperBot.Bot.Progress;
using HeartstopperBot.Bot.Quiz;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Bot.State;

/// <summary>Changes through the stores that the bot uses.</summary>
internal sealed class RealChanges(StateDatabase state) : IChanges, IDisposable
{
    private readonly ProgressStore _progress = new(state);
    private readonly QuizScores _scores = new(state);
    private readonly ServerSettings _settings = new(state, TimeProvider.System);
    private readonly ServerNotes _notes = new(state);

    public void Watched(ulong person, int choice) => _progress.Set(person, SpoilerLine.Choices[choice].Line);

    public void Guess(ulong person, ulong server, string question, bool isRight) => _scores.Count(person, server, question, isRight);

    public void Decide(ulong server, ulong person, int place, int value) =>
        _settings.Change(server, [new Edit(new Scope(ScopeKind.Channel, (ulong)place + 1), null, Setting.Quiz, RandomChanges.ValuesOfQuiz[value])], Cause.Person, person);

    public void Report(ulong server, ulong person, string wrong, long at) =>
        At(at).Add(server, "en-GB", person, "de", new Disputed("/cast", "Cast", "Shown", "cast", null, ["one", "two"], null, null), new Report(wrong, null));

    public void Accept(ulong server, int age, ulong by, string note, long at)
    {
        if (Newest(server, age) is { } id) At(at).Decide(id, server, new Report(note, null), reason: null, by);
        _notes.Changed(server);
    }

    public void Reject(ulong server, int age, ulong by, string reason, long at)
    {
        if (Newest(server, age) is { } id) At(at).Decide(id, server, note: null, reason, by);
    }

    public void Ask(ulong server, int age, ulong by, string question, long at)
    {
        if (Newest(server, age) is { } id) At(at).Ask(id, server, question, by);
    }

    public void Answer(ulong server, int age, string answer, long at)
    {
        if (Newest(server, age) is { } id) At(at).Answer(id, At(at).Find(id)!.UserId, answer);
    }

    public void Undo(ulong server, int age, ulong by, long at)
    {
        if (Newest(server, age) is { } id) At(at).Undo(id, server, by);
        _notes.Changed(server);
    }

    public void RemoveNote(ulong server, int age)
    {
        if (_notes.Of(server) is var notes && age < notes.Length) _notes.Remove(notes[age].Id, server);
    }

    public void Tell(ulong server, int age, bool isTold, long at)
    {
        if (Newest(server, age) is { } id) At(at).Record(id, isTold ? StepKind.Told : StepKind.NotTold);
    }

    public void Place(ulong server, int age, int channel, int message)
    {
        if (Newest(server, age) is { } id) At(0).Place(id, channel == 0 ? null : new MessagePlace((ulong)channel, (ulong)message, IsText: false));
    }

    public void LetGo(ulong server, int channel) => At(0).LetGo(server, gone => gone == (ulong)channel);

    public void Forget(ulong person) => state.Forget(person);

    public void Dispose()
    {
        _settings.Dispose();
        _notes.Dispose();
    }

    private CorrectionStore At(long moment) => new(state, new FakeTime(DateTimeOffset.FromUnixTimeSeconds(moment)));

    private long? Newest(ulong server, int age) => state.Read<long?>(
        connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT id FROM correction WHERE guild_id = @server ORDER BY id DESC LIMIT 1 OFFSET @age";
            command.Parameters.AddWithValue("@server", (long)server);
            command.Parameters.AddWithValue("@age", age);
            return (long?)command.ExecuteScalar();
        },
        otherwise: null);
}
