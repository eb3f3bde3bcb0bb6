using HeartstopperBot.Playground;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.EndToEnd;

/// <summary>A local Discord, a data directory, and the real program in processes of its own that are set to both.</summary>
internal sealed class LocalProgram : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly List<ChildProgram> _started = [];

    private LocalProgram(PlaygroundServer server)
    {
        Server = server;
        Settings = new Dictionary<string, string>
        {
            ["Discord__Token"] = server.Token,
            ["Discord__RestAddress"] = server.RestAddress.ToString(),
            ["Discord__GatewayAddress"] = server.GatewayAddress.ToString(),
            ["Data__Directory"] = _folder.File("data"),
            ["Facts__Seeds"] = Repository.Path("seeds"),
            ["Facts__Database"] = RealFacts.Store.Path,
        };
    }

    public PlaygroundServer Server { get; }

    /// <summary>The environment of the next program; a test changes what it is about.</summary>
    public Dictionary<string, string> Settings { get; }

    public string DataDirectory => Settings["Data__Directory"];

    public string HealthFile => Path.Combine(DataDirectory, "health.json");

    public static async Task<LocalProgram> OpenAsync(TimeProvider? time = null) =>
        new(await PlaygroundServer.StartAsync(new PlaygroundOptions { IdentifyPause = TimeSpan.Zero }, time ?? TimeProvider.System, CancellationToken.None));

    public ChildProgram Start(params IEnumerable<string> args)
    {
        var program = ChildProgram.Start(_folder.Path, Settings, args);
        _started.Add(program);
        return program;
    }

    /// <summary>The bot, connected and with its commands registered.</summary>
    public async Task<ChildProgram> RunReadyAsync()
    {
        var bot = Start("run");
        await bot.PrintsAsync("commands are registered now");
        return bot;
    }

    /// <summary>From start to end. Whatever goes wrong, a person never sees a stack trace.</summary>
    public async Task<(int ExitCode, string Output, string Error)> RunAsync(params IEnumerable<string> args)
    {
        var program = Start(args);
        var exitCode = await program.EndAsync();
        AssertNoStackTrace(program);
        return (exitCode, program.Output, program.Error);
    }

    public static void AssertNoStackTrace(ChildProgram program)
    {
        var printed = program.Output + program.Error;
        Assert.DoesNotContain("   at ", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", printed, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var program in _started) await program.DisposeAsync();
        Recording.Add(Server.Recorder.Lines);
        await Server.DisposeAsync();
        _folder.Dispose();
    }
}
