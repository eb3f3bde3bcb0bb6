using System.Text.Json.Nodes;
using HeartstopperBot.Playground;
using HeartstopperBot.Tests.EndToEnd;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HeartstopperBot.Tests.Browser;

/// <summary>The menu of a message: by right click, by press and hold, by its button, by keys.</summary>
[Collection(BrowserCollection.Name)]
public sealed class MessageMenuTests(BrowserFixture browser)
{
    private const string Commands =
        """[{"name":"about","description":"x"},{"name":"Check <b>this</b>","type":3,"name_localizations":{"de":"Das prüfen"}},{"name":"Zitat","type":3}]""";

    [Fact]
    public async Task With_keys_alone_one_goes_to_a_message_and_gives_it_to_the_bot()
    {
        await using var bot = await StartAsync();
        await using var visitor = await browser.OpenAtAsync(bot.Server.Address);
        await visitor.SendAsync("Kit Connor plays **Nick**");
        await Expect(visitor.Messages).ToHaveCountAsync(1);

        await visitor.Page.Locator("message-list").FocusAsync();
        await visitor.PressAsync("ArrowUp", "Enter");
        await Expect(Item(visitor, "Copy text")).ToBeFocusedAsync();
        await visitor.PressAsync("ArrowDown");
        await Expect(Item(visitor, "Check <b>this</b>")).ToBeFocusedAsync();
        await visitor.PressAsync("Enter");

        await Expect(visitor.LastMessage).ToContainTextAsync("I have looked at: Kit Connor plays Nick");
        await Expect(visitor.LastMessage.Locator(".used")).ToContainTextAsync("Leaf Reader used Check <b>this</b>");
        Assert.Equal(0, await visitor.Page.Locator("message-menu b, .used b").CountAsync());
    }

    [Fact]
    public async Task A_right_click_opens_it_there_and_Escape_leads_back()
    {
        await using var bot = await StartAsync();
        await using var visitor = await browser.OpenAtAsync(bot.Server.Address);
        await visitor.SendAsync("Hello");

        await visitor.LastMessage.GetByText("Hello").ClickAsync(new() { Button = MouseButton.Right });
        await Expect(Item(visitor, "Copy text")).ToBeFocusedAsync();
        await visitor.PressAsync("z");
        await Expect(Item(visitor, "Zitat")).ToBeFocusedAsync();
        await visitor.PressAsync("Escape");
        await Expect(visitor.Page.GetByRole(AriaRole.Menu)).ToHaveCountAsync(0);
        await Expect(visitor.LastMessage).ToBeFocusedAsync();
        await visitor.LastMessage.HoverAsync();
        await visitor.LastMessage.GetByRole(AriaRole.Button, new() { Name = "Message menu" }).ClickAsync();
        await Expect(Item(visitor, "Copy text")).ToBeVisibleAsync();
        await visitor.Page.Locator("channel-header h2").ClickAsync();

        await Expect(visitor.Page.GetByRole(AriaRole.Menu)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Press_and_hold_opens_it_and_scrolling_does_not()
    {
        await using var bot = await StartAsync();
        await using var visitor = await browser.OpenAtAsync(bot.Server.Address, width: 320);
        await visitor.SendAsync("Hello");
        await Expect(visitor.Messages).ToHaveCountAsync(1);

        await visitor.LastMessage.DispatchEventAsync("pointerdown", new { pointerType = "touch", clientX = 100, clientY = 500, bubbles = true });
        await visitor.LastMessage.DispatchEventAsync("pointermove", new { pointerType = "touch", clientX = 100, clientY = 400, bubbles = true });
        await visitor.Page.WaitForFunctionAsync("start => performance.now() - start > 700", await visitor.Page.EvaluateAsync<double>("() => performance.now()"));
        await Expect(visitor.Page.GetByRole(AriaRole.Menu)).ToHaveCountAsync(0);
        await visitor.LastMessage.DispatchEventAsync("pointerdown", new { pointerType = "touch", clientX = 300, clientY = 790, bubbles = true });

        await Expect(Item(visitor, "Copy text")).ToBeVisibleAsync();
        Assert.True(await visitor.Page.Locator(".message-menu").EvaluateAsync<bool>("one => { const box = one.getBoundingClientRect(); return box.right <= innerWidth && box.bottom <= innerHeight; }"));
    }

    [Fact]
    public async Task All_that_a_message_says_is_copied()
    {
        await using var visitor = await browser.OpenAsync();
        await visitor.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await BotMessages.PostAsync(browser.Server, Known.General, new JsonObject
        {
            ["content"] = "One <b>",
            ["embeds"] = new JsonArray(new JsonObject { ["title"] = "Two", ["fields"] = new JsonArray(new JsonObject { ["name"] = "Three", ["value"] = "**Four**" }) }),
        });
        await Expect(visitor.LastMessage).ToContainTextAsync("Four");

        await visitor.LastMessage.FocusAsync();
        await visitor.PressAsync("Enter", "Enter");

        await Expect(visitor.Page.GetByText("Copied")).ToBeVisibleAsync();
        Assert.Equal("One <b>\nTwo\nThree\n**Four**", await visitor.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
    }

    [Fact]
    public async Task The_first_visit_explains_the_menu_where_it_opens_with_keys_and_without_a_message()
    {
        await using var bot = await StartAsync();
        await using var visitor = await browser.OpenAtAsync(bot.Server.Address);
        await Expect(visitor.Messages).ToHaveCountAsync(0);

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "What does the message menu do?" }).FocusAsync();
        await visitor.PressAsync("Enter");
        await Expect(visitor.Page.Locator(".message-menu")).ToContainTextAsync("This is the message menu");
        await Expect(Item(visitor, "Copy text")).ToBeFocusedAsync();
        await visitor.PressAsync("ArrowDown", "Enter");

        await Expect(visitor.LastMessage).ToContainTextAsync("I have looked at: I think Kit Connor plays Nick.");
    }

    [Fact]
    public async Task What_the_first_visit_shows_is_the_command_that_the_bot_has()
    {
        await using var bot = await LocalBot.StartReadyAsync();
        await using var visitor = await browser.OpenAtAsync(bot.Server.Address);

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "What does the message menu do?" }).FocusAsync();
        await visitor.PressAsync("Enter");
        await Expect(Item(visitor, "Copy text")).ToBeFocusedAsync();
        await visitor.PressAsync("ArrowDown", "Enter");

        await Expect(visitor.LastMessage.Locator(".used")).ToContainTextAsync("Leaf Reader used Check this");
        await Expect(visitor.LastMessage).ToContainTextAsync("One claim: supported.");
    }

    [Fact]
    public async Task How_to_connect_it_for_real_is_one_key_away()
    {
        await using var visitor = await browser.OpenAsync(width: 320);
        var steps = visitor.Page.Locator(".connecting li");
        await Expect(steps.First).ToBeHiddenAsync();

        await visitor.Page.Locator(".connecting summary").FocusAsync();
        await visitor.PressAsync("Enter");

        await Expect(steps).ToHaveCountAsync(3);
        await Expect(steps.Last).ToBeVisibleAsync();
        Assert.Equal(0, await visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth"));
    }

    [Fact]
    public async Task A_bot_without_message_commands_is_said_to_have_none()
    {
        await using var bot = await ScriptedBot.StartAsync("""[{"name":"about","description":"x"}]""", static _ => null);
        await using var visitor = await browser.OpenAtAsync(bot.Server.Address);
        await visitor.SendAsync("Hello");

        await visitor.LastMessage.ClickAsync(new() { Button = MouseButton.Right });

        await Expect(visitor.Page.GetByRole(AriaRole.Menu)).ToContainTextAsync("HeartstopperBot has no message commands here");
    }

    private static ILocator Item(VisitorPage visitor, string name) => visitor.Page.GetByRole(AriaRole.Menuitem, new() { Name = name });

    private static Task<ScriptedBot> StartAsync() => ScriptedBot.StartAsync(Commands, static interaction =>
    {
        var target = interaction["data"]!["resolved"]!["messages"]!.AsObject().Single().Value!["content"]!.GetValue<string>();
        return new JsonObject { ["type"] = 4, ["data"] = new JsonObject { ["content"] = $"I have looked at: {target}" } }.ToJsonString();
    });
}
