using HeartstopperBot.Bot;
using HeartstopperBot.Bot.Privacy;
using HeartstopperBot.Bot.Progress;
using HeartstopperBot.Bot.Quiz;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Bot.Privacy;

/// <summary><c>/privacy</c>: a person's own values in few words, and all of them deleted.</summary>
public sealed class PrivacyCommandTests : IDisposable
{
    private const ulong Here = 5;

    private readonly StateDatabase _state = StateDatabase.InMemory();
    private readonly ProgressStore _progress;
    private readonly QuizScores _scores;
    private readonly PrivacyCommand _command;

    public PrivacyCommandTests()
    {
        (_progress, _scores) = (new ProgressStore(_state), new QuizScores(_state));
        _command = new PrivacyCommand(new StoredAbout(_progress, _scores, _state), new Forgetting(_state));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Asker Fan => SomeAsker.WhoSawEverything with { GuildId = Here };

    public void Dispose() => _state.Dispose();

    [Fact]
    public async Task Who_never_entered_anything_reads_that_nothing_is_stored_and_has_nothing_to_press()
    {
        var reply = await AskAsync();

        SomeCommands.AssertApproved(reply, "privacy-nothing");
        Assert.Empty(reply.Message.Components!);
    }

    [Fact]
    public async Task Who_entered_things_reads_them_with_their_own_values()
    {
        EnterSome();

        SomeCommands.AssertApproved(await AskAsync(), "privacy-stored");
    }

    [Fact]
    public async Task A_person_known_in_many_servers_gets_a_message_that_Discord_takes()
    {
        for (var server = 1UL; server <= 3000; server++) _scores.Count(1, ulong.MaxValue - server, $"question {server}", isRight: true);

        var reply = await AskAsync();

        DiscordRules.AssertValid(reply.Message);
        Assert.Contains("Your quiz scores in 2,995 more servers.", reply.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deleting_asks_once_more_and_who_thinks_better_of_it_keeps_everything()
    {
        EnterSome();
        var before = (await AskAsync()).ToText();

        var asked = await PressAsync(await AskAsync(), PrivacyTexts.DeleteButton);
        var kept = await PressAsync(asked, PrivacyTexts.KeepButton);

        SomeCommands.AssertApproved(asked, "privacy-question");
        Assert.Equal(before, kept.ToText());
    }

    [Fact]
    public async Task Who_confirms_is_forgotten_by_every_table_and_nobody_else_is()
    {
        EnterSome();
        _progress.Set(2, SpoilerLine.All);
        var asked = await PressAsync(await AskAsync(), PrivacyTexts.DeleteButton);

        var done = await PressAsync(asked, PrivacyTexts.DeleteNowButton);

        SomeCommands.AssertApproved(done, "privacy-deleted");
        Assert.Empty(_state.Stored(1)!.Value);
        Assert.Null(_progress.SeenUpTo(1));
        Assert.Equal(SpoilerLine.All, _progress.SeenUpTo(2));
        Assert.Contains("Nothing is stored about you", (await AskAsync()).ToText(), StringComparison.Ordinal);
    }

    /// <summary>One path: what is pressed under /progress deletes as much.</summary>
    [Fact]
    public async Task The_button_under_progress_is_the_same_one()
    {
        EnterSome();
        var progress = new ProgressCommand(_progress, _state, new Forgetting(_state));
        var shown = await progress.AnswerAsync(new SlashOptions([]), Fan, Cancel);
        var asked = await progress.ContinueAsync(IdOf(shown, PrivacyTexts.DeleteButton), isPrivate: true, Fan, Cancel);

        var done = await progress.ContinueAsync(IdOf(asked, PrivacyTexts.DeleteNowButton), isPrivate: true, Fan, Cancel);

        Assert.Equal(PrivacyTexts.Deleted, done.Message.Embeds![0].Description);
        Assert.Empty(_state.Stored(1)!.Value);
    }

    [Fact]
    public async Task Where_nothing_can_be_deleted_it_says_so_and_does_not_pretend()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("state.db"), "no database", Cancel);
        using var broken = StateDatabase.Open(folder.File("state.db"));
        var command = new PrivacyCommand(new StoredAbout(new ProgressStore(broken), new QuizScores(broken), broken), new Forgetting(broken));
        var id = new CustomId(View.Answer, 0, new QuestionKey("privacy", ["forget-all"]));

        var refusal = await Assert.ThrowsAsync<UserError>(async () => await command.ContinueAsync(id, isPrivate: true, Fan, Cancel));
        var shown = await Assert.ThrowsAsync<UserError>(async () => await command.AnswerAsync(new SlashOptions([]), Fan, Cancel));

        Assert.Equal(Texts.NothingStored, refusal.Message);
        Assert.Equal(PrivacyTexts.Unreadable, shown.Message);
    }

    [Fact]
    public void Nobody_else_sees_its_replies() => Assert.True(_command.IsAlwaysPrivate);

    private void EnterSome()
    {
        _progress.Set(1, new SpoilerLine(2));
        _scores.Count(1, Here, "one", isRight: true);
        _scores.Count(1, Here, "two", isRight: false);
        _scores.Count(1, guildId: null, "three", isRight: true);
        _scores.Count(1, 1500000000000000009, "four", isRight: true);
        _state.Write(connection => StateSchema.Run(connection, "INSERT INTO setting (guild_id, scope_id, scope_kind, name, value, set_by, set_at) VALUES (5, 5, 'server', 'quiz', 'off', 1, 0)"));
    }

    private async Task<Reply> AskAsync() => await _command.AnswerAsync(new SlashOptions([]), Fan, Cancel);

    private async Task<Reply> PressAsync(Reply reply, string label) => await _command.ContinueAsync(IdOf(reply, label), isPrivate: true, Fan, Cancel);

    private static CustomId IdOf(Reply reply, string label) =>
        CustomId.TryParse(reply.Message.Components!.OfType<ActionRow>().SelectMany(row => row.Components).OfType<Button>().Single(one => one.Label == label).CustomId!)!;
}
