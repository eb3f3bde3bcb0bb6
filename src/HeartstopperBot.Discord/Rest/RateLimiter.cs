namespace HeartstopperBot.Discord.Rest;

/// <summary>
/// Ask for a permit, send, give back what the answer said. Buckets are learnt from answers, never guessed. Knows no HTTP; safe for use by many threads.
/// </summary>
/// <remarks>https://docs.discord.com/developers/topics/rate-limits</remarks>
internal sealed class RateLimiter(TimeProvider time)
{
    /// <remarks>https://docs.discord.com/developers/topics/rate-limits#global-rate-limit</remarks>
    private const int GlobalLimit = 50;
    private static readonly TimeSpan GlobalWindow = TimeSpan.FromSeconds(1);
    private readonly Lock _gate = new();
    private readonly long _start = time.GetTimestamp();
    private readonly Dictionary<string, string> _bucketOfRoute = [];
    private readonly Dictionary<(string Name, string Resource), RateLimitBucket> _buckets = [];

    /// <summary>When the last fifty requests under the global limit went out; the oldest is overwritten next.</summary>
    private readonly TimeSpan[] _sent = Enumerable.Repeat(-GlobalWindow, GlobalLimit).ToArray();
    private int _oldest;
    private TimeSpan _globalUntil;
    private TimeSpan _bannedUntil;
    private int _purgeAt = 256;
    private TimeSpan Now => time.GetElapsedTime(_start);

    /// <summary>How many counters are held in memory.</summary>
    public int BucketCount => _buckets.Count;

    /// <param name="isExempt">Answers to interactions are outside the global limit.</param>
    /// <returns>A permit, to be given back with <see cref="Report"/> whatever happens.</returns>
    public async ValueTask<RateLimitBucket> AcquireAsync(string route, string resource, bool isExempt, CancellationToken cancellationToken)
    {
        RateLimitBucket bucket;
        TaskCompletionSource turn;
        lock (_gate)
        {
            bucket = GetBucket(route, resource, isExempt);
            if (bucket.Waiting.Count == 0 && WaitFor(bucket) == TimeSpan.Zero)
            {
                Take(bucket);
                return bucket;
            }

            turn = new TaskCompletionSource(bucket, TaskCreationOptions.RunContinuationsAsynchronously);
            bucket.Waiting.Enqueue(turn);
            LetPass(bucket);
        }

        await using var cancelled = cancellationToken.Register(() => turn.TrySetCanceled(cancellationToken));
        await turn.Task;
        return bucket;
    }

    public void Report(RateLimitBucket bucket, string route, in RateLimitAnswer answer)
    {
        lock (_gate)
        {
            var now = Now;
            var until = now + (answer.RetryAfter ?? TimeSpan.Zero);
            if (answer.Scope == RateLimitScope.Global) _globalUntil = Later(_globalUntil, until);
            if (answer.Scope == RateLimitScope.Banned) _bannedUntil = Later(_bannedUntil, until);
            bucket.Learn(answer, now);
            if (answer.Bucket is not null) Rename(bucket, route, answer);
            LetPass(bucket);
        }
    }

    private RateLimitBucket GetBucket(string route, string resource, bool isExempt)
    {
        var name = _bucketOfRoute.GetValueOrDefault(route, route);
        if (_buckets.TryGetValue((name, resource), out var bucket)) return bucket;
        if (_buckets.Count >= _purgeAt) Purge();
        return _buckets[(name, resource)] = new RateLimitBucket(name, resource, isExempt);
    }

    private TimeSpan? WaitFor(RateLimitBucket bucket)
    {
        var now = Now;
        var shut = bucket.IsExempt ? _bannedUntil : Later(_bannedUntil, Later(_globalUntil, _sent[_oldest] + GlobalWindow));
        return shut > now ? shut - now : bucket.WaitAt(now);
    }

    private void Take(RateLimitBucket bucket)
    {
        bucket.Take();
        if (bucket.IsExempt) return;
        _sent[_oldest] = Now;
        _oldest = (_oldest + 1) % GlobalLimit;
    }

    private void LetPass(RateLimitBucket bucket)
    {
        while (bucket.Waiting.TryPeek(out var next))
        {
            var wait = next.Task.IsCompleted ? TimeSpan.Zero : WaitFor(bucket);
            if (wait != TimeSpan.Zero)
            {
                if (wait is { } known) SetAlarm(bucket, known);
                return;
            }

            bucket.Waiting.Dequeue();
            if (next.TrySetResult()) Take(bucket);
        }
    }

    private void SetAlarm(RateLimitBucket bucket, TimeSpan wait)
    {
        bucket.Alarm ??= time.CreateTimer(_ => { lock (_gate) LetPass(bucket); }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        // Timers count whole milliseconds: waking early would find the door still shut.
        bucket.Alarm.Change(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), Timeout.InfiniteTimeSpan);
    }

    /// <summary>Discord has told which counter stands behind the route; another route may already use it.</summary>
    private void Rename(RateLimitBucket bucket, string route, in RateLimitAnswer answer)
    {
        _bucketOfRoute[route] = answer.Bucket!;
        var key = (answer.Bucket!, bucket.Key.Resource);
        if (bucket.Key == key) return;
        if (_buckets.GetValueOrDefault(bucket.Key) == bucket) _buckets.Remove(bucket.Key);
        bucket.Key = key;
        if (_buckets.TryAdd(key, bucket)) return;
        _buckets[key].Take();
        _buckets[key].Learn(answer, Now);
    }

    /// <summary>Every interaction token has counters of its own: they must not pile up.</summary>
    private void Purge()
    {
        var now = Now;
        foreach (var bucket in _buckets.Values.Where(bucket => bucket.IsIdleAt(now)).ToList())
        {
            bucket.Alarm?.Dispose();
            _buckets.Remove(bucket.Key);
        }

        _purgeAt = Math.Max(256, 2 * _buckets.Count);
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
