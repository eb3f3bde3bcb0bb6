using System.Text.Json.Nodes;
using HeartstopperBot.Playground;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Playground;

/// <summary>A playground on a clock that stands still, with a logged-in raw bot and a few commands.</summary>
internal sealed class Stage : IAsyncDisposable
{
    public const string Commands =
        """
        [{"name":"whoplays","description":"Who plays whom","integration_types":[0,1],"contexts":[0,1,2],"options":[
           {"type":3,"name":"name","description":"A name","required":true,"autocomplete":true,"max_length":100},
           {"type":5,"name":"private","description":"Only you see it"}]},
         {"name":"cast","description":"The cast","options":[{"type":4,"name":"season","description":"Which","min_value":1,"max_value":3},
           {"type":3,"name":"group","description":"Which","choices":[{"name":"everyone","value":"everyone"},{"name":"new","value":"new"}]}]},
         {"name":"config","description":"Settings","default_member_permissions":"32","contexts":[0],"options":[
           {"type":2,"name":"channel","description":"A channel","options":[{"type":1,"name":"set","description":"Set it","options":[{"type":7,"name":"target","description":"Which","required":true}]}]}]},
         {"name":"Check this","type":3}]
        """;

    private Stage(PlaygroundServer server, RawBot bot, FakeTime time) => (Server, Bot, Time) = (server, bot, time);

    public static Place Fan { get; } = new(Known.Fan, Known.General);
    public static Place OtherFan { get; } = new(Known.OtherFan, Known.General);
    public static Place Moderator { get; } = new(Known.Moderator, Known.General);

    public PlaygroundServer Server { get; }
    public RawBot Bot { get; }
    public FakeTime Time { get; }

    public static async Task<Stage> EmptyAsync(PlaygroundOptions? options = null)
    {
        var time = new FakeTime();
        var server = await PlaygroundServer.StartAsync(options ?? new PlaygroundOptions(), time, CancellationToken.None);
        return new Stage(server, new RawBot(server), time);
    }

    public static async Task<Stage> ReadyAsync(PlaygroundOptions? options = null, string query = "v=10&encoding=json")
    {
        var stage = await EmptyAsync(options);
        await stage.Bot.LogInAsync(query);
        await stage.Bot.RegisterAsync(Commands);
        return stage;
    }

    /// <summary>A fan runs /whoplays and the bot receives it.</summary>
    public async Task<(VisitorInteraction Visitor, JsonNode Event)> RunAsync(Place? place = null, string name = "Nick")
    {
        var interaction = Server.Visitors.Run(place ?? Fan, "whoplays", new JsonObject { ["name"] = name });
        return (interaction, (await Bot.ReceiveAsync())["d"]!);
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Server.DisposeAsync();
    }
}
