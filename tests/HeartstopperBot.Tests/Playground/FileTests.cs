using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using HeartstopperBot.Playground;
using HeartstopperBot.Tests.EndToEnd;

namespace HeartstopperBot.Tests.Playground;

/// <summary>Files in messages and in commands: https://docs.discord.com/developers/reference#uploading-files.</summary>
public sealed class FileTests
{
    private const string Listed = """{"content":"A source","attachments":[{"id":"0","filename":"source file.yaml","description":"Ready for the fact keeper"}]}""";

    private static readonly string InGeneral = $"channels/{Known.General}/messages";
    private static readonly byte[] Yaml = Encoding.UTF8.GetBytes("id: interview-2026\n");

    [Fact]
    public async Task A_file_in_a_message_is_described_kept_and_fetched()
    {
        await using var stage = await Stage.EmptyAsync();

        var (status, message) = await SendAsync(stage, HttpMethod.Post, InGeneral, Listed, ("source file.yaml", Yaml));
        var attachment = message!["attachments"]![0]!;
        using var http = new HttpClient();
        using var fetched = await http.GetAsync((string)attachment["url"]!);
        Recording.Add(stage.Server.Recorder.Lines);

        Assert.Equal((200, "source_file.yaml", Yaml.Length), (status, (string?)attachment["filename"], (int)attachment["size"]!));
        Assert.Equal("Ready for the fact keeper", (string?)attachment["description"]);
        Assert.Equal(Yaml, await fetched.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", fetched.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("sandbox", fetched.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal((string?)attachment["id"], (string?)stage.Server.Visitors.Messages(Stage.Fan)[^1]!["attachments"]![0]!["id"]);
    }

    [Fact]
    public async Task An_edit_keeps_the_files_that_it_lists_and_adds_new_ones()
    {
        await using var stage = await Stage.EmptyAsync();
        var (_, message) = await SendAsync(stage, HttpMethod.Post, InGeneral, """{"content":"x"}""", ("a.txt", Yaml), ("b.txt", Yaml));
        var path = $"{InGeneral}/{message!["id"]}";
        var first = (string)message["attachments"]![0]!["id"]!;

        var (_, untouched) = await stage.Bot.AskAsync(HttpMethod.Patch, path, """{"content":"y"}""");
        var (_, edited) = await SendAsync(stage, HttpMethod.Patch, path, $$"""{"attachments":[{"id":"{{first}}"},{"id":"0"}]}""", ("c.txt", Yaml));
        var (_, cleared) = await stage.Bot.AskAsync(HttpMethod.Patch, path, """{"attachments":[]}""");
        Recording.Add(stage.Server.Recorder.Lines);

        Assert.Equal(["a.txt", "b.txt"], Names(untouched!));
        Assert.Equal(["a.txt", "c.txt"], Names(edited!));
        Assert.Empty(Names(cleared!));
    }

    [Fact]
    public async Task An_answer_and_its_follow_up_take_files_and_only_their_JSON_is_recorded()
    {
        await using var stage = await Stage.ReadyAsync();
        var (interaction, d) = await stage.RunAsync();

        var (answered, _) = await SendAsync(stage, HttpMethod.Post, $"interactions/{d["id"]}/{d["token"]}/callback", """{"type":4,"data":{"flags":64,"attachments":[{"id":"0","filename":"settings.json"}]}}""", ("settings.json", Yaml));
        var (followed, _) = await SendAsync(stage, HttpMethod.Post, $"webhooks/{Known.Application}/{d["token"]}", """{"content":"more","attachments":[{"id":"0"}]}""", ("more.json", Yaml));
        var recorded = stage.Server.Recorder.Lines.Select(line => JsonNode.Parse(line)!).First(line => ((string)line["path"]!).EndsWith("/callback", StringComparison.Ordinal));
        Recording.Add(stage.Server.Recorder.Lines);

        Assert.Equal((204, 200), (answered, followed));
        Assert.True((bool)interaction.Message!["attachments"]![0]!["ephemeral"]!);
        Assert.Equal("settings.json", (string?)recorded["request"]!["data"]!["attachments"]![0]!["filename"]);
    }

    [Theory]
    [InlineData("""{"content":"x","attachments":[{"id":"1"}]}""", 50035)]
    [InlineData("""{"content":"x","attachments":[]}""", 50035)]
    [InlineData("""{"content":"x","attachments":[{"id":"0"},{"id":"0"}]}""", 50035)]
    [InlineData("""{"content":"x","attachments":[{"id":"0","size":7}]}""", 50035)]
    [InlineData("""{"flags":32768,"components":[{"type":13,"file":{"url":"attachment://other.txt"}}]}""", 50035)]
    [InlineData("{", 50109)]
    public async Task A_form_that_does_not_fit_its_files_is_refused(string json, int code)
    {
        await using var stage = await Stage.EmptyAsync();

        var (status, body) = await SendAsync(stage, HttpMethod.Post, InGeneral, json, ("a.txt", Yaml));

        Assert.Equal((400, code), (status, (int)body!["code"]!));
    }

    [Fact]
    public async Task A_component_shows_a_file_by_its_name()
    {
        await using var stage = await Stage.EmptyAsync();

        var (_, message) = await SendAsync(stage, HttpMethod.Post, InGeneral, """{"flags":32768,"components":[{"type":13,"file":{"url":"attachment://a.txt"}}]}""", ("a.txt", Yaml));

        Assert.Equal((string?)message!["attachments"]![0]!["url"], (string?)message["components"]![0]!["file"]!["url"]);
    }

    [Fact]
    public async Task A_file_of_ten_megabytes_is_taken_and_one_byte_more_is_not()
    {
        await using var stage = await Stage.EmptyAsync();

        var (most, _) = await SendAsync(stage, HttpMethod.Post, InGeneral, "{}", ("a.bin", new byte[10_485_760]));
        var (over, body) = await SendAsync(stage, HttpMethod.Post, InGeneral, "{}", ("a.bin", new byte[10_485_761]));

        Assert.Equal((200, 400, 50045), (most, over, (int)body!["code"]!));
    }

    [Fact]
    public async Task Without_attach_files_a_file_is_refused_and_a_text_is_not()
    {
        await using var stage = await Stage.EmptyAsync();
        stage.Server.Guilds.Deny(Known.General, Permission.AttachFiles);

        var (withFile, body) = await SendAsync(stage, HttpMethod.Post, InGeneral, Listed, ("a.yaml", Yaml));
        var (withText, _) = await stage.Bot.AskAsync(HttpMethod.Post, InGeneral, """{"content":"x"}""");

        Assert.Equal((403, 50013, 200), (withFile, (int)body!["code"]!, withText));
    }

    [Fact]
    public async Task A_file_handed_to_a_command_is_resolved_and_fetched()
    {
        await using var stage = await Stage.ReadyAsync();
        await stage.Bot.RegisterAsync("""[{"name":"import","description":"Settings from a file","options":[{"type":11,"name":"file","description":"The file","required":true}]}]""");

        stage.Server.Visitors.Run(Stage.Moderator, "import", new JsonObject { ["file"] = VisitorFile.Of("settings.json", "{}"u8.ToArray()) });
        var data = (await stage.Bot.ReceiveAsync())["d"]!["data"]!;
        var attachment = data["resolved"]!["attachments"]![(string)data["options"]![0]!["value"]!]!;
        using var http = new HttpClient();

        Assert.Equal((11, "settings.json", 2), ((int)data["options"]![0]!["type"]!, (string?)attachment["filename"], (int)attachment["size"]!));
        Assert.StartsWith("application/json", (string?)attachment["content_type"]);
        Assert.Equal("{}", await http.GetStringAsync((string)attachment["url"]!));
        Assert.Throws<VisitorException>(() => stage.Server.Visitors.Run(Stage.Moderator, "import", new JsonObject { ["file"] = "settings.json" }));
        Assert.Throws<VisitorException>(() => stage.Server.Visitors.Run(Stage.Moderator, "import", new JsonObject { ["file"] = VisitorFile.Of("a", new byte[10_485_761]) }));
    }

    private static async Task<(int Status, JsonNode? Body)> SendAsync(Stage stage, HttpMethod method, string path, string json, params (string Name, byte[] Bytes)[] files)
    {
        using var form = new MultipartFormDataContent();
        var payload = new StringContent(json, Encoding.UTF8);
        payload.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        form.Add(payload, "payload_json");
        for (var index = 0; index < files.Length; index++) form.Add(new ByteArrayContent(files[index].Bytes), $"files[{index}]", files[index].Name);
        using var request = new HttpRequestMessage(method, path) { Content = form };
        using var response = await stage.Bot.Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    private static IEnumerable<string?> Names(JsonNode message) => message["attachments"]!.AsArray().Select(file => (string?)file!["filename"]);
}
