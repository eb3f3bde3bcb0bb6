using System.Diagnostics;
using HeartstopperBot.Facts.Seeds;
using HeartstopperBot.Facts.Store;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Facts.Store;

/// <summary>A build in a process of its own is killed in the midst of its work, again and again: there is always a whole database.</summary>
public sealed class KilledBuildTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_kill_in_the_midst_of_a_build_leaves_a_usable_database()
    {
        var seeds = _folder.File("seeds");
        var database = _folder.File("data/facts.db");
        SeedPackBuilder.Some().WriteTo(seeds);
        FactDatabase.Build(seeds, database);
        var oldHash = SeedFiles.Hash(seeds);
        Big().WriteTo(seeds);
        var newHash = SeedFiles.Hash(seeds);

        var killed = 0;
        for (var growth = 0; growth < 5; growth++)
        {
            if (await KillWhileBuildingAsync(seeds, database, growth)) killed++;

            using var store = FactStore.Open(database);
            Assert.Contains(store.Pack.Hash, new[] { oldHash, newHash });
            Assert.NotNull(store.FindEntity("nick-nelson"));
        }

        Assert.True(killed > 0, "No build was caught at work, so that nothing was seen.");
        Assert.NotNull(FactDatabase.Build(seeds, database).Pack);
        Assert.Equal([database], Directory.GetFiles(Path.GetDirectoryName(database)!));
    }

    private static SeedPackBuilder Big()
    {
        var builder = SeedPackBuilder.Some();
        for (var number = 0; number < 4_000; number++) builder.Claim("older", "netflix", "reception", $"Word {number}", $"They say word {number}.");
        return builder;
    }

    /// <summary>Kills the build when its unfinished file has been seen to change so often. False where it was done before.</summary>
    private static async Task<bool> KillWhileBuildingAsync(string seeds, string database, int changes)
    {
        var moment = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watcher = new FileSystemWatcher(Path.GetDirectoryName(database)!, "*.building");
        var seen = 0;
        watcher.NotifyFilter = NotifyFilters.FileName | NotifyFilters.LastWrite | NotifyFilters.Size;
        watcher.Created += (_, _) => Count();
        watcher.Changed += (_, _) => Count();
        watcher.EnableRaisingEvents = true;

        using var build = Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "HeartstopperBot.dll"), "facts", "build", "--seeds", seeds, "--output", database },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await Task.WhenAny(moment.Task, build.WaitForExitAsync()).WaitAsync(Patience);
        build.Kill();
        await build.WaitForExitAsync().WaitAsync(Patience);
        return build.ExitCode != 0;

        void Count()
        {
            if (Interlocked.Increment(ref seen) > changes) moment.TrySetResult();
        }
    }
}
