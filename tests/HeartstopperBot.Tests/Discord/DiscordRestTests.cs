using System.Net;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Discord.Rest;

namespace HeartstopperBot.Tests.Discord;

/// <summary>The routes, and what is read from an answer, a good one or an error.</summary>
public sealed class DiscordRestTests : IDisposable
{
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

        await _discord.Client.CreateInteractionResponseAsync(ScriptedRest.Interaction, "tok", InteractionResponse.Message(ScriptedRest.Hello), CancellationToken.None);
        await _discord.Client.EditOriginalResponseAsync(new(9), "tok", ScriptedRest.Hello, CancellationToken.None);
        await _discord.Client.DeleteOriginalResponseAsync(new(9), "tok", CancellationToken.None);
        var followup = await _discord.Client.CreateFollowupMessageAsync(new(9), "tok", ScriptedRest.Hello, CancellationToken.None);

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
    public async Task A_message_of_the_bots_own_carries_its_token_and_its_file()
    {
        _discord.Answers(200, """{"id":"7"}""").Answers(200, """{"id":"8"}""").Answers(200, """{"id":"21","type":1}""");

        var plain = await _discord.Client.CreateMessageAsync(new(5), ScriptedRest.Hello, file: null, CancellationToken.None);
        var withFile = await _discord.Client.CreateMessageAsync(new(5), ScriptedRest.Hello, new AttachedFile("a.yaml", "id: a"u8.ToArray()), CancellationToken.None);
        var direct = await _discord.Client.CreateDmAsync(new(4), CancellationToken.None);

        Assert.Equal((7UL, 8UL, 21UL), (plain.Id.Value, withFile.Id.Value, direct.Id.Value));
        Assert.Equal(["POST /api/v10/channels/5/messages", "POST /api/v10/channels/5/messages", "POST /api/v10/users/@me/channels"], _discord.Asked);
        Assert.Contains("name=payload_json", _discord.Bodies[1]);
        Assert.Contains("""{"content":"Hello","attachments":[{"id":"0","filename":"a.yaml"}],"allowed_mentions":{"parse":[]}}""", _discord.Bodies[1]);
        Assert.Contains("""name="files[0]"; filename=a.yaml""", _discord.Bodies[1]);
        Assert.Contains("id: a", _discord.Bodies[1]);
        Assert.Equal("""{"recipient_id":"4"}""", _discord.Bodies[2]);
        Assert.Equal("Bot SECRET", _discord.Last!.Headers.Authorization?.ToString());
    }

    [Fact]
    public async Task An_error_names_status_code_fields_and_route_but_no_token()
    {
        _discord.Answers(400, """
            {"code":50035,"message":"Invalid Form Body","errors":{"data":{"components":{"0":{"custom_id":{"_errors":[{"code":"BASE_TYPE_BAD_LENGTH","message":"Must be 100 or fewer in length."}]}}}},
            "_errors":[{"code":"X","message":"The whole is wrong."}]}}
            """);

        var error = await Assert.ThrowsAsync<DiscordApiException>(
            () => _discord.Client.CreateInteractionResponseAsync(ScriptedRest.Interaction, "tok-secret", InteractionResponse.Message(ScriptedRest.Hello), CancellationToken.None));

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
    public async Task The_difference_between_the_clocks_is_measured_to_the_second()
    {
        _discord.Answers(200, """{"id":"5"}""", ("Date", "Sat, 21 Nov 2026 12:00:42 GMT"));
        Assert.Null(_discord.Client.ClockSkew);

        await _discord.Client.GetCurrentApplicationAsync(CancellationToken.None);

        Assert.Equal(TimeSpan.FromSeconds(42), _discord.Client.ClockSkew);
    }
}
