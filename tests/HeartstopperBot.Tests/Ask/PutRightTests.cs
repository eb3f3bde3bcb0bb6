using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Ask;

/// <summary>Who says "I mean" wants the second wording, and never the first.</summary>
public sealed class PutRightTests(RealSeeds seeds) : IClassFixture<RealSeeds>
{
    [Theory]
    [InlineData("where is lambert, i mean what is it", "art college")]
    [InlineData("who plays ben... i mean harry", "Cormac Hyde-Corrin")]
    [InlineData("who plays nick, tori i mean", "Jenny Walser")]
    [InlineData("where was season 1, i mean season 3, filmed", "Lyme Regis")]
    [InlineData("when did season 2 come out, or rather season 3", "3 October 2024")]
    [InlineData("how many episodes, i mean seasons, are there", "There are 3 seasons")]
    [InlineData("Who played the aunt in season 3? I mean Nick's aunt.", "Hayley Atwell")]
    [InlineData("Who was responsible for choosing the cast, the casting director I mean", "Daniel Edwards")]
    [InlineData("Who wrote the score, the instrumental music I mean?", "Adiescar Chase")]
    [InlineData("was charlie's coming out forced, i mean was he outed", "Yes: Charlie Spring was outed")]
    public void The_second_wording_is_what_is_answered(string question, string told)
    {
        var answer = seeds.Answers.Ask(question, Lens.Everything);

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Contains(told, answer.Lead.Text);
    }

    [Theory]
    [InlineData("how many episodes, i mean doughnuts, are there")]
    [InlineData("when did season 2 come out, i mean on bluray")]
    [InlineData("who plays nick, the musical version i mean")]
    [InlineData("who wrote the score, the karaoke version i mean")]
    [InlineData("who was the casting director, i mean the choreographer")]
    public void Where_no_source_bears_out_the_second_wording_the_first_is_not_answered(string question)
    {
        var answer = seeds.Answers.Ask(question, Lens.Everything);

        Assert.NotEqual(Outcome.Answered, answer.Outcome);
    }
}
