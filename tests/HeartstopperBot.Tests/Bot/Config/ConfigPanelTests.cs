using System.Text.Json.Nodes;
using HeartstopperBot.Bot.Config;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Tests.Support;
using static HeartstopperBot.Tests.Bot.Config.ConfigDialogue;

namespace HeartstopperBot.Tests.Bot.Config;

/// <summary>The panel: each setting set, seen, and taken back; two moderators at once; and who may not.</summary>
public sealed class ConfigPanelTests : IDisposable
{
    private readonly ConfigDialogue _dialogue = new();

    public void Dispose() => _dialogue.Dispose();

    [Theory]
    [InlineData(General)]
    [InlineData(Post)]
    public async Task It_opens_on_the_whole_server_wherever_it_is_used_and_what_is_chosen_there_holds_everywhere(ulong channel)
    {
        var panel = await _dialogue.RunAsync("config panel", channel: channel);

        var after = await _dialogue.UseAsync(panel, "Not set: the default holds", channel: channel, values: "private");

        Assert.All([panel, after], said => Assert.Equal("Settings of the whole server", said.Title));
        Assert.StartsWith("What you set here holds in every channel", panel.Text, StringComparison.Ordinal);
        Assert.Equal(new Scope(ScopeKind.Server, Guild), _dialogue.Places.Settings.Of(Guild).Rules.Single().Scope);
        var back = await _dialogue.UseAsync(after, "Take back here", channel: channel);
        Assert.StartsWith("Done: Answers is no longer set for the whole server; the default holds.", back.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(General, "This channel: #general", "Settings of one single channel")]
    [InlineData(Post, "This thread or post: Favourite scene", "Settings of one single thread or post")]
    public async Task The_menu_names_where_one_stands_and_the_title_says_what_is_changed(ulong channel, string label, string title)
    {
        var server = await _dialogue.RunAsync("config panel", channel: channel);
        var here = await _dialogue.OpenHereAsync(channel: channel);

        Assert.Equal(["The whole server", label], Labels(server)[..2]);
        Assert.Equal("The whole server", Chosen(server));
        Assert.Equal(title, here.Title);
        Assert.Equal(label, Chosen(here));
        Assert.StartsWith($"## <#{channel}>\nWhat you set here holds only there.", here.Text, StringComparison.Ordinal);

        var category = await _dialogue.UseAsync(here, "Where", channel: channel, values: ConfigTicket.EncodePlace(PlacePath.Category(Guild, Category)));
        Assert.Equal("Settings of one single category", category.Title);
        Assert.StartsWith($"## <#{Category}>\n", category.Text, StringComparison.Ordinal);

        static JsonNode[] Options(Said said) => [.. said.Components.First()["options"]!.AsArray()!];
        static string[] Labels(Said said) => [.. Options(said).Select(option => (string)option["label"]!)];
        static string Chosen(Said said) => (string)Options(said).Single(option => (bool?)option["default"] == true)["label"]!;
    }

    [Theory]
    [InlineData("answers", "private")]
    [InlineData("visibility", "private")]
    [InlineData("spoilers", "season-1")]
    [InlineData("quiz", "off")]
    [InlineData("language", "de")]
    public async Task What_is_chosen_in_a_menu_is_set_shown_and_taken_back(string word, string value)
    {
        var setting = SettingCatalogue.Find(word)!.Setting;
        var panel = await _dialogue.OpenHereAsync();
        panel = await _dialogue.UseAsync(panel, "What", values: word);

        var after = await _dialogue.UseAsync(panel, "Not said here: taken from a wider place", values: value);

        Assert.True(after.IsPrivate);
        Assert.Equal(value, _dialogue.Value(setting));
        Assert.Null(_dialogue.Value(setting, BotChannel));
        Assert.Contains("(set here)", after.Text, StringComparison.Ordinal);
        var back = await _dialogue.UseAsync(after, "Take back here");
        Assert.Null(_dialogue.Value(setting));
        Assert.DoesNotContain("(set here)", back.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_is_entered_in_a_form()
    {
        var panel = await _dialogue.UseAsync(await _dialogue.OpenHereAsync(), "What", values: "as-of");
        var form = await _dialogue.UseAsync(panel, "Choose a day");

        Assert.Equal(9, (int)form.Body["type"]!);
        var after = await _dialogue.FillInAsync(form, "day", "2022-10");

        Assert.Equal("2022-10", _dialogue.Value(Setting.AsOf));
        Assert.Contains("October 2022", after.Text, StringComparison.Ordinal);
        await _dialogue.UseAsync(after, "Always today");
        Assert.Equal("off", _dialogue.Value(Setting.AsOf));
    }

    [Theory]
    [InlineData("3022")]
    [InlineData("yesterday")]
    [InlineData("")]
    public async Task A_day_that_is_none_is_refused_and_nothing_changes(string typed)
    {
        var panel = await _dialogue.UseAsync(await _dialogue.OpenHereAsync(), "What", values: "as-of");
        var form = await _dialogue.UseAsync(panel, "Choose a day");

        var after = await _dialogue.FillInAsync(form, "day", typed);

        Assert.True(after.IsPrivate);
        Assert.Equal(4, (int)after.Body["type"]!);
        Assert.Null(_dialogue.Value(Setting.AsOf));
    }

    [Fact]
    public async Task A_corrections_channel_is_chosen_and_what_the_bot_lacks_there_is_told_at_once()
    {
        var panel = await _dialogue.UseAsync(await _dialogue.OpenHereAsync(), "What", values: "corrections-channel");

        var after = await _dialogue.UseAsync(panel, "Choose the channel", named: Of(BotChannel) with { AppPermissions = Permissions.ViewChannel | Permissions.SendMessages }, values: "21");

        Assert.Equal("21", _dialogue.Value(Setting.CorrectionsChannel));
        Assert.Contains("I lack: Embed Links, Attach Files", after.Text, StringComparison.Ordinal);
        await _dialogue.UseAsync(after, "None here");
        Assert.Equal("none", _dialogue.Value(Setting.CorrectionsChannel));
    }

    [Fact]
    public async Task Roles_are_exempt()
    {
        var panel = await _dialogue.UseAsync(await _dialogue.OpenHereAsync(), "What", values: "exempt-roles");

        await _dialogue.UseAsync(panel, "Choose up to 25 roles", values: ["51", "50"]);

        Assert.Equal("50,51", _dialogue.Value(Setting.ExemptRoles));
    }

    [Theory]
    [InlineData("g", null)]
    [InlineData(null, "22")]
    [InlineData(null, "23")]
    [InlineData(null, "10")]
    public async Task Another_place_is_chosen_in_a_menu(string? kind, string? channel)
    {
        var panel = await _dialogue.OpenHereAsync();
        var named = channel switch { null => null, "10" => Of(10, ChannelType.GuildCategory), "23" => Of(23, ChannelType.GuildForum, Category), _ => Of(ulong.Parse(channel)) };
        var there = kind is not null
            ? await _dialogue.UseAsync(panel, "Where", values: ConfigTicket.EncodePlace(PlacePath.Category(Guild, Category)))
            : await _dialogue.UseAsync(panel, "Another channel, thread or category", named: named, values: channel!);

        await _dialogue.UseAsync(there, "Not said here: taken from a wider place", values: "off");

        var scope = _dialogue.Places.Settings.Of(Guild).Rules.Single().Scope;
        Assert.Equal(kind == "g" || channel == "10" ? new Scope(ScopeKind.Category, Category) : new Scope(ScopeKind.Channel, ulong.Parse(channel!)), scope);
    }

    [Fact]
    public async Task A_forum_post_has_settings_of_its_own()
    {
        var panel = await _dialogue.OpenHereAsync(channel: Post);

        await _dialogue.UseAsync(panel, "Not said here: taken from a wider place", channel: Post, values: "off");

        Assert.Equal("off", _dialogue.Value(Setting.Answers, Post));
        Assert.Null(_dialogue.Value(Setting.Answers, Forum));
        Assert.Equal(Forum, _dialogue.Places.Settings.ParentsOfThreads(Guild)[Post]);
    }

    [Fact]
    public async Task Of_two_moderators_at_once_the_second_sees_the_change_and_loses_nothing()
    {
        var first = await _dialogue.OpenHereAsync();
        var second = await _dialogue.OpenHereAsync(OtherModerator);
        await _dialogue.UseAsync(first, "Not said here: taken from a wider place", values: "private");

        var late = await _dialogue.UseAsync(second, "Not said here: taken from a wider place", OtherModerator, values: "off");

        Assert.True(late.IsPrivate);
        Assert.Equal("private", _dialogue.Value(Setting.Answers));
        Assert.Contains("by <@7>", late.Text, StringComparison.Ordinal);
        Assert.Contains("was not applied", late.Text, StringComparison.Ordinal);
        await _dialogue.UseAsync(late, "Not said here: taken from a wider place", OtherModerator, values: "off");
        Assert.Equal("off", _dialogue.Value(Setting.Answers));
    }

    [Fact]
    public async Task Why_log_and_done_are_a_press_away()
    {
        var panel = await _dialogue.OpenHereAsync();
        panel = await _dialogue.UseAsync(panel, "Not said here: taken from a wider place", values: "off");

        Assert.Contains("<#20>: **I do not answer**, set by <@7>", (await _dialogue.UseAsync(panel, "Why")).Text, StringComparison.Ordinal);
        var log = await _dialogue.UseAsync(panel, "Log");
        Assert.Contains("Answers for <#20>: I do not answer, by <@7>", log.Text, StringComparison.Ordinal);
        var done = await _dialogue.UseAsync(panel, "Done");
        Assert.Equal(7, (int)done.Body["type"]!);
        Assert.Empty(done.Components);
    }

    [Fact]
    public async Task A_change_is_undone_from_the_log()
    {
        var panel = await _dialogue.OpenHereAsync();
        await _dialogue.UseAsync(panel, "Not said here: taken from a wider place", values: "off");
        var log = await _dialogue.RunAsync("config log");
        var batch = (string)log.Components.First()["options"]![0]!["value"]!;

        var after = await _dialogue.UseAsync(log, "Undo one of these", values: batch);

        Assert.Null(_dialogue.Value(Setting.Answers));
        Assert.StartsWith("Undone:", after.Text, StringComparison.Ordinal);
        Assert.Contains("nothing of that change left", (await _dialogue.UseAsync(after, "Undo one of these", values: batch)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Panel_why_and_log_look_as_approved()
    {
        var panel = await _dialogue.UseAsync(await _dialogue.OpenHereAsync(), "Not said here: taken from a wider place", values: "private");
        var server = await _dialogue.UseAsync(panel, "Where", values: ConfigTicket.EncodePlace(PlacePath.Server(Guild)));
        server = await _dialogue.UseAsync(server, "What", values: "spoilers");
        await _dialogue.UseAsync(server, "Not set: the default holds", values: "season-2");

        AssertApproved("config-panel", panel);
        AssertApproved("config-why", await _dialogue.RunAsync("config why command:cast"));
        AssertApproved("config-log", await _dialogue.RunAsync("config log"));
        AssertApproved("config-check", await _dialogue.RunAsync("config check"));
    }

    /// <summary>Channels and people are mentioned here on purpose; the local Discord holds the messages against its limits.</summary>
    private static void AssertApproved(string golden, Said said) => GoldenFile.AssertMatches($"{golden}.json", GoldenFile.Pretty(said.Body["data"]!.ToJsonString()));
}
