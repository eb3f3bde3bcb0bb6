using System.Text.Json;
using HeartstopperBot.Playground.State;

namespace HeartstopperBot.Playground.Gateway;

/// <summary>What the server answers to each frame of one connection: https://docs.discord.com/developers/events/gateway#connections.</summary>
internal sealed class GatewayDialogue(GatewayHub hub, GatewayConnection connection, PlaygroundOptions options, TimeProvider time, Faults faults) : IDisposable
{
    // The first beat comes within one interval; half an interval more is grace enough.
    private readonly TimeSpan _patience = options.HeartbeatInterval * 1.5;
    private ITimer? _watch;

    public void Begin()
    {
        connection.Send(Frames.Hello(options.HeartbeatInterval));
        _watch = time.CreateTimer(_ => TimeOut(), null, _patience, Timeout.InfiniteTimeSpan);
    }

    /// <summary>False once a close is on its way.</summary>
    public bool Receive(JsonElement frame)
    {
        hub.Traffic.FromBot(frame);
        if (frame.ValueKind != JsonValueKind.Object || !frame.TryGetProperty("op", out var op) || !op.TryGetWhole(out var code)) return Close(CloseCode.DecodeError);
        var d = frame.TryGetProperty("d", out var data) ? data : default;
        return code switch
        {
            1 => Heartbeat(d),
            2 => Identify(d),
            3 => connection.Session is null ? Close(CloseCode.NotAuthenticated) : IdentifyRules.IsPresence(d) || Close(CloseCode.DecodeError),
            6 => Resume(d),
            4 or 8 or 31 or 43 => connection.Session is not null || Close(CloseCode.NotAuthenticated),
            _ => Close(CloseCode.UnknownOpcode),
        };
    }

    public void Dispose() => _watch?.Dispose();

    private bool Heartbeat(JsonElement d)
    {
        if (d.ValueKind is not (JsonValueKind.Null or JsonValueKind.Number)) return Close(CloseCode.DecodeError);
        _watch?.Change(_patience, Timeout.InfiniteTimeSpan);
        if (!faults.Take(Trouble.WithholdHeartbeatAck)) hub.Send(connection, Frames.HeartbeatAck);
        return true;
    }

    private bool Identify(JsonElement d)
    {
        if (connection.Session is not null) return Close(CloseCode.AlreadyAuthenticated);
        var (identity, close) = IdentifyRules.Check(d, options.Token, options.GuildCount);
        if (identity is null) return Close(close);
        if (faults.Take(Trouble.CloseOnIdentify)) return Close(faults.CloseCode);
        var start = hub.TryStart(identity.Shard);
        if (start == StartVerdict.TokenSpent) return Close(CloseCode.AuthenticationFailed);
        if (start == StartVerdict.TooSoon || faults.Take(Trouble.InvalidSessionOnIdentify))
        {
            hub.Send(connection, Frames.InvalidSession(isResumable: false));
            return true;
        }

        hub.StartSession(connection, identity);
        return true;
    }

    private bool Resume(JsonElement d)
    {
        if (connection.Session is not null) return Close(CloseCode.AlreadyAuthenticated);
        if (d.ValueKind != JsonValueKind.Object || !IsText(d, "token", out var token) || !IsText(d, "session_id", out var id)) return Close(CloseCode.DecodeError);
        if (!d.TryGetProperty("seq", out var seq) || seq.ValueKind != JsonValueKind.Number || !seq.TryGetInt64(out var sequence)) return Close(CloseCode.DecodeError);
        if (token != options.Token) return Close(CloseCode.AuthenticationFailed);
        if (faults.Take(Trouble.CloseOnResume)) return Close(faults.CloseCode);
        if (faults.Take(Trouble.ResumableSessionOnResume))
        {
            hub.Send(connection, Frames.InvalidSession(isResumable: true));
            return true;
        }

        if (faults.Take(Trouble.InvalidSessionOnResume)) hub.EndSession(id);
        return hub.TryResume(connection, id, sequence) switch
        {
            ResumeVerdict.Resumed => true,
            ResumeVerdict.BadSequence => Close(CloseCode.InvalidSequence),
            _ => Refuse(),
        };
    }

    private bool Refuse()
    {
        hub.Send(connection, Frames.InvalidSession(isResumable: false));
        return true;
    }

    private void TimeOut()
    {
        if (connection.Session is { } session) hub.EndSession(session.Id);
        connection.Close(CloseCode.SessionTimedOut);
    }

    private bool Close(int code)
    {
        connection.Close(code);
        return false;
    }

    private static bool IsText(JsonElement d, string key, out string text)
    {
        var ok = d.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String;
        text = ok ? value.GetString()! : "";
        return ok;
    }
}

internal enum StartVerdict
{
    Started,
    TooSoon,
    TokenSpent,
}

internal enum ResumeVerdict
{
    Resumed,
    NoSession,
    BadSequence,
}
