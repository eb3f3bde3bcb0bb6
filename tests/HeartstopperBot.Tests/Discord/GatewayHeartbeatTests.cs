using System.Text.Json;
using HeartstopperBot.Discord.Gateway;

namespace HeartstopperBot.Tests.Discord;

public sealed class GatewayHeartbeatTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(GatewayDialogue.Hello);

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
        talk.BotConnects(GatewayDialogue.Address);
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
        talk.BotConnects(GatewayDialogue.ResumeAddress);
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
}
