using HeartstopperBot.Discord.Gateway;

namespace HeartstopperBot.Tests.Discord;

/// <summary>What follows a connection that ends: resume, identify anew, or stop for good; and how long the bot waits before.</summary>
public sealed class GatewayReconnectTests
{
    [Fact]
    public void The_server_asks_to_reconnect_and_the_bot_resumes_with_the_last_number_it_saw()
    {
        using var talk = new GatewayDialogue();
        talk.GetReady();
        talk.ServerSays("""{"op":0,"s":7,"t":"SOMETHING_NEW","d":{"a":[1]}}""");
        talk.Later(TimeSpan.FromSeconds(15));

        talk.ServerSays("""{"op":7,"d":null}""");

        talk.BotLeaves(4000);
        talk.BotConnects(GatewayDialogue.ResumeAddress);
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
        talk.BotConnects(GatewayDialogue.Address);

        talk.ServerSays("""{"op":7}""");

        talk.BotLeaves(4000);
        talk.Later(TimeSpan.FromSeconds(1));
        talk.BotConnects(GatewayDialogue.Address);
    }

    [Fact]
    public void An_invalid_session_that_can_be_resumed_is_resumed()
    {
        using var talk = new GatewayDialogue();
        talk.GetReady();

        talk.ServerSays("""{"op":9,"d":true}""");

        talk.BotLeaves(4000);
        talk.Later(TimeSpan.FromSeconds(1));
        talk.BotConnects(GatewayDialogue.ResumeAddress);
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
        talk.BotConnects(GatewayDialogue.Address);
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
        talk.BotConnects(GatewayDialogue.ResumeAddress);
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
        talk.BotConnects(GatewayDialogue.Address);
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

        talk.BotConnects(GatewayDialogue.ResumeAddress);
    }

    [Fact]
    public void Attempts_that_fail_come_further_and_further_apart_but_never_more_than_a_minute()
    {
        using var talk = new GatewayDialogue(chance: 1);
        talk.BotConnects(GatewayDialogue.Address);
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
        talk.BotConnects(GatewayDialogue.Address);
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

        talk.BotConnects(GatewayDialogue.Address);
        talk.ServerSaysHello();
        talk.BotSays(op: 2);
    }
}
