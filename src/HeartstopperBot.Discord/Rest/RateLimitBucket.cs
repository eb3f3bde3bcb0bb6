namespace HeartstopperBot.Discord.Rest;

/// <summary>One of Discord's counters. Its owner guards it with a lock.</summary>
internal sealed class RateLimitBucket(string name, string resource, bool isExempt)
{
    /// <summary>An answer takes a moment to arrive, so the same window seems to end a little later each time.</summary>
    private static readonly TimeSpan SameWindow = TimeSpan.FromMilliseconds(250);
    private int? _limit;
    private TimeSpan? _resetAt;

    /// <summary>Until an answer tells the limit, one request goes ahead alone.</summary>
    private int _remaining = 1;
    private int _inFlight;

    public (string Name, string Resource) Key { get; set; } = (name, resource);

    /// <summary>Outside the global limit.</summary>
    public bool IsExempt { get; } = isExempt;

    /// <summary>First come, first served.</summary>
    public Queue<TaskCompletionSource> Waiting { get; } = new();
    public ITimer? Alarm { get; set; }

    /// <summary>Null: not before another request has been answered.</summary>
    public TimeSpan? WaitAt(TimeSpan now)
    {
        if (_resetAt <= now) (_resetAt, _remaining) = (null, Math.Max((_limit ?? 1) - _inFlight, 0));
        if (_remaining == 0 && _resetAt is null && _inFlight == 0) _remaining = 1;
        return _remaining > 0 ? TimeSpan.Zero : _resetAt - now;
    }

    public void Take() => (_remaining, _inFlight) = (_remaining - 1, _inFlight + 1);

    public void Learn(in RateLimitAnswer answer, TimeSpan now)
    {
        _inFlight--;
        if (answer.RetryAfter is { } retryAfter) (_remaining, _resetAt) = (0, now + retryAfter);
        if (answer.RetryAfter is not null || answer.Remaining is not { } remaining || answer.ResetAfter is not { } resetAfter) return;

        var resetAt = now + resetAfter;
        var isSameWindow = _resetAt is { } known && resetAt <= known + SameWindow;
        // Answers overtake each other: within a window our own count is the better one, and a new window does not know what is under way.
        _remaining = isSameWindow ? Math.Min(_remaining, remaining) : Math.Max(remaining - _inFlight, 0);
        _limit = answer.Limit ?? _limit;
        _resetAt = isSameWindow ? _resetAt : resetAt;
    }

    public bool IsIdleAt(TimeSpan now) => _inFlight == 0 && Waiting.Count == 0 && (_resetAt is null || _resetAt <= now);
}
