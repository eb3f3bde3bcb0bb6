using System.Text.Json.Nodes;
using HeartstopperBot.Playground;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HeartstopperBot.Tests.Browser;

/// <summary>Components of both generations that our bot does not use, as another one would send them.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ComponentTests(BrowserFixture browser)
{
    private const int IsComponentsV2 = 32768;

    [Theory]
    [InlineData(6, "Moderators", "roles")]
    [InlineData(7, "Moderators", "roles")]
    [InlineData(7, "Rugby Kit", "users")]
    [InlineData(5, "Rugby Kit", "users")]
    [InlineData(8, "spoilers", "channels")]
    public async Task Each_kind_of_menu_is_chosen_from_with_keys_and_the_bot_learns_what_was_meant(int type, string chosen, string kind)
    {
        await using var bot = await StartAsync();
        await using var visitor = await browser.OpenAtAsync(bot.Server.Address);
        await PostAsync(bot, new JsonObject
        {
            ["content"] = "Choose",
            ["components"] = new JsonArray(new JsonObject { ["type"] = 1, ["components"] = new JsonArray(new JsonObject { ["type"] = type, ["custom_id"] = "it" }) }),
        });
        var menu = visitor.LastMessage.GetByRole(AriaRole.Combobox);

        await menu.FocusAsync();
        await visitor.PressAsync("ArrowDown");
        var names = await visitor.LastMessage.Locator("[role=option] .option-label").AllTextContentsAsync();
        foreach (var _ in Enumerable.Range(0, names.ToList().FindIndex(name => name.Contains(chosen, StringComparison.Ordinal)))) await visitor.PressAsync("ArrowDown");
        await visitor.PressAsync("Enter");

        await Expect(visitor.LastMessage).ToContainTextAsync("You chose");
        Assert.Contains(chosen, bot.Interactions.Last()["data"]!["resolved"]![kind]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_of_components_is_laid_out_and_its_button_answers()
    {
        await using var bot = await StartAsync();
        await using var visitor = await browser.OpenAtAsync(bot.Server.Address);
        await PostAsync(bot, Modern());
        var box = visitor.LastMessage.Locator(".container");

        await Expect(box.Locator("h5")).ToHaveTextAsync("Nick <b>Nelson</b>");
        await Expect(box.Locator("hr")).ToHaveCountAsync(2);
        Assert.Equal("rgb(31, 111, 92)", await box.EvaluateAsync<string>("one => getComputedStyle(one).borderLeftColor"));
        Assert.Equal(0, await box.Locator("img, b").CountAsync());
        await Expect(box.GetByRole(AriaRole.Link, new() { Name = "A <i>poster</i>" })).ToHaveAttributeAsync("href", "https://example.org/p.png");
        await box.GetByRole(AriaRole.Button, new() { Name = "Sources" }).FocusAsync();
        await visitor.PressAsync("Enter");

        await Expect(visitor.LastMessage).ToContainTextAsync("You pressed");
    }

    [Fact]
    public async Task A_veiled_container_shows_and_reads_nothing_until_it_is_opened()
    {
        await using var bot = await StartAsync();
        await using var visitor = await browser.OpenAtAsync(bot.Server.Address);
        await PostAsync(bot, Modern(isSpoiler: true));
        var heading = visitor.LastMessage.Locator("h5");
        await Expect(heading).ToBeHiddenAsync();

        await visitor.LastMessage.GetByRole(AriaRole.Button, new() { Name = "Show the spoiler" }).FocusAsync();
        await visitor.PressAsync("Enter");

        await Expect(heading).ToBeVisibleAsync();
    }

    private static JsonObject Modern(bool isSpoiler = false)
    {
        var message = (JsonObject)JsonNode.Parse(
            """
            {"components":[{"type":17,"accent_color":2060124,"components":[
              {"type":9,"components":[{"type":10,"content":"## Nick <b>Nelson</b>\nplayed by **Kit Connor**"}],"accessory":{"type":2,"style":2,"label":"Sources","custom_id":"sources"}},
              {"type":14},
              {"type":10,"content":"Since season 1. <img src=x onerror=alert(1)>"},
              {"type":14,"divider":false,"spacing":2},
              {"type":12,"items":[{"media":{"url":"https://example.org/p.png"},"description":"A <i>poster</i>"}]},
              {"type":1,"components":[{"type":2,"style":1,"label":"More","custom_id":"more"}]}]}]}
            """)!;
        message["flags"] = IsComponentsV2;
        message["components"]![0]!["spoiler"] = isSpoiler;
        return message;
    }

    private static Task PostAsync(ScriptedBot bot, JsonObject message) => BotMessages.PostAsync(bot.Server, Known.General, message);

    private static Task<ScriptedBot> StartAsync() => ScriptedBot.StartAsync("""[{"name":"about","description":"x"}]""", static interaction =>
        interaction["data"]!["component_type"]!.GetValue<int>() == 2 ? """{"type":4,"data":{"content":"You pressed"}}""" : """{"type":4,"data":{"content":"You chose"}}""");
}
