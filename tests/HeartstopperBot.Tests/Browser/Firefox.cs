using System.Diagnostics;
using System.Text.Json.Nodes;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Browser;

/// <summary>
/// The system's own Firefox, one for all tests of a class. Playwright only drives one that it built itself, so this one is spoken to in the language that it knows:
/// https://www.w3.org/TR/webdriver-bidi/
/// </summary>
public sealed class Firefox : IAsyncLifetime
{
    private const string Listening = "WebDriver BiDi listening on ";

    private static readonly string[] Names = ["firefox-esr", "firefox"];

    // A breach of the security policy is an event of the page; so it comes into the log like everything else.
    private const string ReportBreaches =
        "() => addEventListener('securitypolicyviolation', event => console.error(`breach of the security policy: ${event.effectiveDirective} ${event.blockedURI}`))";

    // The scheme cannot be changed while it runs. Light is what most tests in Chromium look at.
    private const string PrefersDark = "user_pref('layout.css.prefers-color-scheme.content-override', 0);";

    private readonly TempFolder _folder = new();
    private ChildProgram? _program;
    private BidiConnection? _connection;

    /// <summary>Null where there is none.</summary>
    public static string? Find(string? path) => BrowserInPath.Find(Names, path);

    public async ValueTask InitializeAsync()
    {
        if (Find(Environment.GetEnvironmentVariable("PATH")) is not { } executable) return;
        var cancellationToken = TestContext.Current.CancellationToken;
        await File.WriteAllTextAsync(_folder.File("user.js"), PrefersDark, cancellationToken);
        _program = ChildProgram.Start(HowToStart(executable));
        var address = (await _program.PrintsAsync(Listening))[Listening.Length..];
        _connection = await BidiConnection.OpenAsync(new Uri($"{address}/session"), cancellationToken);
        await _connection.AskAsync("session.new", new JsonObject { ["capabilities"] = new JsonObject() }, cancellationToken);
        await _connection.AskAsync("session.subscribe", new JsonObject { ["events"] = new JsonArray([.. FirefoxPage.Watched.Select(name => JsonValue.Create(name))]) }, cancellationToken);
        await _connection.AskAsync("script.addPreloadScript", new JsonObject { ["functionDeclaration"] = ReportBreaches }, cancellationToken);
    }

    /// <summary>The page as a new visitor sees it; skips the test where there is no Firefox.</summary>
    internal Task<FirefoxPage> OpenAsync(Uri server, int width = 1280)
    {
        BrowserOrSkip.Find("Firefox", Names);
        return FirefoxPage.OpenAsync(_connection!, server, width);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_connection is null) return;
            await _connection.AskAsync("browser.close", [], CancellationToken.None);
            await _program!.EndAsync();
        }
        finally
        {
            if (_connection is not null) await _connection.DisposeAsync();
            if (_program is not null) await _program.DisposeAsync();
            _folder.Dispose();
        }
    }

    // A home of its own as well as a profile: nothing of whoever runs the tests is read or written.
    private ProcessStartInfo HowToStart(string executable) =>
        new(executable, ["--headless", "--no-remote", "--profile", _folder.Path, "--remote-debugging-port", "0"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["HOME"] = _folder.Path, ["TMPDIR"] = _folder.Path },
        };
}
