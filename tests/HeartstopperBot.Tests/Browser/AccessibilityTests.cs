using System.Text.Json.Nodes;
using HeartstopperBot.Playground;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HeartstopperBot.Tests.Browser;

/// <summary>The page as axe judges it, in each state that a visitor comes into: no serious and no critical fault, light or dark, wide or narrow.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AccessibilityTests(BrowserFixture browser)
{
    private const string Form =
        """
        {"type":9,"data":{"custom_id":"report","title":"What is wrong?","components":[
          {"type":10,"content":"Say it **shortly**."},
          {"type":18,"label":"Title","description":"A few words","component":{"type":4,"custom_id":"title","style":1,"min_length":3,"max_length":10,"placeholder":"Few words"}},
          {"type":18,"label":"Details","component":{"type":4,"custom_id":"details","style":2,"required":false}},
          {"type":18,"label":"How bad","component":{"type":21,"custom_id":"bad","required":false,"options":[{"label":"a little","value":"1"},{"label":"very","value":"2"}]}}]}}
        """;

    private const string Components =
        """
        {"flags":32768,"components":[{"type":17,"accent_color":2060124,"components":[
          {"type":9,"components":[{"type":10,"content":"## Nick\nplayed by **Kit Connor**, `code`, ||spoiler||, <t:1691046000:R>, <@1500000000000000006>, [link](https://example.org)"}],
           "accessory":{"type":2,"style":2,"label":"Sources","custom_id":"sources"}},
          {"type":14},
          {"type":1,"components":[{"type":2,"style":1,"label":"One","custom_id":"1"},{"type":2,"style":3,"label":"Two","custom_id":"2"},
            {"type":2,"style":4,"label":"Three","custom_id":"3"},{"type":2,"style":5,"label":"Four","url":"https://example.org"}]},
          {"type":1,"components":[{"type":8,"custom_id":"channel","placeholder":"A channel"}]}]}]}
        """;

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
        ["behind the scenes"] = async visitor =>
        {
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Behind the scenes" }).ClickAsync();
            await visitor.AskAsync("/about");
            await Expect(visitor.Page.Locator("traffic-log summary").First).ToBeVisibleAsync();
        },
        ["the board of troubles"] = async visitor =>
        {
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Behind the scenes" }).ClickAsync();
            await visitor.Page.GetByRole(AriaRole.Tab, new() { Name = "Trouble" }).ClickAsync();
            await visitor.Page.Locator(".troubles summary").First.ClickAsync();
        },
        ["the times of the answers"] = async visitor =>
        {
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Behind the scenes" }).ClickAsync();
            await visitor.Page.GetByRole(AriaRole.Tab, new() { Name = "Times" }).ClickAsync();
            await visitor.AskAsync("/about");
        },
        ["a message's menu"] = async visitor =>
        {
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "What does the message menu do?" }).ClickAsync();
            await Expect(visitor.Page.GetByRole(AriaRole.Menuitem).First).ToBeFocusedAsync();
            await visitor.PressAsync("ArrowDown");
        },
        ["the way to Discord"] = visitor => visitor.Page.Locator(".connecting summary").ClickAsync(),
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
        await Expect(visitor.LastMessage.Locator(".failure")).ToBeVisibleAsync(new() { Timeout = 15_000 });

        await Axe.AssertFaultlessAsync(visitor);
    }

    [Fact]
    public async Task Nor_in_a_form_a_message_menu_or_the_newer_components()
    {
        Axe.FindOrSkip();
        await using var bot = await ScriptedBot.StartAsync("""[{"name":"report","description":"A form"},{"name":"Check this","type":3}]""", static _ => Form);
        await using var visitor = await browser.OpenAtAsync(bot.Server.Address);
        await BotMessages.PostAsync(bot.Server, Known.General, (JsonObject)JsonNode.Parse(Components)!);
        await Axe.AssertFaultlessAsync(visitor);

        await visitor.LastMessage.ClickAsync(new() { Button = MouseButton.Right });
        await Expect(visitor.Page.GetByRole(AriaRole.Menuitem).First).ToBeVisibleAsync();
        await Axe.AssertFaultlessAsync(visitor);

        await visitor.PressAsync("Escape");
        await visitor.SendAsync("/report");
        await Expect(visitor.Page.GetByLabel("Title")).ToBeFocusedAsync();
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
