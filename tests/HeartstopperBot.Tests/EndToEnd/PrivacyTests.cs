using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HeartstopperBot.Playground;
using Microsoft.Extensions.Logging;

namespace HeartstopperBot.Tests.EndToEnd;

/// <summary>What is stored about a fan, shown and deleted, through the whole bot; and what of a conversation reaches the log: nothing that anybody wrote.</summary>
public sealed partial class PrivacyTests
{
    private const int Ephemeral = 64;

    /// <summary>In everything that anybody types below, and in no fact.</summary>
    private const string Mark = "zqxmark";

    [Fact]
    public async Task A_fan_reads_what_is_stored_deletes_it_and_is_a_stranger_again()
    {
        await using var bot = await LocalBot.StartReadyAsync();
        await bot.AskAsync("progress", new JsonObject { ["season"] = "season-1" });
        await bot.AskAsync("progress", new JsonObject { ["season"] = "season-2" }, Known.OtherFan);
        var quiz = await bot.AskAsync("quiz");
        await bot.PressAsync(quiz.Message!, (string)quiz.Message!["components"]![0]!["components"]![0]!["label"]!);

        var shown = await bot.AskAsync("privacy");
        // The message itself gives way to what comes after it.
        var stored = Told(shown);
        var asked = await bot.PressAsync(shown.Message!, "Delete my data");
        var question = Told(asked);
        var done = await bot.PressAsync(asked.Message!, "Yes, delete it");
        var after = await bot.AskAsync("privacy");
        var other = await bot.AskAsync("privacy", person: Known.OtherFan);

        Assert.All([shown, after, other], told => Assert.Equal(Ephemeral, (int?)told.Message!["flags"]));
        Assert.Contains("How far you have watched: Season 1.", stored, StringComparison.Ordinal);
        Assert.Matches("Your quiz score in this server: [01] of 1\\.", stored);
        Assert.Contains("cannot be brought back", question, StringComparison.Ordinal);
        Assert.Contains("nothing is stored about you any more", Told(done), StringComparison.Ordinal);
        Assert.Equal("Nothing is stored about you.", Told(after));
        Assert.Contains("Season 2", Told(other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Even_at_its_most_talkative_the_log_holds_no_word_of_anybody_and_no_token()
    {
        await using var bot = await LocalBot.StartAsync(adjust: settings => settings with { LogLevel = LogLevel.Trace });
        await bot.ReadyAsync();

        await TalkAsync(bot);
        foreach (var trouble in (RestTrouble[])[RestTrouble.ServerError, RestTrouble.RateLimitUser, RestTrouble.LoseRequest, RestTrouble.LoseAnswer])
        {
            bot.Server.Faults.ArmRest(trouble, "callback", duration: TimeSpan.FromMilliseconds(1));
            bot.Server.Visitors.Run(new Place(Known.Fan, Known.General), "ask", new JsonObject { ["question"] = Mark });
            await LocalBot.UntilAsync(() => bot.Server.Faults.RestFaults.All(fault => fault.Times == 0), $"{trouble} has happened");
        }

        bot.Server.Faults.Clear();
        bot.Server.Faults.Now(TroubleNow.DropSocket);
        await bot.LoggedAsync("The gateway connection broke");
        await bot.StopAsync();

        var log = string.Join('\n', bot.Log);
        var tokens = bot.Server.Recorder.Lines.SelectMany(line => Callback().Matches(line).Select(match => match.Groups["token"].Value)).Distinct().ToList();
        Assert.NotEmpty(log);
        Assert.True(tokens.Count > 10, "The conversation used no tokens, so nothing was seen.");
        Assert.DoesNotContain(Mark, log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(bot.Server.Token, log, StringComparison.Ordinal);
        Assert.DoesNotContain(tokens, token => log.Contains(token, StringComparison.Ordinal));
        Assert.DoesNotContain(Known.Fan, log, StringComparison.Ordinal);
    }

    /// <summary>The twin of the test above: what it looks for is there in what Discord was told.</summary>
    [Fact]
    public async Task What_is_looked_for_in_the_log_is_found_where_it_is()
    {
        await using var bot = await LocalBot.StartReadyAsync();

        await TalkAsync(bot);

        var exchanges = string.Join('\n', bot.Server.Recorder.Lines);
        Assert.Contains(Mark, exchanges, StringComparison.OrdinalIgnoreCase);
        Assert.Matches(Callback(), exchanges);
    }

    private static async Task TalkAsync(LocalBot bot)
    {
        var place = new Place(Known.Fan, Known.General);
        await bot.AskAsync("whoplays", new JsonObject { ["name"] = $"Nick {Mark}" });
        await bot.AskAsync("ask", new JsonObject { ["question"] = $"Who plays {Mark}?" });
        await bot.AskAsync("ask", new JsonObject { ["question"] = $"{Mark} who plays Nick?", ["private"] = true });
        await bot.AskAsync("cast", new JsonObject { ["as_of"] = Mark });
        await LocalBot.SettleAsync(bot.Server.Visitors.Autocomplete(place, "whoplays", new JsonObject { ["name"] = Mark }, "name"));
        await bot.OnMessageAsync("Check this", $"{Mark}: Kit Connor plays Nick Nelson. {Mark}");
        var answered = await bot.AskAsync("whoplays", Some.Nick);
        var form = await bot.PressAsync(answered.Message!, "Wrong?");
        await LocalBot.SettleAsync(bot.Server.Visitors.SubmitModal(place, form.Id, new JsonObject { ["text"] = $"It is {Mark}", ["link"] = $"https://example.org/{Mark}" }));
        await bot.AskAsync("progress", new JsonObject { ["season"] = "season-2" });
        var quiz = await bot.AskAsync("quiz");
        await bot.PressAsync(quiz.Message!, (string)quiz.Message!["components"]![0]!["components"]![0]!["label"]!);
        var shown = await bot.AskAsync("privacy");
        await bot.PressAsync((await bot.PressAsync(shown.Message!, "Delete my data")).Message!, "Yes, delete it");
    }

    private static string Told(VisitorInteraction answered) => (string)answered.Message!["embeds"]![0]!["description"]!;

    [GeneratedRegex("/interactions/[0-9]+/(?<token>[^/\"]+)/callback", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Callback();
}
