using System.Globalization;

namespace HeartstopperBot.Benchmarks;

/// <summary>Times of many like runs.</summary>
internal sealed class Sample(IEnumerable<TimeSpan> times)
{
    private readonly TimeSpan[] _sorted = [.. times.Order()];

    public TimeSpan Median => At(0.5);

    public TimeSpan Percentile99 => At(0.99);

    public TimeSpan Slowest => _sorted[^1];

    private TimeSpan At(double share) => _sorted[(int)Math.Min(_sorted.Length - 1, _sorted.Length * share)];

    public static string InMicroseconds(TimeSpan time) => time.TotalMicroseconds.ToString("#,0", CultureInfo.InvariantCulture) + " µs";

    public static string InMilliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("0.00", CultureInfo.InvariantCulture) + " ms";
}
