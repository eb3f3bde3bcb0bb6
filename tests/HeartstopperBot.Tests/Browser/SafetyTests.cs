using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using HeartstopperBot.Playground;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Browser;

/// <summary>What another page or program on this machine gets from the playground: nothing. Spoken in plain HTTP, as a stranger would.</summary>
public sealed partial class SafetyTests
{
    private static readonly string[] Reads = ["world", "commands", "messages", "traffic", "faults", "events"];
    private static readonly string[] Acts = ["run", "press", "choose", "modal", "message-command", "user-command", "say", "dismiss", "autocomplete", "faults"];

    [Theory]
    [InlineData("X-Playground-Token", null)]
    [InlineData("X-Playground-Token", "00000000000000000000000000000000")]
    [InlineData("Origin", "https://example.org")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Origin", "null")]
    [InlineData("Host", "rebound.example.org")]
    public async Task A_strangers_call_is_refused_whatever_it_asks_for(string header, string? value)
    {
        await using var server = await PlaygroundServer.StartAsync(new PlaygroundOptions(), TimeProvider.System, CancellationToken.None);
        using var http = new HttpClient { BaseAddress = server.Address };
        var token = TokenOfPage().Match(await http.GetStringAsync("/")).Value;

        foreach (var (method, call) in Reads.Select(call => (HttpMethod.Get, call)).Concat(Acts.Select(call => (HttpMethod.Post, call))).Append((HttpMethod.Delete, "faults")))
        {
            // The one call that cannot carry a header has the token in its address.
            var isStream = call == "events";
            var given = header == "X-Playground-Token" ? value : token;
            using var request = new HttpRequestMessage(method, $"visitor/{call}?person={Known.Fan}&channel={Known.General}{(isStream ? $"&token={given}" : "")}");
            if (given is not null) request.Headers.Add("X-Playground-Token", given);
            if (header != "X-Playground-Token") request.Headers.TryAddWithoutValidation(header, value);
            if (method == HttpMethod.Post) request.Content = new StringContent("{}", Encoding.UTF8, "application/json");

            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{method} {call} was answered with {(int)answer.StatusCode}.");
            Assert.DoesNotContain(answer.Headers, one => one.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task What_a_plain_form_can_send_is_not_taken(string type)
    {
        await using var server = await PlaygroundServer.StartAsync(new PlaygroundOptions(), TimeProvider.System, CancellationToken.None);
        using var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Add("X-Playground-Token", TokenOfPage().Match(await http.GetStringAsync("/")).Value);

        using var answer = await http.PostAsync("visitor/faults", new StringContent("{\"name\":\"drop-socket\"}", Encoding.UTF8, new MediaTypeHeaderValue(type)));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    public async Task A_name_that_was_made_to_lead_here_gets_neither_page_nor_token()
    {
        await using var server = await PlaygroundServer.StartAsync(new PlaygroundOptions(), TimeProvider.System, CancellationToken.None);
        using var http = new HttpClient { BaseAddress = server.Address, DefaultRequestHeaders = { Host = "rebound.example.org" } };

        using var page = await http.GetAsync("/");
        using var api = await http.GetAsync("/api/v10/gateway");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (page.StatusCode, api.StatusCode));
        Assert.Empty(await page.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task No_two_playgrounds_share_a_token()
    {
        await using var one = await PlaygroundServer.StartAsync(new PlaygroundOptions(), TimeProvider.System, CancellationToken.None);
        await using var other = await PlaygroundServer.StartAsync(new PlaygroundOptions(), TimeProvider.System, CancellationToken.None);
        using var http = new HttpClient();

        Assert.NotEqual(TokenOfPage().Match(await http.GetStringAsync(one.Address)).Value, TokenOfPage().Match(await http.GetStringAsync(other.Address)).Value);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/app.js")]
    [InlineData("/styles/base.css")]
    [InlineData("/nothing-here")]
    [InlineData("/visitor/world")]
    public async Task Every_answer_carries_the_strict_policy(string path)
    {
        await using var server = await PlaygroundServer.StartAsync(new PlaygroundOptions(), TimeProvider.System, CancellationToken.None);
        using var http = new HttpClient { BaseAddress = server.Address };

        using var answer = await http.GetAsync(path);

        Assert.Empty(Weaknesses(answer.Headers.GetValues("Content-Security-Policy").Single()));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
    }

    [Theory]
    [InlineData("script-src 'self'", "default-src 'none' is missing")]
    [InlineData("default-src 'none'; script-src 'self' 'unsafe-inline'", "script-src 'unsafe-inline'")]
    [InlineData("default-src 'none'; img-src *", "img-src *")]
    [InlineData("default-src 'none'; connect-src https://example.org", "connect-src https://example.org")]
    [InlineData("default-src 'none'; script-src data:", "script-src data:")]
    public void A_weak_policy_is_seen(string policy, string weakness) => Assert.Contains(weakness, Weaknesses(policy));

    [Fact]
    public void No_file_of_the_page_names_another_place_to_load_from()
    {
        var files = Directory.EnumerateFiles(Repository.Path("src/HeartstopperBot.Playground/wwwroot"), "*", SearchOption.AllDirectories).ToList();

        Assert.True(files.Count > 20);
        Assert.Empty(files.SelectMany(file => Elsewhere(File.ReadAllText(file)).Select(place => $"{Path.GetFileName(file)}: {place}")));
    }

    [Theory]
    [InlineData("import 'https://example.org/x.js'")]
    [InlineData("@import url(//example.org/x.css)")]
    [InlineData("<script src=\"//example.org/x.js\"></script>")]
    [InlineData("fetch('http://example.org')")]
    public void A_place_elsewhere_is_seen(string text) => Assert.NotEmpty(Elsewhere(text));

    /// <summary>What a directive allows beyond the page's own origin. https://www.w3.org/TR/CSP3/</summary>
    private static List<string> Weaknesses(string policy)
    {
        var directives = policy.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(directive => directive.Split(' ')).ToList();
        string[] strict = ["'none'", "'self'", "'script'"];
        string[] needed = ["default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'"];
        return
        [
            .. needed.Except(directives.Select(words => string.Join(' ', words))).Select(missing => $"{missing} is missing"),
            .. directives.SelectMany(words => words.Skip(1).Except(strict).Select(allowed => $"{words[0]} {allowed}")),
        ];
    }

    // A namespace is a name, not an address; the way to Discord is a link to follow; comments may name documents.
    private static IEnumerable<string> Elsewhere(string text) => Place().Matches(Comment().Replace(text, "")).Select(match => match.Value)
        .Where(place => !place.Contains("http://www.w3.org/2000/svg", StringComparison.Ordinal) && !place.StartsWith("https://discord.com/", StringComparison.Ordinal));

    [GeneratedRegex("(?<=name=\"playground-token\" content=\")[0-9a-f]{32}", RegexOptions.None, 1000)]
    private static partial Regex TokenOfPage();

    [GeneratedRegex(@"(?:https?:|wss?:)//[\w.]+\S*|[""'(]//\w[\w.]*\S*", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"/\*.*?\*/|^\s*//.*?$", RegexOptions.Singleline | RegexOptions.Multiline, 1000)]
    private static partial Regex Comment();
}
