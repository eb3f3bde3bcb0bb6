using HeartstopperBot.Playground;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HeartstopperBot.Tests.Browser;

/// <summary>The page as axe judges it, in each state that a visitor comes into: no serious and no critical fault, light or dark, wide or narrow.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AccessibilityTests(BrowserFixture browser)
{
    private static readonly Dictionary<string, Func<VisitorPage, Task>> Situations = new()
    {
        ["a first visit"] = visitor => visitor.GoToAsync("season 3 rewatch"),
        ["answers"] = async visitor =>
        {
            await visitor.AskAsync("/whoplays Nick");
            await visitor.AskAsync("/cast season:2 group:new");
            await visitor.AskAsync("/whoplays Nelson");
        },
        ["the list of commands"] = async visitor =>
        {
            await visitor.TypeAsync("/");
            await Expect(visitor.Suggestions.First).ToBeVisibleAsync();
            await visitor.PressAsync("ArrowDown");
        },
        ["autocomplete"] = async visitor =>
        {
            await visitor.TypeAsync("/whoplays name:ol");
            await Expect(visitor.Suggestions.First).ToContainTextAsync("Ol");
            await visitor.PressAsync("ArrowDown");
        },
        ["autocomplete that finds nothing"] = async visitor =>
        {
            await visitor.TypeAsync("/whoplays name:zzzzzzzzzz");
            await Expect(visitor.Page.Locator("option-picker .note")).ToBeVisibleAsync();
        },
        ["a refused line"] = async visitor =>
        {
            await visitor.SendAsync("/whoplays ");
            await Expect(visitor.Error).ToBeVisibleAsync();
        },
        ["a private answer"] = async visitor => await visitor.AskAsync("/whoplays name:Nick private:True"),
        ["an open menu"] = async visitor =>
        {
            var question = await visitor.AskAsync("/whoplays Nelson");
            await question.GetByRole(AriaRole.Combobox).FocusAsync();
            await visitor.PressAsync("ArrowDown");
            await Expect(question.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        },
        ["the choice of a person"] = async visitor =>
        {
            await visitor.Page.Locator("visitor-picker button").First.ClickAsync();
            await Expect(visitor.Page.Locator("visitor-picker [role=option]").First).ToBeVisibleAsync();
        },
    };

    public static TheoryData<string> Names { get; } = new(Situations.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Axe_finds_no_serious_fault_in(string situation)
    {
        Axe.FindOrSkip();
        await using var visitor = await browser.OpenAsync();
        await Situations[situation](visitor);

        await Axe.AssertFaultlessAsync(visitor);
    }

    [Fact]
    public async Task Nor_on_a_narrow_phone_with_its_channels_open_or_closed()
    {
        Axe.FindOrSkip();
        await using var visitor = await browser.OpenAsync(width: 320);
        await visitor.AskAsync("/whoplays Nick");

        await Axe.AssertFaultlessAsync(visitor);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Channels and people" }).ClickAsync();
        await Expect(visitor.Page.Locator("channel-list")).ToBeVisibleAsync();
        await Axe.AssertFaultlessAsync(visitor);
    }

    [Fact]
    public async Task Nor_when_the_bot_does_not_answer()
    {
        Axe.FindOrSkip();
        await using var visitor = await browser.OpenAsync();
        await visitor.GoToAsync("Who is who?");
        browser.Server.Faults.ArmRest(RestTrouble.SlowRequest, "callback", times: 1, TimeSpan.FromSeconds(4));
        await visitor.SendAsync("/about");
        await Expect(visitor.LastMessage.Locator(".failure")).ToBeVisibleAsync();

        await Axe.AssertFaultlessAsync(visitor);
    }

    [Fact]
    public async Task A_fault_is_seen()
    {
        Axe.FindOrSkip();
        await using var visitor = await browser.OpenAsync();
        await visitor.Page.EvaluateAsync(
            """
            () => {
              const pale = Object.assign(document.createElement('p'), { textContent: 'Hard to read' });
              pale.style.color = '#aaa';
              pale.style.background = '#fff';
              document.querySelector('main').append(pale, document.createElement('button'));
            }
            """);

        var faults = await Axe.FaultsAsync(visitor);

        Assert.Contains(faults, fault => fault.Contains("color-contrast", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("button-name", StringComparison.Ordinal));
    }
}
