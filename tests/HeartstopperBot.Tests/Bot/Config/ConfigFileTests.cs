using System.Text;
using System.Text.Json.Nodes;
using HeartstopperBot.Bot.Config;
using HeartstopperBot.Bot.Config.Files;
using HeartstopperBot.Discord.Models;
using static HeartstopperBot.Tests.Bot.Config.ConfigDialogue;

namespace HeartstopperBot.Tests.Bot.Config;

/// <summary>Settings out in a file and back: all of them, nothing by halves, and nothing before somebody said yes. And taken back, or forgotten, after a question.</summary>
public sealed class ConfigFileTests : IDisposable
{
    private static readonly Uri Address = new("https://files.test/settings.json");

    private readonly ConfigDialogue _dialogue = new();

    public ConfigFileTests()
    {
        Set(PlacePath.Server(Guild), Setting.Spoilers, "season-2");
        Set(PlacePath.Category(Guild, Category), Setting.Quiz, "off");
        Set(PlacePath.Channel(Guild, General, Category), Setting.Answers, "private");
        Set(PlacePath.Thread(Guild, Post, Forum, Category), Setting.AsOf, "2022-10");
    }

    public void Dispose() => _dialogue.Dispose();

    [Fact]
    public async Task What_was_exported_comes_back_as_it_was()
    {
        var before = Rules();
        var file = Export();
        Set(PlacePath.Server(Guild), Setting.Spoilers, "nothing");
        Set(PlacePath.Channel(Guild, Lobby, null), Setting.Answers, "off");
        _dialogue.Places.Settings.Change(Guild, [Edit.At(PlacePath.Thread(Guild, Post, Forum, Category), Setting.AsOf, null)], Cause.Person, Moderator);

        var preview = await ImportAsync(file);

        Assert.Contains("Added: 1. Changed: 1. Taken back: 1. As before: 2.", preview.Text, StringComparison.Ordinal);
        Assert.Equal("nothing", _dialogue.Value(Setting.Spoilers));
        var done = await _dialogue.UseAsync(preview, "Import");
        Assert.Contains("3 settings were changed", done.Text, StringComparison.Ordinal);
        Assert.Equal(before, Rules());
        Assert.Equal(Forum, _dialogue.Places.Settings.ParentsOfThreads(Guild)[Post]);
    }

    [Fact]
    public async Task Export_hands_over_a_file()
    {
        var said = await _dialogue.RunAsync("config export");

        Assert.True(said.IsPrivate);
        Assert.Equal("heartstopperbot-settings-1400.json", (string?)said.Body["data"]!["attachments"]![0]!["filename"]);
    }

    [Fact]
    public async Task Leaving_it_changes_nothing()
    {
        var before = Rules();

        var preview = await ImportAsync(Encoding.UTF8.GetBytes("""{"format":"heartstopperbot-settings","version":1,"server":"1400","exported":"2026-01-01T00:00:00Z","settings":[]}"""));
        await _dialogue.UseAsync(preview, "Leave everything as it is");

        Assert.Equal(before, Rules());
    }

    [Fact]
    public async Task What_others_changed_meanwhile_is_shown_and_the_file_asked_about_again()
    {
        var preview = await ImportAsync(Encoding.UTF8.GetBytes("""{"format":"heartstopperbot-settings","version":1,"server":"1400","exported":"2026-01-01T00:00:00Z","settings":[]}"""));
        Set(PlacePath.Channel(Guild, Lobby, null), Setting.Answers, "off", OtherModerator);

        var late = await _dialogue.UseAsync(preview, "Import");

        Assert.Contains("by <@8>", late.Text, StringComparison.Ordinal);
        Assert.Equal(5, Rules().Length);
        await _dialogue.UseAsync(late, "Import");
        Assert.Empty(Rules());
    }

    [Theory]
    [InlineData("nonsense", "Line 1 cannot be read")]
    [InlineData("""{"format":"else","version":1,"server":"1","exported":"2026-01-01T00:00:00Z","settings":[]}""", "not a file that /config export made")]
    [InlineData("""{"format":"heartstopperbot-settings","version":9,"server":"1","exported":"2026-01-01T00:00:00Z","settings":[]}""", "form 9")]
    [InlineData("""{"format":"heartstopperbot-settings","version":1,"server":"x","exported":"2026-01-01T00:00:00Z","settings":[]}""", "which server")]
    [InlineData("[]", "cannot be read")]
    [InlineData("", "cannot be read")]
    public async Task A_file_that_is_none_is_told_so(string content, string reason)
    {
        var before = Rules();

        var said = await ImportAsync(Encoding.UTF8.GetBytes(content));

        Assert.Contains(reason, said.Text, StringComparison.Ordinal);
        Assert.Empty(said.Components);
        Assert.Equal(before, Rules());
    }

    [Fact]
    public async Task All_that_is_wrong_in_a_file_is_told_at_once()
    {
        var file = Change(Export(), settings =>
        {
            settings[0]!["value"] = "sometimes";
            settings[1]!["setting"] = "anwers";
            settings[2]!["scope"] = "planet";
            settings[3]!.AsObject().Remove("parent");
        });

        var said = await ImportAsync(file);

        Assert.All(["\"sometimes\" is no value for spoilers", "the nearest is answers", "\"planet\" is no place", "needs the id of its channel"], part => Assert.Contains(part, said.Text, StringComparison.Ordinal));
        Assert.Equal(4, Rules().Length);
    }

    [Fact]
    public async Task Each_finding_names_the_line_on_which_it_stands()
    {
        const string file = """
            {
              "format": "heartstopperbot-settings", "version": 1, "server": "1400", "exported": "2026-01-01T00:00:00Z",
              // Everything in it is wrong.
              "settings": [
                {
                  "scope": "server",
                  "setting": "quiz",
                  "value": "perhaps"
                },
                { "scope": "planet", "setting": "quiz", "value": "on" },

                { "scope": "channel",
                  "setting": "quiz", "value": "on" },
                { "scope": "server", "setting": "language", "value": "de" },
                { "scope": "server", "setting": "language", "value": "fr" },
              ]
            }
            """;

        var findings = SettingsFile.Read([.. "\uFEFF"u8, .. Encoding.UTF8.GetBytes(file)]).Findings;

        Assert.Equal(["Line 8: ", "Line 10: ", "Line 12: ", "Line 15: "], findings.Select(finding => finding[..(finding.IndexOf(':', StringComparison.Ordinal) + 2)]));
    }

    [Theory]
    [InlineData("{ \"scope\": \"server\",\n \"setting\": \"quiz\" }", 3)]
    [InlineData("{ \"scope\": \"server\",\n \"setting\": 7,\n \"value\": \"on\" }", 3)]
    [InlineData("null", 2)]
    [InlineData("{ \"scope\": \"server\", \"setting\": \"quiz\", \"value\": null }", 2)]
    public void A_setting_of_which_a_part_is_missing_or_of_another_kind_is_named_by_its_line(string setting, int line)
    {
        var file = $"{{ \"format\": \"heartstopperbot-settings\", \"version\": 1, \"server\": \"1400\", \"exported\": \"2026-01-01T00:00:00Z\", \"settings\": [\n{setting}\n] }}";

        Assert.StartsWith($"Line {line}", Assert.Single(SettingsFile.Read(Encoding.UTF8.GetBytes(file)).Findings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_file_says_about_channels_that_are_gone_is_left_out_and_counted()
    {
        var file = Export();
        _dialogue.Places.Settings.Change(Guild, [.. _dialogue.Places.Settings.Of(Guild).Rules.Select(rule => new Edit(rule.Scope, null, rule.Setting, null))], Cause.Reset, Moderator);
        _dialogue.Places.Channels.Remove(Guild, Forum);

        var preview = await ImportAsync(file);
        await _dialogue.UseAsync(preview, "Import");

        Assert.Contains("left out: 1", preview.Text, StringComparison.Ordinal);
        Assert.Equal(3, Rules().Length);
    }

    [Fact]
    public async Task A_file_of_another_server_brings_what_it_says_of_the_server_itself()
    {
        var file = Encoding.UTF8.GetBytes("""
            {"format":"heartstopperbot-settings","version":1,"server":"1401","exported":"2026-01-01T00:00:00Z","settings":[
              {"scope":"server","setting":"quiz","value":"off"},{"scope":"channel","id":"99","setting":"quiz","value":"on"},{"scope":"server","setting":"exempt-roles","value":"77"}]}
            """);

        var preview = await ImportAsync(file);
        await _dialogue.UseAsync(preview, "Import");

        Assert.Contains("another server", preview.Text, StringComparison.Ordinal);
        Assert.Equal(new Rule(new Scope(ScopeKind.Server, Guild), Setting.Quiz, "off", Moderator, default), _dialogue.Places.Settings.Of(Guild).Rules.Single() with { SetAt = default });
    }

    [Fact]
    public async Task A_file_that_is_too_large_or_cannot_be_had_is_refused()
    {
        var large = await _dialogue.RunAsync("config import file:3", file: new Attachment(new Snowflake(3), "x.json", SettingsFile.MostBytes + 1, Address));
        var gone = await _dialogue.RunAsync("config import file:3", file: new Attachment(new Snowflake(3), "x.json", 5, new Uri("https://files.test/none")));

        Assert.Equal(ConfigTexts.FileTooLarge(1024), large.Text);
        Assert.Equal(ConfigTexts.ImportUnreachable, gone.Text);
    }

    [Fact]
    public async Task An_import_is_undone_in_one_go()
    {
        var before = Rules();
        var preview = await ImportAsync(Encoding.UTF8.GetBytes("""{"format":"heartstopperbot-settings","version":1,"server":"1400","exported":"2026-01-01T00:00:00Z","settings":[]}"""));
        await _dialogue.UseAsync(preview, "Import");
        var log = await _dialogue.RunAsync("config log");

        await _dialogue.UseAsync(log, "Undo one of these", values: (string)log.Components.First()["options"]![0]!["value"]!);

        Assert.Equal(before, Rules());
    }

    [Theory]
    [InlineData("here", 3)]
    [InlineData("server", 0)]
    public async Task Settings_are_taken_back_after_a_question(string what, int left)
    {
        var question = await _dialogue.RunAsync($"config reset what:{what}");
        Assert.Equal(4, Rules().Length);

        await _dialogue.UseAsync(question, "Yes, take them back");

        Assert.Equal(left, Rules().Length);
        Assert.NotEmpty(_dialogue.Places.Settings.Log(Guild, 0, 1));
    }

    [Fact]
    public async Task A_server_is_forgotten_at_once_after_a_question()
    {
        var question = await _dialogue.RunAsync("config reset what:everything");
        Assert.Equal(4, Rules().Length);

        var done = await _dialogue.UseAsync(question, "Yes, delete everything");

        Assert.Equal(ConfigTexts.Forgotten, done.Text);
        Assert.Empty(Rules());
        Assert.Empty(_dialogue.Places.Settings.Log(Guild, 0, 1));
    }

    [Fact]
    public async Task What_the_bot_lacks_is_named_with_how_to_grant_it()
    {
        var check = await _dialogue.RunAsync("config check channel:21", named: Of(BotChannel) with { AppPermissions = Permissions.ViewChannel });
        var whole = await _dialogue.RunAsync("config check channel:21", named: Of(BotChannel) with { AppPermissions = Permissions.Administrator });

        Assert.All(["View Channel: granted", "Send Messages: missing", "Embed Links: missing", "Attach Files: missing", "Edit Channel"], part => Assert.Contains(part, check.Text, StringComparison.Ordinal));
        Assert.Contains("I lack nothing here.", whole.Text, StringComparison.Ordinal);
    }

    private async Task<Said> ImportAsync(byte[] content)
    {
        _dialogue.Files[Address] = content;
        return await _dialogue.RunAsync("config import file:3", file: new Attachment(new Snowflake(3), "settings.json", content.Length, Address));
    }

    private byte[] Export() => SettingsFile.Write(_dialogue.Places.Settings.Of(Guild), _dialogue.Places.Settings.ParentsOfThreads(Guild), _dialogue.Time.GetUtcNow());

    private static byte[] Change(byte[] file, Action<JsonArray> change)
    {
        var json = JsonNode.Parse(file)!;
        change(json["settings"]!.AsArray());
        return Encoding.UTF8.GetBytes(json.ToJsonString());
    }

    private (Scope, Setting, string)[] Rules() => [.. _dialogue.Places.Settings.Of(Guild).Rules.Select(rule => (rule.Scope, rule.Setting, rule.Value))];

    private void Set(PlacePath place, Setting setting, string value, ulong by = Moderator) => _dialogue.Places.Settings.Change(Guild, [Edit.At(place, setting, value)], Cause.Person, by);
}
