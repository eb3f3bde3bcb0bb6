using System.Net;

namespace HeartstopperBot.Discord.Rest;

/// <summary>Knows when to send nothing more: the token was refused, or so many requests were invalid that Discord would soon ban the address.</summary>
/// <remarks>https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans</remarks>
internal sealed class RequestGuard(TimeProvider time)
{
    /// <summary>Discord bans at 10,000 in ten minutes. Others may share the address, so we stop at half.</summary>
    public const int MaxInvalid = 5_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private readonly Queue<long> _invalid = new();
    private volatile bool _isTokenRefused;

    public void ThrowIfStopped()
    {
        if (_isTokenRefused) throw new RestStoppedException("Discord refused the bot's token, so nothing more is sent. Set the right token and start again.", isForGood: true);
        lock (_invalid)
        {
            while (_invalid.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= Window) _invalid.Dequeue();
            if (_invalid.Count < MaxInvalid) return;
        }

        throw new RestStoppedException($"Discord refused {MaxInvalid} requests (401, 403, 429) in ten minutes. Nothing more is sent until fewer have been, because Discord bans addresses that go on.", isForGood: false);
    }

    public void Count(HttpStatusCode status, bool isInteraction, RateLimitScope scope)
    {
        // An expired interaction answers 401 as well; only where the bot's own token was sent does it condemn that one.
        if (status == HttpStatusCode.Unauthorized && !isInteraction) _isTokenRefused = true;
        if (status is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests) || scope == RateLimitScope.Shared) return;
        lock (_invalid) _invalid.Enqueue(time.GetTimestamp());
    }
}
