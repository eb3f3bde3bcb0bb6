using HeartstopperBot.Discord.Rest;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Discord;

public sealed class RateLimiterTests
{
    private readonly FakeTime _time = new();
    private readonly RateLimiter _limiter;

    public RateLimiterTests() => _limiter = new RateLimiter(_time);

    [Fact]
    public async Task The_first_request_of_an_unknown_route_goes_alone_and_its_answer_opens_the_door()
    {
        var first = await Ask("a");
        var second = Ask("a");
        var third = Ask("a");
        Assert.False(second.IsCompleted);

        _limiter.Report(first, "a", Answer(limit: 5, remaining: 4));

        await second;
        await third;
    }

    [Fact]
    public async Task An_empty_bucket_is_full_again_at_its_reset_even_hours_later_and_not_before()
    {
        _limiter.Report(await Ask("a"), "a", Answer(limit: 2, remaining: 0, resetAfter: TimeSpan.FromHours(3)));
        var next = Ask("a");

        _time.Advance(TimeSpan.FromHours(3) - TimeSpan.FromMilliseconds(1));
        Assert.False(next.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));

        await next;
        await Ask("a");
        Assert.False(Ask("a").IsCompleted);
    }

    [Fact]
    public async Task Who_came_first_goes_first()
    {
        _limiter.Report(await Ask("a"), "a", Answer(limit: 1, remaining: 0));
        var second = Ask("a");
        var third = Ask("a");

        _time.Advance(TimeSpan.FromSeconds(1));

        await second;
        Assert.False(third.IsCompleted);
    }

    [Fact]
    public async Task An_answer_that_overtakes_another_does_not_give_permits_that_are_gone()
    {
        _limiter.Report(await Ask("a"), "a", Answer(limit: 5, remaining: 4));
        var (second, third) = (await Ask("a"), await Ask("a"));

        _limiter.Report(third, "a", Answer(limit: 5, remaining: 2));
        _limiter.Report(second, "a", Answer(limit: 5, remaining: 3));

        await Ask("a");
        await Ask("a");
        Assert.False(Ask("a").IsCompleted);
    }

    [Fact]
    public async Task Two_routes_that_share_a_bucket_share_its_permits()
    {
        _limiter.Report(await Ask("a"), "a", Answer(limit: 2, remaining: 1, bucket: "hash"));
        _limiter.Report(await Ask("b"), "b", Answer(limit: 2, remaining: 0, bucket: "hash"));

        Assert.False(Ask("a").IsCompleted);
    }

    [Fact]
    public async Task Two_servers_are_counted_apart()
    {
        _limiter.Report(await Ask("a", "server 1"), "a", Answer(limit: 1, remaining: 0, bucket: "hash"));

        await Ask("a", "server 2");

        Assert.False(Ask("a", "server 1").IsCompleted);
    }

    [Fact]
    public async Task A_refusal_closes_its_bucket_for_as_long_as_it_says()
    {
        _limiter.Report(await Ask("a"), "a", Refusal(RateLimitScope.User, seconds: 30));
        var again = Ask("a");

        _time.Advance(TimeSpan.FromSeconds(29.9));
        Assert.False(again.IsCompleted);
        await Ask("b");
        _time.Advance(TimeSpan.FromSeconds(0.1));

        await again;
    }

    [Fact]
    public async Task No_more_than_fifty_requests_leave_in_any_second()
    {
        for (var i = 0; i < 50; i++) await Ask($"route {i}");
        var next = Ask("one more");

        _time.Advance(TimeSpan.FromMilliseconds(999));
        Assert.False(next.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));

        await next;
    }

    [Fact]
    public async Task Answers_to_interactions_are_outside_the_global_limit_and_a_global_refusal()
    {
        for (var i = 0; i < 49; i++) await Ask($"route {i}");
        _limiter.Report(await Ask("a"), "a", Refusal(RateLimitScope.Global, seconds: 600));

        for (var i = 0; i < 100; i++) await Ask("webhook", $"token {i}", isExempt: true);

        var other = Ask("b");
        _time.Advance(TimeSpan.FromSeconds(599));
        Assert.False(other.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        await other;
    }

    [Fact]
    public async Task A_ban_stops_everything_even_answers_to_interactions()
    {
        _limiter.Report(await Ask("a"), "a", Refusal(RateLimitScope.Banned, seconds: 600));

        var webhook = Ask("webhook", "token", isExempt: true);
        Assert.False(webhook.IsCompleted);

        _time.Advance(TimeSpan.FromSeconds(600));
        await webhook;
    }

    [Fact]
    public async Task A_request_that_was_never_answered_gives_its_place_to_the_next()
    {
        var lost = await Ask("a");
        var next = Ask("a");

        _limiter.Report(lost, "a", default);

        await next;
    }

    [Fact]
    public async Task A_bucket_whose_new_window_is_never_described_does_not_stay_shut()
    {
        _limiter.Report(await Ask("a"), "a", Answer(limit: 1, remaining: 0));
        _time.Advance(TimeSpan.FromSeconds(1));
        _limiter.Report(await Ask("a"), "a", default);

        await Ask("a");
    }

    [Fact]
    public async Task Who_gives_up_waiting_does_not_hold_up_the_others()
    {
        using var patience = new CancellationTokenSource();
        _limiter.Report(await Ask("a"), "a", Answer(limit: 1, remaining: 0));
        var impatient = _limiter.AcquireAsync("a", "", isExempt: false, patience.Token).AsTask();
        var patient = Ask("a");

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        _time.Advance(TimeSpan.FromSeconds(1));

        await patient;
    }

    [Fact]
    public async Task The_counters_of_old_interactions_are_forgotten()
    {
        for (var i = 0; i < 5_000; i++)
        {
            _limiter.Report(await Ask("webhook", $"token {i}", isExempt: true), "webhook", Answer(limit: 5, remaining: 4, bucket: "hash"));
            _time.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.InRange(_limiter.BucketCount, 1, 300);
    }

    private Task<RateLimitBucket> Ask(string route, string resource = "", bool isExempt = false) =>
        _limiter.AcquireAsync(route, resource, isExempt, CancellationToken.None).AsTask();

    private static RateLimitAnswer Answer(int limit, int remaining, TimeSpan? resetAfter = null, string? bucket = null) =>
        new(bucket, limit, remaining, resetAfter ?? TimeSpan.FromSeconds(1), RetryAfter: null, RateLimitScope.User);

    private static RateLimitAnswer Refusal(RateLimitScope scope, double seconds) => new(null, null, null, null, TimeSpan.FromSeconds(seconds), scope);
}
