using System.Globalization;
using HeartstopperBot.Bot.Config;
using HeartstopperBot.Playground;
using HeartstopperBot.Tests.EndToEnd;
using HeartstopperBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace HeartstopperBot.Tests.Browser;

/// <summary>A local Discord in which nothing was said yet, the bot on it and one visitor, at the same moment of the same day on each run.</summary>
internal sealed class PictureStage : IAsyncDisposable
{
    private static readonly DateTimeOffset Moment = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private readonly TempFolder _data = new();
    private readonly PlaygroundServer _server;
    private readonly IHost _bot;

    private PictureStage(PlaygroundServer server, TimeProvider time)
    {
        _server = server;
        var settings = new BotSettings { Token = server.Token, RestAddress = server.RestAddress, GatewayAddress = server.GatewayAddress, DataDirectory = _data.Path };
        _bot = BotHost.Build(settings, RealFacts.Store, time, static logging => logging.ClearProviders());
    }

    public VisitorPage Visitor { get; private set; } = null!;

    public Faults Faults => _server.Faults;

    /// <summary>Where moderators read what fans report.</summary>
    public void TakeCorrectionsIn(string channel)
    {
        var server = ulong.Parse(Known.Guild, CultureInfo.InvariantCulture);
        var edit = new Edit(new Scope(ScopeKind.Server, server), ParentId: null, Setting.CorrectionsChannel, channel);
        _bot.Services.GetRequiredService<ServerSettings>().Change(server, [edit], Cause.Person, by: null);
    }

    public static async Task<PictureStage> StartAsync(IBrowser browser, int width, int height)
    {
        var time = new ShiftedTime(Moment);
        var server = await PlaygroundServer.StartAsync(new PlaygroundOptions { IdentifyPause = TimeSpan.Zero }, time, TestContext.Current.CancellationToken);
        var stage = new PictureStage(server, time);
        await stage._bot.StartAsync(TestContext.Current.CancellationToken);
        await LocalBot.UntilAsync(() => server.Visitors.Commands(new Place(Known.Fan, Known.General)).Count > 0, "the commands are registered");
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            DeviceScaleFactor = 1,
            Locale = "en-GB",
            TimezoneId = "UTC",
            ReducedMotion = ReducedMotion.Reduce,
        });
        await context.Clock.SetFixedTimeAsync(Moment.UtcDateTime);
        stage.Visitor = await VisitorPage.OpenAsync(context, server.Address, "");
        return stage;
    }

    public async ValueTask DisposeAsync()
    {
        if (Visitor is not null) await Visitor.DisposeAsync();
        await _bot.StopAsync();
        _bot.Dispose();
        await _server.DisposeAsync();
        _data.Dispose();
    }
}
