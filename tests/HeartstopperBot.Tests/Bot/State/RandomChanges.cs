using System.Globalization;
using HeartstopperBot.Bot.Config;
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

    /// <summary>So many of a server's corrections and notes, the newest, are still worked on.</summary>
    private const int Recent = 4;

    /// <summary>The moment of the first change.</summary>
    private const long Start = 1_800_000_000;

    /// <summary>Between one change and the next: so long that nobody ever reports as much as they may in a day.</summary>
    private const int Pace = 6 * 60 * 60;

    private const string Log =
        """
        SELECT 'change', guild_id, row_number() OVER (ORDER BY id) - 1, scope_id, ifnull(old_value, '-'), ifnull(new_value, '-'), ifnull(changed_by, 0)
          FROM setting_change
         WHERE guild_id BETWEEN @first AND @last
        """;

    private const string Corrections =
        """
        SELECT 'correction', wrong, user_id, state, ifnull(decided_by, 0), ifnull(decided_at, 0), ifnull(channel_id, 0), ifnull(message_id, 0), reported_at
          FROM correction
         WHERE guild_id BETWEEN @first AND @last
        """;

    private const string Steps =
        """
        SELECT 'step', c.wrong, row_number() OVER (PARTITION BY c.id ORDER BY s.id) - 1, s.what, ifnull(s.done_by, 0), s.done_at, ifnull(s.said, '-')
          FROM correction_step AS s
          JOIN correction      AS c ON c.id = s.correction_id
         WHERE c.guild_id BETWEEN @first AND @last
        """;

    private const string Notes =
        """
        SELECT 'note', said, ifnull((SELECT wrong FROM correction AS c WHERE c.id = n.correction_id), '-'), ifnull(set_by, 0), set_at
          FROM correction_note AS n
         WHERE guild_id BETWEEN @first AND @last
        """;

    public static readonly string?[] ValuesOfQuiz = [SettingCatalogue.On, SettingCatalogue.Off, null];

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

    /// <summary>So many of a worker's changes, in this very process.</summary>
    public static void Make(StateDatabase state, int worker, int count)
    {
        using var changes = new RealChanges(state);
        for (var number = 0; number < count; number++) Make(worker, number, changes);
    }

    /// <summary>How many of a worker's changes are stored: as many as were acknowledged, or one more, that was on its way when the process was killed.</summary>
    /// <returns>Null where anything is missing, or is there by halves.</returns>
    public static int? Whole(IReadOnlyList<string> stored, int worker, int acknowledged) =>
        stored.SequenceEqual(Expected(worker, acknowledged)) ? acknowledged
        : stored.SequenceEqual(Expected(worker, acknowledged + 1)) ? acknowledged + 1
        : null;

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
                .Concat(new[] { Log, Corrections, Steps, Notes }.SelectMany(sql => Rows(connection, sql, ServerOf(worker), ServerOf(worker))))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static ulong PersonOf(int worker, int person) => 1_000_000_000_000_000_000 + ((ulong)worker * 1000) + (ulong)person;

    public static ulong ServerOf(int worker) => 9000 + (ulong)worker;

    private static void Make(int worker, int number, IChanges changes)
    {
        // Not to be guessed by anybody: only the same every time.
        var random = new Random((worker * 1_000_003) + number);
        var person = PersonOf(worker, random.Next(People));
        var (server, at, text) = (ServerOf(worker), Start + ((long)number * Pace), $"text-{number}");
        switch (random.Next(26))
        {
            case 0: changes.Forget(person); break;
            case < 4: changes.Decide(server, person, random.Next(Places), random.Next(ValuesOfQuiz.Length)); break;
            case < 8: changes.Watched(person, random.Next(SpoilerLine.Choices.Length)); break;
            case < 12: changes.Guess(person, (ulong)random.Next(1, 3), $"question-{random.Next(Questions)}", random.Next(2) == 0); break;
            case < 16: changes.Report(server, person, text, at); break;
            case < 18: changes.Accept(server, random.Next(Recent), person, text, at); break;
            case 18: changes.Reject(server, random.Next(Recent), person, text, at); break;
            case 19: changes.Ask(server, random.Next(Recent), person, text, at); break;
            case 20: changes.Answer(server, random.Next(Recent), text, at); break;
            case 21: changes.Undo(server, random.Next(Recent), person, at); break;
            case 22: changes.RemoveNote(server, random.Next(Recent)); break;
            case 23: changes.Tell(server, random.Next(Recent), random.Next(2) == 0, at); break;
            case 24: changes.LetGo(server, random.Next(1, 3)); break;
            default: changes.Place(server, random.Next(Recent), channel: random.Next(3), message: number); break;
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
}
