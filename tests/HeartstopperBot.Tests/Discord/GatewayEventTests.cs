using HeartstopperBot.Discord.Gateway;
using HeartstopperBot.Discord.Models;

namespace HeartstopperBot.Tests.Discord;

/// <summary>What Discord tells over a standing connection, and how its frames are read.</summary>
public sealed class GatewayEventTests
{
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

        Assert.Equal(new GatewayEvent.GuildDelete(new(5), true), talk.Events.Dequeue());
        Assert.False(Assert.IsType<GatewayEvent.GuildCreate>(talk.Events.Dequeue()).IsUnavailable);
        Assert.Equal(new GatewayEvent.GuildDelete(new(5), false), Assert.Single(talk.Events));
    }

    [Fact]
    public void Where_a_channel_stands_is_told_at_the_start_and_whenever_it_changes()
    {
        using var talk = new GatewayDialogue();
        talk.GetReady();

        talk.ServerSays("""{"op":0,"s":2,"t":"GUILD_CREATE","d":{"id":"5","channels":[{"id":"6","type":4},{"id":"7","type":0,"parent_id":"6","topic":null}]}}""");
        talk.ServerSays("""{"op":0,"s":3,"t":"CHANNEL_CREATE","d":{"id":"8","type":15,"guild_id":"5","parent_id":null}}""");
        talk.ServerSays("""{"op":0,"s":4,"t":"CHANNEL_UPDATE","d":{"id":"8","type":15,"guild_id":"5","parent_id":"6"}}""");
        talk.ServerSays("""{"op":0,"s":5,"t":"CHANNEL_DELETE","d":{"id":"8","type":15,"guild_id":"5","parent_id":"6"}}""");
        talk.ServerSays("""{"op":0,"s":6,"t":"THREAD_DELETE","d":{"id":"9","type":11,"guild_id":"5","parent_id":"7"}}""");

        var created = Assert.IsType<GatewayEvent.GuildCreate>(talk.Events.Dequeue());
        Assert.Equal([new Channel { Id = new(6), Type = ChannelType.GuildCategory }, new Channel { Id = new(7), ParentId = new(6) }], created.Channels);
        Assert.Equal(
            [
                new GatewayEvent.ChannelChange(new Channel { Id = new(8), Type = ChannelType.GuildForum, GuildId = new(5) }),
                new GatewayEvent.ChannelChange(new Channel { Id = new(8), Type = ChannelType.GuildForum, GuildId = new(5), ParentId = new(6) }),
                new GatewayEvent.ChannelDelete(new Channel { Id = new(8), Type = ChannelType.GuildForum, GuildId = new(5), ParentId = new(6) }),
                new GatewayEvent.ChannelDelete(new Channel { Id = new(9), Type = ChannelType.PublicThread, GuildId = new(5), ParentId = new(7) }),
            ],
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
        talk.BotConnects(GatewayDialogue.Address);

        talk.ServerSays(first.Deflate("""{"op":10,"d":{"heartbeat_interval":41250}}"""));
        talk.BotSays(op: 2);
        var ready = first.Deflate(GatewayDialogue.Ready());
        talk.ServerSays(ready[..20]);
        talk.ServerSays(ready[20..]);
        Assert.IsType<GatewayEvent.Ready>(talk.Events.Dequeue());
        talk.ServerCloses(4000);
        talk.Later(TimeSpan.FromSeconds(1));
        talk.BotConnects(GatewayDialogue.ResumeAddress);
        talk.ServerSays(second.Deflate("""{"op":10,"d":{"heartbeat_interval":41250}}"""));

        talk.BotSays(op: 6);
    }

    [Fact]
    public void A_ready_with_thousands_of_servers_is_read_whole()
    {
        using var talk = new GatewayDialogue();
        using var deflater = new Deflater();
        talk.BotConnects(GatewayDialogue.Address);
        talk.ServerSaysHello();
        var guilds = string.Join(",", Enumerable.Range(1, 20_000).Select(id => $$"""{"id":"{{140000000000000000 + id}}","unavailable":true}"""));

        talk.ServerSays(deflater.Deflate(GatewayDialogue.Ready().Replace("""{"id":"1400000000000000004","unavailable":true}""", guilds, StringComparison.Ordinal)));

        Assert.Equal(20_000, Assert.IsType<GatewayEvent.Ready>(talk.Events.Dequeue()).GuildIds.Count);
    }
}
