using System.Text.Json.Nodes;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Playground;

namespace HeartstopperBot.Tests.EndToEnd;

/// <summary>How far somebody has watched, through the whole bot: said, kept to, lifted once, forgotten.</summary>
public sealed class SpoilerTests
{
    private const int Ephemeral = 64;

    private static JsonObject Secret => new() { ["name"] = "Nick's boyfriend" };

    [Fact]
    public async Task Who_has_seen_nothing_is_told_nothing_until_they_ask_for_it()
    {
        await using var bot = await LocalBot.StartReadyAsync();
        await bot.AskAsync("progress", new JsonObject { ["season"] = "nothing" });

        var asked = await bot.AskAsync("whoplays", Secret);
        var shown = await bot.PressAsync(asked.Message!, "Show it to me");

        Assert.DoesNotContain("Charlie", asked.Message!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(Ephemeral, (int?)shown.Message!["flags"]);
        Assert.Contains("Charlie Spring", (string?)shown.Message["embeds"]![0]!["description"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_not_said_reads_the_story_under_a_cover()
    {
        await using var bot = await LocalBot.StartReadyAsync();

        var asked = await bot.AskAsync("whoplays", Secret);

        Assert.Contains("||**Joe Locke plays Charlie Spring", (string?)asked.Message!["embeds"]![0]!["description"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_is_answered_for_whoever_presses_it()
    {
        await using var bot = await LocalBot.StartReadyAsync();
        await bot.AskAsync("progress", new JsonObject { ["season"] = "nothing" }, Known.OtherFan);
        var asked = await bot.AskAsync("whoplays", Secret);

        var pressed = await bot.PressAsync(asked.Message!, "Sources", Known.OtherFan);

        Assert.Equal(Ephemeral, (int?)pressed.Message!["flags"]);
        Assert.DoesNotContain("couple", pressed.Message.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggestions_keep_to_the_line_of_whoever_types()
    {
        await using var bot = await LocalBot.StartReadyAsync();
        await bot.AskAsync("progress", new JsonObject { ["season"] = "nothing" });

        Assert.DoesNotContain("Charlie Spring · character", await SuggestedAsync(bot, Known.Fan));
        Assert.Contains("Charlie Spring · character", await SuggestedAsync(bot, Known.OtherFan));
    }

    [Fact]
    public async Task The_host_decides_how_much_is_told_in_servers()
    {
        await using var bot = await LocalBot.StartAsync(adjust: settings => settings with { SpoilerCeiling = SpoilerLine.Nothing });
        await bot.ReadyAsync();

        var there = await bot.AskAsync("whoplays", Secret);
        var alone = await bot.AskAsync("whoplays", Secret, channel: Known.FanDm);

        Assert.DoesNotContain("Charlie", there.Message!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Charlie", alone.Message!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_is_seen_by_nobody_else_and_forgotten_on_request()
    {
        await using var bot = await LocalBot.StartReadyAsync();

        var said = await bot.AskAsync("progress", new JsonObject { ["season"] = "season-2" });
        var asked = await bot.PressAsync(said.Message!, "Delete my data");
        var done = await bot.PressAsync(asked.Message!, "Yes, delete it");

        Assert.Equal(Ephemeral, (int?)said.Message!["flags"]);
        Assert.Equal((string?)said.Message["id"], (string?)done.Message!["id"]);
        Assert.Contains("nothing is stored about you any more", done.Message.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("You have not said", (await bot.AskAsync("progress")).Message!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_broken_state_file_questions_are_answered_and_the_log_says_what_to_do()
    {
        await using var bot = await LocalBot.StartAsync(adjust: settings =>
        {
            File.WriteAllText(settings.StateFile, "no database");
            return settings;
        });
        await bot.ReadyAsync();

        Some.AssertAnsweredOnce(await bot.AskAsync("whoplays", Some.Nick));
        var refused = await bot.AskAsync("progress", new JsonObject { ["season"] = "season-1" });

        Assert.Contains("cannot store", (string?)refused.Message!["content"], StringComparison.Ordinal);
        await bot.LoggedAsync("state.db cannot be used");
    }

    private static async Task<IEnumerable<string?>> SuggestedAsync(LocalBot bot, string person)
    {
        var typing = bot.Server.Visitors.Autocomplete(new Place(person, Known.General), "whoplays", new JsonObject { ["name"] = "nicks boyf" }, "name");
        return (await LocalBot.SettleAsync(typing)).Choices!.Select(choice => (string?)choice!["name"]);
    }
}
