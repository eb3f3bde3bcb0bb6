using System.Net.WebSockets;
using System.Text.Json.Nodes;
using HeartstopperBot.Playground;

namespace HeartstopperBot.Tests.Playground;

/// <summary>Sessions over several connections: how many may start, how long one is kept, what a resume brings back, and which shard hears what.</summary>
public sealed class GatewaySessionTests
{
    [Fact]
    public async Task A_second_identify_within_five_seconds_is_an_invalid_session()
    {
        await using var stage = await Stage.EmptyAsync();
        await stage.Bot.LogInAsync();
        await using var other = new RawBot(stage.Server);
        await other.ConnectAsync();

        await other.IdentifyAsync();
        var refused = await other.ReceiveAsync();
        stage.Time.Advance(TimeSpan.FromSeconds(5));
        await other.IdentifyAsync();
        var ready = await other.ReceiveAsync();

        Assert.Equal(9, (int)refused["op"]!);
        Assert.False((bool)refused["d"]!);
        Assert.Equal("READY", (string?)ready["t"]);
    }

    [Fact]
    public async Task Each_identify_takes_from_the_days_starts_and_the_last_one_ends_the_token()
    {
        await using var stage = await Stage.EmptyAsync(new PlaygroundOptions { SessionStarts = 1, IdentifyPause = TimeSpan.Zero });
        var before = (await stage.Bot.AskAsync(HttpMethod.Get, "gateway/bot")).Body!["session_start_limit"]!;

        await stage.Bot.LogInAsync();
        var after = (await stage.Bot.AskAsync(HttpMethod.Get, "gateway/bot")).Body!["session_start_limit"]!;
        await stage.Bot.ConnectAsync();
        await stage.Bot.IdentifyAsync();

        Assert.Equal(1, (int)before["remaining"]!);
        Assert.Equal(0, (int)after["remaining"]!);
        Assert.Equal(4004, await stage.Bot.ReceiveCloseAsync());
    }

    [Fact]
    public async Task Silence_for_one_and_a_half_intervals_ends_the_session_with_4009()
    {
        await using var stage = await Stage.EmptyAsync();
        await stage.Bot.LogInAsync();

        stage.Time.Advance(TimeSpan.FromSeconds(62));

        Assert.Equal(4009, await stage.Bot.ReceiveCloseAsync());
        await stage.Bot.ConnectAsync(address: stage.Bot.ResumeAddress);
        await stage.Bot.ResumeAsync();
        Assert.Equal(9, (int)(await stage.Bot.ReceiveAsync())["op"]!);
    }

    [Theory]
    [InlineData("v=10&encoding=json")]
    [InlineData("v=10&encoding=json&compress=zlib-stream")]
    public async Task A_resume_replays_what_was_missed_in_order_and_says_so(string query)
    {
        await using var stage = await Stage.ReadyAsync(query: query);
        stage.Bot.Socket.Abort();

        var first = stage.Server.Visitors.Run(Stage.Fan, "whoplays", new JsonObject { ["name"] = "Nick" });
        var second = stage.Server.Visitors.Run(Stage.OtherFan, "whoplays", new JsonObject { ["name"] = "Tao" });
        await stage.Bot.ConnectAsync(query, stage.Bot.ResumeAddress);
        await stage.Bot.ResumeAsync();

        Assert.Equal(first.Id, (string?)(await stage.Bot.ReceiveAsync())["d"]!["id"]);
        Assert.Equal(second.Id, (string?)(await stage.Bot.ReceiveAsync())["d"]!["id"]);
        var resumed = await stage.Bot.ReceiveAsync();
        Assert.Equal("RESUMED", (string?)resumed["t"]);
        Assert.Equal(6, (int)resumed["s"]!);
    }

    [Fact]
    public async Task A_sequence_that_never_was_is_closed_with_4007()
    {
        await using var stage = await Stage.ReadyAsync();
        stage.Bot.Socket.Abort();

        await stage.Bot.ConnectAsync(address: stage.Bot.ResumeAddress);
        await stage.Bot.ResumeAsync(sequence: 99);

        Assert.Equal(4007, await stage.Bot.ReceiveCloseAsync());
    }

    [Theory]
    [InlineData(1000, false)]
    [InlineData(1001, false)]
    [InlineData(4000, true)]
    public async Task A_goodbye_of_1000_or_1001_ends_the_session_and_any_other_keeps_it(int code, bool isKept)
    {
        await using var stage = await Stage.ReadyAsync();

        await stage.Bot.Socket.CloseAsync((WebSocketCloseStatus)code, null, CancellationToken.None);
        await stage.Bot.ConnectAsync(address: stage.Bot.ResumeAddress);
        await stage.Bot.ResumeAsync();
        var answer = await stage.Bot.ReceiveAsync();

        if (isKept) Assert.Equal("RESUMED", (string?)answer["t"]);
        else Assert.Equal(9, (int)answer["op"]!);
    }

    [Fact]
    public async Task A_session_waits_three_minutes_and_no_longer()
    {
        await using var stage = await Stage.ReadyAsync();
        await stage.Bot.Socket.CloseAsync((WebSocketCloseStatus)4000, null, CancellationToken.None);
        await stage.Bot.ConnectAsync(address: stage.Bot.ResumeAddress);

        stage.Time.Advance(TimeSpan.FromSeconds(50));
        await stage.Bot.SendAsync("""{"op":1,"d":null}""");
        await stage.Bot.ReceiveAsync();
        for (var beat = 0; beat < 4; beat++)
        {
            stage.Time.Advance(TimeSpan.FromSeconds(40));
            await stage.Bot.SendAsync("""{"op":1,"d":null}""");
            await stage.Bot.ReceiveAsync();
        }

        await stage.Bot.ResumeAsync();

        Assert.Equal(9, (int)(await stage.Bot.ReceiveAsync())["op"]!);
    }

    [Fact]
    public async Task A_resume_without_compression_does_not_continue_a_compressed_session()
    {
        await using var stage = await Stage.ReadyAsync(query: "v=10&encoding=json&compress=zlib-stream");
        stage.Bot.Socket.Abort();

        await stage.Bot.ConnectAsync(address: stage.Bot.ResumeAddress);
        await stage.Bot.ResumeAsync();

        Assert.Equal(9, (int)(await stage.Bot.ReceiveAsync())["op"]!);
    }

    [Fact]
    public async Task An_interaction_goes_to_the_shard_of_its_guild_and_direct_messages_to_shard_0()
    {
        await using var stage = await Stage.EmptyAsync(new PlaygroundOptions { IdentifyPause = TimeSpan.Zero });
        await stage.Bot.RegisterAsync(Stage.Commands);
        var isFirst = (ulong.Parse(Known.Guild) >> 22) % 2 == 0;
        await using var other = new RawBot(stage.Server);
        foreach (var (bot, shard) in new[] { (stage.Bot, 0), (other, 1) })
        {
            await bot.ConnectAsync();
            await bot.IdentifyAsync(intents: 0, extra: $",\"shard\":[{shard},2]");
            await bot.ReceiveAsync();
        }

        var direct = stage.Server.Visitors.Run(new Place(Known.Fan, Known.FanDm), "whoplays", new JsonObject { ["name"] = "Nick" });
        var first = await stage.Bot.ReceiveAsync();
        var inGuild = stage.Server.Visitors.Run(Stage.Fan, "whoplays", new JsonObject { ["name"] = "Nick" });
        var second = await (isFirst ? stage.Bot : other).ReceiveAsync();

        Assert.Equal(direct.Id, (string?)first["d"]!["id"]);
        Assert.Equal(inGuild.Id, (string?)second["d"]!["id"]);
    }
}
