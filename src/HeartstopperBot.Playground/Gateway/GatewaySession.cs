namespace HeartstopperBot.Playground.Gateway;

/// <summary>What outlives a socket: the sequence and the events to replay. Guarded by the hub's lock.</summary>
internal sealed class GatewaySession(string id, Identity identity, bool isCompressed)
{
    /// <summary>More than this missed, and a resume comes too late.</summary>
    public const int Kept = 2_000;

    /// <summary>How long a session waits for its resume.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Queue<(long Sequence, byte[] Payload)> _sent = [];

    public string Id { get; } = id;
    public Identity Identity { get; } = identity;
    public bool IsCompressed { get; } = isCompressed;
    public long Sequence { get; private set; }
    public GatewayConnection? Connection { get; set; }
    public DateTimeOffset? DisconnectedAt { get; set; }

    public bool HasIntent(int intent) => (Identity.Intents & intent) == intent;

    public long Next() => ++Sequence;

    public void Remember(long sequence, byte[] payload)
    {
        _sent.Enqueue((sequence, payload));
        if (_sent.Count > Kept) _sent.Dequeue();
    }

    /// <summary>True where every event after the given one is still here.</summary>
    public bool CanReplayAfter(long sequence) => sequence == Sequence || (_sent.TryPeek(out var first) && first.Sequence <= sequence + 1);

    public IEnumerable<byte[]> After(long sequence) => _sent.Where(one => one.Sequence > sequence).Select(one => one.Payload);
}
