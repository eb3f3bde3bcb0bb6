using System.Net.WebSockets;
using System.Text.Json.Nodes;
using HeartstopperBot.Playground;
using HeartstopperBot.Tests.Playground;

namespace HeartstopperBot.Tests.Browser;

/// <summary>A bot that answers as a test wants it, on a playground of its own: for what our own bot does not use, and the page shows all the same.</summary>
internal sealed class ScriptedBot : IAsyncDisposable
{
    private readonly RawBot _bot;
    private readonly Task _answering;

    private ScriptedBot(PlaygroundServer server, RawBot bot, Func<JsonNode, string?> answer)
    {
        (Server, _bot) = (server, bot);
        _answering = AnswerAsync(answer);
    }

    public PlaygroundServer Server { get; }

    /// <summary>What came, oldest first.</summary>
    public List<JsonNode> Interactions { get; } = [];

    /// <summary><paramref name="answer"/> makes the callback's body of an interaction; null stays silent.</summary>
    public static async Task<ScriptedBot> StartAsync(string commands, Func<JsonNode, string?> answer)
    {
        var server = await PlaygroundServer.StartAsync(new PlaygroundOptions { EnforceRateLimits = false }, TimeProvider.System, TestContext.Current.CancellationToken);
        var bot = await new RawBot(server).LogInAsync();
        await bot.RegisterAsync(commands);
        return new ScriptedBot(server, bot, answer);
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _answering;
        await Server.DisposeAsync();
    }

    private async Task AnswerAsync(Func<JsonNode, string?> answer)
    {
        try
        {
            while (true)
            {
                var frame = await _bot.ReceiveAsync();
                if (frame["t"]?.GetValue<string>() != "INTERACTION_CREATE") continue;
                var interaction = frame["d"]!;
                lock (Interactions) Interactions.Add(interaction);
                if (answer(interaction) is not { } body) continue;
                var (status, refusal) = await _bot.AnswerAsync(interaction, body);
                Assert.True(status is 200 or 204, refusal?.ToJsonString());
            }
        }
        catch (Exception gone) when (gone is WebSocketException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
        {
            // The test is over.
        }
    }
}
