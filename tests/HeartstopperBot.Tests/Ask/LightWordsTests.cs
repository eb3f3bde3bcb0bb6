using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Ask;

/// <summary>Words in which anything can be put are not held against a statement; those that ask for something are.</summary>
public sealed class LightWordsTests(RealSeeds seeds) : IClassFixture<RealSeeds>
{
    [Theory]
    [InlineData("Which instrument is Charlie able to play?", "drums")]
    [InlineData("Who held the post of intimacy coordinator during the first two seasons?", "David Thackeray")]
    [InlineData("Which real school served as Higgs?", "Upton Court")]
    [InlineData("How many weeks of shooting did the third season require?", "eleven weeks")]
    [InlineData("At whose birthday party do Nick and Charlie share their first kiss?", "Harry")]
    [InlineData("Which production company stands behind Heartstopper Forever?", "See-Saw")]
    public void What_is_put_in_other_words_is_answered(string question, string told)
    {
        var answer = seeds.Answers.Ask(question, Lens.Everything);

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Contains(told, answer.Lead.Text);
    }

    [Theory]
    [InlineData("Which instrument is Nick able to play?")]
    [InlineData("Who held the post of costume designer during the first two seasons?")]
    [InlineData("Which real hospital served as the clinic?")]
    [InlineData("How many weeks of editing did the third season require?")]
    [InlineData("Which position does Nick play in the rugby team?")]
    [InlineData("On which album can Griff's song Vertigo be found?")]
    [InlineData("Who did the actors' make-up on the first season?")]
    public void What_no_source_states_is_refused_in_whatever_words(string question) =>
        Assert.NotEqual(Outcome.Answered, seeds.Answers.Ask(question, Lens.Everything).Outcome);

    /// <summary>"Yes" would be said of less than was asked.</summary>
    [Theory]
    [InlineData("Did Kit Connor hold the post of director for season one?")]
    [InlineData("Was Olivia Colman able to play the drums in season one?")]
    public void A_question_for_yes_or_no_is_not_borne_out_by_half_of_it(string question) =>
        Assert.DoesNotContain("Yes", seeds.Answers.Ask(question, Lens.Everything).Lead.Text);
}
