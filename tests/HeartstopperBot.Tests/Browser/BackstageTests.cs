using HeartstopperBot.Playground;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HeartstopperBot.Tests.Browser;

/// <summary>The drawer behind the scenes: what passes, how long it took, and trouble that the bot survives.</summary>
[Collection(BrowserCollection.Name)]
public sealed class BackstageTests(BrowserFixture browser)
{
    [Fact]
    public async Task Traffic_is_watched_filtered_opened_and_copied_with_keys_alone()
    {
        await using var visitor = await browser.OpenAsync();
        await visitor.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await OpenDrawerAsync(visitor);
        var lines = visitor.Page.Locator("traffic-log summary");
        await visitor.AskAsync("/about");

        await visitor.Page.GetByLabel("Filter the traffic").FocusAsync();
        await visitor.TypeAsync("/callback");
        await Expect(lines.Last).ToContainTextAsync("callback");
        await visitor.PressAsync("Tab", "Tab", "Tab", "Enter");
        await Expect(visitor.Page.Locator("traffic-log li[data-kind=gateway]")).ToHaveCountAsync(0);
        await lines.Last.FocusAsync();
        await visitor.PressAsync("Enter");
        await Expect(visitor.Page.Locator("traffic-log pre").Last).ToContainTextAsync("\"request\"");
        await visitor.PressAsync("Tab", "Enter");

        await Expect(visitor.Page.Locator("traffic-log .exchange [role=status]")).ToHaveTextAsync("Copied");
        Assert.Contains("\"request\"", await visitor.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_hostile_in_the_traffic_becomes_markup_and_no_token_is_shown()
    {
        await using var visitor = await browser.OpenAsync();
        await OpenDrawerAsync(visitor);

        await visitor.SendAsync("/whoplays <img src=x onerror=alert(1)>");
        await visitor.Page.GetByLabel("Filter the traffic").FillAsync("onerror");
        await visitor.Page.Locator("traffic-log summary").First.ClickAsync();

        await Expect(visitor.Page.Locator("traffic-log pre").First).ToContainTextAsync("<img src=x onerror=alert(1)>");
        Assert.Equal(0, await visitor.Page.Locator("traffic-log img").CountAsync());
        await visitor.Page.GetByLabel("Filter the traffic").FillAsync(browser.Server.Token);
        await Expect(visitor.Page.GetByText("No line fits that.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Each_interaction_is_held_against_the_three_seconds()
    {
        await using var visitor = await browser.OpenAsync();
        await OpenDrawerAsync(visitor, "Times");
        var newest = visitor.Page.Locator("interaction-times li").First;

        await visitor.AskAsync("/about");
        await Expect(newest).ToContainTextAsync("about command, answered");
        await Expect(newest.Locator(".took")).ToHaveTextAsync(VisitorPage.Like(@"^\d+ ms$"));
        browser.Server.Faults.ArmRest(RestTrouble.SlowRequest, "callback", times: 1, TimeSpan.FromSeconds(4));
        await visitor.SendAsync("/about");

        await Expect(newest.Locator(".took")).ToHaveTextAsync("no answer in 3 s");
    }

    [Fact]
    public async Task The_drawer_stays_as_it_was_left_and_closes_with_Escape()
    {
        await using var visitor = await browser.OpenAsync();
        await OpenDrawerAsync(visitor, "Trouble");

        await visitor.Page.ReloadAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Tab, new() { Name = "Trouble" })).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(visitor.Page.Locator("trouble-board")).ToBeVisibleAsync();
        await visitor.Page.GetByRole(AriaRole.Tab, new() { Name = "Trouble" }).FocusAsync();
        await visitor.PressAsync("Escape");
        await Expect(visitor.Page.Locator("behind-scenes")).ToBeHiddenAsync();
        await Expect(Opener(visitor)).ToBeFocusedAsync();
        await visitor.Page.ReloadAsync();

        await Expect(visitor.Page.Locator("message-list[aria-busy=false]")).ToBeAttachedAsync();
        await Expect(visitor.Page.Locator("behind-scenes")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task On_a_narrow_screen_it_is_a_sheet_outside_which_nothing_is_reached()
    {
        await using var visitor = await browser.OpenAsync(width: 320);
        await OpenDrawerAsync(visitor);
        var sheet = visitor.Page.GetByRole(AriaRole.Dialog, new() { Name = "Behind the scenes" });
        await Expect(sheet).ToBeVisibleAsync();

        for (var step = 0; step < 12; step++)
        {
            await visitor.PressAsync("Tab");
            Assert.True(await visitor.Page.EvaluateAsync<bool>("() => document.activeElement === document.body || document.activeElement.closest('behind-scenes') !== null"));
        }

        Assert.Equal(320, await visitor.Page.EvaluateAsync<int>("() => Math.max(document.documentElement.scrollWidth, document.querySelector('behind-scenes').scrollWidth)"));
        await sheet.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(Opener(visitor)).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("Drop the connection")]
    [InlineData("Too many requests")]
    [InlineData("Slow")]
    public async Task The_bot_survives_each_famous_trouble(string trouble)
    {
        await using var visitor = await browser.OpenAsync();
        await OpenDrawerAsync(visitor, "Trouble");

        await visitor.Page.Locator(".famous button", new() { HasText = trouble }).FocusAsync();
        await visitor.PressAsync("Enter");
        await SettleAsync();

        await Expect(await visitor.AskAsync("/about")).ToContainTextAsync("source", new() { IgnoreCase = true });
        await Expect(visitor.Page.GetByText("No trouble waits.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_outage_is_shown_above_the_chat_until_the_bot_is_back()
    {
        await using var visitor = await browser.OpenAsync();
        await OpenDrawerAsync(visitor, "Trouble");
        var state = visitor.Page.Locator(".bot-state");

        await visitor.Page.Locator(".famous button", new() { HasText = "Outage" }).FocusAsync();
        await visitor.PressAsync("Enter");
        await Expect(state).ToHaveTextAsync("HeartstopperBot is offline");
        await Expect(state).ToHaveTextAsync("", new() { Timeout = 20_000 });

        await Expect(await visitor.AskAsync("/about")).ToContainTextAsync("source", new() { IgnoreCase = true });
    }

    [Fact]
    public async Task What_is_armed_is_listed_and_switched_off_again_with_keys()
    {
        await using var visitor = await browser.OpenAsync();
        await OpenDrawerAsync(visitor, "Trouble");
        await visitor.Page.Locator(".troubles summary", new() { HasText = "next occasion" }).FocusAsync();
        await visitor.PressAsync("Enter");
        var twice = visitor.Page.GetByRole(AriaRole.Switch, new() { Name = "The next interaction arrives twice" });

        await twice.FocusAsync();
        await visitor.PressAsync("Space");
        await Expect(twice).ToBeCheckedAsync();
        Assert.Equal(1, browser.Server.Faults.TimesLeft(Trouble.SendInteractionTwice));
        await visitor.PressAsync("Space");
        await Expect(twice).Not.ToBeCheckedAsync();
        await visitor.PressAsync("Space");
        await Expect(visitor.Page.Locator(".armed li")).ToHaveTextAsync("The next interaction arrives twice");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Switch all off" }).FocusAsync();
        await visitor.PressAsync("Enter");

        await Expect(visitor.Page.GetByText("No trouble waits.")).ToBeVisibleAsync();
        Assert.Equal(0, browser.Server.Faults.TimesLeft(Trouble.SendInteractionTwice));
    }

    [Fact]
    public async Task Every_trouble_has_its_sentence()
    {
        await using var visitor = await browser.OpenAsync();
        await OpenDrawerAsync(visitor, "Trouble");
        await Expect(visitor.Page.Locator(".troubles")).ToHaveCountAsync(3);

        var sentences = await visitor.Page.Locator(".troubles .trouble").AllTextContentsAsync();

        var all = Enum.GetValues<Trouble>().Length + Enum.GetValues<TroubleNow>().Length + Enum.GetValues<RestTrouble>().Length;
        Assert.Equal(all, sentences.Distinct().Count());
        Assert.All(sentences, sentence => Assert.Contains(' ', sentence.Trim()));
    }

    private static ILocator Opener(VisitorPage visitor) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Behind the scenes" });

    private static async Task OpenDrawerAsync(VisitorPage visitor, string tab = "Traffic")
    {
        await Opener(visitor).FocusAsync();
        await visitor.PressAsync("Enter");
        await Expect(visitor.Page.GetByRole(AriaRole.Tab, new() { Name = "Traffic" })).ToBeFocusedAsync();
        var moves = Array.IndexOf(["Traffic", "Times", "Trouble"], tab);
        for (var move = 0; move < moves; move++) await visitor.PressAsync("ArrowRight");
        await Expect(visitor.Page.GetByRole(AriaRole.Tab, new() { Name = tab })).ToHaveAttributeAsync("aria-selected", "true");
    }

    /// <summary>A broken connection is open again before the next command; where none broke this is at once.</summary>
    private async Task SettleAsync() => await browser.Server.WaitForBotAsync(TestContext.Current.CancellationToken);
}
