using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using HeartstopperBot.Bot;
using HeartstopperBot.Playground;
using HeartstopperBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HeartstopperBot.Tests.EndToEnd;

/// <summary>The whole bot, as <c>BotHost</c> builds it, in a local Discord over loopback. Everything that is exchanged is recorded for the speccheck.</summary>
internal sealed class LocalBot : IAsyncDisposable
{
    /// <summary>Longer than any wait that a test makes on purpose; a test that comes here has failed.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TempFolder _data = new();
    private readonly BotLog _log = new();
    private readonly IHost _host;

    private LocalBot(PlaygroundServer server, TimeProvider time, Func<BotSettings, BotSettings> adjust)
    {
        Server = server;
        var settings = new BotSettings
        {
            Token = server.Token,
            RestAddress = server.RestAddress,
            GatewayAddress = server.GatewayAddress,
            DataDirectory = _data.Path,
            LogLevel = LogLevel.Debug,
        };
        _host = BotHost.Build(adjust(settings), RealFacts.Store, time, logging => logging.AddProvider(_log));
    }

    public PlaygroundServer Server { get; }

    public IReadOnlyCollection<string> Log => _log.Lines;

    /// <summary>A part of the bot, for what a test would otherwise have to set up through many messages.</summary>
    public T Part<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public int ExitCode => _host.Services.GetRequiredService<BotExit>().Code;

    public static async Task<LocalBot> StartAsync(PlaygroundOptions? options = null, Action<Faults>? trouble = null, Func<BotSettings, BotSettings>? adjust = null, TimeProvider? time = null)
    {
        var server = await PlaygroundServer.StartAsync((options ?? new PlaygroundOptions()) with { IdentifyPause = TimeSpan.Zero }, time ?? TimeProvider.System, CancellationToken.None);
        trouble?.Invoke(server.Faults);
        var bot = new LocalBot(server, time ?? TimeProvider.System, adjust ?? (settings => settings));
        await bot._host.StartAsync();
        return bot;
    }

    /// <summary>Started, connected, and its commands are registered.</summary>
    public static async Task<LocalBot> StartReadyAsync(PlaygroundOptions? options = null, Action<Faults>? trouble = null)
    {
        var bot = await StartAsync(options, trouble);
        await bot.ReadyAsync();
        return bot;
    }

    public string HealthFile => _data.File("health.json");

    public Task ReadyAsync() => UntilAsync(() => Server.Visitors.Commands(new Place(Known.Fan, Known.General)).Count > 0, "the commands are registered");

    /// <summary>Ends when the log holds the text as many times.</summary>
    public Task LoggedAsync(string text, int times = 1) => UntilAsync(() => Log.Count(line => line.Contains(text, StringComparison.Ordinal)) >= times, $"\"{text}\" is logged {times} times");

    public Task StoppedAsync() => _host.WaitForShutdownAsync().WaitAsync(Patience);

    public Task StopAsync() => _host.StopAsync();

    public async Task<VisitorInteraction> AskAsync(string command, JsonObject? options = null, string person = Known.Fan, string channel = Known.General) =>
        await SettleAsync(Server.Visitors.Run(new Place(person, channel), command, options));

    /// <summary>Somebody says it, and somebody uses a command of the message menu on it.</summary>
    public async Task<VisitorInteraction> OnMessageAsync(string command, string content, string person = Known.Fan, string channel = Known.General)
    {
        var said = Server.Visitors.Say(new Place(Known.Fan, channel), content);
        return await SettleAsync(Server.Visitors.RunOnMessage(new Place(person, channel), command, (string)said["id"]!));
    }

    public async Task<VisitorInteraction> PressAsync(JsonObject message, string label, string person = Known.Fan, string channel = Known.General)
    {
        var button = message["components"]!.AsArray().SelectMany(row => row!["components"]!.AsArray()).First(part => (string?)part!["label"] == label)!;
        return await SettleAsync(Server.Visitors.Press(new Place(person, channel), (string)message["id"]!, (string)button["custom_id"]!));
    }

    public async Task<VisitorInteraction> ChooseAsync(JsonObject message, string value, string person = Known.Fan, string channel = Known.General)
    {
        var menu = message["components"]![0]!["components"]![0]!;
        return await SettleAsync(Server.Visitors.Choose(new Place(person, channel), (string)message["id"]!, (string)menu["custom_id"]!, value));
    }

    /// <summary>A menu of any kind, found by its placeholder.</summary>
    public async Task<VisitorInteraction> PickAsync(JsonObject message, string placeholder, string[] values, string person, string channel)
    {
        var menu = message["components"]!.AsArray().SelectMany(row => row!["components"]!.AsArray()).First(part => (string?)part!["placeholder"] == placeholder)!;
        return await SettleAsync(Server.Visitors.Choose(new Place(person, channel), (string)message["id"]!, (string)menu["custom_id"]!, values));
    }

    public static async Task<VisitorInteraction> SettleAsync(VisitorInteraction interaction)
    {
        await interaction.Settled.WaitAsync(Patience);
        return interaction;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        Recording.Add(Server.Recorder.Lines);
        await Server.DisposeAsync();
        _data.Dispose();
    }

    public static async Task UntilAsync(Func<bool> isSo, string what)
    {
        var time = TimeProvider.System;
        var start = time.GetTimestamp();
        while (!isSo())
        {
            Assert.True(time.GetElapsedTime(start) < Patience, $"Waited in vain until {what}.");
            await Task.Delay(TimeSpan.FromMilliseconds(5), time);
        }
    }

    private sealed class BotLog : ILoggerProvider
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IReadOnlyCollection<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => new Logger(_lines);

        public void Dispose()
        {
            // Nothing is held.
        }

        private sealed class Logger(ConcurrentQueue<string> lines) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}".TrimEnd());
        }
    }
}
