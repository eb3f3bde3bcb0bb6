using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Discord.Rest;

namespace HeartstopperBot.Discord.Gateway;

/// <summary>
/// Decides everything about a session: a frame, a tick or a loss goes in, actions come out. It has never seen a socket.
/// After <see cref="GatewayAction.Close"/> the owner drops the connection and says so with <see cref="OnClosed"/>. Not safe for use by two threads at once.
/// </summary>
/// <remarks>https://docs.discord.com/developers/events/gateway#connection-lifecycle</remarks>
internal sealed class GatewaySession(DiscordOptions options, TimeProvider time, Random random)
{
    /// <summary>So many attempts in a row that came to nothing; then the old session is not worth another.</summary>
    private const int MaxResumeFailures = 6;
    private static readonly TimeSpan HelloTimeout = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan ReadyTimeout = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromSeconds(60);

    /// <summary>A connection that held so long was a good one, and the next may follow at once.</summary>
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(10);

    private readonly long _start = time.GetTimestamp();

    // What outlives a connection.
    private Uri? _address = options.GatewayAddress;
    private Uri? _resumeAddress;
    private string? _sessionId;
    private long? _sequence;
    private int _failures;

    // What belongs to one connection.
    private SendBudget _budget = new();
    private TimeSpan? _interval;
    private bool _isAcknowledged;
    private TimeSpan _beatSentAt;
    private TimeSpan _greetedAt;
    private TimeSpan _pause;

    public GatewayStatus Status { get; private set; } = new(GatewayState.Stopped, time.GetUtcNow(), null);

    /// <summary>How long until <see cref="OnTick"/> has something to do.</summary>
    public TimeSpan UntilTick => NextTick > Now ? NextTick - Now : TimeSpan.Zero;
    private TimeSpan NextTick { get; set; }
    private TimeSpan Now => time.GetElapsedTime(_start);

    public IReadOnlyList<GatewayAction> Start()
    {
        SetState(GatewayState.Connecting);
        return Approach();
    }

    public void Stop() => SetState(GatewayState.Stopped);

    public IReadOnlyList<GatewayAction> OnDiscovered(GatewayBot gateway)
    {
        if (gateway.SessionStartLimit.Remaining <= 0)
        {
            // Starting one more would make Discord reset the token.
            var wait = TimeSpan.FromMilliseconds(Math.Clamp(gateway.SessionStartLimit.ResetAfter, 1_000, 86_400_000));
            return [new GatewayAction.Wait(wait, "all sessions that Discord allows in a day were started"), new GatewayAction.Discover()];
        }

        _address = gateway.Url;
        return [new GatewayAction.Connect(gateway.Url)];
    }

    public IReadOnlyList<GatewayAction> OnDiscoveryFailed(Exception exception)
    {
        var isForGood = exception is DiscordApiException { Status: HttpStatusCode.Unauthorized } or RestStoppedException { IsForGood: true };
        if (isForGood) return [new GatewayAction.Stop(new GatewayRefusedException(null, CloseCodes.RuleFor(4004).Advice))];
        return [new GatewayAction.Wait(Backoff(), exception.Message), new GatewayAction.Discover()];
    }

    public void OnConnected()
    {
        _budget = new SendBudget();
        NextTick = Now + HelloTimeout;
    }

    public IReadOnlyList<GatewayAction> OnFrame(ReadOnlySpan<byte> json)
    {
        try
        {
            var frame = IncomingFrame.Read(json);
            return frame.Op switch
            {
                0 => OnDispatch(frame),
                1 => Beat(),
                7 => [new GatewayAction.Close("Discord asked for a new connection")],
                9 => OnInvalidSession(frame.Data),
                10 => OnHello(frame.Data),
                11 => OnAcknowledged(),
                _ => [],
            };
        }
        catch (JsonException exception)
        {
            // An event may have been lost in it: resuming brings it again.
            return [new GatewayAction.Close($"a frame could not be read: {exception.Message}")];
        }
    }

    public IReadOnlyList<GatewayAction> OnTick()
    {
        if (NextTick > Now) return [];
        if (_interval is not { } interval) return [new GatewayAction.Close("Discord did not say hello")];
        if (!_isAcknowledged) return [new GatewayAction.Close("Discord did not acknowledge the last heartbeat")];

        if (Status.State == GatewayState.Connecting && Now - _greetedAt >= ReadyTimeout) return [new GatewayAction.Close("Discord did not begin or resume the session")];
        NextTick = Now + interval;
        _isAcknowledged = false;
        return Beat();
    }

    /// <param name="code">The code that Discord closed with; null when the connection broke, or we left it.</param>
    public IReadOnlyList<GatewayAction> OnClosed(int? code)
    {
        var rule = CloseCodes.RuleFor(code);
        if (rule.Action == CloseAction.Refuse) return [new GatewayAction.Stop(new GatewayRefusedException(code, rule.Advice))];
        if (rule.Action == CloseAction.Identify) Forget();

        var wasGood = Status.State == GatewayState.Connected && time.GetUtcNow() - Status.Since >= GoodFor;
        if (wasGood) _failures = 0;
        var delay = wasGood ? TimeSpan.Zero : Backoff();
        if (_failures > MaxResumeFailures) Forget();
        if (_pause > delay) delay = _pause;
        (_interval, _pause) = (null, TimeSpan.Zero);
        SetState(GatewayState.Connecting);
        return [new GatewayAction.Wait(delay, code is null ? rule.Advice : $"Discord closed with {code}. {rule.Advice}"), .. Approach()];
    }

    private IReadOnlyList<GatewayAction> Approach()
    {
        if (_sessionId is not null && (_resumeAddress ?? _address) is { } known) return [new GatewayAction.Connect(known)];
        return options.GatewayAddress is { } fix ? [new GatewayAction.Connect(fix)] : [new GatewayAction.Discover()];
    }

    private IReadOnlyList<GatewayAction> OnHello(ReadOnlySpan<byte> data)
    {
        if (_interval is not null) return [];
        var hello = JsonSerializer.Deserialize(data, DiscordJson.Default.HelloData) ?? throw new JsonException("Hello was empty.");
        _interval = TimeSpan.FromMilliseconds(Math.Clamp(hello.HeartbeatInterval, 100, 600_000));
        (_isAcknowledged, _greetedAt) = (true, Now);
        // The first beat comes at a random moment, so that a million bots do not beat together after an outage.
        NextTick = Now + (_interval.Value * random.NextDouble());
        _budget.TryTake(Now, isHeartbeat: false);
        return [new GatewayAction.Send(_sessionId is null || _sequence is null ? OutgoingFrame.Identify(options) : OutgoingFrame.Resume(options.Token, _sessionId, _sequence.Value))];
    }

    private IReadOnlyList<GatewayAction> Beat()
    {
        if (!_budget.TryTake(Now, isHeartbeat: true)) return [];
        _beatSentAt = Now;
        return [new GatewayAction.Send(OutgoingFrame.Heartbeat(_sequence))];
    }

    private IReadOnlyList<GatewayAction> OnAcknowledged()
    {
        _isAcknowledged = true;
        Status = Status with { HeartbeatLatency = Now - _beatSentAt };
        return [];
    }

    private IReadOnlyList<GatewayAction> OnInvalidSession(ReadOnlySpan<byte> data)
    {
        if (data.SequenceEqual("true"u8)) return [new GatewayAction.Close("Discord asked to resume again")];
        Forget();
        _pause = TimeSpan.FromSeconds(1 + (random.NextDouble() * 4));
        return [new GatewayAction.Close("Discord no longer knows the session")];
    }

    private IReadOnlyList<GatewayAction> OnDispatch(in IncomingFrame frame)
    {
        _sequence = frame.Sequence ?? _sequence;
        if (frame.Name.SequenceEqual("INTERACTION_CREATE"u8)) return Raise(frame, DiscordJson.Default.Interaction, data => new GatewayEvent.InteractionCreate(data));
        if (frame.Name.SequenceEqual("GUILD_CREATE"u8)) return Raise(frame, DiscordJson.Default.GuildData, data => new GatewayEvent.GuildCreate(data.Id, data.Unavailable, data.Channels ?? []));
        if (frame.Name.SequenceEqual("GUILD_DELETE"u8)) return Raise(frame, DiscordJson.Default.GuildData, data => new GatewayEvent.GuildDelete(data.Id, data.Unavailable));
        if (frame.Name.SequenceEqual("CHANNEL_CREATE"u8) || frame.Name.SequenceEqual("CHANNEL_UPDATE"u8)) return Raise(frame, DiscordJson.Default.Channel, data => new GatewayEvent.ChannelChange(data));
        if (frame.Name.SequenceEqual("CHANNEL_DELETE"u8) || frame.Name.SequenceEqual("THREAD_DELETE"u8)) return Raise(frame, DiscordJson.Default.Channel, data => new GatewayEvent.ChannelDelete(data));
        if (frame.Name.SequenceEqual("READY"u8)) return OnReady(JsonSerializer.Deserialize(frame.Data, DiscordJson.Default.ReadyData) ?? throw new JsonException("READY was empty."));
        if (!frame.Name.SequenceEqual("RESUMED"u8)) return [];

        SetState(GatewayState.Connected);
        _failures = 0;
        return [new GatewayAction.Raise(new GatewayEvent.Resumed())];
    }

    private IReadOnlyList<GatewayAction> OnReady(ReadyData ready)
    {
        _sessionId = ready.SessionId;
        _resumeAddress = ready.ResumeGatewayUrl.IsAbsoluteUri ? ready.ResumeGatewayUrl : null;
        SetState(GatewayState.Connected);
        return [new GatewayAction.Raise(new GatewayEvent.Ready(ready.User, ready.Application, [.. ready.Guilds.Select(guild => guild.Id)]))];
    }

    /// <summary>An event that cannot be read is dropped alone: it would come back with every resume.</summary>
    private static IReadOnlyList<GatewayAction> Raise<T>(in IncomingFrame frame, JsonTypeInfo<T> type, Func<T, GatewayEvent> create)
        where T : class
    {
        try
        {
            var data = JsonSerializer.Deserialize(frame.Data, type) ?? throw new JsonException("It was empty.");
            return [new GatewayAction.Raise(create(data))];
        }
        catch (JsonException exception)
        {
            return [new GatewayAction.Skip(System.Text.Encoding.UTF8.GetString(frame.Name), exception.Message)];
        }
    }

    private void Forget() => (_sessionId, _sequence, _resumeAddress) = (null, null, null);

    /// <summary>Doubles with each failure; half of it is chance.</summary>
    private TimeSpan Backoff()
    {
        var full = TimeSpan.FromSeconds(Math.Min(1 << Math.Min(_failures++, 10), LongestBackoff.TotalSeconds));
        return full * (0.5 + (random.NextDouble() / 2));
    }

    private void SetState(GatewayState state) => Status = Status.State == state ? Status : new GatewayStatus(state, time.GetUtcNow(), null);
}
