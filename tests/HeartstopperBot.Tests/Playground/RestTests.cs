using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using HeartstopperBot.Playground;

namespace HeartstopperBot.Tests.Playground;

public sealed class RestTests
{
    private static readonly string Commands = $"applications/{Known.Application}/commands";

    [Theory]
    [InlineData("GET", "users/@me", 200)]
    [InlineData("GET", "applications/@me", 200)]
    [InlineData("GET", "gateway", 200)]
    [InlineData("GET", "gateway/bot", 200)]
    [InlineData("GET", "guilds/1/nothing", 404)]
    [InlineData("DELETE", "users/@me", 405)]
    public async Task Known_routes_answer_and_others_do_not(string method, string path, int status)
    {
        await using var stage = await Stage.EmptyAsync();

        var (answered, body) = await stage.Bot.AskAsync(new HttpMethod(method), path);

        Assert.Equal(status, answered);
        Assert.NotNull(body);
    }

    [Fact]
    public async Task A_wrong_token_is_401_and_counts_as_an_invalid_request()
    {
        await using var stage = await Stage.EmptyAsync();
        stage.Bot.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", "wrong");

        var (status, body) = await stage.Bot.AskAsync(HttpMethod.Get, "users/@me");

        Assert.Equal((401, 0), (status, (int)body!["code"]!));
        Assert.Equal(1, stage.Server.InvalidRequests);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Mozilla/5.0")]
    [InlineData("DiscordBot")]
    public async Task A_strange_user_agent_is_refused(string? agent)
    {
        await using var stage = await Stage.EmptyAsync();
        stage.Bot.Http.DefaultRequestHeaders.Remove("User-Agent");
        if (agent is not null) stage.Bot.Http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", agent);

        var (status, body) = await stage.Bot.AskAsync(HttpMethod.Get, "users/@me");

        Assert.Equal((403, 40333), (status, (int)body!["code"]!));
    }

    [Fact]
    public async Task A_body_without_its_content_type_is_refused()
    {
        await using var stage = await Stage.EmptyAsync();
        using var request = new HttpRequestMessage(HttpMethod.Put, Commands) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes("[]")) };

        using var response = await stage.Bot.Http.SendAsync(request);

        Assert.Equal(400, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_bulk_overwrite_keeps_ids_of_old_names_and_drops_what_is_missing()
    {
        await using var stage = await Stage.EmptyAsync();
        await stage.Bot.RegisterAsync("""[{"name":"a","description":"x"},{"name":"b","description":"x"}]""");
        var before = (await stage.Bot.AskAsync(HttpMethod.Get, Commands)).Body!.AsArray();

        await stage.Bot.RegisterAsync("""[{"name":"c","description":"x"},{"name":"a","description":"y","name_localizations":{"de":"ah"}}]""");
        var after = (await stage.Bot.AskAsync(HttpMethod.Get, Commands + "?with_localizations=true")).Body!.AsArray();
        var plain = (await stage.Bot.AskAsync(HttpMethod.Get, Commands)).Body!.AsArray();

        Assert.Equal(["c", "a"], after.Select(command => (string?)command!["name"]));
        Assert.Equal((string?)before[0]!["id"], (string?)after[1]!["id"]);
        Assert.NotEqual((string?)before[0]!["version"], (string?)after[1]!["version"]);
        Assert.Equal("ah", (string?)after[1]!["name_localizations"]!["de"]);
        Assert.False(plain[1]!.AsObject().ContainsKey("name_localizations"));
    }

    [Fact]
    public async Task The_201st_new_name_of_a_day_is_refused_and_old_names_are_not()
    {
        await using var stage = await Stage.EmptyAsync(new PlaygroundOptions { EnforceRateLimits = false });
        string Set(string letter) => $"[{string.Join(',', Enumerable.Range(0, 100).Select(number => $$"""{"name":"{{letter}}{{number}}","description":"x"}"""))}]";
        await stage.Bot.RegisterAsync(Set("a"));
        await stage.Bot.RegisterAsync(Set("b"));
        await stage.Bot.RegisterAsync(Set("b"));

        var (status, body) = await stage.Bot.AskAsync(HttpMethod.Put, Commands, """[{"name":"c","description":"x"}]""");
        stage.Time.Advance(TimeSpan.FromDays(1));
        var tomorrow = await stage.Bot.AskAsync(HttpMethod.Put, Commands, """[{"name":"c","description":"x"}]""");

        Assert.Equal((400, 30034), (status, (int)body!["code"]!));
        Assert.Equal(200, tomorrow.Status);
    }

    [Fact]
    public async Task A_bucket_counts_down_and_refuses_until_its_window_ends()
    {
        await using var stage = await Stage.EmptyAsync();
        using var first = await stage.Bot.CallAsync(HttpMethod.Get, Commands);
        for (var count = 0; count < 4; count++) await stage.Bot.AskAsync(HttpMethod.Get, Commands);

        using var refused = await stage.Bot.CallAsync(HttpMethod.Get, Commands);
        var body = JsonNode.Parse(await refused.Content.ReadAsStringAsync())!;
        stage.Time.Advance(TimeSpan.FromSeconds((double)body["retry_after"]!));
        var (later, _) = await stage.Bot.AskAsync(HttpMethod.Get, Commands);

        Assert.Equal(("5", "4"), (Header(first, "X-RateLimit-Limit"), Header(first, "X-RateLimit-Remaining")));
        Assert.Equal(Header(first, "X-RateLimit-Bucket"), Header(refused, "X-RateLimit-Bucket"));
        Assert.Equal((429, "user", "20"), ((int)refused.StatusCode, Header(refused, "X-RateLimit-Scope"), Header(refused, "Retry-After")));
        Assert.False((bool)body["global"]!);
        Assert.Equal(200, later);
    }

    [Fact]
    public async Task The_51st_request_of_a_second_is_refused_globally_and_interactions_are_not()
    {
        await using var stage = await Stage.ReadyAsync();
        var (_, d) = await stage.RunAsync();
        stage.Time.Advance(TimeSpan.FromSeconds(1));
        string[] paths = ["users/@me", "applications/@me", "gateway/bot", "channels/1", "channels/2", "channels/3", "channels/4", "channels/5", "channels/6", "channels/7"];
        foreach (var path in paths)
            for (var count = 0; count < 5; count++) await stage.Bot.AskAsync(HttpMethod.Get, path);

        using var refused = await stage.Bot.CallAsync(HttpMethod.Get, "channels/8");
        var answered = await stage.Bot.AnswerAsync(d, """{"type":4,"data":{"content":"x"}}""");

        Assert.Equal((429, "global", "true"), ((int)refused.StatusCode, Header(refused, "X-RateLimit-Scope"), Header(refused, "X-RateLimit-Global")));
        Assert.Equal(204, answered.Status);
    }

    [Fact]
    public void Ten_thousand_invalid_requests_in_ten_minutes_are_a_ban()
    {
        var time = new Support.FakeTime();
        var invalid = new HeartstopperBot.Playground.Rest.InvalidRequests(time);

        for (var count = 0; count < 10_000; count++) invalid.Note(401, scope: null);
        invalid.Note(429, "shared");

        Assert.True(invalid.IsBanned);
        Assert.Equal(10_000, invalid.Count);
        time.Advance(TimeSpan.FromMinutes(10));
        Assert.False(invalid.IsBanned);
    }

    [Fact]
    public async Task The_bot_posts_where_it_may_and_is_told_where_it_may_not()
    {
        await using var stage = await Stage.EmptyAsync();
        stage.Server.SetBotPermissions(Known.Spoilers, 1UL << 10);
        stage.Server.SetBotPermissions(Known.BotCommands, 0);

        var posted = await stage.Bot.AskAsync(HttpMethod.Post, $"channels/{Known.General}/messages", """{"content":"news"}""");
        var mute = await stage.Bot.AskAsync(HttpMethod.Post, $"channels/{Known.Spoilers}/messages", """{"content":"news"}""");
        var hidden = await stage.Bot.AskAsync(HttpMethod.Post, $"channels/{Known.BotCommands}/messages", """{"content":"news"}""");
        var forum = await stage.Bot.AskAsync(HttpMethod.Post, $"channels/{Known.Forum}/messages", """{"content":"news"}""");
        var none = await stage.Bot.AskAsync(HttpMethod.Post, "channels/1/messages", """{"content":"news"}""");

        Assert.Equal(200, posted.Status);
        Assert.Equal([50013, 50001, 50008, 10003], new[] { mute, hidden, forum, none }.Select(answer => (int)answer.Body!["code"]!));
    }

    [Fact]
    public async Task A_nonce_that_is_enforced_posts_once()
    {
        await using var stage = await Stage.EmptyAsync();
        const string body = """{"content":"news","nonce":"7","enforce_nonce":true}""";

        var first = await stage.Bot.AskAsync(HttpMethod.Post, $"channels/{Known.General}/messages", body);
        var second = await stage.Bot.AskAsync(HttpMethod.Post, $"channels/{Known.General}/messages", body);

        Assert.Equal((string?)first.Body!["id"], (string?)second.Body!["id"]);
        Assert.Single(stage.Server.Visitors.Messages(Stage.Fan));
    }

    [Fact]
    public async Task A_members_message_is_not_the_bots_to_edit()
    {
        await using var stage = await Stage.EmptyAsync();
        var said = stage.Server.Visitors.Say(Stage.Fan, "hello");

        var (status, body) = await stage.Bot.AskAsync(HttpMethod.Patch, $"channels/{Known.General}/messages/{said["id"]}", """{"content":"x"}""");

        Assert.Equal((403, 50005), (status, (int)body!["code"]!));
    }

    [Fact]
    public async Task Another_api_version_is_refused()
    {
        await using var stage = await Stage.EmptyAsync();

        var (status, body) = await stage.Bot.AskAsync(HttpMethod.Get, new Uri(stage.Server.Address, "api/v9/users/@me").ToString());

        Assert.Equal((400, 50041), (status, (int)body!["code"]!));
    }

    [Fact]
    public async Task Exchanges_are_recorded_as_lines_and_troubles_without_a_status()
    {
        var file = Path.GetTempFileName();
        await using var stage = await Stage.EmptyAsync(new PlaygroundOptions { RecordTo = file });
        stage.Server.Faults.ArmRest(RestTrouble.BadGateway, "me");

        await stage.Bot.CallAsync(HttpMethod.Get, "users/@me");
        await stage.Bot.RegisterAsync("""[{"name":"a","description":"x"}]""");
        await stage.Server.DisposeAsync();
        var lines = (await File.ReadAllLinesAsync(file)).Select(line => JsonNode.Parse(line)!).ToArray();
        File.Delete(file);

        Assert.Equal((502, null), ((int)lines[0]["trouble"]!, lines[0]["status"]));
        Assert.Equal(("PUT", "/" + Commands, 200), ((string)lines[1]["method"]!, (string)lines[1]["path"]!, (int)lines[1]["status"]!));
        Assert.Equal("a", (string?)lines[1]["request"]![0]!["name"]);
        Assert.Equal("a", (string?)lines[1]["response"]![0]!["name"]);
    }

    private static string? Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? values.First() : null;
}
