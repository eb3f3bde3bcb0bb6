using System.Diagnostics;
using System.Reflection;

namespace HeartstopperBot.Benchmarks;

/// <summary>The bot as self-hosters run it: a ReadyToRun release build in a folder of its own.</summary>
internal static class PublishedBot
{
    public static async Task<string> PublishAsync()
    {
        var root = FindRoot();
        var folder = Path.Combine(root, "artifacts", "benchmark-bot");
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        await RunAsync("dotnet", ["publish", Path.Combine(root, "src", "HeartstopperBot"), "--configuration", "Release", "--runtime", "linux-x64", "--output", folder, "--verbosity", "quiet"]);
        return folder;
    }

    /// <summary>What a program printed. Throws with what it said where it failed.</summary>
    public static async Task<string> RunAsync(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: exit code {process.ExitCode}\n{output}{await error}");
    }

    public static string FindRoot()
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!);
        while (!File.Exists(Path.Combine(folder.FullName, "HeartstopperBot.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("Run this inside the repository.");
        return folder.FullName;
    }
}
