using System.Diagnostics;
using HeartstopperBot.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace HeartstopperBot.Tests.Browser;

/// <summary>
/// The program as a newcomer starts it, in a process of its own: what only holds in there is seen here, above all that nothing serialises by reflection,
/// which this test project must allow.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class ProgramTests(BrowserFixture browser)
{
    [Fact]
    public async Task Play_opens_a_page_on_which_the_bot_answers_with_its_sources()
    {
        BrowserOrSkip.Chromium();
        using var folder = new TempFolder();
        using var program = Start(folder);
        try
        {
            var address = await ReadAddressAsync(program, TestContext.Current.CancellationToken);
            await using var visitor = await browser.OpenAtAsync(address);
            var before = await visitor.CountAnswersAsync();

            await visitor.TypeAsync("/whoplays kit conn");
            await Expect(visitor.Suggestions.First).ToContainTextAsync("Kit Connor");
            await visitor.PressAsync("Enter");

            var answer = await visitor.AnswerAsync(before);
            await Expect(answer).ToContainTextAsync("Nick Nelson");
            await Expect(answer).ToContainTextAsync("[1]");
            await answer.GetByText("Sources", new() { Exact = true }).Last.ClickAsync();
            await Expect(visitor.LastMessage).ToContainTextAsync("Only you can see this");
        }
        finally
        {
            program.Kill(entireProcessTree: true);
        }
    }

    private static Process Start(TempFolder folder)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "HeartstopperBot.dll"), "play", "--port", "0" },
            WorkingDirectory = folder.Path,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.Environment["Data__Directory"] = folder.Path;
        start.Environment["Facts__Database"] = folder.File("facts.db");
        return Process.Start(start)!;
    }

    /// <summary>Reads on to the end of the program: a full pipe would stop it.</summary>
    private static Task<Uri> ReadAddressAsync(Process program, CancellationToken cancellationToken)
    {
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        program.OutputDataReceived += (_, output) =>
        {
            if (output.Data is null) address.TrySetException(new InvalidOperationException("The program ended without naming the page's address."));
            else if (output.Data.IndexOf("http://127.0.0.1:", StringComparison.Ordinal) is >= 0 and var at) address.TrySetResult(new Uri(output.Data[at..].Trim()));
        };
        program.BeginOutputReadLine();
        return address.Task.WaitAsync(cancellationToken);
    }
}
