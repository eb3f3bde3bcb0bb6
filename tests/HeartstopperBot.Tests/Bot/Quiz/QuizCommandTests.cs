using System.Collections.Immutable;
using System.Text.Json;
using HeartstopperBot.Bot;
using HeartstopperBot.Bot.Localisation;
using HeartstopperBot.Bot.Quiz;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Bot.Quiz;

/// <summary><c>/quiz</c>: asked, guessed once, scored for each server, forgotten.</summary>
public sealed class QuizCommandTests : IDisposable
{
    private readonly StateDatabase _state = StateDatabase.InMemory();
    private readonly BuiltPack _pack = SeedPackBuilder.Empty()
        .Entity("nick-nelson", "character", "Nick Nelson")
        .Entity("kit-connor", "person", "Kit Connor")
        .Entity("joe-locke", "person", "Joe Locke")
        .Entity("yasmin-finney", "person", "Yasmin Finney")
        .Entity("will-gao", "person", "Will Gao")
        .Entity("charlie-spring", "character", "Charlie Spring")
        .Entity("elle-argent", "character", "Elle Argent")
        .Entity("tao-xu", "character", "Tao Xu")
        .Source("early", "published: 2022-05-01", "publisher: Some Times", "url: https://example.org/early")
        .Claim("early", "nick-nelson", "played-by", "kit-connor", "Kit Connor plays Nick.")
        .Claim("early", "charlie-spring", "played-by", "joe-locke", "Joe Locke plays Charlie.")
        .Claim("early", "elle-argent", "played-by", "yasmin-finney", "Yasmin Finney plays Elle.")
        .Claim("early", "tao-xu", "played-by", "will-gao", "Will Gao plays Tao.")
        .Build();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _pack.Dispose();
        _state.Dispose();
    }

    [Fact]
    public async Task A_question_looks_as_approved() => AssertLooksAsApproved("quiz-question", await AskAsync(Command(_state)));

    [Fact]
    public async Task A_right_guess_is_told_with_its_source_and_the_score()
    {
        var command = Command(_state);

        var told = await PressAsync(command, await AskAsync(command), isRight: true, Fan(1, 5));

        AssertLooksAsApproved("quiz-right", told);
        Assert.Contains("1 of 1", told.ToText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de")]
    [InlineData("fr")]
    [InlineData("ja")]
    public async Task It_is_asked_and_judged_in_the_language_of_its_reader(string locale)
    {
        Languages.Speak(Languages.Of(locale));
        var command = Command(_state);

        var asked = await AskAsync(command);

        AssertLooksAsApproved($"quiz-question-{locale}", asked);
        AssertLooksAsApproved($"quiz-wrong-{locale}", await PressAsync(command, asked, isRight: false, Fan(1, 5)));
    }

    [Fact]
    public async Task A_wrong_guess_is_told_what_is_right()
    {
        var command = Command(_state);

        var told = await PressAsync(command, await AskAsync(command), isRight: false, Fan(1, 5));

        AssertLooksAsApproved("quiz-wrong", told);
        Assert.Contains("0 of 1", told.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_guess_is_refused_and_does_not_count()
    {
        var command = Command(_state);
        var asked = await AskAsync(command);
        await PressAsync(command, asked, isRight: false, Fan(1, 5));

        var again = await PressAsync(command, asked, isRight: true, Fan(1, 5));

        Assert.Equal(Texts.GuessedBefore(0, 1), again.ToText());
    }

    [Fact]
    public async Task Each_person_has_a_guess_and_each_server_a_score()
    {
        var command = Command(_state);
        var asked = await AskAsync(command);
        await PressAsync(command, asked, isRight: true, Fan(1, 5));

        var other = await PressAsync(command, asked, isRight: true, Fan(2, 5));
        var elsewhere = await PressAsync(Command(_state, seed: 2), await AskAsync(Command(_state, seed: 2)), isRight: false, Fan(1, 6));

        Assert.Contains("1 of 1", other.ToText(), StringComparison.Ordinal);
        Assert.Contains("0 of 1", elsewhere.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_wants_to_be_forgotten_leaves_neither_guess_nor_score()
    {
        var command = Command(_state);
        await PressAsync(command, await AskAsync(command), isRight: true, Fan(1, 5));
        Assert.Equal([new StoredRows("quiz_guess", 1), new StoredRows("quiz_score", 1)], _state.Stored(1)!.Value);

        _state.Forget(1);

        Assert.Empty(_state.Stored(1)!.Value);
    }

    [Fact]
    public async Task Without_a_state_file_it_asks_and_says_that_no_score_is_kept()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("state.db"), "no database", Cancel);
        using var broken = StateDatabase.Open(folder.File("state.db"));
        var command = Command(broken);

        var asked = await AskAsync(command);
        var told = await PressAsync(command, asked, isRight: true, Fan(1, 5));

        Assert.Contains(Texts.NoScore, asked.ToText(), StringComparison.Ordinal);
        Assert.Contains(Texts.NoScore, told.ToText(), StringComparison.Ordinal);
        Assert.Contains("Right: the answer is", told.ToText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1|a||quiz|")]
    [InlineData("1|a||quiz|value|nick-nelson.played-by.00000000|kit-connor")]
    [InlineData("1|a||quiz|value|{id}|nick-nelson")]
    [InlineData("1|a||quiz|value|{id}|<@1>")]
    [InlineData("1|a||quiz|value|{id}")]
    [InlineData("1|a||quiz|other|{id}|kit-connor")]
    [InlineData("1|a|0|quiz|value|{id}|kit-connor")]
    [InlineData("1|x||quiz|value|{id}|kit-connor")]
    [InlineData("1|A||quiz|value|{id}|kit-connor")]
    public async Task A_forged_button_is_refused_and_nothing_is_stored(string forged)
    {
        var id = CustomId.TryParse(forged.Replace("{id}", _pack.Store.StatementsAbout("nick-nelson", "played-by", Lens.Everything)[0].Id, StringComparison.Ordinal))!;

        var error = await Assert.ThrowsAsync<UserError>(async () => await Command(_state).ContinueAsync(id, isPrivate: true, Fan(1, 5), Cancel));

        Assert.Equal(Texts.OldComponent, error.Message);
        Assert.Empty(_state.Stored(1)!.Value);
    }

    [Fact]
    public async Task What_is_no_season_is_named() =>
        Assert.Contains("season-9", (await Assert.ThrowsAsync<UserError>(() => AskAsync(Command(_state), "season-9"))).Message, StringComparison.Ordinal);

    private QuizCommand Command(StateDatabase state, int seed = 1) => new(new FactAnswers(_pack.Store), new QuizScores(state), () => seed);

    private static Asker Fan(ulong user, ulong guild) => SomeAsker.WhoSawEverything with { UserId = user, GuildId = guild };

    private static async Task<Reply> AskAsync(QuizCommand command, string? season = null) =>
        await command.AnswerAsync(new SlashOptions(season is null ? [] : ImmutableDictionary<string, string>.Empty.Add("season", season)), Fan(1, 5), Cancel);

    private async Task<Reply> PressAsync(QuizCommand command, Reply asked, bool isRight, Asker fan)
    {
        var ids = asked.Message.Components!.OfType<ActionRow>().SelectMany(row => row.Components).OfType<Button>().Select(button => CustomId.TryParse(button.CustomId!)!);
        var chosen = ids.First(id => new FactAnswers(_pack.Store).JudgeQuiz(new QuizKey(id.Question.Arguments[1], id.Question.Arguments[0] == "subject"), id.Question.Arguments[2], Lens.Everything)!.IsRight == isRight);
        return await command.ContinueAsync(chosen, isPrivate: true, fan, Cancel);
    }

    private static void AssertLooksAsApproved(string name, Reply reply)
    {
        GoldenFile.AssertMatches($"{name}.json", GoldenFile.Pretty(JsonSerializer.Serialize(reply.Message, DiscordJson.Default.MessagePayload)));
        GoldenFile.AssertMatches($"{name}.txt", reply.ToText());
        DiscordRules.AssertValid(reply.Message);
    }
}
