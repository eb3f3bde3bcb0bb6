using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Tests.Ask.Scoring;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Ask;

/// <summary>How well free text is answered. One command prints the same with each failed question: see <c>HeartstopperBot.Benchmarks</c>, <c>questions</c>.</summary>
public sealed class QuestionTests(RealSeeds seeds) : IClassFixture<RealSeeds>
{
    /// <summary>To be made smaller, never larger.</summary>
    private const double MostWrongOfNewest = 0.01;

    /// <summary>To be made larger, never smaller.</summary>
    private const double LeastRightOfNewest = 0.82;

    private static readonly string Folder = Repository.Path("tests/HeartstopperBot.Tests/Ask/questions");

    private static readonly string Newest = Repository.Path("tests/HeartstopperBot.Tests/Ask/newest");

    [Fact]
    public void Questions_are_answered_and_refused_as_well_as_the_bars_ask()
    {
        var marker = new Marker(seeds.Answers.Store, seeds.Answers.Ask);

        var sheet = new ScoreSheet([.. QuestionFiles.Read(Folder).Select(marker.Mark)]);

        Assert.True(sheet is { RightShare: >= 0.97, AnsweredWhatMustBeRefused: 0, NotCited: 0 }, $"{sheet.ToMarkdown()}\n{sheet.Failures()}");
    }

    /// <summary>Strangers' questions that nobody had in mind when the rules were made: what is not understood yet is not answered, and hardly ever with something else.</summary>
    [Fact]
    public void The_newest_questions_are_hardly_ever_answered_wrongly()
    {
        var marker = new Marker(seeds.Answers.Store, seeds.Answers.Ask);

        var sheet = new ScoreSheet([.. QuestionFiles.Read(Newest).Select(marker.Mark)]);

        Assert.True(sheet.Answerable > 700 && sheet.MustBeRefused > 280);
        Assert.True(sheet.AnsweredWhatMustBeRefused == 0 && sheet.Wrong + sheet.NotCited <= sheet.Answerable * MostWrongOfNewest && sheet.RightShare >= LeastRightOfNewest, $"{sheet.ToMarkdown()}\n{sheet.Failures()}");
    }

    [Fact]
    public void The_set_is_large_enough_and_cites_only_sources_that_exist()
    {
        var questions = QuestionFiles.Read(Folder);

        Assert.True(questions.Count >= 3000);
        Assert.True(questions.Count(question => question.MustBeRefused) >= 1000);
        Assert.DoesNotContain(questions.SelectMany(question => question.Cites), id => seeds.Answers.Store.FindSource(id) is null);
        Assert.Equal(questions.Count, questions.DistinctBy(question => (question.Kind, question.Text, question.AsOf)).Count());
    }

    [Fact]
    public void The_held_out_questions_are_none_of_those_tuned_for()
    {
        var heldOut = QuestionFiles.Read(Repository.Path("tests/HeartstopperBot.Tests/Ask/held-out")).Select(question => question.Text).ToArray();

        Assert.True(heldOut.Length is 0 or >= 60);
        Assert.Empty(heldOut.Intersect(QuestionFiles.Read(Folder).Concat(QuestionFiles.Read(Newest)).Select(question => question.Text), StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_good_answer_is_right_and_a_spoilt_one_is_found()
    {
        var question = QuestionFiles.Read("casting", "- { question: who plays nick, must: [Kit Connor], not: [Joe Locke], cites: [004-in-production] }").Single();
        var answer = seeds.Answers.WhoPlays("Nick", Lens.Everything);
        var lead = answer.Lead;

        Assert.Equal(Verdict.Right, Judge(question, answer));
        Assert.Equal(Verdict.NotAnswered, Judge(question, answer with { Outcome = Outcome.NoSource }));
        Assert.Equal(Verdict.Wrong, Judge(question, answer with { Lead = lead with { Text = "Somebody plays Nick Nelson." }, Lines = [], Notes = [] }));
        Assert.Equal(Verdict.Wrong, Judge(question, answer with { Lead = lead with { Text = "Somebody plays Nick Nelson." }, Lines = [new AnswerLine(null, lead, null)] }));
        Assert.Equal(Verdict.Wrong, Judge(question, answer with { Lead = lead with { Text = "Kit Connor and Joe Locke play Nick Nelson." } }));
        Assert.Equal(Verdict.NotCited, Judge(question, answer with { Lead = lead with { SourceNumbers = [] } }));
        Assert.Equal(Verdict.NotCited, Judge(question, answer with { Lines = [new AnswerLine(null, new CitedText("Nick plays chess.", [], Status.Confirmed), null)] }));
        Assert.Equal(Verdict.NotCited, Judge(question with { Cites = ["some-other-source"] }, answer));
        Assert.Equal(Verdict.NotCited, Judge(question, answer with { Lead = lead with { Statements = seeds.Answers.WhoPlays("Felix", Lens.Everything).Lead.Statements } }));
        Assert.Equal(Verdict.NotCited, Judge(question with { Must = [["chess"]] }, answer with { Lead = lead with { Text = "Kit Connor plays chess." } }));
    }

    [Fact]
    public void An_answer_to_what_must_be_refused_is_found()
    {
        var question = QuestionFiles.Read("refuse-private", "- { question: is kit connor single, refuse: true }").Single();
        var answer = seeds.Answers.WhoPlays("Nick", Lens.Everything);

        Assert.Equal(Verdict.AnsweredWhatMustBeRefused, Judge(question, answer));
        Assert.Equal(Verdict.RefusedRightly, Judge(question, answer with { Outcome = Outcome.NotFound }));
    }

    [Theory]
    [InlineData("8", "The season has 8 episodes.", true)]
    [InlineData("8", "It came out in 2018.", false)]
    [InlineData("8", "83 people", false)]
    [InlineData("friend", "They are friends.", true)]
    [InlineData("Nick's", "Nick’s mother", true)]
    public void A_value_is_found_as_a_word_and_not_within_another(string wanted, string text, bool isFound)
    {
        var question = QuestionFiles.Read("casting", $"- {{ question: who, must: [\"{wanted}\"], cites: [004-in-production] }}").Single();
        var answer = seeds.Answers.WhoPlays("Nick", Lens.Everything);

        var verdict = Judge(question, answer with { Lead = answer.Lead with { Text = text }, Lines = [], Notes = [] });

        Assert.Equal(isFound, verdict != Verdict.Wrong);
    }

    [Theory]
    [InlineData("- { question: who, refuse: true, must: [Nick] }")]
    [InlineData("- { question: who }")]
    [InlineData("- { question: who, must: [Nick] }")]
    [InlineData("- { question: who, must: [Nick], cites: [a], musst: [Charlie] }")]
    public void A_question_that_says_nothing_clear_of_its_answer_is_an_error(string yaml) =>
        Assert.Throws<InvalidDataException>(() => QuestionFiles.Read("casting", yaml).ToArray());

    private Verdict Judge(AskedQuestion question, Answer answer) => new Marker(seeds.Answers.Store, (_, _) => answer).Mark(question).Verdict;
}
