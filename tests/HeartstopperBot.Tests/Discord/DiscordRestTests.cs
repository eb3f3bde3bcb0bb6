using System.Net;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Discord.Rest;

namespace HeartstopperBot.Tests.Discord;

public sealed class DiscordRestTests : IDisposable
{
    private static readonly Snowflake Id = new(1200000000000000002);
    private static readonly MessagePayload Hello = new() { Content = "Hello" };

    private readonly ScriptedRest _discord = new();

    public void Dispose() => _discord.Dispose();

    [Fact]
    public async Task Requests_carry_the_token_and_a_name_that_discord_accepts()
    {
        _discord.Answers(200, """{"id":"5","name":"bot"}""");

        var application = await _discord.Client.GetCurrentApplicationAsync(CancellationToken.None);

        Assert.Equal(5UL, application.Id.Value);
        Assert.Equal(["GET /api/v10/applications/@me"], _discord.Asked);
        Assert.Equal("Bot SECRET", _discord.Last!.Headers.Authorization?.ToString());
        Assert.Matches(@"^DiscordBot \(https://\S+, \d+\.\d+\.\d+\)$", _discord.Last.Headers.UserAgent.ToString());
    }

    [Fact]
    public async Task The_gateway_and_its_limits_are_read()
    {
        _discord.Answers(200, """{"url":"wss://gateway.discord.gg/","shards":9,"session_start_limit":{"total":1000,"remaining":999,"reset_after":14400000,"max_concurrency":1}}""");

        var gateway = await _discord.Client.GetGatewayBotAsync(CancellationToken.None);

        Assert.Equal((9, 999, 14400000), (gateway.Shards, gateway.SessionStartLimit.Remaining, gateway.SessionStartLimit.ResetAfter));
    }

    [Fact]
    public async Task Answers_to_interactions_are_sent_without_the_token_of_the_bot()
    {
        _discord.Answers(204).Answers(200, """{"id":"1"}""").Answers(204).Answers(200, """{"id":"7","flags":64}""");

        await _discord.Client.CreateInteractionResponseAsync(Id, "tok", InteractionResponse.Message(Hello), CancellationToken.None);
        await _discord.Client.EditOriginalResponseAsync(new(9), "tok", Hello, CancellationToken.None);
        await _discord.Client.DeleteOriginalResponseAsync(new(9), "tok", CancellationToken.None);
        var followup = await _discord.Client.CreateFollowupMessageAsync(new(9), "tok", Hello, CancellationToken.None);

        Assert.Equal(
            [
                "POST /api/v10/interactions/1200000000000000002/tok/callback",
                "PATCH /api/v10/webhooks/9/tok/messages/@original",
                "DELETE /api/v10/webhooks/9/tok/messages/@original",
                "POST /api/v10/webhooks/9/tok",
            ],
            _discord.Asked);
        Assert.Null(_discord.Last!.Headers.Authorization);
        Assert.Equal("application/json", _discord.Last.Content?.Headers.ContentType?.ToString());
        Assert.Equal("""{"content":"Hello","allowed_mentions":{"parse":[]}}""", _discord.Bodies[1]);
        Assert.Equal(MessageFlags.Ephemeral, followup.Flags);
    }

    [Theory]
    [InlineData(null, "/api/v10/applications/9/commands")]
    [InlineData(5UL, "/api/v10/applications/9/guilds/5/commands")]
    public async Task Commands_are_read_with_localisations_and_put_in_one_piece(ulong? guild, string path)
    {
        var guildId = guild is { } id ? new Snowflake(id) : (Snowflake?)null;
        _discord.Answers(200, $"[{Sample.Read("command.json")}]").Answers(200, "[]");

        var commands = await _discord.Client.GetCommandsAsync(new(9), guildId, CancellationToken.None);
        await _discord.Client.PutCommandsAsync(new(9), guildId, [new ApplicationCommand { Name = "cast", Description = "Who plays" }], CancellationToken.None);

        Assert.Equal("blep", Assert.Single(commands).Name);
        Assert.Equal([$"GET {path}?with_localizations=true", $"PUT {path}"], _discord.Asked);
        Assert.Equal("""[{"type":1,"name":"cast","description":"Who plays"}]""", _discord.Bodies[1]);
    }

    [Fact]
    public async Task An_error_names_status_code_fields_and_route_but_no_token()
    {
        _discord.Answers(400, """
            {"code":50035,"message":"Invalid Form Body","errors":{"data":{"components":{"0":{"custom_id":{"_errors":[{"code":"BASE_TYPE_BAD_LENGTH","message":"Must be 100 or fewer in length."}]}}}},
            "_errors":[{"code":"X","message":"The whole is wrong."}]}}
            """);

        var error = await Assert.ThrowsAsync<DiscordApiException>(
            () => _discord.Client.CreateInteractionResponseAsync(Id, "tok-secret", InteractionResponse.Message(Hello), CancellationToken.None));

        Assert.Equal((HttpStatusCode.BadRequest, 50035, "Invalid Form Body"), (error.Status, error.Code, error.DiscordMessage));
        Assert.Equal(["data.components.0.custom_id: Must be 100 or fewer in length.", "The whole is wrong."], error.FieldErrors);
        Assert.Equal("POST interactions/{id}/{token}/callback", error.Route);
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("<html>Bad Gateway</html>")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"code":"x","message":5,"errors":[1]}""")]
    [InlineData("""{"code":1,"errors":{"a":{"_errors":[1,null]}}}""")]
    public async Task An_error_body_that_makes_no_sense_is_still_a_clean_error(string body)
    {
        _discord.Answers(404, body);

        var error = await Assert.ThrowsAsync<DiscordApiException>(() => _discord.Client.GetCurrentApplicationAsync(CancellationToken.None));

        Assert.Equal(HttpStatusCode.NotFound, error.Status);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("<html>")]
    public async Task A_good_status_with_a_body_that_makes_no_sense_is_a_clean_error(string body)
    {
        _discord.Answers(200, body);

        await Assert.ThrowsAsync<DiscordApiException>(() => _discord.Client.GetCurrentApplicationAsync(CancellationToken.None));
    }

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

        var call = Respond();
        _discord.Time.Advance(TimeSpan.FromSeconds(0.5));

        await call;
    }

    [Fact]
    public async Task A_callback_that_would_come_too_late_is_given_up_with_a_clear_word()
    {
        _discord.Answers(429, """{"retry_after":30,"global":false}""");

        var call = Respond();
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

        var call = Respond();
        _discord.Time.Advance(TimeSpan.FromSeconds(1));

        await call;
        Assert.Equal(2, _discord.Asked.Count);
    }

    [Fact]
    public async Task A_first_callback_that_is_already_acknowledged_is_an_error()
    {
        _discord.Answers(400, """{"message":"Interaction has already been acknowledged.","code":40060}""");

        var error = await Assert.ThrowsAsync<DiscordApiException>(Respond);

        Assert.Equal(40060, error.Code);
    }

    [Fact]
    public async Task A_callback_is_not_repeated_a_second_time()
    {
        _discord.Answers(500).Answers(500);

        var call = Respond();
        _discord.Time.Advance(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAsync<DiscordApiException>(() => call);
    }

    [Fact]
    public async Task A_follow_up_that_may_have_arrived_is_not_sent_twice()
    {
        _discord.Answers(502);

        await Assert.ThrowsAsync<DiscordApiException>(() => _discord.Client.CreateFollowupMessageAsync(new(9), "tok", Hello, CancellationToken.None));

        Assert.Single(_discord.Asked);
    }

    [Fact]
    public async Task A_follow_up_that_never_left_is_sent_again()
    {
        _discord.Fails(new HttpRequestException(HttpRequestError.ConnectionError, "refused")).Answers(200, """{"id":"7"}""");

        var call = _discord.Client.CreateFollowupMessageAsync(new(9), "tok", Hello, CancellationToken.None);
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

    [Fact]
    public async Task A_refused_token_stops_everything()
    {
        _discord.Answers(401, """{"message":"401: Unauthorized","code":0}""");
        await Assert.ThrowsAsync<DiscordApiException>(() => _discord.Client.GetCurrentApplicationAsync(CancellationToken.None));

        var stopped = await Assert.ThrowsAsync<RestStoppedException>(() => _discord.Client.GetGatewayBotAsync(CancellationToken.None));

        Assert.Contains("token", stopped.Message, StringComparison.Ordinal);
        Assert.Single(_discord.Asked);
    }

    [Fact]
    public async Task An_expired_interaction_stops_nothing()
    {
        _discord.Answers(401, """{"message":"Invalid Webhook Token","code":50027}""").Answers(204);
        var error = await Assert.ThrowsAsync<DiscordApiException>(() => _discord.Client.EditOriginalResponseAsync(new(9), "old", Hello, CancellationToken.None));

        await Respond();

        Assert.Equal(50027, error.Code);
    }

    [Fact]
    public async Task Long_before_discord_bans_the_address_nothing_more_is_sent_until_ten_minutes_have_gone()
    {
        for (var i = 0; i < RequestGuard.MaxInvalid; i++)
        {
            _discord.Answers(403, """{"message":"Missing Permissions","code":50013}""");
            await Assert.ThrowsAsync<DiscordApiException>(Respond);
        }

        var stopped = await Assert.ThrowsAsync<RestStoppedException>(Respond);
        Assert.Contains("ten minutes", stopped.Message, StringComparison.Ordinal);
        _discord.Time.Advance(TimeSpan.FromMinutes(11));
        _discord.Answers(204);

        await Respond();
    }

    [Fact]
    public async Task The_difference_between_the_clocks_is_measured_to_the_second()
    {
        _discord.Answers(200, """{"id":"5"}""", ("Date", "Sat, 21 Nov 2026 12:00:42 GMT"));
        Assert.Null(_discord.Client.ClockSkew);

        await _discord.Client.GetCurrentApplicationAsync(CancellationToken.None);

        Assert.Equal(TimeSpan.FromSeconds(42), _discord.Client.ClockSkew);
    }

    private Task Respond() => _discord.Client.CreateInteractionResponseAsync(Id, "tok", InteractionResponse.Message(Hello), CancellationToken.None);
}
