using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HeartstopperBot.Playground;

namespace HeartstopperBot.Tests.Playground;

public sealed partial class VisitorApiTests
{
    [Fact]
    public async Task The_page_has_a_strict_policy_and_its_token()
    {
        await using var stage = await Stage.EmptyAsync();
        using var http = new HttpClient();

        using var page = await http.GetAsync(stage.Server.Address);
        using var again = new HttpRequestMessage(HttpMethod.Get, stage.Server.Address) { Headers = { { "If-None-Match", page.Headers.ETag!.ToString() } } };
        using var unchanged = await http.SendAsync(again);

        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("default-src 'none'; script-src 'self'", page.Headers.GetValues("Content-Security-Policy").Single());
        Assert.DoesNotContain("{{token}}", await page.Content.ReadAsStringAsync());
        Assert.Equal(304, (int)unchanged.StatusCode);
    }

    [Theory]
    [InlineData("X-Playground-Token", "wrong")]
    [InlineData("Origin", "http://example.org")]
    [InlineData("Host", "example.org")]
    public async Task A_call_from_elsewhere_is_refused(string header, string value)
    {
        await using var stage = await Stage.EmptyAsync();
        using var http = await OpenAsync(stage.Server);
        if (header == "X-Playground-Token") http.DefaultRequestHeaders.Remove(header);
        http.DefaultRequestHeaders.TryAddWithoutValidation(header, value);

        using var answer = await http.GetAsync("visitor/world");

        Assert.Equal(403, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_visitor_runs_a_command_and_hears_of_the_reply()
    {
        await using var stage = await Stage.ReadyAsync();
        using var http = await OpenAsync(stage.Server);
        using var events = await ListenAsync(http, Known.Fan);

        var (status, started) = await PostAsync(http, "run", $$$"""{"person":"{{{Known.Fan}}}","channel":"{{{Known.General}}}","command":"whoplays","options":{"name":"Nick"}}""");
        var d = (await stage.Bot.ReceiveAsync())["d"]!;
        await stage.Bot.AnswerAsync(d, """{"type":4,"data":{"content":"Kit Connor","flags":64}}""");
        var created = await NextAsync(events, "message.created");
        var answered = await NextAsync(events, "interaction.answered");

        Assert.Equal(200, status);
        Assert.Equal((string?)d["id"], (string?)started["interaction"]);
        Assert.Equal("Kit Connor", (string?)created["message"]!["content"]);
        Assert.Equal(4, (int)answered["type"]!);
    }

    [Fact]
    public async Task Silence_is_told_after_three_seconds()
    {
        await using var stage = await Stage.ReadyAsync();
        using var http = await OpenAsync(stage.Server);
        using var events = await ListenAsync(http, Known.Fan);
        stage.Server.Visitors.Run(Stage.Fan, "whoplays", new JsonObject { ["name"] = "Nick" });

        stage.Time.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal("The application did not respond", (string?)(await NextAsync(events, "interaction.failed"))["text"]);
    }

    [Fact]
    public async Task Autocomplete_waits_for_the_choices()
    {
        await using var stage = await Stage.ReadyAsync();
        using var http = await OpenAsync(stage.Server);

        var asking = PostAsync(http, "autocomplete", $$$"""{"person":"{{{Known.Fan}}}","channel":"{{{Known.General}}}","command":"whoplays","options":{"name":"ni"},"focused":"name"}""");
        var d = (await stage.Bot.ReceiveAsync())["d"]!;
        await stage.Bot.AnswerAsync(d, """{"type":8,"data":{"choices":[{"name":"Nick","value":"nick"}]}}""");
        var (_, body) = await asking;

        Assert.Equal("""{"choices":[{"name":"Nick","value":"nick"}]}""", body.ToJsonString());
    }

    [Fact]
    public async Task A_missing_option_is_named()
    {
        await using var stage = await Stage.ReadyAsync();
        using var http = await OpenAsync(stage.Server);

        var (status, body) = await PostAsync(http, "run", $$$"""{"person":"{{{Known.Fan}}}","channel":"{{{Known.General}}}","command":"whoplays","options":{}}""");

        Assert.Equal(400, status);
        Assert.Equal("""{"error":{"message":"This option is required. Specify a value.","option":"name"}}""", body.ToJsonString());
    }

    [Fact]
    public async Task Troubles_are_listed_switched_and_cleared()
    {
        await using var stage = await Stage.EmptyAsync();
        using var http = await OpenAsync(stage.Server);

        var (status, body) = await PostAsync(http, "faults", """{"name":"drop-after-interaction","times":2}""");
        var (unknown, _) = await PostAsync(http, "faults", """{"name":"earthquake"}""");
        await http.DeleteAsync("visitor/faults");

        Assert.Equal((200, 400), (status, unknown));
        Assert.Equal(2, (int)body["troubles"]!.AsArray().Single(trouble => (string?)trouble!["name"] == "drop-after-interaction")!["times"]!);
        Assert.Equal(0, stage.Server.Faults.TimesLeft(Trouble.DropAfterInteraction));
    }

    [Fact]
    public async Task Traffic_is_told_without_the_bots_token()
    {
        await using var stage = await Stage.ReadyAsync();
        using var http = await OpenAsync(stage.Server);

        var traffic = await http.GetStringAsync("visitor/traffic");

        Assert.Contains("op 2 Identify", traffic);
        Assert.Contains("PUT /applications", traffic);
        Assert.DoesNotContain(stage.Server.Token, traffic);
    }

    private static async Task<HttpClient> OpenAsync(PlaygroundServer server)
    {
        var http = new HttpClient { BaseAddress = server.Address };
        var token = TokenOfPage().Match(await http.GetStringAsync("/")).Groups["token"].Value;
        http.DefaultRequestHeaders.Add("X-Playground-Token", token);
        return http;
    }

    private static async Task<(int Status, JsonNode Body)> PostAsync(HttpClient http, string call, string body)
    {
        using var response = await http.PostAsync($"visitor/{call}", new StringContent(body, Encoding.UTF8, "application/json"));
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }

    private static async Task<StreamReader> ListenAsync(HttpClient http, string person)
    {
        var token = http.DefaultRequestHeaders.GetValues("X-Playground-Token").Single();
        var reader = new StreamReader(await http.GetStreamAsync($"visitor/events?token={token}&person={person}"));
        await NextAsync(reader, "hello");
        return reader;
    }

    private static async Task<JsonNode> NextAsync(StreamReader reader, string name)
    {
        var isNext = false;
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("event: ")) isNext = line == "event: " + name;
            else if (isNext && line.StartsWith("data: ")) return JsonNode.Parse(line["data: ".Length..])!;
        }

        throw new InvalidOperationException($"The stream ended before {name}.");
    }

    [GeneratedRegex("name=\"playground-token\" content=\"(?<token>[0-9a-f]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TokenOfPage();
}
