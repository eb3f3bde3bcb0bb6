using System.Globalization;
using HeartstopperBot.Bot.Config;
using HeartstopperBot.Bot.Progress;
using HeartstopperBot.Bot.Quiz;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Facts.Answers;
using Microsoft.Data.Sqlite;

namespace HeartstopperBot.Tests.Bot.State;

/// <summary>
/// Changes through the real stores, by several workers at once. Each worker has people of its own and makes the same changes whenever it is given the same number, so that
/// a test can work out what must be stored after so many of them. A change is acknowledged by a line "worker number" on the standard output, once the store has returned.
/// </summary>
internal static class RandomChanges
{
    public const string Job = "change-state";
    public const int Workers = 3;

    private const int People = 4;
    private const int Questions = 12;
    private const int Places = 5;

    private const string Log =
        """
        SELECT 'change', guild_id, row_number() OVER (ORDER BY id) - 1, scope_id, ifnull(old_value, '-'), ifnull(new_value, '-'), ifnull(changed_by, 0)
          FROM setting_change
         WHERE guild_id BETWEEN @first AND @last
        """;

    private static readonly string?[] ValuesOfQuiz = [SettingCatalogue.On, SettingCatalogue.Off, null];

    /// <param name="arguments">The database, then for each worker the number of its first change.</param>
    public static void Run(string[] arguments)
    {
        using var state = StateDatabase.Open(arguments[0]);
        using var changes = new RealChanges(state);
        var output = TextWriter.Synchronized(new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true });
        var workers = Enumerable.Range(0, Workers).Select(worker => new Thread(() => Work(worker, int.Parse(arguments[worker + 1], CultureInfo.InvariantCulture)))).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());

        void Work(int worker, int first)
        {
            for (var number = first; ; number++)
            {
                Make(worker, number, changes);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{worker} {number}"));
            }
        }
    }

    /// <summary>What must be stored about a worker's people when so many changes were made.</summary>
    public static IReadOnlyList<string> Expected(int worker, int made)
    {
        var expected = new ExpectedChanges();
        for (var number = 0; number < made; number++) Make(worker, number, expected);
        return expected.Rows();
    }

    /// <summary>What is stored about a worker's people, in the same words.</summary>
    public static IReadOnlyList<string> Stored(SqliteConnection connection, int worker)
    {
        var (first, last) = (PersonOf(worker, 0), PersonOf(worker, People - 1));
        return
        [
            .. Rows(connection, "SELECT 'progress', user_id, seen_up_to, '' FROM progress WHERE user_id BETWEEN @first AND @last", first, last)
                .Concat(Rows(connection, "SELECT 'guess', user_id, question, is_right FROM quiz_guess WHERE user_id BETWEEN @first AND @last", first, last))
                .Concat(Rows(connection, "SELECT 'score ' || guild_id, user_id, \"right\", asked FROM quiz_score WHERE user_id BETWEEN @first AND @last", first, last))
                .Concat(Rows(connection, "SELECT 'rule', guild_id, scope_id, value, ifnull(set_by, 0) FROM setting WHERE guild_id BETWEEN @first AND @last", ServerOf(worker), ServerOf(worker)))
                .Concat(Rows(connection, Log, ServerOf(worker), ServerOf(worker)))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static ulong PersonOf(int worker, int person) => 1_000_000_000_000_000_000 + ((ulong)worker * 1000) + (ulong)person;

    private static ulong ServerOf(int worker) => 9000 + (ulong)worker;

    private static void Make(int worker, int number, IChanges changes)
    {
        // Not to be guessed by anybody: only the same every time.
        var random = new Random((worker * 1_000_003) + number);
        var person = PersonOf(worker, random.Next(People));
        switch (random.Next(10))
        {
            case 0: changes.Forget(person); break;
            case < 3: changes.Decide(ServerOf(worker), person, random.Next(Places), random.Next(ValuesOfQuiz.Length)); break;
            case < 6: changes.Watched(person, random.Next(SpoilerLine.Choices.Length)); break;
            default: changes.Guess(person, (ulong)random.Next(1, 3), $"question-{random.Next(Questions)}", random.Next(2) == 0); break;
        }
    }

    private static List<string> Rows(SqliteConnection connection, string sql, ulong first, ulong last)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this very file.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("@first", unchecked((long)first));
        command.Parameters.AddWithValue("@last", unchecked((long)last));
        var found = new List<string>();
        using var rows = command.ExecuteReader();
        while (rows.Read()) found.Add(string.Join(' ', Enumerable.Range(0, rows.FieldCount).Select(column => rows.GetString(column))).TrimEnd());
        return found;
    }

    private interface IChanges
    {
        void Watched(ulong person, int choice);

        void Guess(ulong person, ulong server, string question, bool isRight);

        /// <param name="value">An index; a setting that is not there any more is inherited.</param>
        void Decide(ulong server, ulong person, int place, int value);

        void Forget(ulong person);
    }

    private sealed class RealChanges(StateDatabase state) : IChanges, IDisposable
    {
        private readonly ProgressStore _progress = new(state);
        private readonly QuizScores _scores = new(state);
        private readonly ServerSettings _settings = new(state, TimeProvider.System);

        public void Watched(ulong person, int choice) => _progress.Set(person, SpoilerLine.Choices[choice].Line);

        public void Guess(ulong person, ulong server, string question, bool isRight) => _scores.Count(person, server, question, isRight);

        public void Decide(ulong server, ulong person, int place, int value) =>
            _settings.Change(server, [new Edit(new Scope(ScopeKind.Channel, (ulong)place + 1), null, Setting.Quiz, ValuesOfQuiz[value])], Cause.Person, person);

        public void Forget(ulong person) => state.Forget(person);

        public void Dispose() => _settings.Dispose();
    }

    /// <summary>The same, worked out in the plainest way.</summary>
    private sealed class ExpectedChanges : IChanges
    {
        private readonly Dictionary<ulong, string> _seen = [];
        private readonly Dictionary<(ulong Person, string Question), bool> _guesses = [];
        private readonly Dictionary<(ulong Person, ulong Server), (int Right, int Asked)> _scores = [];
        private readonly Dictionary<(ulong Server, int Place), (string Value, ulong? By)> _rules = [];
        private readonly List<(ulong Server, int Place, string? Before, string? After, ulong? By)> _log = [];

        public void Watched(ulong person, int choice) => _seen[person] = SpoilerLine.Choices[choice].Word;

        public void Guess(ulong person, ulong server, string question, bool isRight)
        {
            if (!_guesses.TryAdd((person, question), isRight)) return;
            var (right, asked) = _scores.GetValueOrDefault((person, server));
            _scores[(person, server)] = (right + (isRight ? 1 : 0), asked + 1);
        }

        public void Decide(ulong server, ulong person, int place, int value)
        {
            var (before, after) = (_rules.GetValueOrDefault((server, place)).Value, ValuesOfQuiz[value]);
            if (before == after) return;
            if (after is null) _rules.Remove((server, place));
            else _rules[(server, place)] = (after, person);
            _log.Add((server, place, before, after, person));
        }

        public void Forget(ulong person)
        {
            foreach (var rule in _rules.Where(rule => rule.Value.By == person).ToList()) _rules[rule.Key] = rule.Value with { By = null };
            for (var index = 0; index < _log.Count; index++) _log[index] = _log[index].By == person ? _log[index] with { By = null } : _log[index];
            _seen.Remove(person);
            foreach (var guess in _guesses.Keys.Where(guess => guess.Person == person).ToList()) _guesses.Remove(guess);
            foreach (var score in _scores.Keys.Where(score => score.Person == person).ToList()) _scores.Remove(score);
        }

        public List<string> Rows() =>
        [
            .. _seen.Select(seen => $"progress {seen.Key} {seen.Value}")
                .Concat(_guesses.Select(guess => $"guess {guess.Key.Person} {guess.Key.Question} {(guess.Value ? 1 : 0)}"))
                .Concat(_rules.Select(rule => $"rule {rule.Key.Server} {rule.Key.Place + 1} {rule.Value.Value} {rule.Value.By ?? 0}"))
                .Concat(_log.Select((change, index) => $"change {change.Server} {index} {change.Place + 1} {change.Before ?? "-"} {change.After ?? "-"} {change.By ?? 0}"))
                .Concat(_scores.Select(score => $"score {score.Key.Server} {score.Key.Person} {score.Value.Right} {score.Value.Asked}"))
                .Order(StringComparer.Ordinal),
        ];
    }
}
