using System.Text.Json;
using System.Text.Json.Nodes;
using HeartstopperBot.Playground;
using HeartstopperBot.Tests.EndToEnd;
using static Microsoft.Playwright.Assertions;

namespace HeartstopperBot.Tests.Browser;

/// <summary>
/// Every switch of trouble, thrown by the page's own call with the bot in play: a command meets the trouble, the page says how that ended, and the next one is answered.
/// Each case has a bot of its own and mostly waits for it to come back, so those of one test run side by side.
/// </summary>
public sealed class SurvivalTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Rest = "rest ";

    /// <summary>Troubles of one case are joined by plus; a number is a close code.</summary>
    private static readonly Dictionary<string, string[]> Cases = new()
    {
        ["a connection that breaks around a command"] = ["drop-before-interaction", "drop-during-interaction", "drop-after-interaction", "send-interaction-twice", "drop-socket"],
        ["a session that Discord ends or moves"] = ["reconnect", "invalid-session", "resumable-session", "close 4000", "close 4009"],
        ["a way back that is barred"] =
        [
            "refuse-connection + drop-socket", "late-hello + drop-socket", "reconnect-before-hello + drop-socket", "invalid-session-on-resume + drop-socket",
            "resumable-session-on-resume + drop-socket", "close-on-resume 4000 + drop-socket",
        ],
        ["a new login that fails at first"] = ["invalid-session-on-identify + invalid-session", "close-on-identify 4000 + invalid-session"],
        ["frames that nobody expects"] = ["garbage", "wrong-shapes", "unknown-event", "unknown-opcode", "ask-heartbeat", "withhold-heartbeat-ack + ask-heartbeat"],
        ["a server that goes and comes"] = ["guild-outage + guild-back", "remove-guild"],
        ["refused calls"] = ["rest rate-limit-user", "rest rate-limit-shared", "rest rate-limit-global", "rest server-error", "rest bad-gateway"],
        ["slow and lost calls"] = ["rest slow-request", "rest slow-answer", "rest lose-request", "rest lose-answer"],
    };

    public static TheoryData<string> Groups { get; } = new(Cases.Keys);

    [Theory]
    [MemberData(nameof(Groups))]
    public async Task The_page_and_the_bot_survive(string group)
    {
        BrowserOrSkip.Chromium();

        await Task.WhenAll(Cases[group].Select(SurviveAsync));
    }

    // A READY that never comes is given two minutes, and a ban silences every call for longer: both on purpose, and too long to watch.
    [Fact]
    public void No_switch_is_left_out()
    {
        var all = Enum.GetNames<Trouble>().Concat(Enum.GetNames<TroubleNow>()).Concat(Enum.GetNames<RestTrouble>().Select(name => Rest + name));
        var tried = Cases.Values.SelectMany(cases => cases).SelectMany(Troubles).Select(trouble => trouble.TrimEnd(' ', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'));

        var leftOut = all.Select(JsonNamingPolicy.KebabCaseLower.ConvertName).Select(name => name.Replace("rest-", Rest, StringComparison.Ordinal)).Except(tried);

        Assert.Equal(["withhold-ready", "rest ban"], leftOut);
    }

    private async Task SurviveAsync(string troubles)
    {
        await using var bot = await LocalBot.StartReadyAsync();
        await using var visitor = await browser.OpenAtAsync(bot.Server.Address);
        try
        {
            foreach (var trouble in Troubles(troubles)) await MakeAsync(visitor, trouble);
            // A command without suggestions, which would meet the trouble first.
            await visitor.SendAsync("/about");
            await Expect(visitor.Page.Locator("chat-message.sending")).ToHaveCountAsync(0);
            await Expect(visitor.Page.Locator("channel-header .bot-state")).ToHaveTextAsync("", new() { Timeout = 30_000 });

            await Expect(await visitor.AskAsync("/whoplays name:Kit Connor")).ToContainTextAsync("Nick Nelson");
            Assert.Empty(bot.Server.Faults.RestFaults);
            Assert.All(Enum.GetValues<Trouble>(), trouble => Assert.Equal(0, bot.Server.Faults.TimesLeft(trouble)));
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{troubles}: {exception.Message}\n{string.Join('\n', bot.Log)}", exception);
        }
    }

    private static string[] Troubles(string joined) => joined.Split(" + ");

    private static Task MakeAsync(VisitorPage visitor, string trouble)
    {
        var isRest = trouble.StartsWith(Rest, StringComparison.Ordinal);
        var words = (isRest ? trouble[Rest.Length..] : trouble).Split(' ');
        var body = isRest
            ? new JsonObject { ["rest"] = new JsonObject { ["kind"] = words[0], ["route"] = "callback", ["milliseconds"] = 400 } }
            : new JsonObject { ["name"] = words[0] };
        if (words is [_, var code]) body["code"] = int.Parse(code);
        if (words[0] == "late-hello") body["milliseconds"] = 400;
        return visitor.Page.EvaluateAsync(
            """
            async body => {
              const headers = { 'X-Playground-Token': document.querySelector('meta[name=playground-token]').content, 'Content-Type': 'application/json' };
              const answer = await fetch('/visitor/faults', { method: 'POST', headers, body });
              if (!answer.ok) throw new Error(await answer.text());
            }
            """,
            body.ToJsonString());
    }
}
