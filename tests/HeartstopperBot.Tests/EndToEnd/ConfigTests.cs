using System.Text.Json.Nodes;
using HeartstopperBot.Bot;
using HeartstopperBot.Bot.Config;
using HeartstopperBot.Bot.Localisation;
using HeartstopperBot.Playground;

namespace HeartstopperBot.Tests.EndToEnd;

/// <summary>A moderator and two fans, through the whole bot: each setting at each kind of place.</summary>
public sealed class ConfigTests
{
    internal const string WholeServer = "The whole server";

    private const int Ephemeral = 64;

    private static readonly JsonObject Boyfriend = new() { ["name"] = "Nick's boyfriend" };

    /// <summary>Where the moderator opens the panel, which place they choose there, where fans then feel it, and where they must not.</summary>
    private static readonly (string Opens, string? Chooses, string Inside, string Outside)[] Scopes =
    [
        (Known.General, WholeServer, Known.BotCommands, Known.OtherGeneral),
        (Known.General, "This category", Known.Spoilers, Known.BotCommands),
        (Known.General, null, Known.General, Known.Spoilers),
        (Known.Thread, null, Known.Thread, Known.General),
        (Known.Thread, "The channel of this thread", Known.Thread, Known.Spoilers),
        (Known.ForumPost, null, Known.ForumPost, Known.General),
    ];

    [Fact]
    public Task Off_is_off() => EachScopeAsync("answers", "off", async (bot, inside, outside) =>
    {
        var refused = await bot.AskAsync("whoplays", Some.Nick, channel: inside);
        var refusedToo = await bot.AskAsync("ask", new JsonObject { ["question"] = "Who plays Nick?" }, Known.OtherFan, inside);

        Assert.All([refused, refusedToo], told => Assert.Equal(Ephemeral, Flags(told)));
        Assert.All([refused, refusedToo], told => Assert.Contains("want no answers from me", Text(told), StringComparison.Ordinal));
        Assert.Equal(0, Flags(await bot.AskAsync("whoplays", Some.Nick, channel: outside)));
    });

    [Fact]
    public Task Private_only_is_private_whatever_one_says() => EachScopeAsync("answers", "private", async (bot, inside, outside) =>
    {
        var answered = await bot.AskAsync("whoplays", new JsonObject { ["name"] = "Nick", ["private"] = false }, Known.OtherFan, inside);
        var shared = await bot.PressAsync(answered.Message!, "Share", Known.OtherFan, inside);

        Assert.Equal(Ephemeral, Flags(answered));
        Assert.Contains("Kit Connor", Text(answered), StringComparison.Ordinal);
        Assert.Equal(Ephemeral, Flags(shared));
        Assert.Contains("cannot be shared", Text(shared), StringComparison.Ordinal);
        Assert.Equal(0, Flags(await bot.AskAsync("whoplays", Some.Nick, channel: outside)));
    });

    [Fact]
    public Task Private_by_default_can_be_overruled_by_whoever_asks() => EachScopeAsync("visibility", "private", async (bot, inside, outside) =>
    {
        Assert.Equal(Ephemeral, Flags(await bot.AskAsync("whoplays", Some.Nick, channel: inside)));
        Assert.Equal(0, Flags(await bot.AskAsync("whoplays", new JsonObject { ["name"] = "Nick", ["private"] = false }, Known.OtherFan, inside)));
        Assert.Equal(0, Flags(await bot.AskAsync("whoplays", Some.Nick, channel: outside)));
    });

    [Fact]
    public Task No_more_of_the_story_is_told_than_the_ceiling_allows() => EachScopeAsync("spoilers", "nothing", async (bot, inside, outside) =>
    {
        var fan = await bot.AskAsync("whoplays", Boyfriend, channel: inside);
        var other = await bot.AskAsync("whoplays", Boyfriend, Known.OtherFan, inside);

        Assert.All([fan, other], told => Assert.DoesNotContain("Charlie", told.Message!.ToJsonString(), StringComparison.Ordinal));
        Assert.Contains("Charlie", (await bot.AskAsync("whoplays", Boyfriend, channel: outside)).Message!.ToJsonString(), StringComparison.Ordinal);
    });

    [Fact]
    public Task Without_a_quiz_none_is_asked() => EachScopeAsync("quiz", "off", async (bot, inside, outside) =>
    {
        var refused = await bot.AskAsync("quiz", person: Known.OtherFan, channel: inside);

        Assert.Equal(Ephemeral, Flags(refused));
        Assert.Contains("want no quiz", Text(refused), StringComparison.Ordinal);
        Assert.Equal(0, Flags(await bot.AskAsync("quiz", channel: outside)));
        Assert.Equal(0, Flags(await bot.AskAsync("whoplays", Some.Nick, channel: inside)));
    });

    [Fact]
    public Task Public_answers_are_in_the_language_of_the_place() => EachScopeAsync("language", "de", async (bot, inside, outside) =>
    {
        var german = Languages.In(Languages.Of("de"), () => Texts.SourcesButton);

        Assert.Contains(german, Labels(await bot.AskAsync("whoplays", Some.Nick, channel: inside)));
        Assert.Contains("Sources", Labels(await bot.AskAsync("whoplays", new JsonObject { ["name"] = "Nick", ["private"] = true }, Known.OtherFan, inside)));
        Assert.Contains("Sources", Labels(await bot.AskAsync("whoplays", Some.Nick, channel: outside)));
    });

    [Fact]
    public Task Answers_are_as_of_the_day_of_the_place_where_nobody_names_another() => EachScopeAsync("as-of", "2022-05", async (bot, inside, outside) =>
    {
        Assert.Contains("31 May 2022", (await bot.AskAsync("whoplays", Some.Nick, channel: inside)).Message!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("2023", (await bot.AskAsync("whoplays", new JsonObject { ["name"] = "Nick", ["as_of"] = "2023" }, Known.OtherFan, inside)).Message!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("As known on", (await bot.AskAsync("whoplays", Some.Nick, channel: outside)).Message!.ToJsonString(), StringComparison.Ordinal);
    });

    [Fact]
    public Task Who_has_an_exempt_role_is_answered_where_others_are_not() => EachScopeAsync("exempt-roles", Known.RewatcherRole, async (bot, inside, outside) =>
    {
        await SetAsync(bot, "answers", "off", Known.General, WholeServer);

        Assert.Equal(Ephemeral, Flags(await bot.AskAsync("whoplays", Some.Nick, Known.Fan, inside)));
        Assert.Equal(0, Flags(await bot.AskAsync("whoplays", Some.Nick, Known.OtherFan, inside)));
        if (outside != Known.OtherGeneral) Assert.Equal(Ephemeral, Flags(await bot.AskAsync("whoplays", Some.Nick, Known.OtherFan, outside)));
        await TakeBackAsync(bot, "answers", Known.General, WholeServer);
    });

    [Fact]
    public Task Corrections_go_where_the_place_says() => EachScopeAsync("corrections-channel", Known.Moderators, async (bot, inside, outside) =>
    {
        var (there, elsewhere) = outside == Known.OtherGeneral ? (await WhyAsync(bot, inside), "") : (await WhyAsync(bot, inside), await WhyAsync(bot, outside));

        Assert.Contains($"**<#{Known.Moderators}>**, set by <@{Known.Moderator}>", there, StringComparison.Ordinal);
        Assert.DoesNotContain($"**<#{Known.Moderators}>**", elsewhere, StringComparison.Ordinal);
    });

    [Fact]
    public async Task What_was_asked_before_follows_the_settings_of_now()
    {
        await using var bot = await LocalBot.StartReadyAsync();
        var quiz = await bot.AskAsync("quiz");
        var answered = await bot.AskAsync("whoplays", Some.Nick);
        await SetAsync(bot, "quiz", "off", Known.General, null);

        var guess = await bot.PressAsync(quiz.Message!, (string)quiz.Message!["components"]![0]!["components"]![0]!["label"]!, Known.OtherFan);
        Assert.Contains("want no quiz", Text(guess), StringComparison.Ordinal);
        Assert.Contains("Sources", (await bot.PressAsync(answered.Message!, "Sources", Known.OtherFan)).Message!.ToJsonString(), StringComparison.Ordinal);

        await SetAsync(bot, "answers", "off", Known.General, null);
        Assert.Contains("want no answers", Text(await bot.PressAsync(answered.Message!, "Sources", Known.OtherFan)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_direct_messages_no_moderator_decides()
    {
        await using var bot = await LocalBot.StartReadyAsync();
        await SetAsync(bot, "answers", "off", Known.General, WholeServer);

        var answered = await bot.AskAsync("whoplays", Some.Nick, channel: Known.FanDm);

        Assert.Contains("Kit Connor", Text(answered), StringComparison.Ordinal);
    }

    private static async Task EachScopeAsync(string setting, string value, Func<LocalBot, string, string, Task> feelAsync)
    {
        await using var bot = await LocalBot.StartReadyAsync();
        foreach (var (opens, chooses, inside, outside) in Scopes)
        {
            await SetAsync(bot, setting, value, opens, chooses);
            await feelAsync(bot, inside, outside);
            await TakeBackAsync(bot, setting, opens, chooses);
        }

        Assert.Empty(bot.Part<ServerSettings>().Of(ulong.Parse(Known.Guild)).Rules);
    }

    /// <summary>As a moderator does it: the panel, the place, the setting, the value.</summary>
    /// <param name="place">As the menu calls it; null for where the moderator stands.</param>
    internal static async Task<JsonObject> SetAsync(LocalBot bot, string setting, string value, string channel, string? place)
    {
        var panel = await PanelAsync(bot, setting, channel, place);
        if (setting == "as-of")
        {
            var form = await bot.PressAsync(panel, "Choose a day", Known.Moderator, channel);
            return (await LocalBot.SettleAsync(bot.Server.Visitors.SubmitModal(new Place(Known.Moderator, channel), form.Id, new JsonObject { ["day"] = value }))).Message!;
        }

        if (value == "none") return (await bot.PressAsync(panel, "None here", Known.Moderator, channel)).Message!;
        var menu = setting switch
        {
            "corrections-channel" => "Choose the channel",
            "exempt-roles" => "Choose up to 25 roles",
            _ => place == WholeServer ? "Not set: the default holds" : "Not said here: taken from a wider place",
        };
        return (await bot.PickAsync(panel, menu, [value], Known.Moderator, channel)).Message!;
    }

    internal static async Task TakeBackAsync(LocalBot bot, string setting, string channel, string? place) =>
        await bot.PressAsync(await PanelAsync(bot, setting, channel, place), "Take back here", Known.Moderator, channel);

    private static async Task<JsonObject> PanelAsync(LocalBot bot, string setting, string channel, string? place)
    {
        var panel = await bot.AskAsync("config panel", person: Known.Moderator, channel: channel);
        Assert.Equal(Ephemeral, Flags(panel));
        Assert.Equal("Settings of the whole server", (string?)panel.Message!["embeds"]![0]!["title"]);
        if (place != WholeServer)
        {
            var options = panel.Message["components"]![0]!["components"]![0]!["options"]!.AsArray();
            // The place itself stands second, by its name.
            var chosen = place is null ? options[1] : options.First(option => (string)option!["label"]! == place);
            panel = await bot.PickAsync(panel.Message, "Where", [(string)chosen!["value"]!], Known.Moderator, channel);
        }

        return (await bot.PickAsync(panel.Message!, "What", [setting], Known.Moderator, channel)).Message!;
    }

    private static async Task<string> WhyAsync(LocalBot bot, string channel) =>
        Text(await bot.AskAsync("config why", new JsonObject { ["channel"] = channel }, Known.Moderator));

    private static IEnumerable<string?> Labels(VisitorInteraction answered) =>
        answered.Message!["components"]!.AsArray().SelectMany(row => row!["components"]!.AsArray()).Select(part => (string?)part!["label"]);

    private static int Flags(VisitorInteraction answered) => ((int?)answered.Message!["flags"] ?? 0) & Ephemeral;

    private static string Text(VisitorInteraction answered) =>
        (string?)answered.Message!["content"] is { Length: > 0 } content ? content : (string)answered.Message!["embeds"]![0]!["description"]!;
}
