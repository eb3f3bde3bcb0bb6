using System.Collections.Frozen;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Store;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Facts.Answers;

/// <summary>What the quiz asks, on the facts of this checkout: a thousand questions for each line.</summary>
public sealed class QuizTests
{
    private const int Seeds = 1000;

    private static readonly Lazy<QuizQuestion[]> All = new(() => [.. Questions(Lens.Everything)]);

    private static readonly IReadOnlySet<string> Nothing = FrozenSet<string>.Empty;

    public static TheoryData<string> Lines => [.. SpoilerLine.Choices.Select(choice => choice.Word)];

    [Fact]
    public void Every_question_has_four_options_of_which_one_is_right_and_a_source()
    {
        foreach (var question in All.Value)
        {
            var verdicts = question.Options.Select(option => RealFacts.Answers.JudgeQuiz(question.Key, option.Key, Lens.Everything)).ToArray();

            Assert.Equal(4, question.Options.Select(option => option.Label).Distinct(StringComparer.OrdinalIgnoreCase).Count());
            Assert.True(verdicts.Count(verdict => verdict!.IsRight) == 1, question.Text);
            Assert.All(verdicts, verdict => Assert.NotEmpty(verdict!.Answer.Sources));
            Assert.All(verdicts, verdict => Assert.NotEmpty(verdict!.Answer.Lead.SourceNumbers));
        }
    }

    [Fact]
    public void Every_kind_of_fact_is_asked_for_and_none_all_the_time()
    {
        var shares = All.Value.GroupBy(question => question.Statement.Property.Id).ToDictionary(same => same.Key, same => same.Count() / (double)All.Value.Length);

        Assert.Superset(new HashSet<string> { "played-by", "episode-title", "directed-by", "release-date", "filmed-at", "won", "performed-by" }, shares.Keys.ToHashSet());
        Assert.All(shares, share => Assert.InRange(share.Value, 0.01, 0.3));
        Assert.InRange(shares["performed-by"], 0.01, 0.12);
        Assert.All(All.Value.GroupBy(question => question.Text), same => Assert.InRange(same.Count(), 1, All.Value.Length / 20));
    }

    [Fact]
    public void No_wrong_option_is_said_by_any_source_not_even_one_that_is_disputed()
    {
        foreach (var question in All.Value)
        {
            var wrong = question.Options.Where(option => option.Key != Right(question)).Select(option => option.Key);

            Assert.All(wrong, key => Assert.DoesNotContain(Said(question), said => (question.Key.AsksSubject ? said.Subject : said.Value.ToCanonicalString()) == key));
        }
    }

    [Fact]
    public void Nothing_is_asked_that_is_disputed_expected_reported_or_superseded()
    {
        foreach (var question in All.Value)
        {
            var ranked = Ranking.Rank(RealFacts.Store.StatementsAbout(question.Statement.Subject, question.Statement.Property.Id, Lens.Everything));

            Assert.Equal(Status.Confirmed, ranked.Single(one => one.Statement.Id == question.Statement.Id).Status);
            Assert.DoesNotContain(ranked, one => one.Status == Status.Disputed);
        }
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void Nothing_beyond_the_line_is_asked_or_offered(string word)
    {
        var line = SpoilerLine.TryParse(word)!.Value;

        foreach (var question in Questions(new Lens(null, line))) Assert.Null(BeyondIn(question, line));
    }

    [Fact]
    public void Without_the_line_that_test_fails()
    {
        using var open = FactStore.OpenWithoutLine(RealFacts.Store.Path);
        var answers = new FactAnswers(open);

        Assert.Contains(Questions(new Lens(null, SpoilerLine.Nothing), answers), question => BeyondIn(question, SpoilerLine.Nothing) is not null);
    }

    [Fact]
    public void Where_others_read_along_nothing_gives_the_story_away() =>
        Assert.All(Questions(new Lens(null, SpoilerLine.All) { HidesStory = true }), question => Assert.Null(question.Statement.Spoils));

    [Fact]
    public void The_same_seed_asks_the_same()
    {
        var first = Ask(7);
        var again = Ask(7);

        Assert.Equal(first.Text, again.Text);
        Assert.Equal(first.Options.AsEnumerable(), again.Options);
    }

    [Fact]
    public void What_was_asked_before_is_asked_again_only_when_nothing_else_is_left()
    {
        var all = All.Value.Select(question => question.Statement.Id).ToHashSet();
        var first = Ask(7).Statement.Id;

        Assert.NotEqual(first, RealFacts.Answers.QuizQuestion(null, 7, new HashSet<string> { first }, Lens.Everything)!.Statement.Id);
        Assert.NotNull(RealFacts.Answers.QuizQuestion(null, 7, all, Lens.Everything));
    }

    [Theory]
    [InlineData("season-1")]
    [InlineData("season-2")]
    [InlineData("season-3")]
    [InlineData("heartstopper-forever")]
    public void Every_season_has_questions_and_they_are_not_about_episodes_of_another(string season)
    {
        var questions = Enumerable.Range(0, 50).Select(seed => RealFacts.Answers.QuizQuestion(season, seed, Nothing, Lens.Everything)).ToArray();

        Assert.All(questions, question => Assert.NotNull(question));
        Assert.All(questions.Where(question => question!.Statement.Property.Id == "episode-title"), question => Assert.Equal(season, question!.Statement.Qualifiers["season"].ToCanonicalString()));
    }

    [Fact]
    public void Questions_come_from_many_properties() =>
        Assert.True(All.Value.Select(question => question.Key.AsksSubject + question.Statement.Property.Id).Distinct().Count() >= 8);

    [Theory]
    [InlineData("nobody-here")]
    [InlineData("truham")]
    [InlineData("")]
    [InlineData("2022-01-01")]
    public void What_can_be_no_option_is_not_judged(string option) =>
        Assert.Null(RealFacts.Answers.JudgeQuiz(new QuizKey(NickId, AsksSubject: false), option, Lens.Everything));

    [Fact]
    public void A_statement_that_makes_no_question_is_not_judged()
    {
        var said = RealFacts.Store.StatementsAbout("nick-nelson", "student-at", Lens.Everything)[0];

        Assert.Null(RealFacts.Answers.JudgeQuiz(new QuizKey(said.Id, AsksSubject: false), said.Value.EntityId!, Lens.Everything));
        Assert.Null(RealFacts.Answers.JudgeQuiz(new QuizKey("nobody.played-by.00000000", AsksSubject: false), "kit-connor", Lens.Everything));
    }

    private static string NickId => RealFacts.Store.StatementsAbout("nick-nelson", "played-by", Lens.Everything)[0].Id;

    private static QuizQuestion Ask(int seed) => RealFacts.Answers.QuizQuestion(null, seed, Nothing, Lens.Everything)!;

    private static IEnumerable<QuizQuestion> Questions(Lens lens, FactAnswers? answers = null) =>
        Enumerable.Range(0, Seeds).Select(seed => (answers ?? RealFacts.Answers).QuizQuestion(null, seed, Nothing, lens)!);

    private static string Right(QuizQuestion question) => question.Key.AsksSubject ? question.Statement.Subject : question.Statement.Value.ToCanonicalString();

    private static IEnumerable<Statement> Said(QuizQuestion question) => RealFacts.Store.StatementsOf(question.Statement.Property.Id, Lens.Everything)
        .Where(said => question.Key.AsksSubject ? said.Value == question.Statement.Value : said.Subject == question.Statement.Subject);

    /// <summary>What the question gives away; null for nothing.</summary>
    private static string? BeyondIn(QuizQuestion question, SpoilerLine line) => SpoilerLine.OrderOf(question.Statement.Spoils) > line.Order
        ? question.Statement.Id
        : question.Options.Select(option => option.Key).Append(question.Statement.Subject).FirstOrDefault(id => RealFacts.Store.FindEntity(id) is not null && RealFacts.Store.IsBeyond(id, line));
}
