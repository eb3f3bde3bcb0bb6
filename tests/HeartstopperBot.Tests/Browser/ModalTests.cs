using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HeartstopperBot.Tests.Browser;

/// <summary>Forms that a bot opens. Ours opens none yet, so a scripted one does.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ModalTests(BrowserFixture browser)
{
    private const string Form =
        """
        {"type":9,"data":{"custom_id":"report","title":"What is <b>wrong</b>?","components":[
          {"type":10,"content":"Say it **shortly**. <img src=x onerror=alert(1)>"},
          {"type":18,"label":"Title","description":"A <i>few</i> words","component":{"type":4,"custom_id":"title","style":1,"min_length":3,"max_length":10,"placeholder":"<u>x</u>"}},
          {"type":18,"label":"Details","component":{"type":4,"custom_id":"details","style":2,"required":false,"value":"As it was"}},
          {"type":18,"label":"Role","component":{"type":6,"custom_id":"role"}},
          {"type":18,"label":"How bad","component":{"type":21,"custom_id":"bad","required":false,"options":[{"label":"a little","value":"1"},{"label":"very","value":"2"}]}}]}}
        """;

    [Fact]
    public async Task A_form_is_filled_in_and_sent_with_keys_alone()
    {
        await using var bot = await StartAsync();
        await using var visitor = await browser.OpenAtAsync(bot.Server.Address);
        var form = await OpenAsync(visitor);
        await Expect(form.GetByLabel("Title")).ToBeFocusedAsync();

        await visitor.TypeAsync("Typo");
        await visitor.PressAsync("Tab", "Tab", "ArrowDown", "ArrowDown", "Enter", "Tab", "ArrowDown", "Space", "Tab", "Tab", "Enter");

        await Expect(visitor.LastMessage).ToContainTextAsync("Thank you");
        await Expect(form).ToHaveCountAsync(0);
        await Expect(visitor.Input).ToBeFocusedAsync();
        var sent = bot.Interactions.Last()["data"]!;
        Assert.Equal(["Typo", "As it was"], new[] { 1, 2 }.Select(at => sent["components"]![at]!["component"]!["value"]!.GetValue<string>()));
        Assert.Equal("Moderators", sent["resolved"]!["roles"]!.AsObject().Single().Value!["name"]!.GetValue<string>());
        Assert.Equal("2", sent["components"]![4]!["component"]!["value"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_the_first_one_is_gone_to()
    {
        await using var bot = await StartAsync();
        await using var visitor = await browser.OpenAtAsync(bot.Server.Address);
        var form = await OpenAsync(visitor);

        await visitor.PressAsync("Enter");
        await Expect(form.Locator(".failure:visible")).ToHaveTextAsync(["This field is required", "This field is required"]);
        await Expect(form.GetByLabel("Title")).ToBeFocusedAsync();
        await Expect(form.GetByLabel("Title")).ToHaveAttributeAsync("aria-invalid", "true");
        await visitor.TypeAsync("no");
        await Expect(form.Locator(".failure:visible")).ToHaveCountAsync(1);
        await visitor.PressAsync("Enter");
        await Expect(form.Locator(".failure:visible").First).ToHaveTextAsync("At least 3 characters");
        await visitor.TypeAsync(" more than ten");
        await visitor.PressAsync("Enter");

        await Expect(form.Locator(".failure:visible").First).ToHaveTextAsync("At most 10 characters");
        await Expect(form.Locator(".count").First).ToHaveTextAsync("16/10");
        Assert.DoesNotContain(bot.Interactions, one => one["type"]!.GetValue<int>() == 5);
    }

    [Fact]
    public async Task The_focus_stays_inside_and_Escape_leads_back_to_where_one_was()
    {
        await using var bot = await StartAsync();
        await using var visitor = await browser.OpenAtAsync(bot.Server.Address);
        var answer = await visitor.AskAsync("/report again");
        var button = answer.GetByRole(AriaRole.Button, new() { Name = "Open the form" });
        await button.FocusAsync();
        await visitor.PressAsync("Enter");
        var form = visitor.Page.GetByRole(AriaRole.Dialog);
        await Expect(form).ToBeVisibleAsync();

        for (var step = 0; step < 14; step++)
        {
            await visitor.PressAsync("Tab");
            Assert.True(await visitor.Page.EvaluateAsync<bool>("() => document.activeElement === document.body || document.activeElement.closest('dialog') !== null"));
        }

        await visitor.PressAsync("Escape");
        await Expect(form).ToHaveCountAsync(0);
        await Expect(button).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_bot_that_does_not_take_it_costs_nothing_that_was_written()
    {
        var isAwake = false;
        await using var bot = await StartAsync(() => isAwake);
        await using var visitor = await browser.OpenAtAsync(bot.Server.Address);
        var form = await OpenAsync(visitor);
        await visitor.TypeAsync("Typo");
        await visitor.PressAsync("Tab", "Tab", "ArrowDown", "ArrowDown", "Enter");

        await form.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await Expect(form.GetByRole(AriaRole.Alert)).ToContainTextAsync("the application did not respond. Try again.");
        await Expect(form.GetByLabel("Title")).ToHaveValueAsync("Typo");
        isAwake = true;
        await form.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();

        await Expect(visitor.LastMessage).ToContainTextAsync("Thank you");
    }

    [Fact]
    public async Task Hostile_text_in_a_form_stays_text_on_the_smallest_screen_too()
    {
        await using var bot = await StartAsync();
        await using var visitor = await browser.OpenAtAsync(bot.Server.Address, width: 320);

        var form = await OpenAsync(visitor);

        await Expect(form.Locator("h2")).ToHaveTextAsync("What is <b>wrong</b>?");
        Assert.Equal(0, await form.Locator("img, b, i, u").CountAsync());
        Assert.Equal(320, await visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        Assert.True(await form.EvaluateAsync<bool>("one => one.scrollWidth <= one.clientWidth"));
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task Axe_finds_no_serious_fault_in_it_with_its_errors_shown(int width)
    {
        Axe.FindOrSkip();
        await using var bot = await StartAsync();
        await using var visitor = await browser.OpenAtAsync(bot.Server.Address, width: width);
        var form = await OpenAsync(visitor);
        await visitor.PressAsync("Enter");
        await Expect(form.Locator(".failure:visible")).ToHaveCountAsync(2);

        await Axe.AssertFaultlessAsync(visitor);
    }

    private static async Task<ILocator> OpenAsync(VisitorPage visitor)
    {
        await visitor.SendAsync("/report");
        var form = visitor.Page.GetByRole(AriaRole.Dialog);
        await Expect(form).ToBeVisibleAsync();
        return form;
    }

    /// <summary>"/report" opens the form, its option "again" gives a button that does.</summary>
    private static Task<ScriptedBot> StartAsync(Func<bool>? isAwake = null) => ScriptedBot.StartAsync(
        """[{"name":"report","description":"Say what is wrong","options":[{"type":3,"name":"how","description":"With a button"}]}]""",
        interaction => interaction["type"]!.GetValue<int>() switch
        {
            2 when interaction["data"]!["options"] is JsonArray { Count: > 0 } =>
                """{"type":4,"data":{"content":"Here","components":[{"type":1,"components":[{"type":2,"style":1,"label":"Open the form","custom_id":"open"}]}]}}""",
            5 => isAwake?.Invoke() == false ? null : """{"type":4,"data":{"content":"Thank you"}}""",
            _ => Form,
        });
}
