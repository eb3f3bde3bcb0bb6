using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using HeartstopperBot.Playground;

namespace HeartstopperBot.Benchmarks;

/// <summary>What a bot in a process of its own needs to start, to live and to answer, against the playground over loopback.</summary>
internal static class ProcessFigures
{
    private const int Starts = 15;
    private const int Rounds = 5;
    private const int OneByOne = 2_000;
    private const int Together = 10_000;
    private const int InFlight = 32;
    private const int Breath = 10_000;

    private static readonly DateOnly FirstDay = new(2023, 8, 3);
    private static readonly Place Here = new(Known.Fan, Known.General);

    private static readonly string[] Asked = ["Nick", "Charlie Spring", "kit connor", "Nick's mum", "Reha Norwood"];

    public static async Task MeasureStartAsync(string folder, Table table)
    {
        await using var server = await StartServerAsync(guilds: 1);
        var times = new List<TimeSpan>();
        for (var start = 0; start < Starts + 2; start++)
        {
            var time = await MeasureOneStartAsync(folder, server);
            // The first two warm the page cache and this very server.
            if (start >= 2) times.Add(time);
            await WaitUntilAsync(() => !server.IsBotOnline);
        }

        var median = new Sample(times).Median;
        table.Add("start to READY", $"median {median.TotalMilliseconds:0} ms", "under 300 ms", median < TimeSpan.FromMilliseconds(300));
    }

    private static async Task<TimeSpan> MeasureOneStartAsync(string folder, PlaygroundServer server)
    {
        var began = Stopwatch.GetTimestamp();
        await using var bot = BotProcess.StartBot(folder, server.Token, server.RestAddress, server.GatewayAddress);
        if (!await WaitUntilAsync(() => server.IsBotOnline)) throw new InvalidOperationException($"The bot did not come up. Its last line: {bot.LastLine}");
        return Stopwatch.GetElapsedTime(began);
    }

    public static async Task MeasureMemoryAsync(string folder, Table table)
    {
        await MeasureWorkAsync(folder, table);
        await MeasureManyGuildsAsync(folder, table);
    }

    private static async Task MeasureWorkAsync(string folder, Table table)
    {
        await using var server = await StartServerAsync(guilds: 1);
        await using var bot = BotProcess.StartBot(folder, server.Token, server.RestAddress, server.GatewayAddress);
        await WaitForReadyAsync(server, bot);
        await Task.Delay(TimeSpan.FromSeconds(10), TimeProvider.System);
        AddMemory(table, "memory, 10 s after READY", bot.Memory, 24);
        await AnswerTogetherAsync(server, 10_000);
        AddMemory(table, "memory, after 10,000 interactions", bot.Memory, 40);
        var early = await BreathAsync(server, bot);
        await AnswerTogetherAsync(server, 90_000 - (2 * Breath));
        var late = await BreathAsync(server, bot);
        AddMemory(table, "memory, after 100,000 interactions", bot.Memory, null);
        table.Add("growth from 10,000 to 100,000 interactions", $"{late - early:0.0} MiB", "none (within 2 MiB)", late - early <= 2);
    }

    /// <summary>Private MiB: a collector's heap rises and falls by some MiB within some thousand interactions, so this is the middle of readings over ten thousand.</summary>
    private static async Task<double> BreathAsync(PlaygroundServer server, BotProcess bot)
    {
        var readings = new List<double>();
        while (readings.Count * 1_000 < Breath)
        {
            await AnswerTogetherAsync(server, 1_000);
            readings.Add(bot.Memory.PrivateMiB);
        }

        return readings.Order().ElementAt(readings.Count / 2);
    }

    private static async Task MeasureManyGuildsAsync(string folder, Table table)
    {
        await using var server = await StartServerAsync(guilds: 2_500);
        await using var bot = BotProcess.StartBot(folder, server.Token, server.RestAddress, server.GatewayAddress);
        await WaitForReadyAsync(server, bot);
        await Task.Delay(TimeSpan.FromSeconds(10), TimeProvider.System);
        AddMemory(table, "memory, 2,500 servers in READY, 10 s after it", bot.Memory, null);
    }

    public static async Task MeasureInteractionsAsync(string folder, Table table)
    {
        var reply = (await PublishedBot.RunAsync(Path.Combine(folder, "HeartstopperBot"), ["slash", "--json", "/whoplays name:Nick"])).Trim();
        var callback = Encoding.UTF8.GetBytes($$"""{"type":4,"data":{{reply}}}""");
        var (bot, floor) = (new List<Speed>(), new List<Speed>());
        for (var round = 0; round < Rounds; round++)
        {
            // One server for both: the floor answers the commands that the bot has registered.
            await using var server = await StartServerAsync(guilds: 1);
            bot.Add(await MeasureSpeedAsync(server, () => BotProcess.StartBot(folder, server.Token, server.RestAddress, server.GatewayAddress)));
            await WaitUntilAsync(() => !server.IsBotOnline);
            floor.Add(await MeasureSpeedAsync(server, () => BotProcess.StartFloor(server.Token, server.RestAddress, server.GatewayAddress, callback)));
        }

        AddSpeed(table, "the bot (five questions in turn)", bot);
        table.Add("interaction to callback, the bot, each question asked for the first time", $"median {Median(bot, speed => speed.NewMedian):0.00} ms");
        AddSpeed(table, "the floor (a bare loop that sends the same reply)", floor);
        // Each pair ran side by side in time, so a slow moment of the machine is in both.
        var latency = MedianRatio(bot, floor, speed => speed.Median);
        var throughput = MedianRatio(bot, floor, speed => speed.PerSecond);
        table.Add("interaction to callback, against the floor", $"{latency.ToString("0.00", CultureInfo.InvariantCulture)}x", "at most 1.5x", latency <= 1.5);
        table.Add("throughput, against the floor", $"{throughput.ToString("0.00", CultureInfo.InvariantCulture)}x", "at least 0.6x", throughput >= 0.6);
    }

    private static async Task<Speed> MeasureSpeedAsync(PlaygroundServer server, Func<BotProcess> start)
    {
        await using var bot = start();
        await WaitForReadyAsync(server, bot);
        await AnswerTogetherAsync(server, 2_000);

        var (times, newTimes) = (new List<TimeSpan>(OneByOne), new List<TimeSpan>(OneByOne));
        for (var number = 0; number < OneByOne; number++) times.Add((await AnswerAsync(server, number)).Elapsed);
        // A day that nobody has asked about makes the question a new one, which no reply is remembered for.
        for (var number = 0; number < OneByOne; number++) newTimes.Add((await AnswerAsync(server, number, FirstDay.AddDays(number))).Elapsed);
        var began = Stopwatch.GetTimestamp();
        await AnswerTogetherAsync(server, Together);
        var sample = new Sample(times);
        return new Speed(sample.Median.TotalMilliseconds, sample.Percentile99.TotalMilliseconds, new Sample(newTimes).Median.TotalMilliseconds, Together / Stopwatch.GetElapsedTime(began).TotalSeconds);
    }

    private static Task AnswerTogetherAsync(PlaygroundServer server, int count) =>
        Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = InFlight }, async (number, _) => await AnswerAsync(server, number));

    private static async Task<VisitorInteraction> AnswerAsync(PlaygroundServer server, int number, DateOnly? asOf = null)
    {
        var options = new JsonObject { ["name"] = Asked[number % Asked.Length] };
        if (asOf is { } day) options["as_of"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var interaction = server.Visitors.Run(Here, "whoplays", options);
        await interaction.Settled;
        return interaction.Accepted == 1 ? interaction : throw new InvalidOperationException($"Interaction {number} was not answered: {interaction.State}.");
    }

    private static Task<PlaygroundServer> StartServerAsync(int guilds) => PlaygroundServer.StartAsync(
        new PlaygroundOptions { IdentifyPause = TimeSpan.Zero, EnforceRateLimits = false, Record = false, GuildCount = guilds }, TimeProvider.System, CancellationToken.None);

    public static async Task WaitForReadyAsync(PlaygroundServer server, BotProcess bot)
    {
        if (!await WaitUntilAsync(() => server.IsBotOnline && server.Visitors.Commands(Here).Count > 0)) throw new InvalidOperationException($"The bot did not come up. Its last line: {bot.LastLine}");
    }

    /// <summary>False where it is not so after twenty seconds.</summary>
    private static async Task<bool> WaitUntilAsync(Func<bool> isSo)
    {
        var began = Stopwatch.GetTimestamp();
        while (!isSo() && Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(20)) await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        return isSo();
    }

    private static void AddMemory(Table table, string figure, ProcessMemory memory, double? bar) => table.Add(
        figure, $"{memory.PrivateMiB:0.0} MiB private, {memory.ResidentMiB:0.0} MiB resident", bar is null ? null : $"under {bar} MiB private", bar is null ? null : memory.PrivateMiB < bar);

    private static void AddSpeed(Table table, string who, List<Speed> speeds) => table.Add(
        $"interaction to callback, {who}",
        $"median {Median(speeds, speed => speed.Median):0.00} ms, p99 {Median(speeds, speed => speed.Percentile99):0.00} ms, {Median(speeds, speed => speed.PerSecond):#,0} a second");

    private static double Median(List<Speed> speeds, Func<Speed, double> figure) => speeds.Select(figure).Order().ElementAt(speeds.Count / 2);

    private static double MedianRatio(List<Speed> bot, List<Speed> floor, Func<Speed, double> figure) =>
        bot.Zip(floor, (one, other) => figure(one) / figure(other)).Order().ElementAt(bot.Count / 2);

    private sealed record Speed(double Median, double Percentile99, double NewMedian, double PerSecond);
}
