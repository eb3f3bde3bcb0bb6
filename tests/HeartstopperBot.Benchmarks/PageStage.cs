using HeartstopperBot.Playground;
using HeartstopperBot.Tests.Browser;
using Microsoft.Playwright;

namespace HeartstopperBot.Benchmarks;

/// <summary>A playground with the published bot on it and a channel that was talked in.</summary>
internal sealed class PageStage : IAsyncDisposable
{
    private readonly BotProcess _bot;

    private PageStage(PlaygroundServer server, BotProcess bot, int messages) => (Server, _bot, Messages) = (server, bot, messages);

    public PlaygroundServer Server { get; }

    /// <summary>How many were said in the channel.</summary>
    public int Messages { get; private set; }

    public static async Task<PageStage> StartAsync(string folder, int messages)
    {
        var server = await PlaygroundServer.StartAsync(new PlaygroundOptions { IdentifyPause = TimeSpan.Zero, EnforceRateLimits = false }, TimeProvider.System, CancellationToken.None);
        var bot = BotProcess.StartBot(folder, server.Token, server.RestAddress, server.GatewayAddress);
        await ProcessFigures.WaitForReadyAsync(server, bot);
        LongChannel.Fill(server, messages);
        return new PageStage(server, bot, messages);
    }

    /// <summary>A new visitor: nothing is in the cache.</summary>
    public async Task<VisitorPage> OpenAsync(IBrowser browser)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 800 }, Locale = "en-GB" });
        var visitor = await VisitorPage.OpenAsync(context, Server.Address, "");
        await Assertions.Expect(visitor.Messages).ToHaveCountAsync(Messages);
        return visitor;
    }

    public void SayOneMore() => LongChannel.Say(Server, ++Messages);

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await Server.DisposeAsync();
    }
}
