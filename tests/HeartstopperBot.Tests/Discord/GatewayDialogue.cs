using System.IO.Compression;
using System.Text;
using System.Text.Json;
using HeartstopperBot.Discord;
using HeartstopperBot.Discord.Gateway;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Discord.Rest;
using HeartstopperBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace HeartstopperBot.Tests.Discord;

/// <summary>
/// The test plays Discord: it says things, expects things, and moves the clock. All on one thread, so what the bot does has been done when a call returns.
/// </summary>
internal sealed class GatewayDialogue : IDisposable
{
    public const string Address = "wss://gateway.test/?v=10&encoding=json&compress=zlib-stream";
    public const string ResumeAddress = "wss://resume.test/r?v=10&encoding=json&compress=zlib-stream";
    public const int Hello = 41_250;

    private readonly CancellationTokenSource _shutdown = new();
    private readonly Queue<ScriptedSocket> _opened = new();
    private readonly DiscordRest _rest;
    private readonly GatewayClient _client;
    private ScriptedSocket? _current;

    /// <param name="chance">What the dice say: 0 to 1.</param>
    public GatewayDialogue(DiscordOptions? options = null, double chance = 0.5, Func<GatewayBot>? discover = null)
    {
        SynchronizationContext.SetSynchronizationContext(null);
        options ??= new DiscordOptions { Token = "TOKEN" };
        _rest = new DiscordRest(options, Time);
        _client = new GatewayClient(options, _rest, Time, NullLogger<GatewayClient>.Instance)
        {
            Discover = _ => Task.FromResult((discover ?? (() => Gateway()))()),
            CreateSocket = OpenSocket,
            Random = new FixedRandom(chance),
        };
        Run = _client.RunAsync(happened => (OnEvent ?? Events.Enqueue)(happened), _shutdown.Token);
    }

    public FakeTime Time { get; } = new();

    public Task Run { get; }

    public Queue<GatewayEvent> Events { get; } = new();

    public Action<GatewayEvent>? OnEvent { get; set; }

    public GatewayStatus Status => _client.Status;

    /// <summary>When set, the next sockets fail to connect.</summary>
    public Exception? ConnectFailure { get; set; }

    public int Attempts { get; private set; }

    public static GatewayBot Gateway(int remaining = 1000, long resetAfter = 0) => new()
    {
        Url = new Uri("wss://gateway.test/"),
        Shards = 1,
        SessionStartLimit = new SessionStartLimit { Remaining = remaining, ResetAfter = resetAfter },
    };

    public static string Ready(int sequence = 1, string session = "abc") => $$$$"""
        {"op":0,"s":{{{{sequence}}}},"t":"READY","d":{"v":10,"user":{"id":"1100000000000000001","username":"bot","bot":true},
        "guilds":[{"id":"1400000000000000004","unavailable":true}],"session_id":"{{{{session}}}}","resume_gateway_url":"wss://resume.test/r",
        "shard":[0,1],"application":{"id":"1100000000000000001","flags":8388608}}}
        """;

    public void BotConnects(string to)
    {
        Assert.True(_opened.TryDequeue(out _current), "The bot did not connect.");
        Assert.Equal(to, _current.Address?.ToString());
    }

    public void ServerSays(string json) => _current!.Deliver(Encoding.UTF8.GetBytes(json), isBinary: false);

    public void ServerSays(byte[] deflated) => _current!.Deliver(deflated, isBinary: true);

    public void ServerSaysHello() => ServerSays($$$"""{"op":10,"d":{"heartbeat_interval":{{{Hello}}}},"s":null,"t":null}""");

    public void ServerAcknowledges() => ServerSays("""{"op":11}""");

    public void ServerCloses(int? code) => _current!.Close(code);

    public void LineBreaks() => _current!.Break();

    public JsonElement BotSays(int op)
    {
        Assert.True(_current!.Sent.TryDequeue(out var frame), "The bot said nothing.");
        using var json = JsonDocument.Parse(frame);
        Assert.Equal(op, json.RootElement.GetProperty("op").GetInt32());
        return json.RootElement.GetProperty("d").Clone();
    }

    public void BotIsSilent()
    {
        Assert.Empty(_current!.Sent);
        Assert.Null(_current.ClosedWith);
    }

    public void BotLeaves(int code) => Assert.Equal(code, _current!.ClosedWith);

    public void BotDoesNotConnect() => Assert.Empty(_opened);

    public void Later(TimeSpan by) => Time.Advance(by);

    /// <summary>The way to a standing session, where a test is about what comes after.</summary>
    public void GetReady()
    {
        BotConnects(Address);
        ServerSaysHello();
        BotSays(op: 2);
        ServerSays(Ready());
        Assert.IsType<GatewayEvent.Ready>(Events.Dequeue());
    }

    public void ShutDown() => _shutdown.Cancel();

    public void Dispose()
    {
        _shutdown.Cancel();
        _shutdown.Dispose();
        _rest.Dispose();
    }

    private ScriptedSocket OpenSocket()
    {
        Attempts++;
        var socket = new ScriptedSocket { ConnectFailure = ConnectFailure };
        if (ConnectFailure is null) _opened.Enqueue(socket);
        return socket;
    }
}

/// <summary>Discord's side of the compression, one for each connection.</summary>
internal sealed class Deflater : IDisposable
{
    private readonly MemoryStream _sink = new();
    private readonly ZLibStream _deflater;

    public Deflater() => _deflater = new ZLibStream(_sink, CompressionLevel.Optimal, leaveOpen: true);

    public byte[] Deflate(string json)
    {
        _sink.SetLength(0);
        _deflater.Write(Encoding.UTF8.GetBytes(json));
        _deflater.Flush();
        return _sink.ToArray();
    }

    public void Dispose()
    {
        _deflater.Dispose();
        _sink.Dispose();
    }
}

internal sealed class FixedRandom(double chance) : Random
{
    public override double NextDouble() => chance;
}
