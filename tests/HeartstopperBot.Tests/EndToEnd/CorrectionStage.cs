using System.Globalization;
using System.Text.Json.Nodes;
using HeartstopperBot.Bot.Config;
using HeartstopperBot.Facts.Seeds;
using HeartstopperBot.Playground;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.EndToEnd;

/// <summary>What the dialogues about corrections share: who speaks where, and how a report is made, decided and read.</summary>
internal static class CorrectionStage
{
    public const int Ephemeral = 64;
    public const string Wrong = "Wrong?";

    public static readonly Place Fan = new(Known.Fan, Known.General);
    public static readonly Place FanDm = new(Known.Fan, Known.FanDm);
    public static readonly Place Moderator = new(Known.Moderator, Known.Moderators);

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<LocalBot> StartAsync(string channel = Known.Moderators)
    {
        var bot = await LocalBot.StartReadyAsync();
        SetChannel(bot, Known.Guild, channel);
        return bot;
    }

    public static void SetChannel(LocalBot bot, string guild, string channel)
    {
        var server = ulong.Parse(guild, CultureInfo.InvariantCulture);
        bot.Part<ServerSettings>().Change(server, [new Edit(new Scope(ScopeKind.Server, server), null, Setting.CorrectionsChannel, channel)], Cause.Person, by: 1);
    }

    public static async Task<VisitorInteraction> ReportAsync(LocalBot bot, string wrong = "That is not so.", string link = "", string person = Known.Fan, string channel = Known.General)
    {
        var asked = await bot.AskAsync("whoplays", Some.Nick, person, channel);
        var form = await bot.PressAsync(asked.Message!, Wrong, person, channel);
        return await FillAsync(bot, new Place(person, channel), form, new JsonObject { ["text"] = wrong, ["link"] = link });
    }

    public static async Task<VisitorInteraction> DecideAsync(LocalBot bot, string label, JsonObject? values = null) =>
        await FillAsync(bot, Moderator, await bot.PressAsync(Posted(bot), label, Known.Moderator, Known.Moderators), values ?? []);

    public static async Task<VisitorInteraction> FillAsync(LocalBot bot, Place place, VisitorInteraction form, JsonObject values)
    {
        Assert.True(form.Modal is not null, (string?)form.Message?["content"]);
        return await LocalBot.SettleAsync(bot.Server.Visitors.SubmitModal(place, form.Id, values));
    }

    public static JsonObject Posted(LocalBot bot, string channel = Known.Moderators) =>
        bot.Server.Visitors.Messages(new Place(Known.Moderator, channel)).Select(message => message!.AsObject())
            .First(message => ((string?)message["embeds"]?.AsArray().FirstOrDefault()?["title"])?.StartsWith("Correction ", StringComparison.Ordinal) == true && ((int?)message["flags"] & Ephemeral) is null or 0);

    public static JsonObject Message(LocalBot bot, JsonObject message) =>
        bot.Server.Visitors.Messages(Moderator).First(one => (string?)one!["id"] == (string?)message["id"])!.AsObject();

    public static string LastIn(LocalBot bot, Place place) => (string)bot.Server.Visitors.Messages(place)[^1]!["content"]!;

    public static string? NoteOn(VisitorInteraction told) =>
        (string?)told.Message!["embeds"]![0]!["fields"]!.AsArray().FirstOrDefault(field => (string?)field!["name"] == "Moderators of this server note")?["value"];

    public static string Steps(JsonObject message) => (string)message["embeds"]![0]!["fields"]!.AsArray().First(field => (string?)field!["name"] == "What has happened")!["value"]!;

    public static string Described(VisitorInteraction told) => (string)told.Message!["embeds"]![0]!["description"]!;

    public static string[] Buttons(JsonObject message) => [.. message["components"]!.AsArray().SelectMany(row => row!["components"]!.AsArray()).Select(button => (string)button!["label"]!)];

    public static void CopySeeds(string to)
    {
        foreach (var name in SeedFiles.List(RealSeeds.Directory))
        {
            var target = Path.Combine(to, name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(RealSeeds.Directory, name), target);
        }
    }
}
