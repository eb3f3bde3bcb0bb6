using System.Diagnostics;

namespace HeartstopperBot.Tests.Support;

/// <summary>The real program, or one that a test needs beside it, in a process of its own. What it prints is read to its end: a full pipe would stop it. Killed with the test, if it still runs.</summary>
internal sealed class ChildProgram : IAsyncDisposable
{
    /// <summary>Far more than a busy machine needs; a test that comes here has failed.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly Lock _gate = new();
    private readonly List<string> _output = [], _error = [];
    private readonly List<(string Text, TaskCompletionSource<string> Seen)> _awaited = [];

    private ChildProgram(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Hear(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(_error, line.Data);
    }

    public int Id => _process.Id;

    public string Output => Join(_output);

    public string Error => Join(_error);

    /// <param name="settings">Its environment, as far as it concerns the bot: what the test's own process was given is not passed on.</param>
    public static ChildProgram Start(string workingDirectory, IReadOnlyDictionary<string, string> settings, params IEnumerable<string> args)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, "HeartstopperBot.dll"), .. args])
        {
            WorkingDirectory = workingDirectory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] sections = ["Discord__", "Data__", "Facts__", "Playground__", "Log__"];
        foreach (var name in start.Environment.Keys.Where(name => sections.Any(section => name.StartsWith(section, StringComparison.OrdinalIgnoreCase))).ToList()) start.Environment.Remove(name);
        foreach (var (name, value) in settings) start.Environment[name] = value;
        return Start(start);
    }

    /// <summary>Any other program; both of its streams have to be redirected.</summary>
    public static ChildProgram Start(ProcessStartInfo start)
    {
        var program = new ChildProgram(start);
        program._process.Start();
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();
        return program;
    }

    /// <summary>The first line, of either stream, that holds the text.</summary>
    public async Task<string> PrintsAsync(string text)
    {
        Task<string> seen;
        lock (_gate)
        {
            if (_output.Concat(_error).FirstOrDefault(line => line.Contains(text, StringComparison.Ordinal)) is { } printed) return printed;
            var source = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Add((text, source));
            seen = source.Task;
        }

        var first = await Task.WhenAny(seen, EndAsync());
        Assert.True(first == seen, $"The program ended and did not print \"{text}\". It printed: {Output} {Error}");
        return await seen;
    }

    /// <returns>The exit code, once everything that it printed has been read.</returns>
    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    /// <summary>As a container or a service manager ends it.</summary>
    public async Task TerminateAsync()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGTERM here.");
        // .NET can only kill; the shell knows the signal on every Unix.
        using var shell = Process.Start("/bin/sh", ["-c", $"kill -TERM {_process.Id}"]);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>For one that works until its input ends.</summary>
    public async Task<int> EndInputAsync()
    {
        _process.StandardInput.Close();
        return await EndAsync();
    }

    public async Task<int> KillAsync()
    {
        _process.Kill();
        return await EndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    private void Hear(List<string> lines, string? line)
    {
        if (line is null) return;
        lock (_gate)
        {
            lines.Add(line);
            foreach (var (text, seen) in _awaited)
                if (line.Contains(text, StringComparison.Ordinal)) seen.TrySetResult(line);
        }
    }

    private string Join(List<string> lines)
    {
        lock (_gate) return string.Join('\n', lines);
    }
}
