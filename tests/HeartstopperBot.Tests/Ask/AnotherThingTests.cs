using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Ask;

/// <summary>Plain questions beside which a statement lies that shares their words and tells another thing.</summary>
public sealed class AnotherThingTests(RealSeeds seeds) : IClassFixture<RealSeeds>
{
    [Theory]
    [InlineData("what sport does charlie play")]
    [InlineData("who auditioned for nick")]
    [InlineData("who leaked the season 3 episodes")]
    [InlineData("did kit connor ask them for a part")]
    [InlineData("did netflix ask alice oseman for more")]
    [InlineData("what did the kickstarter backers get as a reward")]
    [InlineData("is it a real school")]
    [InlineData("What is the name of the clinic that Charlie goes into?")]
    [InlineData("how many emmy nominations did the show get in 2024")]
    public void What_no_source_says_is_not_answered_with_it(string question) => Assert.NotEqual(Outcome.Answered, Ask(question).Outcome);

    [Theory]
    [InlineData("what sport does nick play", "rugby")]
    [InlineData("what instrument does charlie play", "drums")]
    [InlineData("who auditioned for charlie", "Joe Locke")]
    [InlineData("who directed season 1", "Euros Lyn")]
    [InlineData("who produced season 1", "Zorana Piggott")]
    [InlineData("when was the kickstarter", "2018")]
    [InlineData("where is truham", "Burnham")]
    [InlineData("what does baby queen sing at the prom", "Just Like Heaven")]
    [InlineData("what mental illness does charlie have", "anorexia")]
    [InlineData("is truham a real place", "No: Truham is an invented town")]
    [InlineData("how many emmy nominations did the show get", "nine nominations")]
    [InlineData("so was it nick who came out on instagram or charlie", "Nick comes out publicly with an Instagram post")]
    [InlineData("is stephen fry in it", "Yes")]
    public void What_one_does_is(string question, string told)
    {
        var answer = Ask(question);

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Contains(told, answer.Lead.Text, StringComparison.Ordinal);
    }

    private Answer Ask(string question) => seeds.Answers.Ask(question, Lens.Everything);
}
