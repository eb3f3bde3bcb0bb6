using HeartstopperBot.Bot.Corrections;
using HeartstopperBot.Bot.Localisation;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Bot.Replies;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Bot.Corrections;

public sealed class ServerNotesTests : IDisposable
{
    private const string Field = "Moderators of this server note";

    private readonly StateDatabase _state = StateDatabase.InMemory();
    private readonly CorrectionStore _store;
    private readonly ServerNotes _notes;

    public ServerNotesTests()
    {
        _store = new CorrectionStore(_state, new FakeTime());
        _notes = new ServerNotes(_state);
    }

    public void Dispose()
    {
        _notes.Dispose();
        _state.Dispose();
    }

    [Fact]
    public void A_note_is_on_the_answer_in_its_server_alone_and_the_remembered_reply_stays_as_it_was()
    {
        var reply = Answered();
        Accept(reply);

        Assert.Equal(["A \\*note\\*. (<https://example.org/page>)"], NotesOn(reply, SomeCorrections.In(SomeCorrections.Server)));
        Assert.Empty(NotesOn(reply, SomeCorrections.In(SomeCorrections.OtherServer)));
        Assert.Empty(NotesOn(reply, SomeAsker.WhoSawEverything));
        Assert.DoesNotContain(reply.Message.Embeds![0].Fields!, field => field.Name == Field);
        Assert.DoesNotContain(reply.Message.Components!.SelectMany(row => ((ActionRow)row).Components), part => part is Button { Label: "Wrong?" });
    }

    [Fact]
    public async Task The_same_question_in_other_words_carries_it_too_and_another_does_not()
    {
        var commands = SomeCommands.Create();
        Accept(await commands.ReplyAsync("/whoplays Nick"));

        Assert.Single(NotesOn(await commands.ReplyAsync("/whoplays name:nick-nelson"), SomeCorrections.In(SomeCorrections.Server)));
        Assert.Single(NotesOn(await commands.ReplyAsync("/ask who plays nick nelson?"), SomeCorrections.In(SomeCorrections.Server)));
        Assert.Single(NotesOn(await commands.ReplyAsync("/whoplays Kit Connor"), SomeCorrections.In(SomeCorrections.Server)));
        Assert.Empty(NotesOn(await commands.ReplyAsync("/whoplays Charlie"), SomeCorrections.In(SomeCorrections.Server)));
        Assert.Empty(NotesOn(await commands.ReplyAsync("/character Nick"), SomeCorrections.In(SomeCorrections.Server)));
    }

    /// <summary>What is answered is known by its English, whatever it is called where it is read.</summary>
    [Fact]
    public async Task A_note_that_was_set_in_English_is_on_the_German_answer_too()
    {
        var commands = SomeCommands.Create();
        Accept(await commands.ReplyAsync("/cast season:2"));

        Languages.Speak(Languages.Of("de"));
        var reply = await commands.ReplyAsync("/cast season:2");

        Assert.Equal("Die Besetzung von Season 2", reply.Message.Embeds![0].Title);
        Assert.Single(_notes.Dress(reply, SomeCorrections.In(SomeCorrections.Server), isPrivate: false).Message.Embeds![0].Fields!, field => field.Name == CorrectionTexts.NoteField);
    }

    [Fact]
    public void A_note_on_what_tells_the_story_is_held_back_or_covered_like_the_answer()
    {
        var reply = Answered();
        Accept(reply, spoils: "season-2");

        Assert.Empty(NotesOn(reply, SomeCorrections.In(SomeCorrections.Server, lens: new Lens(null, new SpoilerLine(1)))));
        Assert.Equal(["||A \\*note\\*. (<https://example.org/page>)||"], NotesOn(reply, SomeCorrections.In(SomeCorrections.Server, lens: new Lens(null, SpoilerLine.AllSeasons) { HidesStory = true })));
        Assert.Equal(["A \\*note\\*. (<https://example.org/page>)"], NotesOn(reply, SomeCorrections.In(SomeCorrections.Server, lens: new Lens(null, new SpoilerLine(2)))));
    }

    [Fact]
    public void In_plain_text_the_note_stands_last_and_whole_however_long_the_answer_is()
    {
        var long_ = SomeAnswers.Hostile(new string('x', 90)) with { Title = "Who plays Nick Nelson?" };
        var reply = AnswerReply.Render(long_, new QuestionKey("whoplays", ["nick", ""]), isPrivate: false);
        Accept(reply, new Report(new string('*', NoteLimits.Longest), $"https://example.org/{new string('a', CorrectionLink.Longest - 25)}"));

        var plain = _notes.Dress(reply, SomeCorrections.In(SomeCorrections.Server), isPrivate: false).ToPlain();

        Assert.Null(DiscordRules.Problem(plain));
        Assert.EndsWith(">)", plain.Content, StringComparison.Ordinal);
        Assert.Contains($"**{Field}:** ", plain.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_notes_stay_within_Discords_limits()
    {
        var reply = Answered();
        for (var count = 0; count < 20; count++) Accept(reply, new Report(new string('_', NoteLimits.Longest), "https://example.org/page"), person: 100 + (ulong)count);

        var dressed = _notes.Dress(reply, SomeCorrections.In(SomeCorrections.Server), isPrivate: false);

        DiscordRules.AssertValid(dressed.Message);
        DiscordRules.AssertValid(dressed.ToPlain());
        Assert.Contains("and 1", dressed.Message.Embeds![0].Fields![0].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_button_stands_on_every_answer_after_the_others_and_is_left_out_where_it_does_not_fit()
    {
        var answered = _notes.Dress(Answered(), SomeAsker.WhoSawEverything, isPrivate: false);
        var wide = _notes.Dress(AnswerReply.Render(SomeAnswers.Hostile("x") with { HasHeldBack = true }, new QuestionKey("cast", ["x", "", ""]), isPrivate: true, page: 1), SomeAsker.WhoSawEverything, isPrivate: true);
        var long_ = _notes.Dress(AnswerReply.Render(SomeAnswers.Hostile("x"), new QuestionKey("ask", [new string('x', 95), ""]), isPrivate: false), SomeAsker.WhoSawEverything, isPrivate: false);

        foreach (var reply in new[] { answered, wide, long_ }) DiscordRules.AssertValid(reply.Message);
        Assert.Equal("Wrong?", Buttons(answered)[^1]);
        Assert.Equal("Wrong?", Buttons(wide)[^1]);
        Assert.Equal("Wrong?", ((Button)((ActionRow)answered.ToPlain().Components![^1]).Components[^1]).Label);
        Assert.DoesNotContain("Wrong?", Buttons(long_));
    }

    [Fact]
    public void What_is_no_answer_is_left_alone()
    {
        var sentence = Reply.Sentence("No.");

        Assert.Same(sentence, _notes.Dress(sentence, SomeCorrections.In(SomeCorrections.Server), isPrivate: true));
    }

    [Fact]
    public void A_server_that_is_forgotten_has_no_notes_in_memory_either()
    {
        var settings = new HeartstopperBot.Bot.Config.ServerSettings(_state, new FakeTime());
        settings.WhenForgotten(_notes.Changed);
        var reply = Answered();
        Accept(reply);
        Assert.Single(NotesOn(reply, SomeCorrections.In(SomeCorrections.Server)));

        settings.Forget(SomeCorrections.Server);

        Assert.Empty(NotesOn(reply, SomeCorrections.In(SomeCorrections.Server)));
        settings.Dispose();
    }

    private static Reply Answered() => AnswerReply.Render(RealFacts.Answers.WhoPlays("nick-nelson", Lens.Everything), new QuestionKey("whoplays", ["nick-nelson", ""]), isPrivate: false);

    private void Accept(Reply reply, Report? note = null, string? spoils = null, ulong person = SomeCorrections.Fan)
    {
        var subject = reply.Subject!;
        var reported = _store.Reported(SomeCorrections.About with { Heading = subject.Heading, States = subject.States, Spoils = spoils }, person: person);
        _store.Decide(reported.Id, SomeCorrections.Server, note ?? new Report("A *note*.", "https://example.org/page"), reason: null, SomeCorrections.Moderator);
        _notes.Changed(SomeCorrections.Server);
    }

    private string[] NotesOn(Reply reply, HeartstopperBot.Bot.Asker asker) =>
        [.. (_notes.Dress(reply, asker, isPrivate: false).Message.Embeds![0].Fields ?? []).Where(field => field.Name == Field).Select(field => field.Value)];

    private static List<string> Buttons(Reply reply) => [.. reply.Message.Components!.SelectMany(row => ((ActionRow)row).Components).OfType<Button>().Select(button => button.Label!)];
}
