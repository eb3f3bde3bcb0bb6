namespace HeartstopperBot.Discord.Gateway;

/// <summary>How much one connection may send: 120 frames a minute, some of them kept for heartbeats. More would cost the connection.</summary>
/// <remarks>https://docs.discord.com/developers/events/gateway#rate-limiting</remarks>
internal sealed class SendBudget
{
    public const int PerMinute = 120;
    public const int KeptForHeartbeats = 5;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private readonly Queue<TimeSpan> _sent = new();

    public bool TryTake(TimeSpan now, bool isHeartbeat)
    {
        while (_sent.TryPeek(out var oldest) && oldest + Window <= now) _sent.Dequeue();
        if (_sent.Count >= (isHeartbeat ? PerMinute : PerMinute - KeptForHeartbeats)) return false;
        _sent.Enqueue(now);
        return true;
    }
}
