namespace HeartstopperBot.Tests.Support;

public sealed class FakeTimeTests
{
    [Fact]
    public void Timers_fire_in_the_order_in_which_they_fall_due()
    {
        var time = new FakeTime();
        var fired = new List<string>();
        using var late = time.CreateTimer(_ => fired.Add("late"), null, TimeSpan.FromSeconds(2), Timeout.InfiniteTimeSpan);
        using var early = time.CreateTimer(_ => fired.Add("early"), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        time.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(["early", "late"], fired);
    }

    [Fact]
    public async Task A_delay_ends_when_the_clock_has_moved_far_enough_and_not_before()
    {
        var time = new FakeTime();
        var delay = Task.Delay(TimeSpan.FromSeconds(5), time);

        time.Advance(TimeSpan.FromSeconds(4));
        Assert.False(delay.IsCompleted);

        time.Advance(TimeSpan.FromSeconds(1));
        await delay;
    }
}
