using System.Globalization;
using HeartstopperBot.Tests.Browser;
using Microsoft.Playwright;

namespace HeartstopperBot.Benchmarks;

/// <summary>What makes the page feel quick: something is painted soon, and a channel of 500 messages scrolls and grows much as one of 50 does in the same run.</summary>
internal static class PageFigures
{
    private const int Openings = 10;
    private const int Rounds = 5;
    private const int Many = 500;
    private const int Few = 50;
    private const int Coming = 20;

    private static readonly TimeSpan MostUntilPaint = TimeSpan.FromSeconds(1);

    /// <summary>Two frames of a screen that shows sixty a second: nobody sees one dropped.</summary>
    private static readonly TimeSpan MostOfAFrame = TimeSpan.FromMilliseconds(34);

    private static readonly TimeSpan MostOfTheSlowest = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan MostOfATask = TimeSpan.FromMilliseconds(200);

    private const double MostFrameRatio = 1.5;

    /// <summary>Ten times the messages. What a message costs may grow with those beside it, but by far less than they do.</summary>
    private const double MostWorkRatio = 3;

    /// <summary>The path of the browser. Where there is none it says so, and the table holds that nothing was measured.</summary>
    public static string? FindBrowser(Table table)
    {
        if (Chromium.Find(Environment.GetEnvironmentVariable("PATH")) is { } found) return found;
        SayNotMeasured(table, "no Chromium in PATH", $"Looked for {string.Join(", ", Chromium.Names)}. Install one, on Debian with \"apt install chromium\", then run this again with \"page\".");
        return null;
    }

    /// <param name="folder">Where <c>dotnet publish</c> put the bot.</param>
    public static async Task MeasureAsync(string folder, string chromium, Table table)
    {
        using var playwright = await Playwright.CreateAsync();
        IBrowser browser;
        try
        {
            browser = await Chromium.LaunchAsync(playwright, chromium);
        }
        catch (PlaywrightException wrong)
        {
            SayNotMeasured(table, $"{chromium} did not start", $"It says:\n{wrong.Message}");
            return;
        }

        await using (browser)
        {
            await MeasurePaintAsync(folder, browser, table);
            await MeasureLongChannelAsync(folder, browser, table);
        }
    }

    /// <summary>The other figures have nothing to do with the page, so they go on.</summary>
    private static void SayNotMeasured(Table table, string why, string whatToDo)
    {
        table.Add("the page in a browser", $"not measured, {why}");
        Console.Error.WriteLine($"The page was not measured, {why}. {whatToDo}");
    }

    private static async Task MeasurePaintAsync(string folder, IBrowser browser, Table table)
    {
        await using var stage = await PageStage.StartAsync(folder, messages: 0);
        var times = new List<TimeSpan>();
        for (var opening = 0; opening < Openings; opening++)
        {
            await using var visitor = await stage.OpenAsync(browser);
            times.Add(TimeSpan.FromMilliseconds(await visitor.Page.EvaluateAsync<double>("() => performance.getEntriesByName('first-contentful-paint')[0].startTime")));
        }

        var sample = new Sample(times);
        table.Add(
            $"the page, first contentful paint of a new visitor (Chromium {browser.Version.Split('.')[0]})",
            $"median {InMilliseconds(sample.Median)}, at most {InMilliseconds(sample.Slowest)}",
            $"under {InMilliseconds(MostUntilPaint)}",
            sample.Slowest < MostUntilPaint);
    }

    private static async Task MeasureLongChannelAsync(string folder, IBrowser browser, Table table)
    {
        // The messages that come in are the last of the many: the playground keeps no more.
        await using var few = await PageStage.StartAsync(folder, Few - Coming);
        await using var many = await PageStage.StartAsync(folder, Many - Coming);
        var (comingToFew, comingToMany) = (await ComingMessages.MeasureAsync(few, browser, Coming), await ComingMessages.MeasureAsync(many, browser, Coming));
        var (scrollFew, scrollMany) = (new List<Sample>(), new List<Sample>());
        for (var round = 0; round < Rounds; round++)
        {
            scrollFew.Add(await ScrollAsync(few, browser));
            scrollMany.Add(await ScrollAsync(many, browser));
        }

        AddScrolling(table, scrollFew, scrollMany);
        AddComing(table, comingToFew, comingToMany);
    }

    private static async Task<Sample> ScrollAsync(PageStage stage, IBrowser browser)
    {
        await using var visitor = await stage.OpenAsync(browser);
        return new Sample((await visitor.ScrollToTheFirstAsync()).Select(TimeSpan.FromMilliseconds));
    }

    private static void AddScrolling(Table table, List<Sample> few, List<Sample> many)
    {
        // Of the rounds the middle one, so that one slow moment of the machine is not taken for the page.
        var (median, slowest) = (Middle(many, sample => sample.Median), Middle(many, sample => sample.Slowest));
        table.Add($"the page, scrolling through {Few} messages, a frame", $"median {InMilliseconds(Middle(few, sample => sample.Median))}, slowest {InMilliseconds(Middle(few, sample => sample.Slowest))}");
        table.Add(
            $"the page, scrolling through {Many} messages, a frame",
            $"median {InMilliseconds(median)}, slowest {InMilliseconds(slowest)}",
            $"{InMilliseconds(MostOfAFrame)}, {InMilliseconds(MostOfTheSlowest)}",
            median <= MostOfAFrame && slowest <= MostOfTheSlowest);
        AddRatio(table, $"the page, a frame, {Many} messages against {Few}", few.Zip(many, (one, other) => other.Median / one.Median).Order().ElementAt(Rounds / 2), MostFrameRatio);
    }

    private static void AddComing(Table table, ComingMessages few, ComingMessages many)
    {
        table.Add($"the page, work for a message that comes to {Few}", $"median {InMilliseconds(few.Work.Median)}, most {InMilliseconds(few.Work.Slowest)}");
        table.Add($"the page, work for a message that comes to {Many}", $"median {InMilliseconds(many.Work.Median)}, most {InMilliseconds(many.Work.Slowest)}");
        AddRatio(table, $"the page, work for a message, {Many} against {Few}", many.Work.Median / few.Work.Median, MostWorkRatio);
        table.Add(
            $"the page, longest task while messages come to {Many}",
            many.LongestTask == TimeSpan.Zero ? "none of 50 ms" : InMilliseconds(many.LongestTask),
            $"under {InMilliseconds(MostOfATask)}",
            many.LongestTask < MostOfATask);
    }

    private static void AddRatio(Table table, string figure, double ratio, double most) =>
        table.Add(figure, $"{ratio.ToString("0.00", CultureInfo.InvariantCulture)}x", $"at most {most.ToString(CultureInfo.InvariantCulture)}x", ratio <= most);

    private static TimeSpan Middle(List<Sample> rounds, Func<Sample, TimeSpan> figure) => rounds.Select(figure).Order().ElementAt(rounds.Count / 2);

    private static string InMilliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("#,0.#", CultureInfo.InvariantCulture) + " ms";
}
