using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using HeartstopperBot.Playground.State;
using Microsoft.AspNetCore.Http;

namespace HeartstopperBot.Playground.Rest;

/// <summary>https://docs.discord.com/developers/topics/rate-limits: a bucket a route and major parameter, 50 a second for all but interactions. Thread safe.</summary>
internal sealed class RateLimits(TimeProvider time)
{
    public const int Global = 50;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Window> _buckets = [];
    private readonly Dictionary<string, string> _hashes = [];
    private Window _all = new(0, DateTimeOffset.MinValue);
    private int _sweepAt = 1024;

    /// <summary>Counts the request and writes the headers; a result is the 429 that it gets instead of an answer.</summary>
    public RestResult? Check(RestRoute route, IReadOnlyList<string> arguments, IHeaderDictionary headers)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (!route.IsInteraction && TakeGlobal(now) is { } wait) return Refuse(headers, wait, "global", bucket: null);
            var key = route.Quota.Major.Aggregate(route.Name, (name, index) => $"{name}/{arguments[index]}");
            var bucket = _buckets.TryGetValue(key, out var known) && now < known.EndsAt ? known : new Window(0, now + route.Quota.Window);
            var isOver = bucket.Used >= route.Quota.Limit;
            if (!isOver) bucket = bucket with { Used = bucket.Used + 1 };
            _buckets[key] = bucket;
            Sweep(now);
            Describe(headers, route, bucket, now);
            return isOver ? Refuse(headers, bucket.EndsAt - now, "user", Hash(route.Name)) : null;
        }
    }

    public static RestResult Refuse(IHeaderDictionary headers, TimeSpan wait, string scope, string? bucket)
    {
        var seconds = Math.Ceiling(wait.TotalMilliseconds) / 1000;
        headers.RetryAfter = Math.Ceiling(seconds).ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Scope"] = scope;
        if (scope == "global") headers["X-RateLimit-Global"] = "true";
        if (bucket is not null)
        {
            headers["X-RateLimit-Bucket"] = bucket;
            headers["X-RateLimit-Remaining"] = "0";
            headers["X-RateLimit-Reset-After"] = seconds.ToString("0.000", CultureInfo.InvariantCulture);
        }

        var message = scope == "shared" ? "The resource is being rate limited." : "You are being rate limited.";
        return new RestResult(429, new JsonObject { ["message"] = message, ["retry_after"] = seconds, ["global"] = scope == "global" }.ToUtf8());
    }

    public string Hash(string route) =>
        _hashes.TryGetValue(route, out var hash) ? hash : _hashes[route] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(route)))[..32];

    private TimeSpan? TakeGlobal(DateTimeOffset now)
    {
        if (now >= _all.EndsAt) _all = new Window(0, now + Second);
        if (_all.Used >= Global) return _all.EndsAt - now;
        _all = _all with { Used = _all.Used + 1 };
        return null;
    }

    private void Describe(IHeaderDictionary headers, RestRoute route, Window bucket, DateTimeOffset now)
    {
        headers["X-RateLimit-Limit"] = route.Quota.Limit.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Remaining"] = (route.Quota.Limit - bucket.Used).ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset"] = (bucket.EndsAt.ToUnixTimeMilliseconds() / 1000.0).ToString("0.000", CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset-After"] = (bucket.EndsAt - now).TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
        headers["X-RateLimit-Bucket"] = Hash(route.Name);
    }

    // Every interaction makes buckets of its own, so old ones must go; doubling keeps the cost per request constant.
    private void Sweep(DateTimeOffset now)
    {
        if (_buckets.Count < _sweepAt) return;
        foreach (var (key, bucket) in _buckets)
            if (now >= bucket.EndsAt) _buckets.Remove(key);
        _sweepAt = Math.Max(1024, _buckets.Count * 2);
    }

    private readonly record struct Window(int Used, DateTimeOffset EndsAt);
}

/// <summary>https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans: 10,000 in ten minutes. Thread safe.</summary>
internal sealed class InvalidRequests(TimeProvider time)
{
    public const int Most = 10_000;

    public static readonly TimeSpan Length = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();
    private readonly Queue<DateTimeOffset> _made = [];

    public int Count
    {
        get
        {
            lock (_gate) return Recent();
        }
    }

    public bool IsBanned => Count >= Most;

    /// <summary>401, 403 and 429 count, but not a 429 whose scope is shared.</summary>
    public void Note(int status, string? scope)
    {
        if (status is not (401 or 403) && !(status == 429 && scope != "shared")) return;
        lock (_gate) _made.Enqueue(time.GetUtcNow());
    }

    private int Recent()
    {
        while (_made.TryPeek(out var first) && time.GetUtcNow() - first >= Length) _made.Dequeue();
        return _made.Count;
    }
}
