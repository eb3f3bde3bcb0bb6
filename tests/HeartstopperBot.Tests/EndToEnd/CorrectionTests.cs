using System.Globalization;
using System.Text.Json.Nodes;
using HeartstopperBot.Bot.Config;
using HeartstopperBot.Bot.Corrections;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Facts.Seeds;
using HeartstopperBot.Playground;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.EndToEnd;

/// <summary>A fan finds an error, moderators decide: dialogues through the whole bot.</summary>
public sealed class CorrectionTests
{
    private const int Ephemeral = 64;
    private const string Wrong = "Wrong?";

    private static readonly Place Fan = new(Known.Fan, Known.General);
    private static readonly Place FanDm = new(Known.Fan, Known.FanDm);
    private static readonly Place Moderator = new(Known.Moderator, Known.Moderators);

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

    [Fact]
    public async Task Without_a_channel_it_is_kept_and_posted_when_there_is_one()
    {
        await using var bot = await LocalBot.StartReadyAsync();

        var thanks = await ReportAsync(bot);
        var panel = Described(await bot.AskAsync("config panel", person: Known.Moderator));
        var list = Described(await bot.AskAsync("corrections", person: Known.Moderator));
        SetChannel(bot, Known.Guild, Known.Moderators);
        var withChannel = await bot.AskAsync("corrections", person: Known.Moderator);
        var posted = await bot.PressAsync(withChannel.Message!, "Post the 1 waiting", Known.Moderator);

        Assert.Contains("kept for the moderators", (string?)thanks.Message!["content"], StringComparison.Ordinal);
        Assert.Contains("1 correction waits", panel, StringComparison.Ordinal);
        Assert.Contains("No corrections channel is set", list, StringComparison.Ordinal);
        Assert.Contains("1 correction waits", list, StringComparison.Ordinal);
        Assert.Contains("Posted 1 correction", Described(posted), StringComparison.Ordinal);
        Assert.Equal(["Accept", "Reject", "Ask"], Buttons(Posted(bot)));
        Assert.Equal(0, bot.Part<CorrectionDesk>().Waiting(ulong.Parse(Known.Guild, CultureInfo.InvariantCulture)));
    }

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

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<LocalBot> StartAsync(string channel = Known.Moderators)
    {
        var bot = await LocalBot.StartReadyAsync();
        SetChannel(bot, Known.Guild, channel);
        return bot;
    }

    private static void SetChannel(LocalBot bot, string guild, string channel)
    {
        var server = ulong.Parse(guild, CultureInfo.InvariantCulture);
        bot.Part<ServerSettings>().Change(server, [new Edit(new Scope(ScopeKind.Server, server), null, Setting.CorrectionsChannel, channel)], Cause.Person, by: 1);
    }

    private static async Task<VisitorInteraction> ReportAsync(LocalBot bot, string wrong = "That is not so.", string link = "", string person = Known.Fan, string channel = Known.General)
    {
        var asked = await bot.AskAsync("whoplays", Some.Nick, person, channel);
        var form = await bot.PressAsync(asked.Message!, Wrong, person, channel);
        return await FillAsync(bot, new Place(person, channel), form, new JsonObject { ["text"] = wrong, ["link"] = link });
    }

    private static async Task<VisitorInteraction> DecideAsync(LocalBot bot, string label, JsonObject? values = null) =>
        await FillAsync(bot, Moderator, await bot.PressAsync(Posted(bot), label, Known.Moderator, Known.Moderators), values ?? []);

    private static async Task<VisitorInteraction> FillAsync(LocalBot bot, Place place, VisitorInteraction form, JsonObject values)
    {
        Assert.True(form.Modal is not null, (string?)form.Message?["content"]);
        return await LocalBot.SettleAsync(bot.Server.Visitors.SubmitModal(place, form.Id, values));
    }

    private static JsonObject Posted(LocalBot bot, string channel = Known.Moderators) =>
        bot.Server.Visitors.Messages(new Place(Known.Moderator, channel)).Select(message => message!.AsObject())
            .First(message => ((string?)message["embeds"]?.AsArray().FirstOrDefault()?["title"])?.StartsWith("Correction ", StringComparison.Ordinal) == true && ((int?)message["flags"] & Ephemeral) is null or 0);

    private static JsonObject Message(LocalBot bot, JsonObject message) =>
        bot.Server.Visitors.Messages(Moderator).First(one => (string?)one!["id"] == (string?)message["id"])!.AsObject();

    private static string LastIn(LocalBot bot, Place place) => (string)bot.Server.Visitors.Messages(place)[^1]!["content"]!;

    private static string? NoteOn(VisitorInteraction told) =>
        (string?)told.Message!["embeds"]![0]!["fields"]!.AsArray().FirstOrDefault(field => (string?)field!["name"] == "Moderators of this server note")?["value"];

    private static string Steps(JsonObject message) => (string)message["embeds"]![0]!["fields"]!.AsArray().First(field => (string?)field!["name"] == "What has happened")!["value"]!;

    private static string Described(VisitorInteraction told) => (string)told.Message!["embeds"]![0]!["description"]!;

    private static string[] Buttons(JsonObject message) => [.. message["components"]!.AsArray().SelectMany(row => row!["components"]!.AsArray()).Select(button => (string)button!["label"]!)];

    private static void CopySeeds(string to)
    {
        foreach (var name in SeedFiles.List(RealSeeds.Directory))
        {
            var target = Path.Combine(to, name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(RealSeeds.Directory, name), target);
        }
    }
}
