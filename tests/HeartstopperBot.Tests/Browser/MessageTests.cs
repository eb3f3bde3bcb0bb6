using System.Text.Json.Nodes;
using HeartstopperBot.Playground;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HeartstopperBot.Tests.Browser;

/// <summary>What is done with messages: buttons, menus, dismissing, spoilers; and that nothing in them is more than text.</summary>
[Collection(BrowserCollection.Name)]
public sealed class MessageTests(BrowserFixture browser)
{
    private const string Hostile = "<img src=x onerror=alert(1)><script>alert(2)</script><b>not bold</b> [x](javascript:alert(3)) @everyone";

    [Fact]
    public async Task A_button_is_reached_and_pressed_with_keys_and_answers()
    {
        await using var visitor = await browser.OpenAsync();
        var answer = await visitor.AskAsync("/whoplays Nick");
        var before = await visitor.CountAnswersAsync();

        await answer.GetByRole(AriaRole.Button, new() { Name = "Sources" }).FocusAsync();
        await visitor.PressAsync("Enter");

        await Expect(visitor.Messages.Last).ToContainTextAsync("Only you can see this");
        await Expect(visitor.Messages.Last).ToContainTextAsync("Sources");
        Assert.True(await visitor.Messages.CountAsync() > before);
    }

    [Fact]
    public async Task A_menu_is_opened_and_chosen_from_with_keys_and_the_answer_follows()
    {
        await using var visitor = await browser.OpenAsync();
        var question = await visitor.AskAsync("/whoplays Nelson");

        await question.GetByRole(AriaRole.Combobox).FocusAsync();
        await visitor.PressAsync("ArrowDown");
        await Expect(question.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await visitor.PressAsync("Enter");

        await Expect(visitor.LastMessage).ToContainTextAsync("Kit Connor");
    }

    [Fact]
    public async Task A_private_answer_says_so_and_is_dismissed_and_nobody_else_sees_it()
    {
        await using var visitor = await browser.OpenAsync();
        await visitor.GoToAsync("spoilers");
        var answer = await visitor.AskAsync("/about private:True");
        await Expect(answer).ToContainTextAsync("Only you can see this");

        await using (var other = await browser.OpenAsync())
        {
            await other.BecomeAsync("Rugby Kit");
            await other.GoToAsync("spoilers");
            await Expect(other.Page.GetByText("Only you can see this")).ToHaveCountAsync(0);
        }

        var id = await answer.GetAttributeAsync("data-message");
        await answer.GetByRole(AriaRole.Button, new() { Name = "Dismiss message" }).FocusAsync();
        await visitor.PressAsync("Enter");

        await Expect(visitor.Page.Locator($"[data-message=\"{id}\"]")).ToHaveCountAsync(0);
        await Expect(visitor.Input).ToBeFocusedAsync();
    }

    [Fact]
    public async Task What_one_person_writes_another_sees_at_once()
    {
        await using var fan = await browser.OpenAsync();
        await using var moderator = await browser.OpenAsync();
        await moderator.BecomeAsync("Librarian");

        await fan.SendAsync("Has anyone seen the **new** trailer?");

        await Expect(moderator.LastMessage).ToContainTextAsync("Has anyone seen the new trailer?");
        await Expect(moderator.LastMessage.Locator("strong")).ToHaveTextAsync("new");
    }

    [Fact]
    public async Task Hostile_text_stays_text_wherever_it_stands()
    {
        await using var visitor = await browser.OpenAsync();
        await BotMessages.PostAsync(browser.Server, Known.General, new JsonObject
        {
            ["content"] = Hostile,
            ["embeds"] = new JsonArray(new JsonObject
            {
                ["title"] = Hostile,
                ["description"] = Hostile,
                ["author"] = new JsonObject { ["name"] = Hostile },
                ["footer"] = new JsonObject { ["text"] = Hostile },
                ["fields"] = new JsonArray(new JsonObject { ["name"] = Hostile, ["value"] = $"{Hostile}\n`{Hostile}`\n||{Hostile}||\n> {Hostile}" }),
            }),
            ["components"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = 1,
                    ["components"] = new JsonArray(new JsonObject { ["type"] = 2, ["style"] = 1, ["label"] = "<i>x</i>", ["custom_id"] = "\"><script>" }),
                },
                new JsonObject
                {
                    ["type"] = 1,
                    ["components"] = new JsonArray(new JsonObject
                    {
                        ["type"] = 3,
                        ["custom_id"] = "menu",
                        ["placeholder"] = "<u>x</u>",
                        ["options"] = new JsonArray(new JsonObject { ["label"] = "<s>x</s>", ["value"] = "<x>", ["description"] = "<em>x</em>" }),
                    }),
                }),
        });

        await Expect(visitor.LastMessage.Locator(".content")).ToHaveTextAsync(Hostile);
        await Expect(visitor.LastMessage.Locator("message-embed h3")).ToHaveTextAsync(Hostile);
        Assert.Equal(0, await visitor.LastMessage.Locator("img, script, b, i:not(.dots i), message-components u, message-components s, [onerror], a[href^=javascript]").CountAsync());
    }

    [Fact]
    public async Task Hostile_names_and_values_typed_as_options_come_back_as_text()
    {
        await using var visitor = await browser.OpenAsync();

        var answer = await visitor.AskAsync("/whoplays <img src=x onerror=alert(1)> **x** <@1500000000000000005>");

        await Expect(answer).ToContainTextAsync(VisitorPage.Like("."));
        Assert.Equal(0, await answer.Locator("img, script, .markdown .mention").CountAsync());
    }

    [Fact]
    public async Task A_spoiler_opens_by_key_and_is_not_read_before()
    {
        await using var visitor = await browser.OpenAsync();
        await BotMessages.PostAsync(browser.Server, Known.General, new JsonObject { ["content"] = "It ends ||well, see https://example.org/end||." });
        var spoiler = visitor.LastMessage.Locator(".spoiler");
        await Expect(spoiler.Locator("a")).ToBeHiddenAsync();

        await spoiler.FocusAsync();
        await visitor.PressAsync("Enter");

        await Expect(spoiler.Locator("a")).ToBeVisibleAsync();
        await Expect(spoiler).Not.ToHaveAttributeAsync("role", "button");
    }

    [Fact]
    public async Task Times_stand_in_the_readers_zone_and_a_command_mention_fills_the_line()
    {
        await using var visitor = await browser.OpenAsync();
        await BotMessages.PostAsync(browser.Server, Known.General, new JsonObject { ["content"] = "<t:1691046000:f>, <t:1691046000:R>, </whoplays:1>" });
        await Expect(visitor.LastMessage.Locator("time[data-style=f]")).ToHaveTextAsync(VisitorPage.Like("^3 August 2023.* 09:00$"));
        await Expect(visitor.LastMessage.Locator("time[data-style=R]")).ToHaveTextAsync(VisitorPage.Like("ago$"));

        await visitor.LastMessage.GetByRole(AriaRole.Button, new() { Name = "/whoplays" }).ClickAsync();

        await Expect(visitor.Input).ToHaveValueAsync(VisitorPage.Like("^/whoplays "));
    }

    [Fact]
    public async Task Inline_fields_share_a_row_by_threes()
    {
        await using var visitor = await browser.OpenAsync();
        static JsonObject Field(int number, bool isInline) => new() { ["name"] = $"n{number}", ["value"] = $"v{number}", ["inline"] = isInline };
        var fields = new JsonArray(Field(1, true), Field(2, true), Field(3, true), Field(4, true), Field(5, true), Field(6, false));
        await BotMessages.PostAsync(browser.Server, Known.General, new JsonObject
        {
            ["embeds"] = new JsonArray(new JsonObject { ["title"] = "Six", ["color"] = 0x1f6f5c, ["fields"] = fields }),
        });
        await Expect(visitor.LastMessage.Locator("dt")).ToHaveCountAsync(6);

        var tops = await visitor.LastMessage.Locator("dt").EvaluateAllAsync<double[]>("all => all.map(one => one.getBoundingClientRect().top)");

        Assert.Equal([0, 0, 0, 1, 1, 2], tops.Select(top => tops.Distinct().Order().ToList().IndexOf(top)));
        Assert.Equal("rgb(31, 111, 92)", await visitor.LastMessage.Locator("message-embed").EvaluateAsync<string>("one => getComputedStyle(one).borderLeftColor"));
    }

    [Fact]
    public async Task A_bot_that_is_silent_for_three_seconds_is_reported_as_Discord_does()
    {
        await using var visitor = await browser.OpenAsync();
        await visitor.GoToAsync("Who is who?");
        browser.Server.Faults.ArmRest(RestTrouble.SlowRequest, "callback", times: 1, TimeSpan.FromSeconds(5));

        await visitor.SendAsync("/about");

        await Expect(visitor.LastMessage.Locator(".failure")).ToHaveTextAsync("The application did not respond");
        await visitor.LastMessage.GetByRole(AriaRole.Button, new() { Name = "Dismiss message" }).ClickAsync();
        await Expect(visitor.Page.Locator(".failure")).ToHaveCountAsync(0);
    }
}
