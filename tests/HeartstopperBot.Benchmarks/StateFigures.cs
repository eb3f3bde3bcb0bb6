using System.Diagnostics;
using System.Globalization;
using HeartstopperBot.Bot.Progress;
using HeartstopperBot.Bot.Quiz;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Benchmarks;

/// <summary>What people entered, of a large host: opening, changing, backing up while changes go on, restoring, deleting one person.</summary>
internal static class StateFigures
{
    private const int Fans = 50_000;
    private const int GuessesEach = 4;
    private const int Servers = 2_500;
    private const int SettingsEach = 20;
    private const int Writers = 3;
    private const int Backups = 10;
    private const int AloneFor = 500;

    /// <summary>Discord waits three seconds; a tenth of that is still "at once" for a person.</summary>
    private static readonly TimeSpan MostWait = TimeSpan.FromMilliseconds(300);

    public static void Measure(Table table)
    {
        var data = Directory.CreateTempSubdirectory("heartstopperbot-state-");
        try
        {
            var file = Path.Combine(data.FullName, "state.db");
            Fill(file);
            var content = $"{Fans:#,0} fans with {GuessesEach} guesses, {Servers:#,0} servers with {SettingsEach} settings, {new FileInfo(file).Length / 1048576.0:0.0} MiB";
            table.Add($"opening the state ({content})", Milliseconds(Repeat(10, () => StateDatabase.Open(file).Dispose())));
            MeasureUnderLoad(file, data.FullName, table);
            var backup = Path.Combine(data.FullName, "backup-0.db");
            table.Add("restore, verified, the old one kept", Milliseconds(Repeat(5, number => Expect(StateRestore.From(backup, file, DateTimeOffset.UnixEpoch.AddDays(number)).Problem))));
            using var state = StateDatabase.Open(file);
            table.Add("forgetting one person, every page written anew", Milliseconds(Repeat(10, number => state.Forget((ulong)number + 1))));
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static void MeasureUnderLoad(string file, string folder, Table table)
    {
        using var state = StateDatabase.Open(file);
        var alone = Write(state, writer: 0, number => number < AloneFor);
        var isDone = false;
        var writers = Enumerable.Range(1, Writers).Select(writer => Task.Run(() => Write(state, writer, _ => !Volatile.Read(ref isDone)))).ToArray();
        var start = Stopwatch.GetTimestamp();
        var times = Repeat(Backups, number => Expect(StateBackup.Write(file, Path.Combine(folder, $"backup-{number}.db"), overwrites: false).Problem));
        var took = Stopwatch.GetElapsedTime(start);
        Volatile.Write(ref isDone, true);
        var written = Task.WhenAll(writers).GetAwaiter().GetResult().SelectMany(one => one).ToList();
        var during = new Sample(written);
        table.Add("a change that is on the disk, one writer", $"median {Sample.InMilliseconds(new Sample(alone).Median)}, p99 {Sample.InMilliseconds(new Sample(alone).Percentile99)}");
        table.Add($"backup, verified, while {Writers} writers write", Milliseconds(times));
        table.Add(
            $"a change meanwhile ({Writers} writers, {(written.Count / took.TotalSeconds).ToString("#,0", CultureInfo.InvariantCulture)} changes a second)",
            $"median {Sample.InMilliseconds(during.Median)}, p99 {Sample.InMilliseconds(during.Percentile99)}",
            $"p99 under {MostWait.TotalMilliseconds:0} ms",
            during.Percentile99 < MostWait);
    }

    private static List<TimeSpan> Write(StateDatabase state, int writer, Func<int, bool> goesOn)
    {
        var (progress, scores, times) = (new ProgressStore(state), new QuizScores(state), new List<TimeSpan>());
        for (var number = 0; goesOn(number); number++)
        {
            var person = (ulong)((writer * 1_000_000) + number + 1_000_000);
            var start = Stopwatch.GetTimestamp();
            if (number % 2 == 0) progress.Set(person, SpoilerLine.All);
            else scores.Count(person, 1, "question", isRight: true);
            times.Add(Stopwatch.GetElapsedTime(start));
        }

        return times;
    }

    private static void Fill(string file)
    {
        using var state = StateDatabase.Open(file);
        state.Write(connection => StateSchema.Run(
            connection,
            $"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Fans}) INSERT INTO progress SELECT i, 'season-2' FROM n;
            WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {(Fans * GuessesEach) - 1})
            INSERT INTO quiz_guess SELECT 1 + i / {GuessesEach}, 'statement-' || hex(i % {GuessesEach} + i), 1 FROM n;
            INSERT INTO quiz_score SELECT 1 + user_id % {Servers}, user_id, 2, {GuessesEach} FROM progress;
            WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {(Servers * SettingsEach) - 1})
            INSERT INTO setting (guild_id, scope_kind, scope_id, name, value, set_by, set_at) SELECT 1 + i / {SettingsEach}, 'channel', i, 'quiz', 'off', 7, 0 FROM n;
            """));
    }

    private static Sample Repeat(int times, Action act) => Repeat(times, _ => act());

    private static Sample Repeat(int times, Action<int> act)
    {
        var taken = new List<TimeSpan>();
        for (var number = 0; number < times; number++)
        {
            var start = Stopwatch.GetTimestamp();
            act(number);
            taken.Add(Stopwatch.GetElapsedTime(start));
        }

        return new Sample(taken);
    }

    private static void Expect(string? problem)
    {
        if (problem is not null) throw new InvalidOperationException(problem);
    }

    /// <summary>Of a handful the slowest says more than a percentile.</summary>
    private static string Milliseconds(Sample sample) => $"median {Sample.InMilliseconds(sample.Median)}, at most {Sample.InMilliseconds(sample.Percentile99)}";
}
