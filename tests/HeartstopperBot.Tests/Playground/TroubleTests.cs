using System.Diagnostics;
using System.Text.Json.Nodes;
using HeartstopperBot.Playground;

namespace HeartstopperBot.Tests.Playground;

public sealed class TroubleTests
{
    [Theory]
    [InlineData(Trouble.DropBeforeInteraction)]
    [InlineData(Trouble.DropDuringInteraction)]
    [InlineData(Trouble.DropAfterInteraction)]
    public async Task A_drop_around_an_interaction_loses_nothing_that_a_resume_does_not_bring(Trouble trouble)
    {
        await using var stage = await Stage.ReadyAsync();
        stage.Server.Faults.Arm(trouble);

        var interaction = stage.Server.Visitors.Run(Stage.Fan, "whoplays", new JsonObject { ["name"] = "Nick" });
        var isDelivered = trouble == Trouble.DropAfterInteraction && (string?)(await stage.Bot.ReceiveAsync())["d"]!["id"] == interaction.Id;
        var code = await stage.Bot.ReceiveCloseAsync();
        await stage.Bot.ConnectAsync(address: stage.Bot.ResumeAddress);
        await stage.Bot.ResumeAsync();
        var next = await stage.Bot.ReceiveAsync();

        Assert.Null(code);
        Assert.Equal(isDelivered ? "RESUMED" : "INTERACTION_CREATE", (string?)next["t"]);
        Assert.Equal(trouble == Trouble.DropAfterInteraction, isDelivered);
    }

    [Fact]
    public async Task The_same_interaction_can_come_twice()
    {
        await using var stage = await Stage.ReadyAsync();
        stage.Server.Faults.Arm(Trouble.SendInteractionTwice);

        var (_, first) = await stage.RunAsync();
        var second = (await stage.Bot.ReceiveAsync())["d"]!;

        Assert.Equal((string?)first["id"], (string?)second["id"]);
    }

    [Theory]
    [InlineData(TroubleNow.Reconnect, """{"t":null,"s":null,"op":7,"d":null}""")]
    [InlineData(TroubleNow.InvalidSession, """{"t":null,"s":null,"op":9,"d":false}""")]
    [InlineData(TroubleNow.ResumableSession, """{"t":null,"s":null,"op":9,"d":true}""")]
    [InlineData(TroubleNow.AskHeartbeat, """{"t":null,"s":null,"op":1,"d":null}""")]
    [InlineData(TroubleNow.GuildOutage, """{"t":"GUILD_DELETE","s":4,"op":0,"d":{"id":"1400000000000000004","unavailable":true}}""")]
    [InlineData(TroubleNow.RemoveGuild, """{"t":"GUILD_DELETE","s":4,"op":0,"d":{"id":"1400000000000000004"}}""")]
    public async Task A_trouble_at_once_arrives_on_the_open_socket(TroubleNow trouble, string frame)
    {
        await using var stage = await Stage.EmptyAsync();
        await stage.Bot.LogInAsync();

        stage.Server.Faults.Now(trouble);

        Assert.Equal(frame, (await stage.Bot.ReceiveAsync()).ToJsonString());
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(4000)]
    [InlineData(4009)]
    [InlineData(4014)]
    [InlineData(4999)]
    public async Task Any_close_code_can_be_asked_for(int code)
    {
        await using var stage = await Stage.EmptyAsync();
        await stage.Bot.LogInAsync();
        stage.Server.Faults.CloseCode = code;

        stage.Server.Faults.Now(TroubleNow.Close);

        Assert.Equal(code, await stage.Bot.ReceiveCloseAsync());
    }

    [Fact]
    public async Task A_heartbeat_can_go_unanswered()
    {
        await using var stage = await Stage.EmptyAsync();
        await stage.Bot.LogInAsync();
        stage.Server.Faults.Arm(Trouble.WithholdHeartbeatAck);

        await stage.Bot.SendAsync("""{"op":1,"d":2}""");
        stage.Server.Faults.Now(TroubleNow.Reconnect);

        Assert.Equal(7, (int)(await stage.Bot.ReceiveAsync())["op"]!);
    }

    [Fact]
    public async Task Opcode_7_can_come_before_hello()
    {
        await using var stage = await Stage.EmptyAsync();
        stage.Server.Faults.Arm(Trouble.ReconnectBeforeHello);

        var first = await stage.Bot.ConnectAsync();

        Assert.Equal(7, (int)first["op"]!);
        Assert.Equal(10, (int)(await stage.Bot.ReceiveAsync())["op"]!);
    }

    [Theory]
    [InlineData(RestTrouble.RateLimitUser, 429, "user")]
    [InlineData(RestTrouble.RateLimitShared, 429, "shared")]
    [InlineData(RestTrouble.RateLimitGlobal, 429, "global")]
    [InlineData(RestTrouble.ServerError, 500, null)]
    [InlineData(RestTrouble.BadGateway, 502, null)]
    public async Task A_route_can_fail_once(RestTrouble trouble, int status, string? scope)
    {
        await using var stage = await Stage.ReadyAsync();
        stage.Server.Faults.ArmRest(trouble, "callback");
        var (interaction, d) = await stage.RunAsync();

        using var failed = await stage.Bot.CallAsync(HttpMethod.Post, $"interactions/{d["id"]}/{d["token"]}/callback", """{"type":5}""");
        var (again, _) = await stage.Bot.AnswerAsync(d, """{"type":5}""");

        Assert.Equal(status, (int)failed.StatusCode);
        Assert.Equal(scope, failed.Headers.TryGetValues("X-RateLimit-Scope", out var values) ? values.First() : null);
        Assert.Equal(204, again);
        Assert.Equal(1, interaction.Accepted);
    }

    [Fact]
    public async Task A_lost_answer_was_handled_and_a_lost_request_was_not()
    {
        await using var stage = await Stage.ReadyAsync();
        var (first, one) = await stage.RunAsync();
        var (second, two) = await stage.RunAsync();
        stage.Server.Faults.ArmRest(RestTrouble.LoseAnswer, "callback");
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => stage.Bot.AnswerAsync(one, """{"type":5}"""));
        stage.Server.Faults.ArmRest(RestTrouble.LoseRequest, "callback");

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => stage.Bot.AnswerAsync(two, """{"type":5}"""));

        Assert.Equal((1, 0), (first.Accepted, second.Accepted));
    }

    [Fact]
    public async Task A_long_run_keeps_five_hundred_messages_a_channel()
    {
        await using var stage = await Stage.ReadyAsync(new PlaygroundOptions { EnforceRateLimits = false, Record = false });
        var watch = Stopwatch.StartNew();

        for (var round = 0; round < 2_000; round++)
        {
            var (interaction, d) = await stage.RunAsync();
            await stage.Bot.AnswerAsync(d, """{"type":4,"data":{"embeds":[{"title":"Nick Nelson","description":"Kit Connor"}]}}""");
            Assert.Equal(1, interaction.Accepted);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{2_000 / watch.Elapsed.TotalSeconds:0} interactions a second, one after the other");
        Assert.Equal(50, stage.Server.Visitors.Messages(Stage.Fan).Count);
        Assert.Equal(500, stage.Server.Visitors.Messages(Stage.Fan, 5_000).Count);
    }
}
