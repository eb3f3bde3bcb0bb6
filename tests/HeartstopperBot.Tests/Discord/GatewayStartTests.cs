using System.Net;
using HeartstopperBot.Discord;
using HeartstopperBot.Discord.Gateway;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Discord.Rest;

namespace HeartstopperBot.Tests.Discord;

/// <summary>From the first connection to READY: where the bot connects, what it says, and when it gives up.</summary>
public sealed class GatewayStartTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(GatewayDialogue.Hello);

    [Fact]
    public void The_server_says_hello_and_the_bot_identifies_with_guilds_only()
    {
        using var talk = new GatewayDialogue(new DiscordOptions { Token = "TOKEN", ShardId = 1, ShardCount = 3, Presence = "Hi" });

        talk.BotConnects(GatewayDialogue.Address);
        talk.BotIsSilent();
        talk.ServerSaysHello();

        var identify = talk.BotSays(op: 2);
        Assert.Equal("TOKEN", identify.GetProperty("token").GetString());
        Assert.Equal(1, identify.GetProperty("intents").GetInt32());
        Assert.Equal("[1,3]", identify.GetProperty("shard").GetRawText());
        Assert.Equal("heartstopperbot", identify.GetProperty("properties").GetProperty("browser").GetString());
        Assert.Equal("""{"type":4,"name":"Custom Status","state":"Hi"}""", identify.GetProperty("presence").GetProperty("activities")[0].GetRawText());
    }

    [Fact]
    public void Ready_tells_who_the_bot_is_and_which_servers_it_is_in()
    {
        using var talk = new GatewayDialogue();
        talk.BotConnects(GatewayDialogue.Address);
        talk.ServerSaysHello();
        Assert.Equal(GatewayState.Connecting, talk.Status.State);

        talk.ServerSays(GatewayDialogue.Ready());

        var ready = Assert.IsType<GatewayEvent.Ready>(talk.Events.Dequeue());
        Assert.Equal(1100000000000000001UL, ready.Application.Id.Value);
        Assert.Equal(1400000000000000004UL, Assert.Single(ready.GuildIds).Value);
        Assert.Equal(GatewayState.Connected, talk.Status.State);
    }

    [Fact]
    public void A_server_that_never_says_hello_is_left_after_twenty_seconds()
    {
        using var talk = new GatewayDialogue();
        talk.BotConnects(GatewayDialogue.Address);

        talk.Later(TimeSpan.FromSeconds(19));
        talk.BotIsSilent();
        talk.Later(TimeSpan.FromSeconds(1));

        talk.BotLeaves(4000);
    }

    [Fact]
    public void A_server_that_answers_heartbeats_but_never_gets_ready_is_left_after_about_two_minutes()
    {
        using var talk = new GatewayDialogue();
        talk.BotConnects(GatewayDialogue.Address);
        talk.ServerSaysHello();
        talk.BotSays(op: 2);

        talk.Later(Interval / 2);
        for (var beats = 0; beats < 3; beats++)
        {
            talk.BotSays(op: 1);
            talk.ServerAcknowledges();
            talk.Later(Interval);
        }

        talk.BotLeaves(4000);
    }

    [Fact]
    public void When_no_session_may_be_started_the_bot_waits_and_asks_again()
    {
        var gateways = new Queue<GatewayBot>(
            [GatewayDialogue.Gateway(remaining: 0, resetAfter: 3_600_000), GatewayDialogue.Gateway(remaining: 1)]);
        using var talk = new GatewayDialogue(discover: gateways.Dequeue);

        talk.Later(TimeSpan.FromMinutes(59));
        talk.BotDoesNotConnect();
        talk.Later(TimeSpan.FromMinutes(1));

        talk.BotConnects(GatewayDialogue.Address);
    }

    [Fact]
    public void A_gateway_address_in_the_options_is_used_without_asking()
    {
        var options = new DiscordOptions { Token = "TOKEN", GatewayAddress = new Uri("ws://127.0.0.1:5000/gateway") };

        using var talk = new GatewayDialogue(options, discover: () => throw new InvalidOperationException("Nobody should ask."));

        talk.BotConnects("ws://127.0.0.1:5000/gateway?v=10&encoding=json&compress=zlib-stream");
    }

    [Fact]
    public async Task When_the_token_is_refused_on_the_way_to_the_gateway_the_bot_ends()
    {
        using var talk = new GatewayDialogue(
            discover: () => throw new DiscordApiException(HttpStatusCode.Unauthorized, 0, "401: Unauthorized", [], "GET gateway/bot"));

        var refused = await Assert.ThrowsAsync<GatewayRefusedException>(() => talk.Run);

        Assert.Contains("token", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_another_request_has_already_shown_the_token_to_be_wrong_the_bot_ends()
    {
        using var talk = new GatewayDialogue(discover: () => throw new RestStoppedException("refused", isForGood: true));

        await Assert.ThrowsAsync<GatewayRefusedException>(() => talk.Run);
    }

    [Fact]
    public void When_discord_is_out_of_reach_the_bot_asks_again()
    {
        var answers = new Queue<Func<GatewayBot>>([() => throw new HttpRequestException("unreachable"), () => GatewayDialogue.Gateway()]);
        using var talk = new GatewayDialogue(discover: () => answers.Dequeue()());

        talk.BotDoesNotConnect();
        talk.Later(TimeSpan.FromSeconds(1));

        talk.BotConnects(GatewayDialogue.Address);
    }
}
