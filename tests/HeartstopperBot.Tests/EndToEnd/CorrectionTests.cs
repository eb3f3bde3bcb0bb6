using System.Text.Json.Nodes;
using HeartstopperBot.Facts.Seeds;
using HeartstopperBot.Playground;
using HeartstopperBot.Tests.Support;
using static HeartstopperBot.Tests.EndToEnd.CorrectionStage;

namespace HeartstopperBot.Tests.EndToEnd;

/// <summary>A fan finds an error, moderators decide: dialogues through the whole bot.</summary>
public sealed class CorrectionTests
{
    [Fact]
    public async Task A_fan_reports_a_moderator_accepts_and_the_answer_carries_the_note_from_then_on()
    {
        await using var bot = await StartAsync();
        var thanks = await ReportAsync(bot, "It should be  @everyone **Kit**.\nReally.", "https://example.org/page?a=(1)");

        var accepted = await DecideAsync(bot, "Accept", new JsonObject { ["text"] = "Kit is what *everybody* says.", ["link"] = "https://example.org/page" });
        var again = await bot.AskAsync("whoplays", Some.Nick, Known.OtherFan, Known.BotCommands);
        var inWords = await bot.AskAsync("ask", new JsonObject { ["question"] = "who plays nick?" }, Known.OtherFan);
        var elsewhere = await bot.AskAsync("whoplays", Some.Nick, channel: Known.OtherGeneral);
        var plain = await bot.AskAsync("whoplays", Some.Nick, channel: Known.PlainText);

        Assert.Equal(Ephemeral, (int?)thanks.Message!["flags"]);
        Assert.StartsWith("Thank you.", (string?)thanks.Message["content"], StringComparison.Ordinal);
        Assert.StartsWith("Accepted.", (string?)accepted.Message!["content"], StringComparison.Ordinal);
        Assert.All([again, inWords], told => Assert.Equal("Kit is what \\*everybody\\* says. (<https://example.org/page>)", NoteOn(told)));
        Assert.Null(NoteOn(elsewhere));
        Assert.EndsWith("**Moderators of this server note:** Kit is what \\*everybody\\* says. (<https://example.org/page>)", (string?)plain.Message!["content"], StringComparison.Ordinal);
        Assert.Contains("now carries this note", LastIn(bot, FanDm), StringComparison.Ordinal);
        Assert.Contains("accepted it with the note", Steps(Posted(bot)), StringComparison.Ordinal);
        Assert.Equal(["Undo"], Buttons(Posted(bot)));
    }

    [Fact]
    public async Task The_source_file_is_at_the_message_and_passes_the_linter()
    {
        await using var bot = await StartAsync();
        await ReportAsync(bot, "It is someone else: # not 'Kit'", "https://example.org/page");

        await DecideAsync(bot, "Accept");

        var file = Posted(bot)["attachments"]![0]!;
        using var folder = new TempFolder();
        CopySeeds(folder.Path);
        using var web = new HttpClient();
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "sources", (string)file["filename"]!), await web.GetByteArrayAsync((string)file["url"]!, Cancel), Cancel);
        var reading = SeedReader.Read(folder.Path);
        Assert.Empty(reading.Findings);
        Assert.Contains(reading.Pack!.Claims, claim => claim.SourceId.StartsWith("correction-", StringComparison.Ordinal) && claim is { Subject: "nick-nelson", Property.Id: "played-by" });
    }

    [Fact]
    public async Task What_moderators_undo_is_open_again_and_off_the_answer()
    {
        await using var bot = await StartAsync();
        await ReportAsync(bot);
        await DecideAsync(bot, "Accept");

        var undone = await bot.PressAsync(Posted(bot), "Undo", Known.Moderator, Known.Moderators);

        Assert.StartsWith("Open again", (string?)undone.Message!["content"], StringComparison.Ordinal);
        Assert.Null(NoteOn(await bot.AskAsync("whoplays", Some.Nick)));
        Assert.Equal(["Accept", "Reject", "Ask"], Buttons(Posted(bot)));
        Assert.Empty(Posted(bot)["attachments"]!.AsArray());
    }

    [Fact]
    public async Task A_moderator_rejects_with_a_reason_and_the_reporter_reads_it()
    {
        await using var bot = await StartAsync();
        await ReportAsync(bot);

        var rejected = await DecideAsync(bot, "Reject", new JsonObject { ["text"] = "Four sources say so." });

        Assert.Equal("Rejected.", (string?)rejected.Message!["content"]);
        Assert.Contains("> Four sources say so.", LastIn(bot, FanDm), StringComparison.Ordinal);
        Assert.Null(NoteOn(await bot.AskAsync("whoplays", Some.Nick)));
    }

    [Fact]
    public async Task A_question_goes_to_the_reporter_and_the_answer_comes_back_into_the_message()
    {
        await using var bot = await StartAsync();
        await ReportAsync(bot);
        await DecideAsync(bot, "Ask", new JsonObject { ["text"] = "Where did you read that?" });
        var question = bot.Server.Visitors.Messages(FanDm)[^1]!.AsObject();

        var answered = await FillAsync(bot, FanDm, await bot.PressAsync(question, "Answer", Known.Fan, Known.FanDm), new JsonObject { ["text"] = "On the *last* page." });
        var twice = await bot.PressAsync(question, "Answer", Known.Fan, Known.FanDm);

        Assert.Contains("> Where did you read that?", (string?)question["content"], StringComparison.Ordinal);
        Assert.StartsWith("Thank you.", (string?)answered.Message!["content"], StringComparison.Ordinal);
        Assert.Contains("The reporter answered: On the \\*last\\* page.", Steps(Posted(bot)), StringComparison.Ordinal);
        Assert.Contains("Nobody waits", (string?)twice.Message!["content"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_moderators_at_once_the_second_sees_who_decided_and_nothing_happens_twice()
    {
        await using var bot = await StartAsync();
        bot.Server.Guilds.SetRoles(Known.OtherFan, Known.Guild, Known.ModeratorRole);
        await ReportAsync(bot);
        var second = new Place(Known.OtherFan, Known.Moderators);
        var forms = new[] { await bot.PressAsync(Posted(bot), "Accept", Known.Moderator, Known.Moderators), await bot.PressAsync(Posted(bot), "Reject", Known.OtherFan, Known.Moderators) };

        var late = bot.Server.Visitors.SubmitModal(second, forms[1].Id, []);
        var early = bot.Server.Visitors.SubmitModal(Moderator, forms[0].Id, []);
        await Task.WhenAll(LocalBot.SettleAsync(late), LocalBot.SettleAsync(early));

        var said = new[] { late, early }.Select(told => (string)told.Message!["content"]!).ToList();
        Assert.Single(said, text => text.EndsWith("Nothing was changed.", StringComparison.Ordinal) && text.Contains("<@", StringComparison.Ordinal) && text.Contains("<t:", StringComparison.Ordinal));
        Assert.Single(bot.Server.Visitors.Messages(FanDm));
        Assert.Single(Steps(Posted(bot)).Split('\n'), line => line.Contains("accepted it", StringComparison.Ordinal) || line.Contains("rejected it", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_old_panel_of_what_was_decided_says_who_and_when()
    {
        await using var bot = await StartAsync();
        await ReportAsync(bot);
        var list = await bot.AskAsync("corrections", person: Known.Moderator, channel: Known.Moderators);
        var panel = await bot.ChooseAsync(list.Message!, "1", Known.Moderator, Known.Moderators);
        await DecideAsync(bot, "Reject");

        var pressed = await bot.PressAsync(panel.Message!, "Accept", Known.Moderator, Known.Moderators);

        Assert.Null(pressed.Modal);
        Assert.Matches("^<@[0-9]+> rejected this <t:[0-9]+:R>. Nothing was changed.$", (string)pressed.Message!["content"]!);
    }

    [Fact]
    public async Task A_fan_who_presses_a_moderators_button_is_refused_privately_and_nothing_changes()
    {
        await using var bot = await StartAsync(Known.General);
        await ReportAsync(bot);
        var before = Posted(bot, Known.General).ToJsonString();

        foreach (var label in new[] { "Accept", "Reject", "Ask" })
        {
            var pressed = await bot.PressAsync(Posted(bot, Known.General), label, Known.OtherFan);
            Assert.Null(pressed.Modal);
            Assert.Equal(Ephemeral, (int?)pressed.Message!["flags"]);
            Assert.StartsWith("Only moderators", (string?)pressed.Message["content"], StringComparison.Ordinal);
        }

        Assert.Equal(before, Posted(bot, Known.General).ToJsonString());
    }

    [Fact]
    public async Task A_moderator_who_lost_the_right_while_the_form_was_open_is_refused()
    {
        await using var bot = await StartAsync(Known.General);
        await ReportAsync(bot);
        var form = await bot.PressAsync(Posted(bot, Known.General), "Accept", Known.Moderator);
        bot.Server.Guilds.SetRoles(Known.Moderator, Known.Guild);

        var sent = await FillAsync(bot, new Place(Known.Moderator, Known.General), form, []);

        Assert.StartsWith("Only moderators", (string?)sent.Message!["content"], StringComparison.Ordinal);
        Assert.Null(NoteOn(await bot.AskAsync("whoplays", Some.Nick)));
    }

    [Fact]
    public async Task A_moderator_of_another_server_is_refused_even_with_a_button_of_their_own()
    {
        await using var bot = await StartAsync();
        await ReportAsync(bot);
        // The same button in the other server, as if somebody had forged its id.
        SetChannel(bot, Known.OtherGuild, Known.OtherGeneral);
        await ReportAsync(bot, channel: Known.OtherGeneral);
        var theirs = bot.Server.Visitors.Messages(new Place(Known.OtherModerator, Known.OtherGeneral)).Last(message => message!["embeds"]!.AsArray().Count > 0)!.AsObject();
        lock (bot.Server.World.Gate)
        {
            foreach (var button in bot.Server.World.FindMessage((string)theirs["id"]!)!.Body["components"]![0]!["components"]!.AsArray())
                button!["custom_id"] = ((string)button["custom_id"]!).Replace("|2", "|1", StringComparison.Ordinal);
        }

        theirs = bot.Server.Visitors.Messages(new Place(Known.OtherModerator, Known.OtherGeneral)).Last(message => message!["embeds"]!.AsArray().Count > 0)!.AsObject();
        var pressed = await bot.PressAsync(theirs, "Accept", Known.OtherModerator, Known.OtherGeneral);

        Assert.Null(pressed.Modal);
        Assert.StartsWith("This correction belongs to another server", (string?)pressed.Message!["content"], StringComparison.Ordinal);
        Assert.Equal(["Accept", "Reject", "Ask"], Buttons(Posted(bot)));
    }
}
