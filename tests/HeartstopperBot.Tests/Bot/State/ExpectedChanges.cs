using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Tests.Bot.State;

/// <summary>The same changes, worked out in the plainest way.</summary>
internal sealed class ExpectedChanges : IChanges
{
    private readonly Dictionary<ulong, string> _seen = [];
    private readonly Dictionary<(ulong Person, string Question), bool> _guesses = [];
    private readonly Dictionary<(ulong Person, ulong Server), (int Right, int Asked)> _scores = [];
    private readonly Dictionary<(ulong Server, int Place), (string Value, ulong? By)> _rules = [];
    private readonly List<(ulong Server, int Place, string? Before, string? After, ulong? By)> _log = [];
    private readonly List<Reported> _reports = [];
    private readonly List<Noted> _notes = [];

    public void Watched(ulong person, int choice) => _seen[person] = SpoilerLine.Choices[choice].Word;

    public void Guess(ulong person, ulong server, string question, bool isRight)
    {
        if (!_guesses.TryAdd((person, question), isRight)) return;
        var (right, asked) = _scores.GetValueOrDefault((person, server));
        _scores[(person, server)] = (right + (isRight ? 1 : 0), asked + 1);
    }

    public void Decide(ulong server, ulong person, int place, int value)
    {
        var (before, after) = (_rules.GetValueOrDefault((server, place)).Value, RandomChanges.ValuesOfQuiz[value]);
        if (before == after) return;
        if (after is null) _rules.Remove((server, place));
        else _rules[(server, place)] = (after, person);
        _log.Add((server, place, before, after, person));
    }

    public void Report(ulong server, ulong person, string wrong, long at) => _reports.Add(new Reported(server, person, wrong, at) { Steps = { new("Reported", person, at, null) } });

    public void Accept(ulong server, int age, ulong by, string note, long at)
    {
        if (Newest(server, age) is not { State: "open" } report) return;
        Conclude(report, "accepted", new("Accepted", by, at, note));
        _notes.Add(new Noted(server, note, at) { Of = report, By = by });
    }

    public void Reject(ulong server, int age, ulong by, string reason, long at)
    {
        if (Newest(server, age) is { State: "open" } report) Conclude(report, "rejected", new("Rejected", by, at, reason));
    }

    public void Ask(ulong server, int age, ulong by, string question, long at)
    {
        if (Newest(server, age) is { State: "open" } report) report.Steps.Add(new("Asked", by, at, question));
    }

    public void Answer(ulong server, int age, string answer, long at)
    {
        if (Newest(server, age) is not { State: "open" } report || report.Steps.LastOrDefault(step => step.What is "Asked" or "Answered")?.What != "Asked") return;
        report.Steps.Add(new("Answered", report.Person, at, answer));
    }

    public void Undo(ulong server, int age, ulong by, long at)
    {
        if (Newest(server, age) is not { State: not "open" } report) return;
        (report.State, report.By, report.At) = ("open", null, null);
        report.Steps.Add(new("Undone", by, at, null));
        _notes.RemoveAll(note => note.Of == report);
    }

    public void RemoveNote(ulong server, int age)
    {
        if (_notes.Where(note => note.Server == server).Reverse().Skip(age).FirstOrDefault() is { } note) _notes.Remove(note);
    }

    public void Tell(ulong server, int age, bool isTold, long at) => Newest(server, age)?.Steps.Add(new(isTold ? "Told" : "NotTold", null, at, null));

    public void Place(ulong server, int age, int channel, int message)
    {
        if (Newest(server, age) is { } report) (report.Channel, report.Message) = channel == 0 ? (0, 0) : (channel, message);
    }

    public void LetGo(ulong server, int channel)
    {
        var there = _reports.Where(report => report.Server == server && report.Channel == channel).ToList();
        if (there.TrueForAll(report => report.State != "open")) return;
        there.ForEach(report => (report.Channel, report.Message) = (0, 0));
    }

    public void Forget(ulong person)
    {
        foreach (var rule in _rules.Where(rule => rule.Value.By == person).ToList()) _rules[rule.Key] = rule.Value with { By = null };
        for (var index = 0; index < _log.Count; index++) _log[index] = _log[index].By == person ? _log[index] with { By = null } : _log[index];
        _seen.Remove(person);
        foreach (var guess in _guesses.Keys.Where(guess => guess.Person == person).ToList()) _guesses.Remove(guess);
        foreach (var score in _scores.Keys.Where(score => score.Person == person).ToList()) _scores.Remove(score);
        ForgetInCorrections(person);
    }

    public List<string> Rows() =>
    [
        .. _seen.Select(seen => $"progress {seen.Key} {seen.Value}")
            .Concat(_guesses.Select(guess => $"guess {guess.Key.Person} {guess.Key.Question} {(guess.Value ? 1 : 0)}"))
            .Concat(_rules.Select(rule => $"rule {rule.Key.Server} {rule.Key.Place + 1} {rule.Value.Value} {rule.Value.By ?? 0}"))
            .Concat(_log.Select((change, index) => $"change {change.Server} {index} {change.Place + 1} {change.Before ?? "-"} {change.After ?? "-"} {change.By ?? 0}"))
            .Concat(_scores.Select(score => $"score {score.Key.Server} {score.Key.Person} {score.Value.Right} {score.Value.Asked}"))
            .Concat(_reports.Select(report => $"correction {report.Wrong} {report.Person} {report.State} {report.By ?? 0} {report.At ?? 0} {report.Channel} {report.Message} {report.ReportedAt}"))
            .Concat(_reports.SelectMany(report => report.Steps.Select((step, index) => $"step {report.Wrong} {index} {step.What} {step.By ?? 0} {step.At} {step.Said ?? "-"}")))
            .Concat(_notes.Select(note => $"note {note.Said} {note.Of?.Wrong ?? "-"} {note.By ?? 0} {note.SetAt}"))
            .Order(StringComparer.Ordinal),
    ];

    private Reported? Newest(ulong server, int age) => _reports.Where(report => report.Server == server).Reverse().Skip(age).FirstOrDefault();

    private static void Conclude(Reported report, string state, Happened step)
    {
        (report.State, report.By, report.At) = (state, step.By, step.At);
        report.Steps.Add(step);
    }

    /// <summary>Who reported takes the report along, and a note that came of it stays; who decided is not named any more.</summary>
    private void ForgetInCorrections(ulong person)
    {
        foreach (var note in _notes)
        {
            if (note.Of?.Person == person) note.Of = null;
            if (note.By == person) note.By = null;
        }

        _reports.RemoveAll(report => report.Person == person);
        foreach (var report in _reports)
        {
            if (report.By == person) report.By = null;
            for (var index = 0; index < report.Steps.Count; index++) report.Steps[index] = report.Steps[index].By == person ? report.Steps[index] with { By = null } : report.Steps[index];
        }
    }

    private sealed record Happened(string What, ulong? By, long At, string? Said);

    private sealed class Reported(ulong server, ulong person, string wrong, long reportedAt)
    {
        public ulong Server => server;

        public ulong Person => person;

        public string Wrong => wrong;

        public long ReportedAt => reportedAt;

        public List<Happened> Steps { get; } = [];

        public string State { get; set; } = "open";

        public ulong? By { get; set; }

        public long? At { get; set; }

        public int Channel { get; set; }

        public int Message { get; set; }
    }

    private sealed class Noted(ulong server, string said, long setAt)
    {
        public ulong Server => server;

        public string Said => said;

        public long SetAt => setAt;

        public Reported? Of { get; set; }

        public ulong? By { get; set; }
    }
}
