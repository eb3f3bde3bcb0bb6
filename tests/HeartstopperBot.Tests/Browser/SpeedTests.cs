using System.Globalization;
using HeartstopperBot.Playground;
using static Microsoft.Playwright.Assertions;

namespace HeartstopperBot.Tests.Browser;

/// <summary>What makes the page feel quick. The bounds are wide, so that a busy machine does not break them; the figures go to the test's output.</summary>
[Collection(BrowserCollection.Name)]
public sealed class SpeedTests(BrowserFixture browser)
{
    private const int MessageCount = 500;

    [Fact]
    public async Task From_a_cold_start_something_is_painted_within_a_second()
    {
        await using var bot = await ScriptedBot.StartAsync("""[{"name":"about","description":"x"}]""", static _ => null);
        await using var visitor = await browser.OpenAtAsync(bot.Server.Address);

        var painted = await visitor.Page.EvaluateAsync<double>("() => performance.getEntriesByName('first-contentful-paint')[0].startTime");

        Report($"first contentful paint after {painted:F0} ms");
        Assert.InRange(painted, 0, 1000);
    }

    [Fact]
    public async Task Five_hundred_messages_are_all_there_and_scroll_smoothly()
    {
        await using var bot = await ScriptedBot.StartAsync("""[{"name":"about","description":"x"}]""", static _ => null);
        for (var number = 1; number <= MessageCount; number++)
            bot.Server.Visitors.Say(new Place(number % 3 == 0 ? Known.OtherFan : Known.Fan, Known.General), $"Message {number} with **bold**, `code`, ||a spoiler|| and https://example.org/{number}\n- a list\n- of two");
        await using var visitor = await browser.OpenAtAsync(bot.Server.Address);
        await Expect(visitor.Messages).ToHaveCountAsync(MessageCount);
        await Expect(visitor.LastMessage).ToBeInViewportAsync();

        var (median, slowest) = await ScrollAsync(visitor);

        Report($"scrolling through {MessageCount} messages: a frame takes {median:F1} ms (median), {slowest:F1} ms (slowest)");
        Assert.InRange(median, 0, 34);
        Assert.InRange(slowest, 0, 300);
        await Expect(visitor.Messages.First).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_new_message_among_five_hundred_is_shown_in_no_time()
    {
        await using var bot = await ScriptedBot.StartAsync("""[{"name":"about","description":"x"}]""", static _ => null);
        for (var number = 1; number < MessageCount; number++) bot.Server.Visitors.Say(new Place(Known.Fan, Known.General), $"Message {number}");
        await using var visitor = await browser.OpenAtAsync(bot.Server.Address);
        await Expect(visitor.Messages).ToHaveCountAsync(MessageCount - 1);
        await visitor.Page.EvaluateAsync("() => { window.longest = 0; new PerformanceObserver(list => { for (const task of list.getEntries()) window.longest = Math.max(window.longest, task.duration); }).observe({ type: 'longtask' }); }");

        await visitor.SendAsync("One more");

        await Expect(visitor.LastMessage).ToContainTextAsync("One more");
        await Expect(visitor.LastMessage).ToBeInViewportAsync();
        var longest = await visitor.Page.EvaluateAsync<double>("() => window.longest");
        Report($"longest task while a message came: {longest:F0} ms (0: none of 50 ms)");
        Assert.InRange(longest, 0, 200);
    }

    /// <summary>From the end to the beginning, 400 pixels a frame, as a hand on a wheel does.</summary>
    private static async Task<(double Median, double Slowest)> ScrollAsync(VisitorPage visitor)
    {
        var frames = await visitor.Page.EvaluateAsync<double[]>(
            """
            async () => {
              const list = document.querySelector('message-list');
              const frames = [];
              let last = performance.now();
              while (list.scrollTop > 0) {
                list.scrollTop -= 400;
                await new Promise(requestAnimationFrame);
                const now = performance.now();
                frames.push(now - last);
                last = now;
              }
              return frames;
            }
            """);
        Assert.True(frames.Length > 50, $"{frames.Length} frames are no long way");
        return (frames.Order().ElementAt(frames.Length / 2), frames.Max());
    }

    private static void Report(FormattableString figures) => TestContext.Current.TestOutputHelper?.WriteLine(figures.ToString(CultureInfo.InvariantCulture));
}
