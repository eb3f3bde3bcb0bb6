using System.Net.WebSockets;
using System.Security.Cryptography;
using HeartstopperBot.Playground.State;
using Microsoft.AspNetCore.Http;

namespace HeartstopperBot.Playground.Gateway;

/// <summary>All sockets and sessions, and the one way out for events. Its lock is the innermost: nothing under it calls back.</summary>
internal sealed class GatewayHub
{
    private const int GuildsIntent = 1;

    private readonly Lock _gate = new();
    private readonly World _world;
    private readonly PlaygroundOptions _options;
    private readonly Faults _faults;
    private readonly SessionStarts _starts;
    private readonly Dictionary<string, GatewaySession> _sessions = [];
    private readonly List<GatewayConnection> _connections = [];
    private readonly TaskCompletionSource _online = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string[] _emptyGuilds;
    private int? _lastGoodbye;

    public GatewayHub(World world, PlaygroundOptions options, Faults faults, Traffic traffic)
    {
        (_world, _options, _faults, Traffic) = (world, options, faults, traffic);
        _starts = new SessionStarts(options, world.Time);
        _emptyGuilds = [.. Enumerable.Range(1, Math.Max(0, options.GuildCount - world.Guilds.Count)).Select(number => (1_400_000_000_100_000_000 + ((long)number << 22)).ToString())];
        faults.OnNow(Act);
    }

    /// <summary>Called when the bot comes and goes.</summary>
    public Action<bool> OnlineChanged { get; set; } = static _ => { };

    public Traffic Traffic { get; }

    /// <summary>Where a session is to be resumed; set once the port is known.</summary>
    public string ResumeAddress { get; set; } = "";

    /// <summary>Ends when the first session starts.</summary>
    public Task Online => _online.Task;

    public bool IsOnline
    {
        get
        {
            lock (_gate) return _sessions.Values.Any(session => session.Connection is not null);
        }
    }

    public int? LastGoodbye
    {
        get
        {
            lock (_gate) return _lastGoodbye;
        }
    }

    public (int Total, int Remaining, TimeSpan ResetAfter) Starts
    {
        get
        {
            lock (_gate) return (_starts.Total, _starts.Remaining, _starts.ResetAfter);
        }
    }

    /// <summary>One socket from its handshake to its end.</summary>
    public async Task AcceptAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (!context.WebSockets.IsWebSocketRequest || _faults.Take(Trouble.RefuseConnection))
        {
            context.Response.StatusCode = context.WebSockets.IsWebSocketRequest ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status400BadRequest;
            return;
        }

        var query = context.Request.Query;
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var connection = new GatewayConnection(socket, query["compress"] == "zlib-stream", _world.Time, cancellationToken);
        using var dialogue = new GatewayDialogue(this, connection, _options, _world.Time, _faults);
        var refusal = query["v"] != "10" ? CloseCode.InvalidVersion : query["encoding"] != "json" || query["compress"].ToString() is not ("" or "zlib-stream") ? CloseCode.DecodeError : 0;
        if (refusal != 0) connection.Close(refusal);
        else await BeginAsync(connection, dialogue, cancellationToken);
        lock (_gate) _connections.Add(connection);
        try
        {
            await connection.RunAsync(dialogue.Receive);
        }
        finally
        {
            Leave(connection);
        }
    }

    public void Send(GatewayConnection connection, byte[] payload)
    {
        Traffic.ToBot(payload);
        connection.Send(payload);
    }

    public StartVerdict TryStart(int shard)
    {
        lock (_gate)
        {
            if (!_starts.TryTakeTurn(shard)) return StartVerdict.TooSoon;
            return _starts.TryStart() ? StartVerdict.Started : StartVerdict.TokenSpent;
        }
    }

    public void StartSession(GatewayConnection connection, Identity identity)
    {
        var session = new GatewaySession(RandomNumberGenerator.GetHexString(32, lowercase: true), identity, connection.IsCompressed);
        string[] guilds;
        byte[] ready;
        byte[][] creates;
        lock (_world.Gate)
        {
            guilds = [.. _world.Guilds.Values.Where(guild => guild.HasBot).Select(guild => guild.Id).Concat(_emptyGuilds).Where(id => IsOnShard(id, identity))];
            ready = Frames.Ready(_world, session, ResumeAddress, guilds);
            creates = session.HasIntent(GuildsIntent) ? [.. guilds.Select(id => Frames.GuildCreate(_world, id))] : [];
        }

        lock (_gate)
        {
            _sessions.Add(session.Id, session);
            (session.Connection, connection.Session) = (connection, session);
            _lastGoodbye = null;
            if (_faults.Take(Trouble.WithholdReady)) return;
            Dispatch(session, "READY", ready);
            foreach (var create in creates) Dispatch(session, "GUILD_CREATE", create);
        }

        _online.TrySetResult();
        OnlineChanged(true);
    }

    public ResumeVerdict TryResume(GatewayConnection connection, string id, long sequence)
    {
        lock (_gate)
        {
            if (!_sessions.TryGetValue(id, out var session) || session.IsCompressed != connection.IsCompressed) return ResumeVerdict.NoSession;
            if (session.DisconnectedAt is { } since && _world.Now - since > GatewaySession.Patience)
            {
                _sessions.Remove(id);
                return ResumeVerdict.NoSession;
            }

            if (sequence < 0 || sequence > session.Sequence) return ResumeVerdict.BadSequence;
            if (!session.CanReplayAfter(sequence)) return ResumeVerdict.NoSession;
            if (session.Connection is { } old)
            {
                old.Session = null;
                old.Drop();
            }

            (session.Connection, session.DisconnectedAt, connection.Session) = (connection, null, session);
            _lastGoodbye = null;
            foreach (var missed in session.After(sequence)) Send(connection, missed);
            Dispatch(session, "RESUMED", "{}"u8.ToArray());
        }

        OnlineChanged(true);
        return ResumeVerdict.Resumed;
    }

    public void EndSession(string id)
    {
        lock (_gate) _sessions.Remove(id);
    }

    /// <summary>To each session whose shard it concerns; what has no guild goes to shard 0.</summary>
    public void DispatchInteraction(byte[] data, string? guild)
    {
        lock (_gate)
        {
            foreach (var session in _sessions.Values.Where(session => guild is null ? session.Identity.Shard == 0 : IsOnShard(guild, session.Identity))) DispatchInteraction(session, data);
        }
    }

    /// <summary>What happens in a guild, to the sessions of its shard that asked for such events.</summary>
    public void DispatchOfGuild(string name, byte[] data, string guild)
    {
        lock (_gate)
        {
            foreach (var session in _sessions.Values.Where(session => session.HasIntent(GuildsIntent) && IsOnShard(guild, session.Identity))) Dispatch(session, name, data);
        }
    }

    private async Task BeginAsync(GatewayConnection connection, GatewayDialogue dialogue, CancellationToken cancellationToken)
    {
        if (_faults.Take(Trouble.ReconnectBeforeHello)) Send(connection, Frames.Reconnect);
        if (_faults.Take(Trouble.LateHello)) await Task.Delay(_faults.HelloDelay, _world.Time, cancellationToken);
        Traffic.ToBot(Frames.Hello(_options.HeartbeatInterval));
        dialogue.Begin();
    }

    private void Leave(GatewayConnection connection)
    {
        lock (_gate)
        {
            _connections.Remove(connection);
            if (connection.Session is { } session && session.Connection == connection)
            {
                (session.Connection, session.DisconnectedAt) = (null, _world.Now);
                _lastGoodbye = connection.CloseCodeOfClient;
                if (connection.CloseCodeOfClient is 1000 or 1001) _sessions.Remove(session.Id);
            }

            foreach (var forgotten in _sessions.Values.Where(one => one.DisconnectedAt is { } at && _world.Now - at > GatewaySession.Patience).ToArray()) _sessions.Remove(forgotten.Id);
        }

        if (!IsOnline) OnlineChanged(false);
    }

    private void DispatchInteraction(GatewaySession session, byte[] data)
    {
        const string name = "INTERACTION_CREATE";
        if (session.Connection is not { } connection)
        {
            Dispatch(session, name, data);
            return;
        }

        if (_faults.Take(Trouble.DropBeforeInteraction))
        {
            Detach(session);
            Dispatch(session, name, data);
            connection.Drop();
        }
        else if (_faults.Take(Trouble.DropDuringInteraction))
        {
            Detach(session);
            connection.SendHalfAndDrop(Dispatch(session, name, data));
        }
        else
        {
            Dispatch(session, name, data);
            if (_faults.Take(Trouble.SendInteractionTwice)) Dispatch(session, name, data);
            if (!_faults.Take(Trouble.DropAfterInteraction)) return;
            Detach(session);
            connection.Drop();
        }
    }

    private byte[] Dispatch(GatewaySession session, string name, byte[] data)
    {
        var sequence = session.Next();
        var frame = Frames.Dispatch(name, sequence, data);
        session.Remember(sequence, frame);
        if (session.Connection is { } connection) Send(connection, frame);
        return frame;
    }

    private void Detach(GatewaySession session) => (session.Connection, session.DisconnectedAt) = (null, _world.Now);

    private void Act(TroubleNow trouble)
    {
        byte[] guild;
        lock (_world.Gate) guild = Frames.GuildCreate(_world, Known.Guild);
        lock (_gate)
        {
            foreach (var connection in _connections) Act(connection, trouble);
            foreach (var session in _sessions.Values.Where(session => session.HasIntent(GuildsIntent)))
            {
                if (trouble == TroubleNow.GuildBack) Dispatch(session, "GUILD_CREATE", guild);
                if (trouble is TroubleNow.GuildOutage or TroubleNow.RemoveGuild) Dispatch(session, "GUILD_DELETE", Frames.GuildDelete(Known.Guild, trouble == TroubleNow.GuildOutage));
            }

            if (trouble == TroubleNow.UnknownEvent)
                foreach (var session in _sessions.Values) Dispatch(session, "HEARTSTOPPER_LEAVES_FALL", """{"leaves":[1,2],"unknown":{"deep":null}}"""u8.ToArray());
        }
    }

    private void Act(GatewayConnection connection, TroubleNow trouble)
    {
        switch (trouble)
        {
            case TroubleNow.DropSocket: connection.Drop(); break;
            case TroubleNow.Reconnect: Send(connection, Frames.Reconnect); break;
            case TroubleNow.ResumableSession: Send(connection, Frames.InvalidSession(isResumable: true)); break;
            case TroubleNow.InvalidSession:
                if (connection.Session is { } session) _sessions.Remove(session.Id);
                connection.Session = null;
                Send(connection, Frames.InvalidSession(isResumable: false));
                break;
            case TroubleNow.Close: connection.Close(_faults.CloseCode); break;
            case TroubleNow.Garbage: Send(connection, "\u0000{\"op\":0,\"t\":\"INTER"u8.ToArray()); break;
            case TroubleNow.WrongShapes:
                foreach (var shape in Frames.WrongShapes) Send(connection, System.Text.Encoding.UTF8.GetBytes(shape));
                break;
            case TroubleNow.UnknownOpcode: Send(connection, """{"op":77,"d":{"new":true},"s":null,"t":null}"""u8.ToArray()); break;
            case TroubleNow.AskHeartbeat: Send(connection, Frames.AskHeartbeat); break;
            default: break;
        }
    }

    private static bool IsOnShard(string guild, Identity identity) => (int)((ulong.Parse(guild) >> 22) % (ulong)identity.Shards) == identity.Shard;
}
