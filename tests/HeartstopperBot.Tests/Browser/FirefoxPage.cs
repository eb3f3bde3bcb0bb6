using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace HeartstopperBot.Tests.Browser;

/// <summary>
/// A visitor at the page in Firefox. What is looked at is told in JavaScript, in which <c>all(selector)</c> is a list of elements.
/// At its end it looks back: a complaint in the log, a request to anywhere but the playground or a dialogue of the browser fails the test.
/// </summary>
internal sealed class FirefoxPage : IAsyncDisposable
{
    // https://www.w3.org/TR/webdriver2/#keyboard-actions
    public const string Backspace = "\uE003", Tab = "\uE004", Enter = "\uE007", Escape = "\uE00C", ArrowDown = "\uE015";

    public const string Input = "document.querySelector('command-input textarea')", LastMessage = "all('chat-message').at(-1)";

    public static readonly string[] Watched = ["log.entryAdded", "network.beforeRequestSent", "browsingContext.userPromptOpened"];

    private readonly BidiConnection _firefox;
    private readonly Uri _server;
    private readonly string _tab;
    private readonly ConcurrentQueue<string> _complaints = [];

    private FirefoxPage(BidiConnection firefox, Uri server, string tab)
    {
        (_firefox, _server, _tab) = (firefox, server, tab);
        _firefox.Happened += Watch;
    }

    public static async Task<FirefoxPage> OpenAsync(BidiConnection firefox, Uri server, int width)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var tab = await firefox.AskAsync("browsingContext.create", new JsonObject { ["type"] = "tab" }, cancellationToken);
        var page = new FirefoxPage(firefox, server, tab["context"]!.GetValue<string>());
        await page.AskAsync("browsingContext.setViewport", new JsonObject { ["viewport"] = new JsonObject { ["width"] = width, ["height"] = 800 } });
        await page.AskAsync("browsingContext.navigate", new JsonObject { ["url"] = server.ToString(), ["wait"] = "complete" });
        await page.UntilAsync("all('message-list[aria-busy=false]').length > 0");
        await page.TypeAsync("/");
        await page.UntilAsync("all('option-picker [role=option]').length > 0");
        await page.TypeAsync(Backspace);
        await page.UntilAsync("all('option-picker [role=option]').every(one => !one.checkVisibility())");
        return page;
    }

    public async Task<JsonNode?> ReadAsync(string expression)
    {
        var answer = await AskAsync("script.evaluate", new JsonObject
        {
            ["expression"] = $"(async () => {{ const all = selector => [...document.querySelectorAll(selector)]; return JSON.stringify(await ({expression})); }})()",
            ["target"] = new JsonObject { ["context"] = _tab },
            ["awaitPromise"] = true,
        });
        Assert.True(answer["exceptionDetails"] is null, $"{expression}: {answer["exceptionDetails"]?["text"]}");
        return answer["result"]!["value"] is { } text ? JsonNode.Parse(text.GetValue<string>()) : null;
    }

    /// <summary>Looked at with each frame that Firefox draws. Fails with what the page shows instead.</summary>
    public async Task UntilAsync(string condition)
    {
        var failure = await ReadAsync(
            $$"""
            (async () => {
              const end = performance.now() + {{BidiConnection.Patience.TotalMilliseconds / 2}};
              while (!({{condition}})) {
                if (performance.now() > end) return document.body.innerText;
                await new Promise(requestAnimationFrame);
              }
              return null;
            })()
            """);
        if (failure is null) return;
        TestContext.Current.AddAttachment("firefox.png", await PictureAsync(), "image/png");
        Assert.Fail($"Waited in vain until {condition}. The page shows: {failure}. The log: {string.Join("; ", _complaints)}");
    }

    /// <summary>Keys only, as fast as they come.</summary>
    public Task TypeAsync(params string[] keys) => PerformAsync("key", null, [.. string.Concat(keys).SelectMany(key => new JsonNode[]
    {
        new JsonObject { ["type"] = "keyDown", ["value"] = key.ToString() },
        new JsonObject { ["type"] = "keyUp", ["value"] = key.ToString() },
    })]);

    /// <summary>On its middle, as soon as it stands still there and nothing lies over it. <paramref name="button"/> is 0 for the left and 2 for the right one.</summary>
    public async Task ClickAsync(string element, int button = 0)
    {
        await ReadAsync("window.middle = null");
        await UntilAsync(
            $$"""
            (element => {
              const box = element.getBoundingClientRect();
              const [before, middle] = [window.middle, [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)]];
              window.middle = middle;
              return String(before) === String(middle) && element.contains(document.elementFromPoint(...middle));
            })({{element}})
            """);
        var middle = await ReadAsync("window.middle");
        await PerformAsync("pointer", new JsonObject { ["pointerType"] = "mouse" }, [
            new JsonObject { ["type"] = "pointerMove", ["x"] = middle![0]!.GetValue<int>(), ["y"] = middle[1]!.GetValue<int>() },
            new JsonObject { ["type"] = "pointerDown", ["button"] = button },
            new JsonObject { ["type"] = "pointerUp", ["button"] = button },
        ]);
    }

    public Task FocusAsync(string element) => ReadAsync($"({element}).focus()");

    /// <summary>Sends a command and waits for the bot's whole answer to it.</summary>
    public async Task AskBotAsync(string line)
    {
        const string Answers = "all('chat-message:not(.sending):has(.used)').length";
        var before = await ReadAsync(Answers);
        await FocusAsync(Input);
        await TypeAsync(line, Enter);
        await UntilAsync($"{Answers} > {before} && !{LastMessage}.querySelector('.thinking')");
    }

    public async Task<byte[]> PictureAsync() => Convert.FromBase64String((await AskAsync("browsingContext.captureScreenshot", []))["data"]!.GetValue<string>());

    /// <summary>Ends when the page has complained so: Firefox tells a breach in its own time.</summary>
    public async Task ComplainsAsync(string complaint)
    {
        while (!_complaints.Contains(complaint)) await ReadAsync("new Promise(requestAnimationFrame)");
    }

    /// <summary>For the test of the watch itself, which provokes what no other test may.</summary>
    public async Task<IReadOnlyList<string>> CloseAndComplainAsync()
    {
        await AskAsync("browsingContext.close", []);
        _firefox.Happened -= Watch;
        return [.. _complaints];
    }

    public async ValueTask DisposeAsync() => Assert.Empty(await CloseAndComplainAsync());

    private Task PerformAsync(string type, JsonObject? parameters, JsonArray actions)
    {
        var source = new JsonObject { ["type"] = type, ["id"] = type, ["actions"] = actions };
        if (parameters is not null) source["parameters"] = parameters;
        return AskAsync("input.performActions", new JsonObject { ["actions"] = new JsonArray(source) });
    }

    private Task<JsonNode> AskAsync(string method, JsonObject parameters)
    {
        parameters["context"] = _tab;
        return _firefox.AskAsync(method, parameters, TestContext.Current.CancellationToken);
    }

    private void Watch(string name, JsonNode what)
    {
        if (((string?)what["context"] ?? (string?)what["source"]?["context"]) != _tab) return;
        var complaint = name switch
        {
            "log.entryAdded" => (string?)what["level"] is "error" or "warn" ? $"{what["level"]}: {what["text"]}" : null,
            "network.beforeRequestSent" => IsElsewhere((string)what["request"]!["url"]!) ? $"request elsewhere: {what["request"]!["url"]}" : null,
            _ => $"dialogue: {what["message"]}",
        };
        if (complaint is not null) _complaints.Enqueue(complaint);
    }

    // Firefox keeps the font of its list bullets in a data: address, and says that it asks for it.
    private bool IsElsewhere(string url) => !url.StartsWith(_server.ToString(), StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal);
}
