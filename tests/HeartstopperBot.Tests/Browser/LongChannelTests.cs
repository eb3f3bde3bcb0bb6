using static Microsoft.Playwright.Assertions;

namespace HeartstopperBot.Tests.Browser;

/// <summary>A channel with as many messages as the playground keeps. How quick the page is with them is a benchmark: see <c>HeartstopperBot.Benchmarks</c>, <c>page</c>.</summary>
[Collection(BrowserCollection.Name)]
public sealed class LongChannelTests(BrowserFixture browser)
{
    private const int MessageCount = 500;

    [Fact]
    public async Task Five_hundred_messages_are_all_there_and_scrolling_gets_to_the_first()
    {
        await using var bot = await StartAsync(MessageCount);
        await using var visitor = await browser.OpenAtAsync(bot.Server.Address);
        await Expect(visitor.Messages).ToHaveCountAsync(MessageCount);
        await Expect(visitor.LastMessage).ToContainTextAsync($"Message {MessageCount} ");
        await Expect(visitor.LastMessage).ToBeInViewportAsync();
        await Expect(visitor.Messages.First).Not.ToBeInViewportAsync();

        var frames = await visitor.ScrollToTheFirstAsync();

        Assert.True(frames.Length > 50, $"{frames.Length} frames are no long way");
        await Expect(visitor.Messages.First).ToContainTextAsync("Message 1 ");
        await Expect(visitor.Messages.First).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_new_message_among_five_hundred_is_shown_and_in_view()
    {
        await using var bot = await StartAsync(MessageCount - 1);
        await using var visitor = await browser.OpenAtAsync(bot.Server.Address);
        await Expect(visitor.Messages).ToHaveCountAsync(MessageCount - 1);

        await visitor.SendAsync("One more");

        await Expect(visitor.Messages).ToHaveCountAsync(MessageCount);
        await Expect(visitor.LastMessage).ToContainTextAsync("One more");
        await Expect(visitor.LastMessage).ToBeInViewportAsync();
    }

    private static async Task<ScriptedBot> StartAsync(int messages)
    {
        var bot = await ScriptedBot.StartAsync("""[{"name":"about","description":"x"}]""", static _ => null);
        LongChannel.Fill(bot.Server, messages);
        return bot;
    }
}
