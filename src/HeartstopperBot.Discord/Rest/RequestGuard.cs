using System.Net;

namespace HeartstopperBot.Discord.Rest;

/// <summary>
/// Knows when to send nothing more: the token was refused, or so many requests were invalid that Discord would soon ban the address.
/// Safe for use by many threads.
/// </summary>
/// <remarks>https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans</remarks>
internal sealed class RequestGuard(TimeProvider time)
{
    /// <summary>Discord bans at 10,000 in ten minutes. Others may share the address, so we stop at half.</summary>
    public const int MaxInvalid = 5_000;

    private const int Minutes = 10;

    private readonly Lock _gate = new();
    private readonly long _start = time.GetTimestamp();

    /// <summary>One counter for each of the last minutes.</summary>
    private readonly (long Minute, int Count)[] _invalid = new (long, int)[Minutes + 1];
    private volatile bool _hasInvalid;
    private volatile bool _isTokenRefused;

    public void ThrowIfStopped()
    {
        if (_isTokenRefused) throw new RestStoppedException("Discord refused the bot's token, so nothing more is sent. Set the right token and start again.");
        if (CountInvalid() >= MaxInvalid)
        {
            throw new RestStoppedException(
                $"More than {MaxInvalid} requests in ten minutes were refused by Discord (401, 403, 429). Nothing is sent until some of them are ten minutes old, because Discord bans addresses that go on.");
        }
    }

    public void Count(HttpStatusCode status, bool isInteraction, RateLimitScope scope)
    {
        // An expired interaction answers 401 as well; only where the bot's own token was sent does it condemn that one.
        if (status == HttpStatusCode.Unauthorized && !isInteraction) _isTokenRefused = true;
        var isInvalid = status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden || (status == HttpStatusCode.TooManyRequests && scope != RateLimitScope.Shared);
        if (!isInvalid) return;

        lock (_gate)
        {
            var minute = CurrentMinute();
            ref var slot = ref _invalid[minute % _invalid.Length];
            slot = (minute, slot.Minute == minute ? slot.Count + 1 : 1);
            _hasInvalid = true;
        }
    }

    private int CountInvalid()
    {
        if (!_hasInvalid) return 0;
        lock (_gate)
        {
            var oldest = CurrentMinute() - Minutes;
            return _invalid.Where(slot => slot.Minute >= oldest).Sum(slot => slot.Count);
        }
    }

    private long CurrentMinute() => (long)time.GetElapsedTime(_start).TotalMinutes;
}
