using HeartstopperBot.Discord.Rest;

namespace HeartstopperBot.Tests.Discord;

/// <summary>What is sent again, when, and what never is.</summary>
public sealed class RestRetryTests : IDisposable
{
    private readonly ScriptedRest _discord = new();

    public void Dispose() => _discord.Dispose();

    [Fact]
    public async Task A_refusal_for_speed_is_waited_out_and_sent_again()
    {
        _discord.Answers(429, """{"message":"You are being rate limited.","retry_after":1.25,"global":false}""", ("X-RateLimit-Scope", "user")).Answers(200, """{"id":"5"}""");

        var call = _discord.Client.GetCurrentApplicationAsync(CancellationToken.None);
        _discord.Time.Advance(TimeSpan.FromSeconds(1.2));
        Assert.Single(_discord.Asked);
        _discord.Time.Advance(TimeSpan.FromSeconds(0.05));

        await call;
        Assert.Equal(2, _discord.Asked.Count);
    }

    [Fact]
    public async Task A_callback_that_was_refused_for_speed_is_sent_again_within_its_three_seconds()
    {
        _discord.Answers(429, """{"retry_after":0.5,"global":false}""").Answers(204);

        var call = _discord.RespondAsync();
        _discord.Time.Advance(TimeSpan.FromSeconds(0.5));

        await call;
    }

    [Fact]
    public async Task A_callback_that_would_come_too_late_is_given_up_with_a_clear_word()
    {
        _discord.Answers(429, """{"retry_after":30,"global":false}""");

        var call = _discord.RespondAsync();
        _discord.Time.Advance(TimeSpan.FromSeconds(3));

        var late = await Assert.ThrowsAsync<TimeoutException>(() => call);
        Assert.Contains("3 seconds", late.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("tok", late.Message.Replace("{token}", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_that_is_not_json_is_a_ban_and_is_not_knocked_at()
    {
        _discord.Answers(429, "<html>", ("Retry-After", "900"));
        await Assert.ThrowsAsync<DiscordApiException>(() => _discord.Client.GetCurrentApplicationAsync(CancellationToken.None));
        _discord.Answers(200, """{"id":"5"}""");

        var call = _discord.Client.GetCurrentApplicationAsync(CancellationToken.None);
        _discord.Time.Advance(TimeSpan.FromSeconds(899));
        Assert.Single(_discord.Asked);
        _discord.Time.Advance(TimeSpan.FromSeconds(1));

        await call;
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task What_can_be_repeated_is_repeated_three_times_further_and_further_apart(int status)
    {
        for (var i = 0; i < 4; i++) _discord.Answers(status);

        var call = _discord.Client.GetCurrentApplicationAsync(CancellationToken.None);
        foreach (var (seconds, asked) in new[] { (0.9, 1), (0.1, 2), (2.0, 3), (3.9, 3), (0.1, 4) })
        {
            _discord.Time.Advance(TimeSpan.FromSeconds(seconds));
            Assert.Equal(asked, _discord.Asked.Count);
        }

        var error = await Assert.ThrowsAsync<DiscordApiException>(() => call);
        Assert.Equal(status, (int)error.Status);
    }

    [Fact]
    public async Task A_callback_whose_answer_was_lost_is_sent_once_more_and_already_acknowledged_means_success()
    {
        _discord.Answers(502).Answers(400, """{"message":"Interaction has already been acknowledged.","code":40060}""");

        var call = _discord.RespondAsync();
        _discord.Time.Advance(TimeSpan.FromSeconds(1));

        await call;
        Assert.Equal(2, _discord.Asked.Count);
    }

    [Fact]
    public async Task A_first_callback_that_is_already_acknowledged_is_an_error()
    {
        _discord.Answers(400, """{"message":"Interaction has already been acknowledged.","code":40060}""");

        var error = await Assert.ThrowsAsync<DiscordApiException>(_discord.RespondAsync);

        Assert.Equal(40060, error.Code);
    }

    [Fact]
    public async Task A_callback_is_not_repeated_a_second_time()
    {
        _discord.Answers(500).Answers(500);

        var call = _discord.RespondAsync();
        _discord.Time.Advance(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAsync<DiscordApiException>(() => call);
    }

    [Fact]
    public async Task A_follow_up_that_may_have_arrived_is_not_sent_twice()
    {
        _discord.Answers(502);

        await Assert.ThrowsAsync<DiscordApiException>(() => _discord.Client.CreateFollowupMessageAsync(new(9), "tok", ScriptedRest.Hello, CancellationToken.None));

        Assert.Single(_discord.Asked);
    }

    [Fact]
    public async Task A_follow_up_that_never_left_is_sent_again()
    {
        _discord.Fails(new HttpRequestException(HttpRequestError.ConnectionError, "refused")).Answers(200, """{"id":"7"}""");

        var call = _discord.Client.CreateFollowupMessageAsync(new(9), "tok", ScriptedRest.Hello, CancellationToken.None);
        _discord.Time.Advance(TimeSpan.FromSeconds(1));

        await call;
    }

    [Fact]
    public async Task A_request_without_an_answer_ends_after_ten_seconds_and_is_repeated()
    {
        _discord.NeverAnswers().Answers(200, """{"id":"5"}""");

        var call = _discord.Client.GetCurrentApplicationAsync(CancellationToken.None);
        _discord.Time.Advance(TimeSpan.FromSeconds(10));
        while (_discord.Time.WaitingTimers == 0) await Task.Yield();
        _discord.Time.Advance(TimeSpan.FromSeconds(1));

        await call;
    }
}
