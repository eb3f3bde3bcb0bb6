using HeartstopperBot.Playground;

namespace HeartstopperBot.Tests.Playground;

/// <summary>One connection: the handshake, and the close code for everything that Discord does not take.</summary>
public sealed class GatewayTests
{
    [Fact]
    public async Task Hello_identify_ready_guild_and_heartbeat()
    {
        await using var stage = await Stage.EmptyAsync();

        var hello = await stage.Bot.ConnectAsync();
        await stage.Bot.IdentifyAsync();
        var ready = await stage.Bot.ReceiveAsync();
        var guild = await stage.Bot.ReceiveAsync();
        var other = await stage.Bot.ReceiveAsync();
        await stage.Bot.SendAsync("""{"op":1,"d":3}""");
        var ack = await stage.Bot.ReceiveAsync();

        Assert.Equal(10, (int)hello["op"]!);
        Assert.Equal(41_250, (int)hello["d"]!["heartbeat_interval"]!);
        Assert.Equal("READY", (string?)ready["t"]);
        Assert.Equal(1, (int)ready["s"]!);
        Assert.True((bool)ready["d"]!["guilds"]![0]!["unavailable"]!);
        Assert.Equal("GUILD_CREATE", (string?)guild["t"]);
        Assert.Equal("Heartstopper fans", (string?)guild["d"]!["name"]);
        Assert.Equal(Known.OtherGuild, (string?)other["d"]!["id"]);
        Assert.Equal(11, (int)ack["op"]!);
    }

    [Fact]
    public async Task Without_the_guild_intent_no_guild_is_sent()
    {
        await using var stage = await Stage.EmptyAsync();
        await stage.Bot.ConnectAsync();

        await stage.Bot.IdentifyAsync(intents: 0);
        await stage.Bot.ReceiveAsync();
        await stage.Bot.SendAsync("""{"op":1,"d":1}""");

        Assert.Equal(11, (int)(await stage.Bot.ReceiveAsync())["op"]!);
    }

    [Theory]
    [InlineData("""{"op":1,"d":"x"}""", 4002)]
    [InlineData("""{"op":3,"d":{}}""", 4003)]
    [InlineData("""{"op":8,"d":{}}""", 4003)]
    [InlineData("""{"op":77,"d":{}}""", 4001)]
    [InlineData("""{"op":11}""", 4001)]
    [InlineData("no json", 4002)]
    [InlineData("[]", 4002)]
    [InlineData("""{"op":2,"d":{"token":"wrong","intents":1,"properties":{"os":"a","browser":"b","device":"c"}}}""", 4004)]
    [InlineData("""{"op":6,"d":{"token":"wrong","session_id":"a","seq":1}}""", 4004)]
    [InlineData("""{"op":6,"d":{"token":"wrong"}}""", 4002)]
    public async Task A_wrong_frame_is_answered_with_its_close_code(string frame, int code)
    {
        await using var stage = await Stage.EmptyAsync();
        await stage.Bot.ConnectAsync();

        await stage.Bot.SendAsync(frame);

        Assert.Equal(code, await stage.Bot.ReceiveCloseAsync());
    }

    [Theory]
    [InlineData(1 << 30, "", 4013)]
    [InlineData(-1, "", 4013)]
    [InlineData(1 << 15, "", 4014)]
    [InlineData(1 << 1, "", 4014)]
    [InlineData(1, ""","shard":[1,1]""", 4010)]
    [InlineData(1, ""","shard":[0]""", 4010)]
    [InlineData(1, ""","shard":["0","1"]""", 4010)]
    [InlineData(1, ""","presence":{"status":"sleeping","since":null,"afk":false,"activities":[]}""", 4002)]
    [InlineData(1, ""","large_threshold":10""", 4002)]
    public async Task A_wrong_identify_is_answered_with_its_close_code(int intents, string extra, int code)
    {
        await using var stage = await Stage.EmptyAsync();
        await stage.Bot.ConnectAsync();

        await stage.Bot.IdentifyAsync(intents: intents, extra: extra);

        Assert.Equal(code, await stage.Bot.ReceiveCloseAsync());
    }

    [Theory]
    [InlineData("v=9&encoding=json", 4012)]
    [InlineData("encoding=json", 4012)]
    [InlineData("v=10&encoding=etf", 4002)]
    public async Task A_wrong_address_is_closed(string query, int code)
    {
        await using var stage = await Stage.EmptyAsync();

        var closed = await Assert.ThrowsAsync<InvalidOperationException>(() => stage.Bot.ConnectAsync(query));

        Assert.Equal($"closed with {code}", closed.Message);
    }

    [Fact]
    public async Task A_second_identify_is_closed_with_4005()
    {
        await using var stage = await Stage.EmptyAsync();
        await stage.Bot.LogInAsync();

        await stage.Bot.IdentifyAsync();

        Assert.Equal(4005, await stage.Bot.ReceiveCloseAsync());
    }

    [Theory]
    [InlineData(4096, null)]
    [InlineData(4097, 4002)]
    public async Task A_frame_has_at_most_4096_bytes(int size, int? code)
    {
        await using var stage = await Stage.EmptyAsync();
        await stage.Bot.LogInAsync();
        const string head = "{\"op\":1,\"d\":1,\"x\":\"", tail = "\"}";

        await stage.Bot.SendAsync(head + new string('x', size - head.Length - tail.Length) + tail);

        if (code is null) Assert.Equal(11, (int)(await stage.Bot.ReceiveAsync())["op"]!);
        else Assert.Equal(code, await stage.Bot.ReceiveCloseAsync());
    }

    [Fact]
    public async Task The_121st_frame_of_a_minute_is_closed_with_4008()
    {
        await using var stage = await Stage.EmptyAsync();
        await stage.Bot.LogInAsync();

        for (var frame = 0; frame < 120; frame++) await stage.Bot.SendAsync("""{"op":1,"d":2}""");

        Assert.Equal(4008, await stage.Bot.ReceiveCloseAsync());
    }

    [Fact]
    public async Task A_minute_later_the_frames_count_anew()
    {
        await using var stage = await Stage.EmptyAsync(new PlaygroundOptions { HeartbeatInterval = TimeSpan.FromHours(1) });
        await stage.Bot.LogInAsync();
        for (var frame = 0; frame < 119; frame++)
        {
            await stage.Bot.SendAsync("""{"op":1,"d":2}""");
            await stage.Bot.ReceiveAsync();
        }

        stage.Time.Advance(TimeSpan.FromSeconds(60));
        await stage.Bot.SendAsync("""{"op":1,"d":2}""");

        Assert.Equal(11, (int)(await stage.Bot.ReceiveAsync())["op"]!);
    }

    [Fact]
    public async Task Too_many_guilds_for_one_shard_are_closed_with_4011()
    {
        await using var stage = await Stage.EmptyAsync(new PlaygroundOptions { GuildCount = 2501 });
        await stage.Bot.ConnectAsync();

        await stage.Bot.IdentifyAsync(intents: 0);

        Assert.Equal(4011, await stage.Bot.ReceiveCloseAsync());
    }
}
