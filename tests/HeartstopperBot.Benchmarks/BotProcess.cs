using System.Diagnostics;

namespace HeartstopperBot.Benchmarks;

/// <summary>A bot, or the floor, in a process of its own, so that start and memory are those of a real one.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("heartstopperbot-bench-");

    private BotProcess(Func<DirectoryInfo, ProcessStartInfo> start)
    {
        var info = start(_data);
        info.RedirectStandardOutput = true;
        info.RedirectStandardError = true;
        _process = new Process { StartInfo = info };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
    }

    public int Id => _process.Id;

    public string LastLine { get; private set; } = "";

    public ProcessMemory Memory => ProcessMemory.Read(_process.Id);

    /// <param name="folder">Where <c>dotnet publish</c> put the bot.</param>
    /// <param name="prepare">Puts into its data directory what shall be there already; null for nothing.</param>
    public static BotProcess StartBot(string folder, string token, Uri rest, Uri gateway, Action<DirectoryInfo>? prepare = null) => Start(prepare, data => new ProcessStartInfo(Path.Combine(folder, "HeartstopperBot"), "run")
    {
        Environment =
        {
            ["Discord__Token"] = token,
            ["Discord__RestAddress"] = rest.ToString(),
            ["Discord__GatewayAddress"] = gateway.ToString(),
            ["Data__Directory"] = data.FullName,
        },
        WorkingDirectory = data.FullName,
    });

    /// <summary>This program again, as <see cref="Floor"/>.</summary>
    public static BotProcess StartFloor(string token, Uri rest, Uri gateway, byte[] payload) => Start(prepare: null, data =>
    {
        var file = Path.Combine(data.FullName, "callback.json");
        File.WriteAllBytes(file, payload);
        return new ProcessStartInfo(Path.ChangeExtension(typeof(BotProcess).Assembly.Location, null), ["floor", $"{gateway}?v=10&encoding=json", $"{rest}/", token, file]);
    });

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        _data.Delete(recursive: true);
    }

    private static BotProcess Start(Action<DirectoryInfo>? prepare, Func<DirectoryInfo, ProcessStartInfo> start)
    {
        var process = new BotProcess(start);
        prepare?.Invoke(process._data);
        process._process.Start();
        process._process.BeginOutputReadLine();
        process._process.BeginErrorReadLine();
        return process;
    }

    private void Keep(string? line)
    {
        if (!string.IsNullOrWhiteSpace(line)) LastLine = line;
    }
}
