namespace HeartstopperBot.Tests.Support;

/// <summary>The real clock, but on another day: what is shown of it is the same on each run, and everything that waits goes on.</summary>
public sealed class ShiftedTime(DateTimeOffset start) : TimeProvider
{
    private readonly long _began = System.GetTimestamp();
    private TimeSpan _leapt;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => start + _leapt + System.GetElapsedTime(_began);

    /// <summary>It is later by so much, and nobody waited.</summary>
    public void Leap(TimeSpan by) => _leapt += by;
}
