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
                // The change that was on its way when the kill came is there or not, as a whole.
                var isThere = !stored.SequenceEqual(RandomChanges.Expected(worker, acknowledged[worker]));
                if (isThere) Assert.Equal(RandomChanges.Expected(worker, acknowledged[worker] + 1), stored);
                if (isThere) unacknowledged++;
                made[worker] = acknowledged[worker] + (isThere ? 1 : 0);
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{made.Sum()} changes by {RandomChanges.Workers} workers, {kills} kills, {unacknowledged} changes stored whose acknowledgement the kill cut off");
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
