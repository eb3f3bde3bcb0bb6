using System.Text.Json.Nodes;
using HeartstopperBot.Playground;

namespace HeartstopperBot.Tests.EndToEnd;

/// <summary>How moderators use the panel, through the whole bot, and what becomes of what was asked before. What fans then read, for each setting at each place, is in <see cref="SettingMatrixTests"/>.</summary>
public sealed class ConfigTests
{
    internal const string WholeServer = "The whole server";

    private const int Ephemeral = 64;

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

    [Theory]
    [InlineData(Known.General, "This channel: #general", "Settings of one single channel")]
    [InlineData(Known.Thread, "This thread or post: ", "Settings of one single thread or post")]
    [InlineData(Known.ForumPost, "This thread or post: ", "Settings of one single thread or post")]
    public async Task The_panel_names_where_the_moderator_stands_and_says_above_everything_what_is_changed(string channel, string label, string title)
    {
        await using var bot = await LocalBot.StartReadyAsync();

        var server = (await bot.AskAsync("config panel", person: Known.Moderator, channel: channel)).Message!;
        var here = await PanelAsync(bot, "quiz", channel, place: null);

        var option = server["components"]![0]!["components"]![0]!["options"]![1]!;
        Assert.StartsWith(label, (string?)option["label"], StringComparison.Ordinal);
        Assert.DoesNotContain("…", (string?)option["label"], StringComparison.Ordinal);
        Assert.Equal(title, (string?)here["embeds"]![0]!["title"]);
        Assert.StartsWith($"## <#{channel}>\n", (string?)here["embeds"]![0]!["description"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_direct_messages_no_moderator_decides()
    {
        await using var bot = await LocalBot.StartReadyAsync();
        await SetAsync(bot, "answers", "off", Known.General, WholeServer);

        var answered = await bot.AskAsync("whoplays", Some.Nick, channel: Known.FanDm);

        Assert.Contains("Kit Connor", Text(answered), StringComparison.Ordinal);
    }

    /// <summary>As a moderator does it: the panel, the place, the setting, the value.</summary>
    /// <param name="place">As the menu calls it; null for where the moderator stands.</param>
    internal static async Task<JsonObject> SetAsync(LocalBot bot, string setting, string value, string channel, string? place)
    {
        var panel = await PanelAsync(bot, setting, channel, place);
        if (setting == "as-of" && value == "off") return (await bot.PressAsync(panel, "Always today", Known.Moderator, channel)).Message!;
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

    internal static async Task<JsonObject> PanelAsync(LocalBot bot, string setting, string channel, string? place)
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

    private static int Flags(VisitorInteraction answered) => ((int?)answered.Message!["flags"] ?? 0) & Ephemeral;

    private static string Text(VisitorInteraction answered) =>
        (string?)answered.Message!["content"] is { Length: > 0 } content ? content : (string)answered.Message!["embeds"]![0]!["description"]!;
}
