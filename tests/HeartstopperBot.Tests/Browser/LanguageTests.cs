using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HeartstopperBot.Tests.Browser;

/// <summary>The language of the client: shown names follow it, and the bot is told.</summary>
[Collection(BrowserCollection.Name)]
public sealed class LanguageTests(BrowserFixture browser)
{
    private const string Commands =
        """
        [{"name":"cast","name_localizations":{"de":"besetzung"},"description":"The cast","description_localizations":{"de":"Wer mitspielt"},"options":[
           {"type":4,"name":"season","name_localizations":{"de":"staffel"},"description":"Which","description_localizations":{"de":"Welche"},"required":true}]},
         {"name":"Check","name_localizations":{"de":"Prüfen"},"type":3}]
        """;

    [Fact]
    public async Task Commands_and_options_are_shown_and_typed_in_the_chosen_language()
    {
        await using var bot = await ScriptedBot.StartAsync(Commands, static _ => """{"type":4,"data":{"content":"<t:1691046000:D>"}}""");
        await using var visitor = await browser.OpenAtAsync(bot.Server.Address);
        await ChooseAsync(visitor, "deu", "Deutsch");
        await visitor.Input.FocusAsync();

        await visitor.TypeAsync("/");
        await Expect(visitor.Suggestions.First).ToContainTextAsync("/besetzung");
        await Expect(visitor.Suggestions.First).ToContainTextAsync("Wer mitspielt");
        await visitor.PressAsync("Tab");
        await Expect(visitor.Input).ToHaveValueAsync("/besetzung staffel:");
        await visitor.TypeAsync("2");
        await visitor.PressAsync("Enter");

        await Expect(visitor.LastMessage).ToContainTextAsync("3. August 2023");
        var told = bot.Interactions.Last();
        Assert.Equal("de", told["locale"]!.GetValue<string>());
        Assert.Equal("cast", told["data"]!["name"]!.GetValue<string>());
        await visitor.LastMessage.FocusAsync();
        await visitor.PressAsync("Enter");
        await Expect(visitor.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Prüfen" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Our_bot_answers_in_every_language_that_Discord_has()
    {
        await using var visitor = await browser.OpenAsync();
        await ChooseAsync(visitor, "sv", "Svenska (Sverige)");

        var answer = await visitor.AskAsync("/whoplays Nick");

        await Expect(answer).ToContainTextAsync("Kit Connor");
    }

    [Fact]
    public async Task Our_bot_is_spoken_to_and_answers_in_German()
    {
        await using var visitor = await browser.OpenAsync();
        await ChooseAsync(visitor, "deu", "Deutsch");

        var answer = await visitor.AskAsync("/werspielt name:Nick privat:True");

        await Expect(answer).ToContainTextAsync("Kit Connor");
        await Expect(answer).ToContainTextAsync("bestätigt");
        await Expect(answer).ToContainTextAsync("Die Fakten stehen auf Englisch.");
        await Expect(answer.GetByRole(AriaRole.Button, new() { Name = "Teilen" })).ToBeVisibleAsync();
    }

    /// <summary>With keys: the list opens, letters go to the language, Enter takes it.</summary>
    internal static async Task ChooseAsync(VisitorPage visitor, string typed, string language)
    {
        var button = visitor.Page.GetByRole(AriaRole.Combobox, new() { Name = "Language of the client" });
        await button.FocusAsync();
        await visitor.TypeAsync(typed);
        await visitor.PressAsync("Enter");
        await Expect(button).ToHaveAccessibleNameAsync($"Language of the client: {language}");
        await Expect(button).ToBeFocusedAsync();
        await Expect(visitor.Page.Locator("message-list[aria-busy=false]")).ToBeAttachedAsync();
    }
}
