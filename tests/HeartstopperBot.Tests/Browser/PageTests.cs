using HeartstopperBot.Playground;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HeartstopperBot.Tests.Browser;

/// <summary>The page as a whole: its widths, its weight, its safety, and being someone else in another place.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PageTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    [InlineData(768, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    [InlineData(3840, ColorScheme.Light)]
    public async Task Nothing_is_wider_than_the_screen(int width, ColorScheme scheme)
    {
        await using var visitor = await browser.OpenAsync(width: width, scheme: scheme);
        await visitor.AskAsync("/whoplays Nick");
        await visitor.AskAsync("/cast season:2 group:new");
        await visitor.TypeAsync("/whoplays name:Oli");
        await Expect(visitor.Suggestions.First).ToBeVisibleAsync();

        var widest = await visitor.Page.EvaluateAsync<int>(
            "() => Math.max(document.documentElement.scrollWidth, document.querySelector('message-list').scrollWidth + innerWidth - document.querySelector('message-list').clientWidth)");

        Assert.Equal(width, widest);
    }

    [Fact]
    public async Task On_a_narrow_screen_the_channels_open_and_close_by_key()
    {
        await using var visitor = await browser.OpenAsync(width: 320);
        var channels = visitor.Page.Locator("channel-list");
        await Expect(channels).ToBeHiddenAsync();

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Channels and people" }).FocusAsync();
        await visitor.PressAsync("Enter");
        await Expect(channels).ToBeVisibleAsync();
        await visitor.GoToAsync("season 3 rewatch");

        await Expect(channels).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("Leaf Reader", "season 3 rewatch")]
    [InlineData("Rugby Kit", "Who is who?")]
    [InlineData("Librarian", "HeartstopperBot")]
    [InlineData("Leaf Reader", "Leaf Reader and Rugby Kit")]
    public async Task The_bot_answers_everyone_everywhere(string person, string channel)
    {
        await using var visitor = await browser.OpenAsync();
        await visitor.BecomeAsync(person);
        await visitor.GoToAsync(channel);

        var answer = await visitor.AskAsync("/whoplays Nick");

        await Expect(answer).ToContainTextAsync("Kit Connor");
        await Expect(answer.Locator(".used")).ToContainTextAsync($"{person} used /whoplays");
    }

    [Fact]
    public async Task A_channel_with_news_is_marked_until_it_is_opened()
    {
        await using var visitor = await browser.OpenAsync();
        browser.Server.Visitors.Say(new Place(Known.Moderator, Known.Spoilers), "New rules here.");
        var channel = visitor.Page.Locator("channel-list button", new() { HasText = "spoilers" });
        await Expect(channel).ToHaveClassAsync("channel unread");

        await visitor.GoToAsync("spoilers");

        await Expect(channel).ToHaveClassAsync("channel");
        await Expect(visitor.LastMessage).ToContainTextAsync("New rules here.");
    }

    [Fact]
    public async Task The_whole_page_stays_under_200_kB_and_asks_nobody_else()
    {
        await using var visitor = await browser.OpenAsync();

        var weight = await visitor.Page.EvaluateAsync<int>(
            "() => performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation')).filter(one => !one.name.includes('/visitor/')).reduce((sum, one) => sum + one.encodedBodySize, 0)");

        Assert.InRange(weight, 20_000, 200_000);
    }

    [Fact]
    public async Task The_watch_over_a_page_sees_what_must_not_be()
    {
        var visitor = await browser.OpenAsync();
        await visitor.Page.EvaluateAsync("() => { document.body.setAttribute('style', 'color: red'); document.body.append(Object.assign(new Image(), { src: 'http://127.0.0.2:1/x.png' })); console.error('seen'); }");
        await Expect(visitor.Page.Locator("img")).ToBeAttachedAsync();
        await visitor.Page.EvaluateAsync("() => new Promise(requestAnimationFrame)");

        var complaints = await visitor.CloseAndComplainAsync();

        Assert.Contains(complaints, complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal));
        Assert.Contains("error: seen", complaints);
    }

    [Fact]
    public async Task Markup_cannot_be_made_from_text_even_by_mistake()
    {
        await using var visitor = await browser.OpenAsync();

        var policy = (await visitor.Page.APIRequest.GetAsync(browser.Server.Address.ToString())).Headers["content-security-policy"];

        Assert.Contains("require-trusted-types-for 'script'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }
}
