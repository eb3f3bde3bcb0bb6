using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Ask;

/// <summary>Questions that leave something out: "apart from", "not counting".</summary>
public sealed class ExceptionsTests(RealSeeds seeds) : IClassFixture<RealSeeds>
{
    [Theory]
    [InlineData("Apart from the executive producers, who was the producer of season one?", "Zorana Piggott")]
    [InlineData("Which song by Baby Queen is in it apart from Colours of You?", "Just Like Heaven")]
    [InlineData("Aside from season 3, which season did Euros Lyn direct?", "season two")]
    [InlineData("Who else is an executive producer of the film apart from Kit Connor and Joe Locke?", "Patrick Walters")]
    public void What_is_left_out_is_not_in_the_answer(string question, string told)
    {
        var answer = seeds.Answers.Ask(question, Lens.Everything);

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Contains(told, answer.Lead.Text);
        Assert.DoesNotContain("No source", answer.Lead.Text);
    }

    [Fact]
    public void A_list_is_told_without_whom_it_leaves_out()
    {
        var answer = seeds.Answers.Ask("Apart from Kit Connor, who is an executive producer of the film?", Lens.Everything);

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Contains("Joe Locke", answer.Lead.Text);
        Assert.DoesNotContain("Kit Connor", answer.Lead.Text);
    }

    [Theory]
    [InlineData("Apart from Charlie, who does Joe Locke play?")]
    [InlineData("Other than Charlie, who does Nick kiss?")]
    [InlineData("Apart from Nick, which character is bisexual?")]
    [InlineData("Besides acting, what does Kit Connor do?")]
    [InlineData("How many awards has it won apart from the Emmys?")]
    [InlineData("Who plays Nick's parents, apart from Olivia Colman?")]
    public void What_nothing_else_tells_stays_open(string question)
    {
        var answer = seeds.Answers.Ask(question, Lens.Everything);

        Assert.NotEqual(Outcome.Answered, answer.Outcome);
    }
}
