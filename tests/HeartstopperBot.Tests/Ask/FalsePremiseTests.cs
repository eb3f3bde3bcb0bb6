using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Ask;

/// <summary>A question that takes for granted what a source denies is answered with the denial.</summary>
public sealed class FalsePremiseTests(RealSeeds seeds) : IClassFixture<RealSeeds>
{
    [Theory]
    [InlineData("Who took over the part of Sarah Nelson when it was recast for season 3?", "The part of Sarah Nelson was not recast for season three.")]
    [InlineData("why was nick's mum recast for season 3", "The part of Sarah Nelson was not recast for season three.")]
    [InlineData("why did the strike stop season 3", "The US actors' strike of 2023 did not stop season three, because the main cast belonged to Equity.")]
    public void The_denial_is_the_answer(string question, string told)
    {
        var answer = seeds.Answers.Ask(question, Lens.Everything);

        Assert.Equal(told, answer.Lead.Text);
        Assert.NotEmpty(answer.Lead.SourceNumbers);
    }

    [Theory]
    [InlineData("who took over the part of Tao when it was recast for season 2")]
    [InlineData("Who replaced Kit Connor when he was recast?")]
    [InlineData("why was Tara recast")]
    [InlineData("when did Netflix cancel heartstopper")]
    public void What_nobody_did_nor_denied_stays_unanswered(string question)
    {
        var answer = seeds.Answers.Ask(question, Lens.Everything);

        Assert.NotEqual(Outcome.Answered, answer.Outcome);
    }
}
