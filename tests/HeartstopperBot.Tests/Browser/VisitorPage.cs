using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HeartstopperBot.Tests.Browser;

/// <summary>
/// A visitor at the page. At its end it looks back: an error in the console, a breach of the security policy, or a request to anywhere but the playground fails the test.
/// The benchmarks visit the page by it too, so it knows no test framework.
/// </summary>
internal sealed class VisitorPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Uri _server;
    private readonly ConcurrentQueue<string> _complaints = [];

    private VisitorPage(IBrowserContext context, IPage page, Uri server) => (_context, Page, _server) = (context, page, server);

    public IPage Page { get; }

    public IReadOnlyCollection<string> Complaints => _complaints;

    public ILocator Input => Page.Locator("command-input textarea");

    public ILocator Messages => Page.Locator("chat-message");

    public ILocator LastMessage => Messages.Last;

    public ILocator Suggestions => Page.Locator("option-picker [role=option]");

    public ILocator Error => Page.Locator("command-bar .error");

    public static async Task<VisitorPage> OpenAsync(IBrowserContext context, Uri server, string address)
    {
        context.SetDefaultTimeout(15_000);
        var visitor = new VisitorPage(context, await context.NewPageAsync(), server);
        visitor.Watch();
        await visitor.Page.GotoAsync(new Uri(server, address).ToString());
        await visitor.WaitUntilReadyAsync();
        return visitor;
    }

    /// <summary>For values that are known but for their ends.</summary>
    public static Regex Like(string pattern) => new(pattern, RegexOptions.None, TimeSpan.FromSeconds(1));

    /// <summary>Keys only, as fast as they come.</summary>
    public Task TypeAsync(string text) => Page.Keyboard.TypeAsync(text);

    public async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys) await Page.Keyboard.PressAsync(key);
    }

    public async Task SendAsync(string line)
    {
        await Input.FocusAsync();
        await TypeAsync(line);
        await PressAsync("Enter");
    }

    /// <summary>Sends a command and waits for the bot's whole answer to it.</summary>
    public async Task<ILocator> AskAsync(string line)
    {
        var before = await Answers().CountAsync();
        await SendAsync(line);
        return await AnswerAsync(before);
    }

    public Task<int> CountAnswersAsync() => Answers().CountAsync();

    private ILocator Answers() => Page.Locator("chat-message:not(.sending):has(.used)");

    public async Task<ILocator> AnswerAsync(int before)
    {
        await Expect(Answers()).ToHaveCountAsync(before + 1);
        await Expect(LastMessage.Locator(".thinking")).ToHaveCountAsync(0);
        return LastMessage;
    }

    /// <summary>From the end to the beginning, 400 pixels a frame, as a hand on a wheel does. Gives how long each frame took, in milliseconds.</summary>
    public Task<double[]> ScrollToTheFirstAsync() => Page.EvaluateAsync<double[]>(
        """
        async () => {
          const list = document.querySelector('message-list');
          const frames = [];
          let last = performance.now();
          while (list.scrollTop > 0) {
            list.scrollTop -= 400;
            await new Promise(requestAnimationFrame);
            const now = performance.now();
            frames.push(now - last);
            last = now;
          }
          return frames;
        }
        """);

    public async Task BecomeAsync(string person)
    {
        await Page.Locator("visitor-picker [data-key=person]").ClickAsync();
        await Page.Locator("visitor-picker [role=option]", new PageLocatorOptions { HasText = person }).ClickAsync();
        await Expect(Page.Locator("visitor-picker [data-key=person] .face")).ToContainTextAsync(person);
    }

    public async Task GoToAsync(string channel)
    {
        await Page.Locator("channel-list button", new PageLocatorOptions { HasText = channel }).First.ClickAsync();
        await Expect(Page.Locator("channel-header h2")).ToHaveTextAsync(channel);
        await WaitUntilReadyAsync();
    }

    /// <summary>The messages are there and the bot's commands are known. A line that is filled in already is left alone.</summary>
    private async Task WaitUntilReadyAsync()
    {
        await Expect(Page.Locator("message-list[aria-busy=false]")).ToBeAttachedAsync();
        await Input.FocusAsync();
        if ((await Input.InputValueAsync()).Length > 0) return;
        await TypeAsync("/");
        await Expect(Suggestions.First).ToBeVisibleAsync();
        await PressAsync("Backspace");
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        if (!_complaints.IsEmpty) throw new InvalidOperationException($"The page did what it must not:\n{string.Join('\n', _complaints)}");
    }

    /// <summary>For the test of the watch itself, which provokes what no other test may.</summary>
    public async Task<IReadOnlyList<string>> CloseAndComplainAsync()
    {
        await _context.DisposeAsync();
        var complaints = _complaints.ToArray();
        _complaints.Clear();
        return complaints;
    }

    private void Watch()
    {
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _complaints.Enqueue($"{message.Type}: {message.Text}");
        };
        Page.PageError += (_, error) => _complaints.Enqueue($"uncaught: {error}");
        Page.Dialog += (_, dialog) =>
        {
            _complaints.Enqueue($"dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        _context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(_server.ToString(), StringComparison.Ordinal)) _complaints.Enqueue($"request elsewhere: {request.Url}");
        };
    }
}
