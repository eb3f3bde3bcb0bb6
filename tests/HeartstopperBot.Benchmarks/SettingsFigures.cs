using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using HeartstopperBot.Bot.Config;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Playground;

namespace HeartstopperBot.Benchmarks;

/// <summary>What settings cost: 2,500 servers with 20 settings each beside a state where nobody ever set anything, turn by turn in one run.</summary>
internal static class SettingsFigures
{
    private const int Servers = 2_500;
    private const int Rounds = 7;
    private const int OneByOne = 2_000;

    /// <summary>A settled bot, so that what is measured is the difference.</summary>
    private const double MostRatio = 1.2;

    private const double MostMiB = 6;

    private static readonly Place Here = new(Known.Fan, Known.General);

    /// <summary>Values that leave the answer as it is: only the way to it is longer.</summary>
    private static readonly (Setting Setting, string Value)[] Said =
    [
        (Setting.Answers, "on"), (Setting.Visibility, "public"), (Setting.Spoilers, "season-3"), (Setting.Quiz, "on"),
        (Setting.CorrectionsChannel, "none"), (Setting.Language, "en-GB"), (Setting.AsOf, "off"), (Setting.ExemptRoles, "none"),
    ];

    public static async Task MeasureAsync(string folder, Table table)
    {
        var data = Directory.CreateTempSubdirectory("heartstopperbot-settings-");
        try
        {
            var file = Path.Combine(data.FullName, "state.db");
            Fill(file);
            MeasureLookups(file, table);
            await MeasureBotAsync(folder, file, table);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static void Fill(string file)
    {
        using var state = StateDatabase.Open(file);
        using var settings = new ServerSettings(state, TimeProvider.System);
        foreach (var guild in Guilds()) settings.Change(guild, Edits(guild), Cause.Host, by: 7);
    }

    /// <summary>The server that the questions come from, and those that the playground names at the start: what others set would be taken for left behind.</summary>
    private static IEnumerable<ulong> Guilds() =>
        [ulong.Parse(Known.Guild, CultureInfo.InvariantCulture), .. Enumerable.Range(1, Servers - 1).Select(number => 1_400_000_000_100_000_000UL + ((ulong)number << 22))];

    /// <summary>Eight for the server, four for each of three channels.</summary>
    private static List<Edit> Edits(ulong guild) =>
    [
        .. Said.Select(said => Edit.At(PlacePath.Server(guild), said.Setting, said.Value)),
        .. new[] { Known.General, Known.Spoilers, Known.BotCommands }.SelectMany(channel => Said.Take(4).Select(said =>
            Edit.At(PlacePath.Channel(guild, ulong.Parse(channel, CultureInfo.InvariantCulture), category: null), said.Setting, said.Value))),
    ];

    private static void MeasureLookups(string file, Table table)
    {
        using var state = StateDatabase.Open(file);
        using var settings = new ServerSettings(state, TimeProvider.System);
        var guilds = Guilds().ToArray();
        settings.Of(1);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var first = Time(guilds, settings);
        var held = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1024.0 / 1024;
        var last = guilds[^200..];
        Time(last, settings);
        var again = Time(last, settings);
        table.Add("settings of a place, read for the first time (one query)", $"median {InMicroseconds(first.Median)}, p99 {InMicroseconds(first.Percentile99)}");
        table.Add("settings of a place, from memory", $"median {InMicroseconds(again.Median)}, p99 {InMicroseconds(again.Percentile99)}");
        table.Add("settings kept in memory after 2,500 servers were asked for", $"{held.ToString("0.0", CultureInfo.InvariantCulture)} MiB", $"under {MostMiB} MiB", held < MostMiB);
    }

    private static Sample Time(ulong[] guilds, ServerSettings settings)
    {
        var times = new List<TimeSpan>(guilds.Length);
        var channel = ulong.Parse(Known.General, CultureInfo.InvariantCulture);
        foreach (var guild in guilds)
        {
            var start = Stopwatch.GetTimestamp();
            PlaceSettings.Of(settings.Of(guild), PlacePath.Channel(guild, channel, category: 5));
            times.Add(Stopwatch.GetElapsedTime(start));
        }

        return new Sample(times);
    }

    private static async Task MeasureBotAsync(string folder, string file, Table table)
    {
        var (empty, full) = (new List<Figures>(), new List<Figures>());
        for (var round = 0; round < Rounds; round++)
        {
            empty.Add(await MeasureRoundAsync(folder, state: null));
            full.Add(await MeasureRoundAsync(folder, file));
        }

        // Each pair ran side by side in time, so a slow moment of the machine is in both.
        var ratio = Median(empty.Zip(full, (one, other) => other.Milliseconds / one.Milliseconds));
        table.Add("interaction to callback, nobody set anything", Describe(empty));
        table.Add("interaction to callback, 2,500 servers with 20 settings each", Describe(full));
        table.Add("the one against the other", $"{ratio.ToString("0.00", CultureInfo.InvariantCulture)}x", $"at most {MostRatio.ToString(CultureInfo.InvariantCulture)}x", ratio <= MostRatio);
        var more = Median(full.Select(figures => figures.PrivateMiB)) - Median(empty.Select(figures => figures.PrivateMiB));
        table.Add("memory for 2,500 servers with 20 settings each, beside none", $"{more.ToString("0.0", CultureInfo.InvariantCulture)} MiB private more", $"under {MostMiB} MiB", more < MostMiB);
    }

    private static async Task<Figures> MeasureRoundAsync(string folder, string? state)
    {
        var options = new PlaygroundOptions { IdentifyPause = TimeSpan.Zero, EnforceRateLimits = false, Record = false, GuildCount = Servers };
        await using var server = await PlaygroundServer.StartAsync(options, TimeProvider.System, CancellationToken.None);
        await using var bot = BotProcess.StartBot(folder, server.Token, server.RestAddress, server.GatewayAddress, data =>
        {
            if (state is not null) File.Copy(state, Path.Combine(data.FullName, "state.db"));
        });
        while (!server.IsBotOnline || server.Visitors.Commands(Here).Count == 0) await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        for (var number = 0; number < OneByOne; number++) await AskAsync(server);
        var times = new List<TimeSpan>(OneByOne);
        for (var number = 0; number < OneByOne; number++) times.Add((await AskAsync(server)).Elapsed);
        return new Figures(new Sample(times).Median.TotalMilliseconds, bot.Memory.PrivateMiB);
    }

    private static async Task<VisitorInteraction> AskAsync(PlaygroundServer server)
    {
        var interaction = server.Visitors.Run(Here, "whoplays", new JsonObject { ["name"] = "Nick" });
        await interaction.Settled;
        return interaction.Accepted == 1 ? interaction : throw new InvalidOperationException($"It was not answered: {interaction.State}.");
    }

    private static string Describe(List<Figures> figures) =>
        $"median {Median(figures.Select(one => one.Milliseconds)).ToString("0.00", CultureInfo.InvariantCulture)} ms, {Median(figures.Select(one => one.PrivateMiB)).ToString("0.0", CultureInfo.InvariantCulture)} MiB private";

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    private static string InMicroseconds(TimeSpan time) => time.TotalMicroseconds.ToString("0.0", CultureInfo.InvariantCulture) + " µs";

    private sealed record Figures(double Milliseconds, double PrivateMiB);
}
