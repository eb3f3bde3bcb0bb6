using System.Text.Json;
using HeartstopperBot.Discord;
using HeartstopperBot.Discord.Gateway;

namespace HeartstopperBot.Tests.Discord;

public sealed class GatewayTests
{
    private const string GatewayAddress = "wss://gateway.test/?v=10&encoding=json&compress=zlib-stream";
    private const string ResumeAddress = "wss://resume.test/r?v=10&encoding=json&compress=zlib-stream";

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(GatewayDialogue.Hello);

    [Fact]
    public void The_server_says_hello_and_the_bot_identifies_with_guilds_only()
    {
        using var talk = new GatewayDialogue(new DiscordOptions { Token = "TOKEN", ShardId = 1, ShardCount = 3, Presence = "Hi" });

        talk.BotConnects(GatewayAddress);
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
        talk.BotConnects(GatewayAddress);
        talk.ServerSaysHello();
        Assert.Equal(GatewayState.Connecting, talk.Status.State);

        talk.ServerSays(GatewayDialogue.Ready());

        var ready = Assert.IsType<GatewayEvent.Ready>(talk.Events.Dequeue());
        Assert.Equal(1100000000000000001UL, ready.Application.Id.Value);
        Assert.Equal(1400000000000000004UL, Assert.Single(ready.GuildIds).Value);
        Assert.Equal(GatewayState.Connected, talk.Status.State);
    }

    [Fact]
    public void The_first_heartbeat_comes_after_a_random_part_of_the_interval_and_the_next_ones_a_whole_one_apart()
    {
        using var talk = new GatewayDialogue(chance: 0.25);
        talk.GetReady();

        talk.Later((Interval * 0.25) - TimeSpan.FromMilliseconds(10));
        talk.BotIsSilent();
        talk.Later(TimeSpan.FromMilliseconds(20));
        Assert.Equal(1, talk.BotSays(op: 1).GetInt64());
        talk.ServerAcknowledges();

        talk.Later(Interval - TimeSpan.FromMilliseconds(50));
        talk.BotIsSilent();
        talk.Later(TimeSpan.FromMilliseconds(50));
        talk.BotSays(op: 1);
    }

    [Fact]
    public void Heartbeats_start_before_the_server_is_ready()
    {
        using var talk = new GatewayDialogue(chance: 0.1);
        talk.BotConnects(GatewayAddress);
        talk.ServerSaysHello();
        talk.BotSays(op: 2);

        talk.Later(Interval / 2);

        Assert.Equal(JsonValueKind.Null, talk.BotSays(op: 1).ValueKind);
    }

    [Fact]
    public void The_latency_is_what_the_acknowledgement_took()
    {
        using var talk = new GatewayDialogue(chance: 0);
        talk.GetReady();
        talk.Later(TimeSpan.FromMilliseconds(1));
        talk.BotSays(op: 1);

        talk.Later(TimeSpan.FromMilliseconds(70));
        talk.ServerAcknowledges();

        Assert.InRange(talk.Status.HeartbeatLatency!.Value.TotalMilliseconds, 69, 71);
    }

    [Fact]
    public void Without_an_acknowledgement_the_bot_leaves_in_a_way_that_keeps_the_session_and_resumes()
    {
        using var talk = new GatewayDialogue();
        talk.GetReady();
        talk.Later(Interval * 0.6);
        talk.BotSays(op: 1);

        talk.Later(Interval);

        talk.BotLeaves(4000);
        talk.BotConnects(ResumeAddress);
        talk.ServerSaysHello();
        talk.BotSays(op: 6);
    }

    [Fact]
    public void The_server_asks_for_a_heartbeat_and_gets_it_at_once()
    {
        using var talk = new GatewayDialogue();
        talk.GetReady();

        talk.ServerSays("""{"op":1,"d":null}""");

        Assert.Equal(1, talk.BotSays(op: 1).GetInt64());
    }

    [Fact]
    public void A_server_that_asks_for_heartbeats_without_end_gets_a_hundred_and_twenty_a_minute()
    {
        using var talk = new GatewayDialogue();
        talk.GetReady();

        for (var i = 0; i < 500; i++) talk.ServerSays("""{"op":1}""");

        for (var i = 0; i < SendBudget.PerMinute - 1; i++) talk.BotSays(op: 1);
        talk.BotIsSilent();
    }

    [Fact]
    public void The_server_asks_to_reconnect_and_the_bot_resumes_with_the_last_number_it_saw()
    {
        using var talk = new GatewayDialogue();
        talk.GetReady();
        talk.ServerSays("""{"op":0,"s":7,"t":"SOMETHING_NEW","d":{"a":[1]}}""");
        talk.Later(TimeSpan.FromSeconds(15));

        talk.ServerSays("""{"op":7,"d":null}""");

        talk.BotLeaves(4000);
        talk.BotConnects(ResumeAddress);
        talk.ServerSaysHello();
        Assert.Equal("""{"token":"TOKEN","session_id":"abc","seq":7}""", talk.BotSays(op: 6).GetRawText());
        talk.ServerSays("""{"op":0,"s":8,"t":"GUILD_DELETE","d":{"id":"5"}}""");
        talk.ServerSays("""{"op":0,"s":9,"t":"RESUMED","d":{}}""");
        Assert.Equal(new GatewayEvent.GuildDelete(new(5), IsUnavailable: false), talk.Events.Dequeue());
        Assert.IsType<GatewayEvent.Resumed>(talk.Events.Dequeue());
        Assert.Equal(GatewayState.Connected, talk.Status.State);
    }

    [Fact]
    public void The_server_asks_to_reconnect_before_it_says_hello()
    {
        using var talk = new GatewayDialogue();
        talk.BotConnects(GatewayAddress);

        talk.ServerSays("""{"op":7}""");

        talk.BotLeaves(4000);
        talk.Later(TimeSpan.FromSeconds(1));
        talk.BotConnects(GatewayAddress);
    }

    [Fact]
    public void A_server_that_never_says_hello_is_left_after_twenty_seconds()
    {
        using var talk = new GatewayDialogue();
        talk.BotConnects(GatewayAddress);

        talk.Later(TimeSpan.FromSeconds(19));
        talk.BotIsSilent();
        talk.Later(TimeSpan.FromSeconds(1));

        talk.BotLeaves(4000);
    }

    [Fact]
    public void A_server_that_answers_heartbeats_but_never_gets_ready_is_left_after_about_two_minutes()
    {
        using var talk = new GatewayDialogue();
        talk.BotConnects(GatewayAddress);
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
    public void An_invalid_session_that_can_be_resumed_is_resumed()
    {
        using var talk = new GatewayDialogue();
        talk.GetReady();

        talk.ServerSays("""{"op":9,"d":true}""");

        talk.BotLeaves(4000);
        talk.Later(TimeSpan.FromSeconds(1));
        talk.BotConnects(ResumeAddress);
        talk.ServerSaysHello();
        talk.BotSays(op: 6);
    }

    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(1.0, 5.0)]
    public void An_invalid_session_that_cannot_be_resumed_is_replaced_after_one_to_five_seconds(double chance, double seconds)
    {
        using var talk = new GatewayDialogue(chance: chance);
        talk.GetReady();

        talk.ServerSays("""{"op":9,"d":false}""");

        talk.BotLeaves(4000);
        talk.Later(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(50));
        talk.BotDoesNotConnect();
        talk.Later(TimeSpan.FromMilliseconds(50));
        talk.BotConnects(GatewayAddress);
        talk.ServerSaysHello();
        talk.BotSays(op: 2);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(1006)]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4005)]
    [InlineData(4006)]
    [InlineData(4008)]
    [InlineData(4999)]
    public void After_these_close_codes_the_bot_resumes(int? code)
    {
        using var talk = new GatewayDialogue();
        talk.GetReady();

        talk.ServerCloses(code);

        talk.Later(TimeSpan.FromSeconds(1));
        talk.BotConnects(ResumeAddress);
        talk.ServerSaysHello();
        talk.BotSays(op: 6);
    }

    [Theory]
    [InlineData(4003)]
    [InlineData(4007)]
    [InlineData(4009)]
    public void After_these_close_codes_the_bot_identifies_anew(int code)
    {
        using var talk = new GatewayDialogue();
        talk.GetReady();

        talk.ServerCloses(code);

        talk.Later(TimeSpan.FromSeconds(1));
        talk.BotConnects(GatewayAddress);
        talk.ServerSaysHello();
        talk.BotSays(op: 2);
    }

    [Theory]
    [InlineData(4004, "token")]
    [InlineData(4010, "shard")]
    [InlineData(4011, "shard count")]
    [InlineData(4012, "Update")]
    [InlineData(4013, "intents")]
    [InlineData(4014, "intents")]
    public async Task After_these_close_codes_the_bot_ends_and_says_what_to_do(int code, string advice)
    {
        using var talk = new GatewayDialogue();
        talk.GetReady();

        talk.ServerCloses(code);

        var refused = await Assert.ThrowsAsync<GatewayRefusedException>(() => talk.Run);
        Assert.Equal(code, refused.CloseCode);
        Assert.Contains(advice, refused.Message, StringComparison.Ordinal);
        Assert.Equal(GatewayState.Stopped, talk.Status.State);
    }

    [Fact]
    public void A_good_connection_that_breaks_is_followed_by_the_next_at_once()
    {
        using var talk = new GatewayDialogue();
        talk.GetReady();
        talk.Later(TimeSpan.FromSeconds(10));

        talk.LineBreaks();

        talk.BotConnects(ResumeAddress);
    }

    [Fact]
    public void Attempts_that_fail_come_further_and_further_apart_but_never_more_than_a_minute()
    {
        using var talk = new GatewayDialogue(chance: 1);
        talk.BotConnects(GatewayAddress);
        talk.ConnectFailure = new IOException("unreachable");

        talk.LineBreaks();

        var gaps = new List<int>();
        for (var (second, last, attempts) = (1, 0, talk.Attempts); gaps.Count < 9; second++)
        {
            talk.Later(TimeSpan.FromSeconds(1));
            if (talk.Attempts == attempts) continue;
            gaps.Add(second - last);
            (last, attempts) = (second, talk.Attempts);
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60, 60], gaps);
        talk.ConnectFailure = null;
        talk.Later(TimeSpan.FromSeconds(60));
        talk.BotConnects(GatewayAddress);
    }

    [Fact]
    public void A_session_that_cannot_be_reached_for_long_is_given_up()
    {
        using var talk = new GatewayDialogue();
        talk.GetReady();
        talk.ConnectFailure = new IOException("unreachable");

        talk.LineBreaks();
        talk.Later(TimeSpan.FromSeconds(90));
        talk.ConnectFailure = null;
        for (var attempts = talk.Attempts; talk.Attempts == attempts;) talk.Later(TimeSpan.FromSeconds(1));

        talk.BotConnects(GatewayAddress);
        talk.ServerSaysHello();
        talk.BotSays(op: 2);
    }

    [Fact]
    public void When_no_session_may_be_started_the_bot_waits_and_asks_again()
    {
        var gateways = new Queue<HeartstopperBot.Discord.Models.GatewayBot>(
            [GatewayDialogue.Gateway(remaining: 0, resetAfter: 3_600_000), GatewayDialogue.Gateway(remaining: 1)]);
        using var talk = new GatewayDialogue(discover: gateways.Dequeue);

        talk.Later(TimeSpan.FromMinutes(59));
        talk.BotDoesNotConnect();
        talk.Later(TimeSpan.FromMinutes(1));

        talk.BotConnects(GatewayAddress);
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
            discover: () => throw new HeartstopperBot.Discord.Rest.DiscordApiException(System.Net.HttpStatusCode.Unauthorized, 0, "401: Unauthorized", [], "GET gateway/bot"));

        var refused = await Assert.ThrowsAsync<GatewayRefusedException>(() => talk.Run);

        Assert.Contains("token", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_another_request_has_already_shown_the_token_to_be_wrong_the_bot_ends()
    {
        using var talk = new GatewayDialogue(discover: () => throw new HeartstopperBot.Discord.Rest.RestStoppedException("refused", isForGood: true));

        await Assert.ThrowsAsync<GatewayRefusedException>(() => talk.Run);
    }

    [Fact]
    public void When_discord_is_out_of_reach_the_bot_asks_again()
    {
        var answers = new Queue<Func<HeartstopperBot.Discord.Models.GatewayBot>>([() => throw new HttpRequestException("unreachable"), () => GatewayDialogue.Gateway()]);
        using var talk = new GatewayDialogue(discover: () => answers.Dequeue()());

        talk.BotDoesNotConnect();
        talk.Later(TimeSpan.FromSeconds(1));

        talk.BotConnects(GatewayAddress);
    }

    [Fact]
    public async Task At_shutdown_the_bot_says_goodbye_and_ends_in_peace()
    {
        using var talk = new GatewayDialogue();
        talk.GetReady();

        talk.ShutDown();
        talk.BotLeaves(1000);
        talk.ServerCloses(1000);

        await talk.Run;
        Assert.Equal(GatewayState.Stopped, talk.Status.State);
    }

    [Fact]
    public async Task At_shutdown_a_server_that_does_not_answer_is_waited_for_two_seconds()
    {
        using var talk = new GatewayDialogue();
        talk.GetReady();

        talk.ShutDown();
        talk.Later(TimeSpan.FromSeconds(2));

        await talk.Run;
    }

    [Fact]
    public async Task At_shutdown_between_two_connections_the_bot_ends_at_once()
    {
        using var talk = new GatewayDialogue();
        talk.GetReady();
        talk.LineBreaks();

        talk.ShutDown();

        await talk.Run;
    }

    [Fact]
    public void An_interaction_reaches_the_bot()
    {
        using var talk = new GatewayDialogue();
        talk.GetReady();

        talk.ServerSays($$"""{"t":"INTERACTION_CREATE","s":2,"op":0,"d":{{Sample.Read("interaction_command.json")}}}""");

        var happened = Assert.IsType<GatewayEvent.InteractionCreate>(talk.Events.Dequeue());
        Assert.Equal("config", happened.Interaction.Data?.Name);
    }

    [Fact]
    public void A_server_in_an_outage_is_told_apart_from_one_that_removed_the_bot()
    {
        using var talk = new GatewayDialogue();
        talk.GetReady();

        talk.ServerSays("""{"op":0,"s":2,"t":"GUILD_DELETE","d":{"id":"5","unavailable":true}}""");
        talk.ServerSays("""{"op":0,"s":3,"t":"GUILD_CREATE","d":{"id":"5","name":"G","channels":[{"id":"6","type":99}],"members":[],"member_count":3}}""");
        talk.ServerSays("""{"op":0,"s":4,"t":"GUILD_DELETE","d":{"id":"5"}}""");

        Assert.Equal(
            [new GatewayEvent.GuildDelete(new(5), true), new GatewayEvent.GuildCreate(new(5), false), new GatewayEvent.GuildDelete(new(5), false)],
            talk.Events);
    }

    [Fact]
    public void A_handler_that_fails_does_not_cost_the_connection()
    {
        using var talk = new GatewayDialogue();
        talk.GetReady();
        talk.OnEvent = _ => throw new InvalidOperationException("a bug");

        talk.ServerSays("""{"op":0,"s":2,"t":"GUILD_DELETE","d":{"id":"5"}}""");
        talk.OnEvent = null;
        talk.ServerSays("""{"op":0,"s":3,"t":"GUILD_DELETE","d":{"id":"6"}}""");

        Assert.Single(talk.Events);
        talk.BotIsSilent();
    }

    [Fact]
    public void Compressed_frames_are_read_with_one_context_for_the_connection_and_a_new_one_for_the_next()
    {
        using var talk = new GatewayDialogue();
        using var first = new Deflater();
        using var second = new Deflater();
        talk.BotConnects(GatewayAddress);

        talk.ServerSays(first.Deflate("""{"op":10,"d":{"heartbeat_interval":41250}}"""));
        talk.BotSays(op: 2);
        var ready = first.Deflate(GatewayDialogue.Ready());
        talk.ServerSays(ready[..20]);
        talk.ServerSays(ready[20..]);
        Assert.IsType<GatewayEvent.Ready>(talk.Events.Dequeue());
        talk.ServerCloses(4000);
        talk.Later(TimeSpan.FromSeconds(1));
        talk.BotConnects(ResumeAddress);
        talk.ServerSays(second.Deflate("""{"op":10,"d":{"heartbeat_interval":41250}}"""));

        talk.BotSays(op: 6);
    }

    [Fact]
    public void A_ready_with_thousands_of_servers_is_read_whole()
    {
        using var talk = new GatewayDialogue();
        using var deflater = new Deflater();
        talk.BotConnects(GatewayAddress);
        talk.ServerSaysHello();
        var guilds = string.Join(",", Enumerable.Range(1, 20_000).Select(id => $$"""{"id":"{{140000000000000000 + id}}","unavailable":true}"""));

        talk.ServerSays(deflater.Deflate(GatewayDialogue.Ready().Replace("""{"id":"1400000000000000004","unavailable":true}""", guilds, StringComparison.Ordinal)));

        Assert.Equal(20_000, Assert.IsType<GatewayEvent.Ready>(talk.Events.Dequeue()).GuildIds.Count);
    }
}
