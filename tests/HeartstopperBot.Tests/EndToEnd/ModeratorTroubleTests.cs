using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using HeartstopperBot.Bot.Config;
using HeartstopperBot.Playground;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.EndToEnd;

/// <summary>What moderators run into, through the whole bot: they always read what happened, why, and what to do.</summary>
public sealed class ModeratorTroubleTests
{
    private static readonly ulong Guild = ulong.Parse(Known.Guild, CultureInfo.InvariantCulture);

    [Fact]
    public async Task Why_tells_of_a_thread_the_whole_chain_and_of_exempt_roles_what_becomes_of_them()
    {
        await using var bot = await LocalBot.StartReadyAsync();
        await ConfigTests.SetAsync(bot, "exempt-roles", Known.RewatcherRole, Known.General, ConfigTests.WholeServer);
        await ConfigTests.SetAsync(bot, "answers", "private", Known.General, "This category");
        await ConfigTests.SetAsync(bot, "answers", "off", Known.Thread, place: null);

        var why = Text(await bot.AskAsync("config why", new JsonObject { ["command"] = "cast" }, Known.Moderator, Known.Thread));

        var chain = why[why.IndexOf("**Answers**", StringComparison.Ordinal)..].Split('\n')[1..5];
        Assert.StartsWith($"- <#{Known.Thread}>: **I do not answer**, set by <@{Known.Moderator}>", chain[0], StringComparison.Ordinal);
        Assert.EndsWith("This counts.", chain[0], StringComparison.Ordinal);
        Assert.Equal($"- <#{Known.General}>: says nothing", chain[1]);
        Assert.StartsWith($"- <#{Known.ShowCategory}>: Only whoever asks sees it", chain[2], StringComparison.Ordinal);
        Assert.EndsWith("A nearer place overrules it.", chain[2], StringComparison.Ordinal);
        Assert.Equal("- the whole server: says nothing", chain[3]);
        Assert.Contains("`/cast` is not answered there: whoever uses it is told so privately.", why, StringComparison.Ordinal);
        Assert.Contains($"Members with <@&{Known.RewatcherRole}>: `/cast` is answered there, for everybody to read", why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_is_deleted_under_a_panel_is_told_so_nothing_is_changed_and_the_log_still_tells_of_it()
    {
        await using var bot = await LocalBot.StartReadyAsync();
        await ConfigTests.SetAsync(bot, "answers", "off", Known.BotCommands, place: null);
        var panel = await bot.AskAsync("config panel", person: Known.Moderator);
        panel = await bot.PickAsync(panel.Message!, "Another channel, thread or category", [Known.BotCommands], Known.Moderator, Known.General);

        bot.Server.Guilds.Delete(Known.BotCommands);
        await LocalBot.UntilAsync(() => bot.Part<ServerSettings>().Of(Guild).Rules.IsEmpty, "its settings are gone");
        var set = await bot.PickAsync(panel.Message!, "Not said here: taken from a wider place", ["private"], Known.Moderator, Known.General);
        var why = await bot.PressAsync(panel.Message!, "Why", Known.Moderator);
        var log = await bot.AskAsync("config log", person: Known.Moderator);
        var newest = (string)log.Message!["components"]![0]!["components"]![0]!["options"]![0]!["value"]!;
        var undone = await bot.PickAsync(log.Message!, "Undo one of these", [newest], Known.Moderator, Known.General);

        Assert.All([set, why], told => Assert.StartsWith("That channel is not there any more, so nothing was changed.", Text(told), StringComparison.Ordinal));
        Assert.Empty(bot.Part<ServerSettings>().Of(Guild).Rules);
        Assert.Contains($"Answers for <#{Known.BotCommands}>: taken back, by itself, because the channel was deleted", Text(log), StringComparison.Ordinal);
        Assert.StartsWith("That channel is not there any more, so its settings cannot be put back.", Text(undone), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_names_each_permission_that_is_missing_what_for_and_how_to_grant_it()
    {
        await using var bot = await LocalBot.StartReadyAsync();
        await ConfigTests.SetAsync(bot, "corrections-channel", Known.Moderators, Known.General, ConfigTests.WholeServer);
        bot.Server.Guilds.Deny(Known.Moderators, Permission.ViewChannel | Permission.SendMessages | Permission.EmbedLinks | Permission.AttachFiles);

        var check = Text(await bot.AskAsync("config check", new JsonObject { ["channel"] = Known.Moderators }, Known.Moderator));
        var elsewhere = Text(await bot.AskAsync("config check", person: Known.Moderator));
        var plain = Text(await bot.AskAsync("config check", person: Known.Moderator, channel: Known.PlainText));

        Assert.All(["View Channel", "Send Messages", "Embed Links", "Attach Files"], permission => Assert.Contains($"- **{permission}: missing.**", check, StringComparison.Ordinal));
        Assert.Contains("Edit Channel", check, StringComparison.Ordinal);
        Assert.Contains("- Embed Links: granted", elsewhere, StringComparison.Ordinal);
        Assert.Contains($"Corrections go to <#{Known.Moderators}>", elsewhere, StringComparison.Ordinal);
        Assert.Contains("- **Embed Links: missing.** Without it my answers and corrections are plain text.", plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_one_bad_line_changes_nothing_and_the_line_is_named()
    {
        await using var bot = await LocalBot.StartReadyAsync();
        await ConfigTests.SetAsync(bot, "quiz", "off", Known.General, ConfigTests.WholeServer);
        await ConfigTests.SetAsync(bot, "visibility", "private", Known.Thread, place: null);
        var exported = await bot.AskAsync("config export", person: Known.Moderator);
        using var http = new HttpClient();
        var lines = (await http.GetStringAsync((string)exported.Message!["attachments"]![0]!["url"]!, TestContext.Current.CancellationToken)).Split('\n');
        var bad = Array.FindIndex(lines, line => line.Contains("\"value\": \"private\"", StringComparison.Ordinal));
        lines[bad] = lines[bad].Replace("private", "secret", StringComparison.Ordinal);

        var refused = await bot.AskAsync("config import", new JsonObject { ["file"] = VisitorFile.Of("settings.json", Encoding.UTF8.GetBytes(string.Join('\n', lines))) }, Known.Moderator);

        Assert.Contains("nothing was changed", Text(refused), StringComparison.Ordinal);
        Assert.Contains($"Line {bad + 1}: \"secret\" is no value for visibility.", Text(refused).Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(refused.Message!["components"]!.AsArray());
        Assert.Equal(2, bot.Part<ServerSettings>().Of(Guild).Rules.Length);
    }

    [Fact]
    public async Task Reset_pressed_twice_takes_back_once_and_says_so()
    {
        await using var bot = await LocalBot.StartReadyAsync();
        await ConfigTests.SetAsync(bot, "quiz", "off", Known.General, ConfigTests.WholeServer);
        var question = await bot.AskAsync("config reset", new JsonObject { ["what"] = "server" }, Known.Moderator);
        var button = (string)question.Message!["components"]![0]!["components"]![0]!["custom_id"]!;
        var (place, message) = (new Place(Known.Moderator, Known.General), (string)question.Message["id"]!);

        // A double click: the second is on its way before the first is answered.
        var presses = new[] { bot.Server.Visitors.Press(place, message, button), bot.Server.Visitors.Press(place, message, button) };
        await Task.WhenAll(presses.Select(LocalBot.SettleAsync));

        Assert.Empty(bot.Part<ServerSettings>().Of(Guild).Rules);
        Assert.Single(bot.Part<ServerSettings>().Log(Guild, 0, 10), batch => batch[0].Cause == Cause.Reset);
        // Which of the two is answered first is nobody's to say; each is answered, and only one took anything back.
        Assert.Single(bot.Server.Recorder.Lines, line => line.Contains("Done: one setting was taken back.", StringComparison.Ordinal));
        Assert.Single(bot.Server.Recorder.Lines, line => line.Contains("There is nothing left to take back: it was done already.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_panel_that_was_left_open_for_twenty_minutes_still_works_and_so_does_its_form()
    {
        var time = new ShiftedTime(TimeProvider.System.GetUtcNow());
        await using var bot = await LocalBot.StartAsync(time: time);
        await bot.ReadyAsync();
        var panel = await ConfigTests.PanelAsync(bot, "as-of", Known.General, ConfigTests.WholeServer);
        time.Leap(TimeSpan.FromMinutes(20));

        var form = await bot.PressAsync(panel, "Choose a day", Known.Moderator);
        time.Leap(TimeSpan.FromMinutes(20));
        var set = await LocalBot.SettleAsync(bot.Server.Visitors.SubmitModal(new Place(Known.Moderator, Known.General), form.Id, new JsonObject { ["day"] = "2022" }));
        time.Leap(TimeSpan.FromMinutes(20));
        var log = await bot.PressAsync(set.Message!, "Log", Known.Moderator);

        Assert.Contains("Done: As known on for the whole server is now: 2022.", Text(set), StringComparison.Ordinal);
        Assert.Contains("As known on for the whole server: 2022", Text(log), StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Log, line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Warn", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(20, true, "Done: one setting was changed.")]
    [InlineData(90, false, "I do not have that file any more. Please use /config import again.")]
    public async Task An_import_may_be_thought_over_and_what_is_too_old_changes_nothing_and_says_what_to_do(int minutes, bool isDone, string expected)
    {
        var time = new ShiftedTime(TimeProvider.System.GetUtcNow());
        await using var bot = await LocalBot.StartAsync(time: time);
        await bot.ReadyAsync();
        var file = $$"""{"format":"heartstopperbot-settings","version":1,"server":"{{Known.Guild}}","exported":"2026-01-01T00:00:00Z","settings":[{"scope":"server","setting":"quiz","value":"off"}]}""";
        var preview = await bot.AskAsync("config import", new JsonObject { ["file"] = VisitorFile.Of("settings.json", Encoding.UTF8.GetBytes(file)) }, Known.Moderator);
        time.Leap(TimeSpan.FromMinutes(minutes));

        var pressed = await bot.PressAsync(preview.Message!, "Import", Known.Moderator);

        Assert.StartsWith(expected, Text(pressed), StringComparison.Ordinal);
        Assert.Equal(isDone, bot.Part<ServerSettings>().Of(Guild).Rules.Length == 1);
    }

    [Fact]
    public async Task A_moderator_who_lost_the_right_meanwhile_is_told_so_by_every_part()
    {
        await using var bot = await LocalBot.StartReadyAsync();
        var panel = await ConfigTests.PanelAsync(bot, "quiz", Known.General, ConfigTests.WholeServer);
        bot.Server.Guilds.SetRoles(Known.Moderator, Known.Guild);

        var set = await bot.PickAsync(panel, "Not set: the default holds", ["off"], Known.Moderator, Known.General);

        Assert.StartsWith("Only whoever may manage this server can change how I behave in it", Text(set), StringComparison.Ordinal);
        Assert.Empty(bot.Part<ServerSettings>().Of(Guild).Rules);
    }

    private static string Text(VisitorInteraction answered) =>
        (string?)answered.Message!["content"] is { Length: > 0 } content ? content : (string)answered.Message!["embeds"]![0]!["description"]!;
}
