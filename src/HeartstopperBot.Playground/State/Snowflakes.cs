using System.Globalization;

namespace HeartstopperBot.Playground.State;

/// <summary>Ids of growing value: milliseconds since 2015 in the upper 42 bits, a counter below. Thread safe.</summary>
internal sealed class Snowflakes(TimeProvider time)
{
    private const long Epoch = 1_420_070_400_000;
    private long _last;

    public string Next()
    {
        var floor = (time.GetUtcNow().ToUnixTimeMilliseconds() - Epoch) << 22;
        while (true)
        {
            var last = Volatile.Read(ref _last);
            var next = Math.Max(floor, last + 1);
            if (Interlocked.CompareExchange(ref _last, next, last) == last) return next.ToString(CultureInfo.InvariantCulture);
        }
    }
}
