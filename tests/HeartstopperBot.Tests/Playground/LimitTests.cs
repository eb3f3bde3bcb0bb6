using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HeartstopperBot.Playground;

namespace HeartstopperBot.Tests.Playground;

/// <summary>Each case is refused with an error at its path; the same place with one less is taken (the "good" cases).</summary>
public sealed partial class LimitTests
{
    [Theory]
    [InlineData("""{"content":"{2001}"}""", "data.content", "BASE_TYPE_MAX_LENGTH")]
    [InlineData("""{"content":7}""", "data.content", "STRING_TYPE_CONVERT")]
    [InlineData("""{"contents":"x"}""", "data.contents", "UNKNOWN_FIELD")]
    [InlineData("""{"content":"x","flags":128}""", "data.flags", "MESSAGE_FLAGS_NOT_SETTABLE")]
    [InlineData("""{"content":"x","flags":32768}""", "data.content", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2")]
    [InlineData("""{"embeds":[{"title":"{257}"}]}""", "data.embeds.0.title", "BASE_TYPE_MAX_LENGTH")]
    [InlineData("""{"embeds":[{"description":"{4097}"}]}""", "data.embeds.0.description", "BASE_TYPE_MAX_LENGTH")]
    [InlineData("""{"embeds":[{"title":"x","footer":{"text":"{2049}"}}]}""", "data.embeds.0.footer.text", "BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{"embeds":[{"author":{"name":"{257}"}}]}""", "data.embeds.0.author.name", "BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{"embeds":[{"fields":[{"name":"x","value":"{1025}"}]}]}""", "data.embeds.0.fields.0.value", "BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{"embeds":[{"fields":[{"name":" ","value":"x"}]}]}""", "data.embeds.0.fields.0.name", "BASE_TYPE_REQUIRED")]
    [InlineData("""{"embeds":[{"fields":[[26 {"name":"x","value":"y"}]]}]}""", "data.embeds.0.fields", "BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{"embeds":[[11 {"title":"x"}]]}""", "data.embeds", "BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{"embeds":[{"description":"{4000}"},{"description":"{2001}"}]}""", "data.embeds", "MAX_EMBED_SIZE_EXCEEDED")]
    [InlineData("""{"embeds":[{}]}""", "data.embeds.0.description", "BASE_TYPE_REQUIRED")]
    [InlineData("""{"embeds":[{"title":"x","color":16777216}]}""", "data.embeds.0.color", "NUMBER_TYPE_MAX")]
    [InlineData("""{"embeds":[{"title":"x","url":"ftp://example.org"}]}""", "data.embeds.0.url", "URL_TYPE_INVALID_SCHEME")]
    [InlineData("""{"embeds":[{"title":"x","timestamp":"yesterday"}]}""", "data.embeds.0.timestamp", "DATE_TIME_TYPE_PARSE")]
    [InlineData("""{"content":"x","components":[{"type":2,"style":1,"label":"x","custom_id":"x"}]}""", "data.components.0.type", "BASE_TYPE_CHOICES")]
    [InlineData("""{"content":"x","components":[{"type":1,"components":[]}]}""", "data.components.0.components", "BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{"content":"x","components":[[6 {"type":1,"components":[{"type":2,"style":5,"label":"x","url":"https://example.org"}]}]]}""", "data.components", "BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{"content":"x","components":[{"type":1,"components":[[6 {"type":2,"style":5,"label":"x","url":"https://example.org"}]]}]}""", "data.components.0.components", "BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{"content":"x","components":[{"type":1,"components":[[2 {"type":2,"style":1,"label":"x","custom_id":"x"}]]}]}""", "data.components.0.components.1.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED")]
    [InlineData("""{"content":"x","components":[{"type":1,"components":[{"type":2,"style":1,"label":"x","custom_id":"{101}"}]}]}""", "data.components.0.components.0.custom_id", "BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{"content":"x","components":[{"type":1,"components":[{"type":2,"style":1,"label":"{81}","custom_id":"x"}]}]}""", "data.components.0.components.0.label", "BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{"content":"x","components":[{"type":1,"components":[{"type":2,"style":5,"label":"x","url":"https://example.org","custom_id":"x"}]}]}""", "data.components.0.components.0.custom_id", "BUTTON_COMPONENT_INVALID_FIELD")]
    [InlineData("""{"content":"x","components":[{"type":1,"components":[{"type":3,"custom_id":"x","options":[[26 {"label":"x","value":"x"}]]}]}]}""", "data.components.0.components.0.options", "BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{"content":"x","components":[{"type":1,"components":[{"type":3,"custom_id":"x","options":[[2 {"label":"x","value":"x"}]]}]}]}""", "data.components.0.components.0.options.1.value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED")]
    [InlineData("""{"content":"x","components":[{"type":1,"components":[{"type":3,"custom_id":"x","options":[{"label":"{101}","value":"x"}]}]}]}""", "data.components.0.components.0.options.0.label", "BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{"content":"x","components":[{"type":1,"components":[{"type":3,"custom_id":"x","min_values":2,"options":[{"label":"x","value":"x"}]}]}]}""", "data.components.0.components.0.min_values", "SELECT_COMPONENT_MIN_VALUES_EXCEEDS_MAX")]
    [InlineData("""{"content":"x","allowed_mentions":{"parse":["all"]}}""", "data.allowed_mentions.parse.0", "BASE_TYPE_CHOICES")]
    [InlineData("""{"content":"x","allowed_mentions":{"parse":["users"],"users":["1"]}}""", "data.allowed_mentions", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE")]
    [InlineData("""{"flags":32768,"components":[[41 {"type":10,"content":"x"}]]}""", "data.components", "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED")]
    [InlineData("""{"flags":32768,"components":[[2 {"type":10,"content":"{2001}"}]]}""", "data.components", "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED")]
    public async Task A_message_over_a_limit_is_refused_at_its_place(string data, string path, string code)
    {
        await using var stage = await Stage.ReadyAsync();
        var (_, d) = await stage.RunAsync();

        var (status, body) = await stage.Bot.AnswerAsync(d, $$"""{"type":4,"data":{{Blow(data)}}}""");

        Assert.Equal((400, 50035), (status, (int)body!["code"]!));
        Assert.Contains(code, CodesAt(body, path));
    }

    [Theory]
    [InlineData("""{"content":"{2000}"}""")]
    [InlineData("""{"content":"[2000]"}""")]
    [InlineData("""{"embeds":[{"title":"{256}","description":"{4096}","color":16777215,"footer":{"text":"x"}}]}""")]
    [InlineData("""{"embeds":[{"description":"{4000}"},{"description":"{2000}"}]}""")]
    [InlineData("""{"embeds":[{"title":" x{255} ","fields":[[25 {"name":"x","value":"y","inline":true}]]}]}""")]
    [InlineData("""{"content":"x","components":[{"type":1,"components":[[5 {"type":2,"style":5,"label":"x","url":"https://example.org"}]]}]}""")]
    [InlineData("""{"content":"x","flags":4164,"tts":false,"allowed_mentions":{"parse":[],"users":["1"]}}""")]
    [InlineData("""{"flags":32832,"components":[{"type":17,"components":[{"type":9,"components":[{"type":10,"content":"x"}],"accessory":{"type":2,"style":2,"label":"x","custom_id":"y"}},{"type":14}]}]}""")]
    public async Task A_message_at_its_limits_is_taken(string data)
    {
        await using var stage = await Stage.ReadyAsync();
        var (_, d) = await stage.RunAsync();

        var (status, body) = await stage.Bot.AnswerAsync(d, $$"""{"type":4,"data":{{Blow(data)}}}""");

        Assert.True(status == 204, body?.ToJsonString());
    }

    [Theory]
    [InlineData("""{"type":4,"data":{}}""", 50006)]
    [InlineData("""{"type":4,"data":{"content":"  "}}""", 50006)]
    [InlineData("""{"type":4}""", 50035)]
    [InlineData("""{"type":1}""", 50035)]
    [InlineData("""{"type":6}""", 50035)]
    [InlineData("""{"type":7,"data":{"content":"x"}}""", 50035)]
    [InlineData("""{"type":5,"data":{"flags":32832}}""", 50035)]
    [InlineData("""{"type":5,"data":{"content":"x"}}""", 50035)]
    [InlineData("""{"type":9,"data":{"custom_id":"x","title":"x","components":[]}}""", 50035)]
    [InlineData("""{"type":9,"data":{"custom_id":"x","title":"x","components":[{"type":18,"label":"x","component":{"type":4,"label":"x","style":1,"custom_id":"x"}}]}}""", 50035)]
    [InlineData("[]", 50035)]
    [InlineData("{", 50109)]
    public async Task A_callback_that_fits_no_command_is_refused(string callback, int code)
    {
        await using var stage = await Stage.ReadyAsync();
        var (interaction, d) = await stage.RunAsync();

        var (status, body) = await stage.Bot.AnswerAsync(d, callback);

        Assert.Equal((400, code), (status, (int)body!["code"]!));
        Assert.Equal(0, interaction.Accepted);
    }

    [Theory]
    [InlineData("""[{"name":"Cast","description":"x"}]""", "0.name", "APPLICATION_COMMAND_INVALID_NAME")]
    [InlineData("""[{"name":"a b","description":"x"}]""", "0.name", "APPLICATION_COMMAND_INVALID_NAME")]
    [InlineData("""[{"name":"{33}","description":"x"}]""", "0.name", "BASE_TYPE_BAD_LENGTH")]
    [InlineData("""[{"name":"a"}]""", "0.description", "BASE_TYPE_REQUIRED")]
    [InlineData("""[{"name":"a","description":"{101}"}]""", "0.description", "BASE_TYPE_BAD_LENGTH")]
    [InlineData("""[{"name":"a","description":"x"},{"name":"a","description":"x"}]""", "1.name", "APPLICATION_COMMANDS_DUPLICATE_NAME")]
    [InlineData("""[{"name":"A","type":3,"description":"x"}]""", "0.description", "BASE_TYPE_MAX_LENGTH")]
    [InlineData("""[{"name":"a","description":"x","descripton":"x"}]""", "0.descripton", "UNKNOWN_FIELD")]
    [InlineData("""[{"name":"a","description":"x","name_localizations":{"xx":"b"}}]""", "0.name_localizations.xx", "BASE_TYPE_CHOICES")]
    [InlineData("""[{"name":"a","description":"x","contexts":[3]}]""", "0.contexts.0", "BASE_TYPE_CHOICES")]
    [InlineData("""[{"name":"a","description":"x","default_member_permissions":"-1"}]""", "0.default_member_permissions", "NUMBER_TYPE_COERCE")]
    [InlineData("""[{"name":"a","description":"x","default_member_permissions":32}]""", "0.default_member_permissions", "STRING_TYPE_CONVERT")]
    [InlineData("""[{"name":"a","description":"x","options":[{"type":3,"name":"b","description":"x"},{"type":3,"name":"c","description":"x","required":true}]}]""", "0.options.1.required", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID")]
    [InlineData("""[{"name":"a","description":"x","options":[{"type":3,"name":"b","description":"x"},{"type":3,"name":"b","description":"x"}]}]""", "0.options.1.name", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS")]
    [InlineData("""[{"name":"a","description":"x","options":[{"type":3,"name":"b","description":"x","autocomplete":true,"choices":[{"name":"x","value":"x"}]}]}]""", "0.options.0.autocomplete", "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES")]
    [InlineData("""[{"name":"a","description":"x","options":[{"type":3,"name":"b","description":"x","choices":[{"name":"x","value":1}]}]}]""", "0.options.0.choices.0.value", "STRING_TYPE_CONVERT")]
    [InlineData("""[{"name":"a","description":"x","options":[{"type":3,"name":"b","description":"x","choices":[{"name":"x","value":"{101}"}]}]}]""", "0.options.0.choices.0.value", "BASE_TYPE_BAD_LENGTH")]
    [InlineData("""[{"name":"a","description":"x","options":[{"type":1,"name":"b","description":"x"},{"type":3,"name":"c","description":"x"}]}]""", "0.options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID")]
    [InlineData("""[{"name":"a","description":"x","options":[{"type":2,"name":"b","description":"x","options":[{"type":3,"name":"c","description":"x"}]}]}]""", "0.options.0.options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID")]
    [InlineData("""[{"name":"a","description":"x","options":[{"type":12,"name":"b","description":"x"}]}]""", "0.options.0.type", "BASE_TYPE_CHOICES")]
    [InlineData("""[{"name":"a","description":"x","options":[{"type":3,"name":"b","description":"x","name_localizations":{"de":"c"}},{"type":3,"name":"c","description":"x"}]}]""", "0.options.1.name_localizations", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS")]
    public async Task A_command_against_the_rules_is_refused_at_its_place(string commands, string path, string code)
    {
        await using var stage = await Stage.EmptyAsync();

        var (status, body) = await stage.Bot.AskAsync(HttpMethod.Put, $"applications/{Known.Application}/commands", Blow(commands));

        Assert.Equal((400, 50035), (status, (int)body!["code"]!));
        Assert.Contains(code, CodesAt(body, path));
    }

    [Fact]
    public async Task A_command_of_more_than_8000_characters_is_refused()
    {
        await using var stage = await Stage.EmptyAsync();
        var options = Enumerable.Range(0, 25).Select(o => $$"""{"type":3,"name":"o{{o}}","description":"{100}","choices":[{{string.Join(',', Enumerable.Range(0, 3).Select(c => $$"""{"name":"c{{c}}","value":"{{{100 - 2}}}{{c}}."}"""))}}]}""");

        var (status, body) = await stage.Bot.AskAsync(HttpMethod.Put, $"applications/{Known.Application}/commands", Blow($$"""[{"name":"a","description":"x","options":[{{string.Join(',', options)}}]}]"""));

        Assert.Equal(400, status);
        Assert.Contains("APPLICATION_COMMAND_TOO_LARGE", CodesAt(body!, "0"));
    }

    [Fact]
    public async Task The_101st_chat_command_is_one_too_many()
    {
        await using var stage = await Stage.EmptyAsync();
        var commands = string.Join(',', Enumerable.Range(0, 101).Select(number => $$"""{"name":"c{{number}}","description":"x"}"""));

        var (status, body) = await stage.Bot.AskAsync(HttpMethod.Put, $"applications/{Known.Application}/commands", $"[{commands}]");

        Assert.Equal((400, 30032), (status, (int)body!["code"]!));
    }

    // "{n}" stands for n letters, "[n]" for n letters outside the basic plane, "[[n item]]" for a list of n items.
    private static string Blow(string text)
    {
        text = Letters().Replace(text, match => new string('x', int.Parse(match.Groups["n"].Value)));
        text = Leaves().Replace(text, match => $"\"{string.Concat(Enumerable.Repeat("🍂", int.Parse(match.Groups["n"].Value)))}\"");
        return Items().Replace(text, match => $"[{string.Join(',', Enumerable.Repeat(match.Groups["item"].Value, int.Parse(match.Groups["n"].Value)))}]");
    }

    [GeneratedRegex(@"\{(?<n>\d+)\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Letters();

    [GeneratedRegex(@"""\[(?<n>\d+)\]""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Leaves();

    [GeneratedRegex(@"\[\[(?<n>\d+) (?<item>.*?)\]\](?=[}\]])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Items();

    private static IEnumerable<string> CodesAt(JsonNode body, string path)
    {
        var node = path.Split('.').Aggregate(body["errors"], (at, key) => at?[key]);
        return node?["_errors"]?.AsArray().Select(error => (string)error!["code"]!) ?? [$"nothing at {path} in {body["errors"]!.ToJsonString()}"];
    }
}
