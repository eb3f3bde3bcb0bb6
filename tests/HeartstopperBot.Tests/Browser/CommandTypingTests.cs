using static Microsoft.Playwright.Assertions;

namespace HeartstopperBot.Tests.Browser;

/// <summary>Commands with the keyboard alone, answered by the real bot.</summary>
[Collection(BrowserCollection.Name)]
public sealed class CommandTypingTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("/whoplays Nick", "Kit Connor")]
    [InlineData("/whoplays name:Nick's mum", "Olivia Colman")]
    [InlineData("/cast season:2 group:new", "Leila Khan")]
    [InlineData("/release season 2", "3 August 2023")]
    [InlineData("/sources", "[1]")]
    [InlineData("/help", "/whoplays")]
    [InlineData("/about", "source")]
    public async Task A_whole_line_and_Enter_is_answered(string line, string expected)
    {
        await using var visitor = await browser.OpenAsync();

        var answer = await visitor.AskAsync(line);

        await Expect(answer).ToContainTextAsync(expected, new() { IgnoreCase = true });
        await Expect(answer.Locator(".used")).ToContainTextAsync($"Leaf Reader used {line.Split(' ')[0]}");
        await Expect(visitor.Input).ToHaveValueAsync("");
        await Expect(visitor.Input).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Autocomplete_is_chosen_with_arrow_and_Enter_and_sent_with_Enter()
    {
        await using var visitor = await browser.OpenAsync();
        var before = await visitor.CountAnswersAsync();

        await visitor.TypeAsync("/whop");
        await visitor.PressAsync("Tab");
        await Expect(visitor.Input).ToHaveValueAsync("/whoplays name:");
        await visitor.TypeAsync("kit con");
        await Expect(visitor.Suggestions.First).ToContainTextAsync("Kit Connor");
        await visitor.PressAsync("ArrowDown");
        await Expect(visitor.Input).ToHaveAttributeAsync("aria-activedescendant", await visitor.Suggestions.First.GetAttributeAsync("id") ?? "");
        await visitor.PressAsync("Enter");
        await Expect(visitor.Input).ToHaveValueAsync(VisitorPage.Like("^/whoplays name:Kit Connor"));
        await visitor.PressAsync("Enter");

        await Expect(await visitor.AnswerAsync(before)).ToContainTextAsync("Nick Nelson");
    }

    [Fact]
    public async Task Escape_closes_the_list_and_leaves_the_line_and_then_Tab_leaves_the_input()
    {
        await using var visitor = await browser.OpenAsync();

        await visitor.TypeAsync("/ca");
        await Expect(visitor.Suggestions.First).ToContainTextAsync("/cast");
        await visitor.PressAsync("Escape");
        await Expect(visitor.Suggestions).ToHaveCountAsync(0);
        await Expect(visitor.Input).ToHaveValueAsync("/ca");
        await visitor.PressAsync("Tab");

        await Expect(visitor.Input).Not.ToBeFocusedAsync();
    }

    [Fact]
    public async Task Choices_are_filtered_while_typing_and_an_unknown_one_is_refused_here()
    {
        await using var visitor = await browser.OpenAsync();

        await visitor.TypeAsync("/cast group:ret");
        await Expect(visitor.Suggestions.First).ToContainTextAsync("eturning");
        await visitor.PressAsync("Enter");
        await Expect(visitor.Input).ToHaveValueAsync(VisitorPage.Like("^/cast group:.*eturning.* $"));
        await visitor.Input.FillAsync("/cast group:nobody");
        await visitor.PressAsync("Enter");

        await Expect(visitor.Error).ToContainTextAsync("group: Pick one of the choices");
        await Expect(visitor.Input).ToHaveValueAsync("/cast group:nobody");
    }

    [Fact]
    public async Task A_missing_required_option_is_named_and_asked_for()
    {
        await using var visitor = await browser.OpenAsync();

        await visitor.TypeAsync("/whoplays ");
        await visitor.PressAsync("Enter");

        await Expect(visitor.Error).ToContainTextAsync("name: This option is required");
        await Expect(visitor.Input).ToHaveValueAsync("/whoplays name:");
        await Expect(visitor.Input).ToHaveAttributeAsync("aria-invalid", "true");
    }

    [Fact]
    public async Task An_unknown_command_stays_in_the_line_with_a_word_about_it()
    {
        await using var visitor = await browser.OpenAsync();

        await visitor.SendAsync("/nonsense please");

        await Expect(visitor.Error).ToContainTextAsync("There is no command /nonsense here");
        await Expect(visitor.Input).ToHaveValueAsync("/nonsense please");
    }

    [Fact]
    public async Task Arrow_up_brings_back_the_last_line_and_arrow_down_leads_out_again()
    {
        await using var visitor = await browser.OpenAsync();
        await visitor.AskAsync("/about");
        await visitor.AskAsync("/cast season:2 group:new");

        await visitor.PressAsync("ArrowUp");
        await Expect(visitor.Input).ToHaveValueAsync("/cast season:2 group:new");
        await visitor.PressAsync("ArrowUp");
        await Expect(visitor.Input).ToHaveValueAsync("/about");
        await visitor.PressAsync("ArrowDown", "ArrowDown");

        await Expect(visitor.Input).ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_link_opens_with_its_command_filled_in()
    {
        await using var visitor = await browser.OpenAsync("#/cast?season=2&group=new&unknown=1");
        await Expect(visitor.Input).ToHaveValueAsync("/cast season:2 group:new ");
        var before = await visitor.CountAnswersAsync();

        await visitor.PressAsync("Enter");

        await Expect(await visitor.AnswerAsync(before)).ToContainTextAsync("Leila Khan");
    }

    [Fact]
    public async Task A_first_visitor_clicks_a_suggestion_and_gets_the_answer()
    {
        await using var visitor = await browser.OpenAsync();
        await visitor.GoToAsync("bot-commands");
        var before = await visitor.CountAnswersAsync();

        await visitor.Page.GetByText("Who is new in season 2?").ClickAsync();

        await Expect(await visitor.AnswerAsync(before)).ToContainTextAsync("Leila Khan");
    }
}
