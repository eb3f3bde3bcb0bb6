using HeartstopperBot.Facts.Store;
using HeartstopperBot.Playground;
using HeartstopperBot.Tests.Support;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace HeartstopperBot.Tests.Browser;

/// <summary>One browser, one local Discord and the real bot on it, for all tests of the page. Each test opens a page of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private VisitorPage? _modules;
    private FactStore? _facts;
    private IHost? _bot;

    public PlaygroundServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        // Rate limits belong to other tests: here many pages talk to one bot at once.
        Server = await PlaygroundServer.StartAsync(new PlaygroundOptions { EnforceRateLimits = false }, TimeProvider.System, cancellationToken);
        await StartBotAsync(cancellationToken);
        if (Chromium.Find(Environment.GetEnvironmentVariable("PATH")) is not { } chromium) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright, chromium);
    }

    /// <summary>For what needs a server and a window of its own; skips the test where there is no browser.</summary>
    internal IBrowser Browser
    {
        get
        {
            BrowserOrSkip.Chromium();
            return _browser!;
        }
    }

    /// <summary>The page as a new visitor sees it; skips the test where there is no browser.</summary>
    internal Task<VisitorPage> OpenAsync(string address = "", int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        BrowserOrSkip.Chromium();
        return OpenAtAsync(Server.Address, address, width, scheme);
    }

    /// <summary>The same on a server that the test started itself.</summary>
    internal async Task<VisitorPage> OpenAtAsync(Uri server, string address = "", int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
            ColorScheme = scheme,
            Locale = "en-GB",
            TimezoneId = "Europe/Paris",
        });
        return await VisitorPage.OpenAsync(context, server, address);
    }

    /// <summary>A page that stays open for the tests of plain modules, which change nothing on it.</summary>
    internal async Task<IPage> ModulesAsync() => (_modules ??= await OpenAsync()).Page;

    public async ValueTask DisposeAsync()
    {
        if (_modules is not null) await _modules.DisposeAsync();
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_bot is not null) await _bot.StopAsync(CancellationToken.None);
        _bot?.Dispose();
        _facts?.Dispose();
        if (Server is not null) await Server.DisposeAsync();
        _folder.Dispose();
    }

    private async Task StartBotAsync(CancellationToken cancellationToken)
    {
        var settings = new BotSettings
        {
            Token = Server.Token,
            RestAddress = new Uri(Server.RestAddress.ToString().TrimEnd('/') + "/"),
            GatewayAddress = Server.GatewayAddress,
            DataDirectory = _folder.Path,
            FactDatabase = _folder.File("facts.db"),
        };
        var opening = FactDatabase.OpenCurrent(settings.Seeds, settings.FactDatabaseCandidates);
        _facts = opening.Store ?? throw new InvalidOperationException(string.Join('\n', opening.Problems));
        _bot = BotHost.Build(settings, _facts, TimeProvider.System, static logging => logging.ClearProviders());
        await _bot.StartAsync(cancellationToken);
        await Server.WaitForBotAsync(cancellationToken);
    }
}

[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "the page in a browser";
}
