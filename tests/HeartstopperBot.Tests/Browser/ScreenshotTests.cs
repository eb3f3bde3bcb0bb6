using System.Buffers.Binary;
using HeartstopperBot.Playground;
using HeartstopperBot.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HeartstopperBot.Tests.Browser;

/// <summary>
/// The pictures in docs/, what changes with the scheme in light and in dark. Every run looks whether they are there; one command takes them anew:
/// <c>HEARTSTOPPERBOT_SCREENSHOTS=1 dotnet test --filter ScreenshotTests</c>
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class ScreenshotTests(BrowserFixture browser)
{
    private const int LargestPicture = 120_000;

    private static readonly Dictionary<string, Func<PictureStage, Task>> Situations = new()
    {
        ["first-visit"] = static stage => stage.Visitor.Page.EvaluateAsync("() => document.activeElement.blur()"),
        ["whoplays"] = static stage => stage.Visitor.AskAsync("/whoplays Nick"),
        ["cast"] = static stage => stage.Visitor.AskAsync("/cast season:2 group:new"),
        ["release"] = static stage => stage.Visitor.AskAsync("/release season 2"),
        ["sources"] = static stage => PressAfterAsync(stage, "/whoplays Nick", "Sources"),
        ["history"] = static stage => PressAfterAsync(stage, "/release season 2", "History"),
        ["several-meanings"] = static async stage =>
        {
            var question = await stage.Visitor.AskAsync("/whoplays Nelson");
            await question.GetByRole(AriaRole.Combobox).ClickAsync();
            await Expect(question.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        },
        ["autocomplete"] = static async stage =>
        {
            await stage.Visitor.TypeAsync("/whoplays name:ol");
            await Expect(stage.Visitor.Suggestions.First).ToContainTextAsync("Ol");
            await stage.Visitor.PressAsync("ArrowDown");
        },
        ["commands"] = static async stage =>
        {
            await stage.Visitor.TypeAsync("/");
            await Expect(stage.Visitor.Suggestions.First).ToBeVisibleAsync();
        },
        ["character"] = static stage => stage.Visitor.AskAsync("/character Nick"),
        ["nearest"] = static stage => stage.Visitor.AskAsync("/ask what did season 2 score on IMDb?"),
        ["ask"] = static stage => stage.Visitor.AskAsync("/ask when is the film out and who plays Tori?"),
        ["quiz"] = static async stage =>
        {
            var question = await stage.Visitor.AskAsync("/quiz season:Season 1");
            await question.GetByRole(AriaRole.Button).First.ClickAsync();
            await Expect(stage.Visitor.LastMessage).ToContainTextAsync("Your score here");
        },
        ["episodes"] = static stage => stage.Visitor.AskAsync("/episodes season 1"),
        ["timeline"] = static stage => stage.Visitor.AskAsync("/timeline the film"),
        ["check-this"] = static async stage =>
        {
            await stage.Visitor.SendAsync("The guy who plays Nick is Joe Locke, season 2 dropped in August 2023, and Heartstopper won five Emmys.");
            await stage.Visitor.LastMessage.ClickAsync(new() { Button = MouseButton.Right });
            await stage.Visitor.Page.Locator("message-menu [role=menuitem]", new PageLocatorOptions { HasText = "Check this" }).ClickAsync();
            await Expect(stage.Visitor.LastMessage).ToContainTextAsync("What the message claims");
        },
        ["plain-text"] = static async stage =>
        {
            await stage.Visitor.GoToAsync("plain-text");
            await stage.Visitor.AskAsync("/whoplays Nick");
        },
        ["wrong"] = static async stage =>
        {
            stage.TakeCorrectionsIn(Known.Moderators);
            await OpenReportAsync(stage);
        },
        ["correction"] = static stage => AcceptAsync(stage),
        ["correction-note"] = static async stage =>
        {
            await AcceptAsync(stage);
            await stage.Visitor.GoToAsync("bot-commands");
            await stage.Visitor.AskAsync("/ask who plays Nick?");
            await Expect(stage.Visitor.LastMessage).ToContainTextAsync("Moderators of this server note");
        },
        ["covered"] = static stage => stage.Visitor.AskAsync("/whoplays Nick's boyfriend"),
        ["private"] = static stage => stage.Visitor.AskAsync("/whoplays name:Kit Connor private:True"),
        ["config-panel"] = static async stage =>
        {
            await stage.Visitor.BecomeAsync("Librarian");
            var panel = await stage.Visitor.AskAsync("/config panel");
            await ChooseAsync(stage, panel, menu: 3, "Only whoever asks sees it");
            await Expect(stage.Visitor.LastMessage).ToContainTextAsync("set here");
        },
        ["config-why"] = static async stage =>
        {
            await stage.Visitor.BecomeAsync("Librarian");
            var panel = await stage.Visitor.AskAsync("/config panel");
            await ChooseAsync(stage, panel, menu: 3, "Only whoever asks sees it");
            await Expect(stage.Visitor.LastMessage).ToContainTextAsync("set here");
            await stage.Visitor.AskAsync("/config why command:cast");
        },
        ["german"] = static async stage =>
        {
            await LanguageTests.ChooseAsync(stage.Visitor, "deu", "Deutsch");
            await stage.Visitor.Input.FocusAsync();
            await stage.Visitor.AskAsync("/besetzung staffel:2 gruppe:Neue privat:True");
        },
        ["no-answer"] = static async stage =>
        {
            stage.Faults.ArmRest(RestTrouble.SlowRequest, "callback", times: 1, TimeSpan.FromSeconds(4));
            // A command without suggestions, which would meet the trouble first.
            await stage.Visitor.SendAsync("/about");
            await Expect(stage.Visitor.LastMessage.Locator(".failure")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        },
        ["phone"] = static stage => stage.Visitor.AskAsync("/whoplays Nick"),
        ["behind-the-scenes"] = static async stage =>
        {
            await stage.Visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Behind the scenes" }).ClickAsync();
            await stage.Visitor.AskAsync("/whoplays Nick");
        },
    };

    /// <summary>Answers that look in the dark as they do by day, taken once.</summary>
    private static readonly string[] InLightOnly = ["character", "ask", "nearest", "quiz", "episodes", "timeline", "check-this", "plain-text", "covered", "config-why", "wrong", "correction", "correction-note", "german"];

    public static TheoryData<string> Names { get; } = new(Situations.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Docs_show(string situation)
    {
        var (width, height) = situation == "phone" ? (390, 844) : (1280, 800);
        if (Environment.GetEnvironmentVariable("HEARTSTOPPERBOT_SCREENSHOTS") == "1") await ShootAsync(situation, width, height);

        foreach (var scheme in SchemesOf(situation)) AssertSmallPicture($"docs/screenshots/{situation}-{scheme}.png", width, height);
    }

    [Theory]
    [InlineData("whoplays")]
    [InlineData("cast")]
    public void The_readme_shows(string name)
    {
        Assert.Contains($"(docs/{name}.png)", File.ReadAllText(Repository.Path("README.md")), StringComparison.Ordinal);
        AssertSmallPicture($"docs/{name}.png", width: null, height: null);
    }

    [Fact]
    public void No_picture_lies_about_that_nobody_takes()
    {
        var known = Situations.Keys.SelectMany(SchemesOf, (name, scheme) => $"{name}-{scheme}.png").Order();

        Assert.Equal(known, Directory.EnumerateFiles(Repository.Path("docs/screenshots")).Select(path => Path.GetFileName(path)).Order());
    }

    private async Task ShootAsync(string situation, int width, int height)
    {
        await using var stage = await PictureStage.StartAsync(browser.Browser, width, height);
        var page = stage.Visitor.Page;
        await Situations[situation](stage);

        foreach (var scheme in SchemesOf(situation))
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme == "dark" ? ColorScheme.Dark : ColorScheme.Light });
            await WriteAsync($"docs/screenshots/{situation}-{scheme}.png", page, clip: null);
        }

        if (situation is not ("whoplays" or "cast")) return;
        // For the README: the question and its answer, without what stands around them.
        var (chat, answer) = (await page.Locator("main").BoundingBoxAsync(), await stage.Visitor.LastMessage.BoundingBoxAsync());
        var top = MathF.Floor(answer!.Y) - 12;
        await WriteAsync($"docs/{situation}.png", page, new Clip { X = chat!.X, Y = top, Width = chat.Width, Height = height - top });
    }

    /// <param name="menu">Counted from the top.</param>
    private static async Task ChooseAsync(PictureStage stage, ILocator message, int menu, string option)
    {
        await message.GetByRole(AriaRole.Combobox).Nth(menu).ClickAsync();
        await stage.Visitor.Page.GetByRole(AriaRole.Option, new() { Name = option }).First.ClickAsync();
    }

    private static async Task<ILocator> OpenReportAsync(PictureStage stage)
    {
        var answer = await stage.Visitor.AskAsync("/whoplays Nick");
        await answer.GetByRole(AriaRole.Button, new() { Name = "Wrong?" }).ClickAsync();
        var form = stage.Visitor.Page.GetByRole(AriaRole.Dialog);
        await form.GetByLabel("What is wrong?").FillAsync("It leaves out who plays him as a child, in the flashback.");
        await form.GetByLabel("A link that shows it").FillAsync("https://example.org/cast-list");
        return form;
    }

    /// <summary>A fan reports, a moderator accepts, and the moderator's channel is on the screen.</summary>
    private static async Task AcceptAsync(PictureStage stage)
    {
        stage.TakeCorrectionsIn(Known.Moderators);
        var form = await OpenReportAsync(stage);
        await form.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await Expect(stage.Visitor.LastMessage).ToContainTextAsync("Thank you");
        await stage.Visitor.BecomeAsync("Librarian");
        await stage.Visitor.GoToAsync("moderators");
        await stage.Visitor.LastMessage.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
        await stage.Visitor.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await Expect(stage.Visitor.LastMessage).ToContainTextAsync("Accepted.");
        await Expect(stage.Visitor.Messages.First).ToContainTextAsync(".yaml");
    }

    private static string[] SchemesOf(string situation) => InLightOnly.Contains(situation) ? ["light"] : ["light", "dark"];

    private async Task WriteAsync(string path, IPage page, Clip? clip)
    {
        var picture = await page.ScreenshotAsync(new PageScreenshotOptions { Animations = ScreenshotAnimations.Disabled, Clip = clip });
        await using var context = await browser.Browser.NewContextAsync();
        var small = await SmallPicture.OfAsync(await context.NewPageAsync(), picture);
        var file = Repository.Path(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, small, TestContext.Current.CancellationToken);
    }

    private static void AssertSmallPicture(string path, int? width, int? height)
    {
        var picture = File.ReadAllBytes(Repository.Path(path));

        Assert.InRange(picture.Length, 5_000, LargestPicture);
        // The header comes first: https://www.w3.org/TR/png-3/#11IHDR
        if (width is not null) Assert.Equal(width, BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16)));
        if (height is not null) Assert.Equal(height, BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(20)));
    }

    private static async Task PressAfterAsync(PictureStage stage, string line, string button)
    {
        var answer = await stage.Visitor.AskAsync(line);
        await answer.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Expect(stage.Visitor.LastMessage).ToContainTextAsync("Only you can see this");
    }
}
