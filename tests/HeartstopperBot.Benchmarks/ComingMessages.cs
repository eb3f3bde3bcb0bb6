using System.Text.Json;
using HeartstopperBot.Tests.Browser;
using Microsoft.Playwright;

namespace HeartstopperBot.Benchmarks;

/// <summary>What the page's thread does for each message that somebody else writes, until it is painted.</summary>
/// <param name="Work">The processor's time, which other programs do not lengthen.</param>
/// <param name="LongestTask">As https://www.w3.org/TR/longtasks-1/ tells it: zero where none took 50 ms.</param>
internal sealed record ComingMessages(Sample Work, TimeSpan LongestTask)
{
    private const string WatchTasks =
        """
        () => {
          window.longest = 0;
          window.tasks = new PerformanceObserver(list => { for (const task of list.getEntries()) window.longest = Math.max(window.longest, task.duration); });
          window.tasks.observe({ type: 'longtask' });
        }
        """;

    /// <summary>Nothing that asks again and again, as an expectation does: that would be work of the page too.</summary>
    private const string WatchForOne =
        """
        () => {
          window.painted = new Promise(resolve => new MutationObserver((_, observer) => {
            observer.disconnect();
            requestAnimationFrame(() => setTimeout(resolve));
          }).observe(document.querySelector('message-list .messages'), { childList: true }));
        }
        """;

    public static async Task<ComingMessages> MeasureAsync(PageStage stage, IBrowser browser, int count)
    {
        await using var visitor = await stage.OpenAsync(browser);
        var tools = await visitor.Page.Context.NewCDPSessionAsync(visitor.Page);
        await tools.SendAsync("Performance.enable", new Dictionary<string, object> { ["timeDomain"] = "threadTicks" });
        await visitor.Page.EvaluateAsync(WatchTasks);
        var work = new List<TimeSpan>(count);
        for (var number = 0; number < count; number++)
        {
            await visitor.Page.EvaluateAsync(WatchForOne);
            var before = await ReadWorkAsync(tools);
            stage.SayOneMore();
            await visitor.Page.EvaluateAsync("() => window.painted");
            work.Add(await ReadWorkAsync(tools) - before);
        }

        await Assertions.Expect(visitor.Messages).ToHaveCountAsync(stage.Messages);
        return new ComingMessages(new Sample(work), TimeSpan.FromMilliseconds(await visitor.Page.EvaluateAsync<double>("() => window.longest")));
    }

    /// <summary>https://chromedevtools.github.io/devtools-protocol/tot/Performance/#method-getMetrics</summary>
    private static async Task<TimeSpan> ReadWorkAsync(ICDPSession tools)
    {
        var answer = await tools.SendAsync("Performance.getMetrics") ?? throw new InvalidOperationException("The browser tells no figures.");
        var metric = answer.GetProperty("metrics").EnumerateArray().Single(metric => metric.GetProperty("name").ValueEquals("TaskDuration"));
        return TimeSpan.FromSeconds(metric.GetProperty("value").GetDouble());
    }
}
