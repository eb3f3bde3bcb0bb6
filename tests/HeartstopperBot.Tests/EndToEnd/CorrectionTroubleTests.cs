using System.Globalization;
using System.Text.Json.Nodes;
using HeartstopperBot.Bot.Corrections;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Playground;
using static HeartstopperBot.Tests.EndToEnd.CorrectionStage;

namespace HeartstopperBot.Tests.EndToEnd;

/// <summary>What may come between a fan who finds an error and the moderators: no channel, closed doors, bad links, too much of it.</summary>
public sealed class CorrectionTroubleTests
{
    [Fact]
    public async Task When_the_channel_is_gone_nothing_is_lost_and_the_fan_is_thanked()
    {
        await using var bot = await StartAsync();
        await ReportAsync(bot);
        bot.Server.Guilds.Deny(Known.Moderators, Permission.SendMessages);
        var closed = await ReportAsync(bot, "Another thing is wrong, too.");
        bot.Server.Guilds.Delete(Known.Moderators);
        var gone = await ReportAsync(bot, "And a third one.");

        var list = await bot.AskAsync("corrections", person: Known.Moderator);
        var listed = Described(list);
        var panel = await bot.ChooseAsync(list.Message!, "1", Known.Moderator);
        var accepted = await FillAsync(bot, new Place(Known.Moderator, Known.General), await bot.PressAsync(panel.Message!, "Accept", Known.Moderator), []);

        Assert.All([closed, gone], thanks => Assert.Contains("kept for the moderators", (string?)thanks.Message!["content"], StringComparison.Ordinal));
        Assert.Contains("3 corrections wait", listed, StringComparison.Ordinal);
        Assert.Equal("correction-", ((string)accepted.Message!["attachments"]![0]!["filename"]!)[..11]);
        Assert.NotNull(NoteOn(await bot.AskAsync("whoplays", Some.Nick)));
    }

    [Fact]
    public async Task Where_the_bot_may_neither_embed_nor_attach_the_moderators_read_text_and_get_the_file_alone()
    {
        await using var bot = await StartAsync();
        bot.Server.Guilds.Deny(Known.Moderators, Permission.EmbedLinks | Permission.AttachFiles);
        await ReportAsync(bot);
        var message = bot.Server.Visitors.Messages(Moderator)[^1]!.AsObject();

        var accepted = await FillAsync(bot, Moderator, await bot.PressAsync(message, "Accept", Known.Moderator, Known.Moderators), []);

        Assert.Empty(message["embeds"]!.AsArray());
        Assert.Contains("**What is wrong:**", (string?)message["content"], StringComparison.Ordinal);
        Assert.Single(accepted.Message!["attachments"]!.AsArray());
        Assert.Contains("accepted it", (string?)Message(bot, message)["content"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_reporter_who_left_or_takes_no_messages_stops_nothing(bool hasLeft)
    {
        await using var bot = await StartAsync();
        await ReportAsync(bot, person: Known.OtherFan);
        if (hasLeft) bot.Server.Guilds.Leave(Known.OtherFan);
        else bot.Server.Guilds.CloseDirectMessages(Known.OtherFan);

        var asked = await DecideAsync(bot, "Ask", new JsonObject { ["text"] = "Where?" });
        var accepted = await DecideAsync(bot, "Accept");

        Assert.Contains("could not be sent", (string?)asked.Message!["content"], StringComparison.Ordinal);
        Assert.StartsWith("Accepted.", (string?)accepted.Message!["content"], StringComparison.Ordinal);
        Assert.Contains("could not be written to", Steps(Posted(bot)), StringComparison.Ordinal);
        Assert.NotNull(NoteOn(await bot.AskAsync("whoplays", Some.Nick)));
    }

    [Theory]
    [InlineData("http://example.org/page", "I only take links that begin with")]
    [InlineData("javascript:alert(1)", "I only take links that begin with")]
    [InlineData("https://nobody@example.org/", "before its server")]
    [InlineData("see page 5", "no web address")]
    public async Task A_link_that_is_none_loses_nothing_of_what_was_written(string link, string reason)
    {
        await using var bot = await StartAsync();

        var refused = await ReportAsync(bot, "It is *Kit*.", link);
        var again = await bot.PressAsync(refused.Message!, "Try again");

        Assert.Contains(reason, ((string)refused.Message!["content"]!).Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("> It is \\*Kit\\*.", (string?)refused.Message["content"], StringComparison.Ordinal);
        Assert.Empty(bot.Server.Visitors.Messages(Moderator));
        Assert.Equal("It is *Kit*.", (string?)again.Modal!["components"]![0]!["component"]!["value"]);
        Assert.Equal(link, (string?)again.Modal["components"]![1]!["component"]!["value"]);
    }

    [Fact]
    public async Task The_sixth_report_of_a_day_is_refused_before_anything_is_written()
    {
        await using var bot = await StartAsync();
        for (var count = 0; count < CorrectionStore.MostPerDay; count++) await ReportAsync(bot, $"Wrong {count}.");
        var asked = await bot.AskAsync("whoplays", Some.Nick);

        var refused = await bot.PressAsync(asked.Message!, Wrong);
        var other = await bot.PressAsync(asked.Message!, Wrong, Known.OtherFan);

        Assert.Null(refused.Modal);
        Assert.Contains("You reported 5 things within a day", (string?)refused.Message!["content"], StringComparison.Ordinal);
        Assert.NotNull(other.Modal);
    }

    [Fact]
    public async Task Every_kind_of_answer_can_be_reported()
    {
        await using var bot = await StartAsync();
        var quiz = await bot.AskAsync("quiz");
        var verdict = await LocalBot.SettleAsync(bot.Server.Visitors.Press(Fan, (string)quiz.Message!["id"]!, (string)quiz.Message["components"]![0]!["components"]![0]!["custom_id"]!));
        var answers = new[]
        {
            verdict,
            await bot.OnMessageAsync("Check this", "Joe Locke plays Nick."),
            await bot.AskAsync("ask", new JsonObject { ["question"] = "What is the capital of France?" }),
            await bot.AskAsync("cast", new JsonObject { ["season"] = "2", ["group"] = "new", ["private"] = true }),
        };

        foreach (var answer in answers)
        {
            var thanks = await FillAsync(bot, Fan, await bot.PressAsync(answer.Message!, Wrong), new JsonObject { ["text"] = "Not so." });
            Assert.StartsWith("Thank you.", (string?)thanks.Message!["content"], StringComparison.Ordinal);
        }

        Assert.Equal(answers.Length, bot.Server.Visitors.Messages(Moderator).Count);
    }

    [Fact]
    public async Task In_a_direct_message_the_button_says_where_there_are_moderators()
    {
        await using var bot = await StartAsync();
        var asked = await bot.AskAsync("whoplays", Some.Nick, channel: Known.FanDm);

        var pressed = await bot.PressAsync(asked.Message!, Wrong, channel: Known.FanDm);

        Assert.Null(pressed.Modal);
        Assert.Contains("in a server that I am a member of", (string?)pressed.Message!["content"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_wants_to_be_forgotten_takes_the_report_along_and_the_note_stays()
    {
        await using var bot = await StartAsync();
        await ReportAsync(bot);
        await DecideAsync(bot, "Accept");

        bot.Part<StateDatabase>().Forget(ulong.Parse(Known.Fan, CultureInfo.InvariantCulture));
        var pressed = await bot.PressAsync(Posted(bot), "Undo", Known.Moderator, Known.Moderators);

        Assert.Contains("not there any more", (string?)pressed.Message!["content"], StringComparison.Ordinal);
        Assert.NotNull(NoteOn(await bot.AskAsync("whoplays", Some.Nick)));
    }

    [Fact]
    public async Task A_note_is_listed_and_removed()
    {
        await using var bot = await StartAsync();
        await ReportAsync(bot);
        await DecideAsync(bot, "Accept");
        var list = await bot.AskAsync("corrections", person: Known.Moderator);

        var notes = await bot.PressAsync(list.Message!, "Notes", Known.Moderator);
        var noted = Described(notes);
        var removed = await bot.ChooseAsync(notes.Message!, "1", Known.Moderator);

        Assert.Contains("**Who plays Nick Nelson?**", noted, StringComparison.Ordinal);
        Assert.Contains("No answer carries a note", Described(removed), StringComparison.Ordinal);
        Assert.Null(NoteOn(await bot.AskAsync("whoplays", Some.Nick)));
    }
}
