using System.Diagnostics;
using System.Globalization;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Bot.State;

/// <summary>A process that stores one change after another is killed at any moment, again and again: what it acknowledged is there, and nothing is there by halves.</summary>
public sealed class KilledStateTests : IDisposable
{
    private const int Changes = 1000;

    private const int Kills = 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Of_1000_random_changes_every_acknowledged_one_survives_kill_9_and_none_is_there_by_halves()
    {
        var database = _folder.File("state.db");
        var random = new Random(20261121);
        var made = new int[RandomChanges.Workers];
        var (kills, unacknowledged) = (0, 0);

        // A busy machine is late with its kill, and fewer kills come to a thousand changes: then there are more changes.
        while (made.Sum() < Changes || kills < Kills)
        {
            var acknowledged = await KillAtWorkAsync(database, made, afterLines: random.Next(1, 40), spins: random.Next(20_000));
            kills++;

            using var state = StateDatabase.Open(database);
            Assert.Null(state.Problem);
            Assert.Null(state.Read(StateContents.DamageOf, "not read"));
            for (var worker = 0; worker < RandomChanges.Workers; worker++)
            {
                var stored = state.Read(connection => RandomChanges.Stored(connection, worker), []);
                made[worker] = RandomChanges.Whole(stored, worker, acknowledged[worker]) ?? Differs(worker, acknowledged[worker], stored);
                unacknowledged += made[worker] - acknowledged[worker];
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{made.Sum()} changes by {RandomChanges.Workers} workers, {kills} kills, {unacknowledged} changes stored whose acknowledgement the kill cut off");
    }

    /// <summary>The twin: what a store that is less careful would leave behind is found out.</summary>
    [Theory]
    [InlineData("a correction without its history", "DELETE FROM correction_step WHERE what = 'Reported'")]
    [InlineData("a decision that its history does not tell", "DELETE FROM correction_step WHERE id = (SELECT max(id) FROM correction_step WHERE what = 'Accepted')")]
    [InlineData("an acceptance without its note", "DELETE FROM correction_note WHERE id = (SELECT max(id) FROM correction_note)")]
    [InlineData("a note without its acceptance", "UPDATE correction SET state = 'open', decided_by = NULL, decided_at = NULL WHERE id IN (SELECT correction_id FROM correction_note)")]
    [InlineData("a report that was acknowledged and is not there", "DELETE FROM correction WHERE id = (SELECT max(id) FROM correction)")]
    [InlineData("a forgotten person who is still named", "UPDATE correction SET decided_by = 1 WHERE state <> 'open'")]
    [InlineData("a place by halves", "UPDATE correction SET message_id = NULL WHERE id = (SELECT min(id) FROM correction WHERE message_id IS NOT NULL)")]
    [InlineData("a setting that the log does not tell", "DELETE FROM setting_change WHERE id = (SELECT max(id) FROM setting_change)")]
    [InlineData("a score that was not counted on", "UPDATE quiz_score SET asked = asked - 1")]
    public void What_is_missing_or_there_by_halves_is_found_out(string what, string harm)
    {
        // Changes that change nothing (a question to nobody) say nothing either: neither the last one nor the next is of them.
        var count = Enumerable.Range(120, 100).First(made => !SameAs(made, made - 1) && !SameAs(made, made + 1));
        using var state = StateDatabase.Open(_folder.File("state.db"));
        RandomChanges.Make(state, worker: 0, count);
        Assert.Equal(count, RandomChanges.Whole(Stored(), worker: 0, count));
        Assert.Equal(count, RandomChanges.Whole(Stored(), worker: 0, count - 1));
        Assert.Null(RandomChanges.Whole(Stored(), worker: 0, count + 1));

        Assert.True(state.Write(connection => StateSchema.Run(connection, harm)) > 0, $"There was nothing of which to make {what}.");

        Assert.Null(RandomChanges.Whole(Stored(), worker: 0, count));

        static bool SameAs(int made, int other) => RandomChanges.Expected(worker: 0, made).SequenceEqual(RandomChanges.Expected(worker: 0, other));
        IReadOnlyList<string> Stored() => state.Read(connection => RandomChanges.Stored(connection, worker: 0), []);
    }

    private static int Differs(int worker, int acknowledged, IReadOnlyList<string> stored)
    {
        var expected = RandomChanges.Expected(worker, acknowledged + 1);
        Assert.Fail($"Worker {worker} after {acknowledged} changes. Missing: {string.Join(" / ", expected.Except(stored))}. Too much: {string.Join(" / ", stored.Except(expected))}.");
        return 0;
    }

    /// <summary>Lets it go on where it was, and kills it when it has acknowledged so many changes, and a moment later.</summary>
    /// <returns>How many changes each worker has acknowledged, all lives together.</returns>
    private static async Task<int[]> KillAtWorkAsync(string database, int[] made, int afterLines, int spins)
    {
        var acknowledged = (int[])made.Clone();
        using var child = Process.Start(ChildEntry.Start(RandomChanges.Job, made.Select(number => number.ToString(CultureInfo.InvariantCulture)).Prepend(database)))!;
        for (var line = 1; await child.StandardOutput.ReadLineAsync().WaitAsync(Patience) is { } text; line++)
        {
            var (worker, number) = (int.Parse(text.Split(' ')[0], CultureInfo.InvariantCulture), int.Parse(text.Split(' ')[1], CultureInfo.InvariantCulture));
            acknowledged[worker] = number + 1;
            if (line != afterLines) continue;
            Thread.SpinWait(spins);
            // On Unix this is SIGKILL. What the pipe holds by then is still read.
            child.Kill();
        }

        await child.WaitForExitAsync().WaitAsync(Patience);
        Assert.NotEqual(0, child.ExitCode);
        return acknowledged;
    }
}
