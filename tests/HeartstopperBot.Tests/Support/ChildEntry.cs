using System.Diagnostics;
using HeartstopperBot.Tests.Bot.State;

namespace HeartstopperBot.Tests.Support;

/// <summary>
/// Another use of the tests' own program: where the environment says so, it does what a test wants to be done in a process that can be killed or that holds a lock, and
/// ends before any test would run. It sees the same internals as the tests.
/// </summary>
internal static class ChildEntry
{
    private const string Job = "HEARTSTOPPERBOT_TEST_CHILD";

    /// <summary>The named job, listed below, in a process of its own.</summary>
    public static ProcessStartInfo Start(string job, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [typeof(ChildEntry).Assembly.Location])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(ChildEntry).Assembly.Location;
        start.Environment[Job] = string.Join('\n', arguments.Prepend(job));
        return start;
    }

    public static void Run()
    {
        if (Environment.GetEnvironmentVariable(Job)?.Split('\n') is not [var job, .. var arguments]) return;
        switch (job)
        {
            case RandomChanges.Job: RandomChanges.Run(arguments); break;
            case LockHolder.Job: LockHolder.Run(arguments); break;
            default: throw new InvalidOperationException(job);
        }

        Environment.Exit(0);
    }
}
