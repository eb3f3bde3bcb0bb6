namespace HeartstopperBot.Playground;

/// <summary>Troubles that wait for their moment, each as many times as armed.</summary>
public enum Trouble
{
    /// <summary>The socket drops, the event waits in the session for the resume.</summary>
    DropBeforeInteraction,

    /// <summary>Half of the event's frame arrives, then the socket drops.</summary>
    DropDuringInteraction,

    /// <summary>The event arrives whole, then the socket drops.</summary>
    DropAfterInteraction,

    /// <summary>The same interaction is dispatched twice, with two sequence numbers.</summary>
    SendInteractionTwice,

    /// <summary>The handshake of the WebSocket is answered with 503.</summary>
    RefuseConnection,

    /// <summary>Hello comes after <see cref="Faults.HelloDelay"/>.</summary>
    LateHello,

    /// <summary>Opcode 7 comes before Hello.</summary>
    ReconnectBeforeHello,

    /// <summary>Heartbeats get no answer.</summary>
    WithholdHeartbeatAck,

    /// <summary>Identify is answered with opcode 9, false.</summary>
    InvalidSessionOnIdentify,

    /// <summary>Resume is answered with opcode 9, false; the session is gone.</summary>
    InvalidSessionOnResume,

    /// <summary>Resume is answered with opcode 9, true; the session stays.</summary>
    ResumableSessionOnResume,

    /// <summary>Identify is answered with a close of code <see cref="Faults.CloseCode"/>.</summary>
    CloseOnIdentify,

    /// <summary>Resume is answered with a close of code <see cref="Faults.CloseCode"/>.</summary>
    CloseOnResume,

    /// <summary>READY is not sent, the heartbeat is answered as if all were well.</summary>
    WithholdReady,
}

/// <summary>Troubles that happen at once, to every open gateway connection.</summary>
public enum TroubleNow
{
    DropSocket,
    Reconnect,
    InvalidSession,
    ResumableSession,

    /// <summary>Closes with <see cref="Faults.CloseCode"/>.</summary>
    Close,

    /// <summary>Text that is no JSON.</summary>
    Garbage,

    /// <summary>JSON of every wrong shape: lists, numbers, missing and mistyped fields.</summary>
    WrongShapes,
    UnknownEvent,
    UnknownOpcode,
    AskHeartbeat,

    /// <summary>GUILD_DELETE with <c>unavailable</c>, and GUILD_CREATE when the outage is over.</summary>
    GuildOutage,
    GuildBack,

    /// <summary>GUILD_DELETE without <c>unavailable</c>: the bot was removed.</summary>
    RemoveGuild,
}

public enum RestTrouble
{
    RateLimitUser,
    RateLimitShared,
    RateLimitGlobal,

    /// <summary>429 with a page instead of JSON: Cloudflare's ban.</summary>
    Ban,
    ServerError,
    BadGateway,

    /// <summary>The request waits before it is handled.</summary>
    SlowRequest,

    /// <summary>The request is handled at once, its answer waits.</summary>
    SlowAnswer,

    /// <summary>The connection drops, nothing was handled.</summary>
    LoseRequest,

    /// <summary>The request is handled, the connection drops before the answer.</summary>
    LoseAnswer,
}

/// <summary>One armed REST trouble. <see cref="Route"/> is a route's name in Rest/RestRoutes.cs, or "*" for every route.</summary>
public sealed record RestFault(RestTrouble Kind, string Route, TimeSpan Duration, int Times);

/// <summary>Trouble on demand: every switch, all off by default, never by chance. Thread safe.</summary>
public sealed class Faults
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Trouble, int> _armed = [];
    private readonly List<RestFault> _rest = [];
    private Action<TroubleNow> _now = static _ => { };

    internal Faults()
    {
    }

    /// <summary>Called after each change, outside the lock of this class.</summary>
    internal Action Changed { get; set; } = static () => { };

    /// <summary>For <see cref="Trouble.LateHello"/>.</summary>
    public TimeSpan HelloDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>For the close troubles: any code of https://docs.discord.com/developers/topics/opcodes-and-status-codes or none of them.</summary>
    public int CloseCode { get; set; } = 4000;

    public IReadOnlyList<RestFault> RestFaults
    {
        get
        {
            lock (_gate) return [.. _rest];
        }
    }

    public void Arm(Trouble trouble, int times = 1)
    {
        lock (_gate) _armed[trouble] = times;
        Changed();
    }

    public int TimesLeft(Trouble trouble)
    {
        lock (_gate) return _armed.GetValueOrDefault(trouble);
    }

    public void Now(TroubleNow trouble) => _now(trouble);

    public void ArmRest(RestTrouble kind, string route = "*", int times = 1, TimeSpan? duration = null)
    {
        lock (_gate) _rest.Add(new RestFault(kind, route, duration ?? TimeSpan.FromSeconds(1), times));
        Changed();
    }

    public void Clear()
    {
        lock (_gate)
        {
            _armed.Clear();
            _rest.Clear();
        }

        Changed();
    }

    internal void OnNow(Action<TroubleNow> act) => _now = act;

    internal bool Take(Trouble trouble)
    {
        lock (_gate)
        {
            if (_armed.GetValueOrDefault(trouble) is 0) return false;
            if (--_armed[trouble] == 0) _armed.Remove(trouble);
        }

        Changed();
        return true;
    }

    internal RestFault? TakeRest(string route)
    {
        RestFault fault;
        lock (_gate)
        {
            var index = _rest.FindIndex(one => one.Route == "*" || one.Route == route);
            if (index < 0) return null;
            fault = _rest[index];
            if (fault.Times == 1) _rest.RemoveAt(index);
            else _rest[index] = fault with { Times = fault.Times - 1 };
        }

        Changed();
        return fault;
    }
}
