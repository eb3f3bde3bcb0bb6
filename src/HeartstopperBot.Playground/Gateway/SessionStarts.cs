namespace HeartstopperBot.Playground.Gateway;

/// <summary>https://docs.discord.com/developers/events/gateway#session-start-limit-object: identifies a day, and one per bucket in five seconds.</summary>
internal sealed class SessionStarts(PlaygroundOptions options, TimeProvider time)
{
    public const int MaxConcurrency = 1;

    private static readonly TimeSpan Day = TimeSpan.FromHours(24);
    private readonly Dictionary<int, DateTimeOffset> _last = [];
    private DateTimeOffset _dayEnds = time.GetUtcNow() + Day;
    private int _used;

    public int Total => options.SessionStarts;

    public int Remaining
    {
        get
        {
            Turn();
            return Math.Max(0, Total - _used);
        }
    }

    public TimeSpan ResetAfter
    {
        get
        {
            Turn();
            return _dayEnds - time.GetUtcNow();
        }
    }

    /// <summary>False where the bucket's last identify is too near.</summary>
    public bool TryTakeTurn(int shard)
    {
        var now = time.GetUtcNow();
        var bucket = shard % MaxConcurrency;
        if (_last.TryGetValue(bucket, out var last) && now - last < options.IdentifyPause) return false;
        _last[bucket] = now;
        return true;
    }

    /// <summary>False where the day's starts are spent; Discord then resets the bot's token.</summary>
    public bool TryStart()
    {
        Turn();
        return ++_used <= Total;
    }

    private void Turn()
    {
        if (time.GetUtcNow() < _dayEnds) return;
        _dayEnds = time.GetUtcNow() + Day;
        _used = 0;
    }
}
