using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Ask;

/// <summary>A text that asks the same twice gets one answer.</summary>
public sealed class AskedAgainTests(RealSeeds seeds) : IClassFixture<RealSeeds>
{
    [Theory]
    [InlineData("I'm writing a short piece and would love to know who was responsible for casting the series. Could you tell me the casting director's name?", "Daniel Edwards was the casting director.")]
    [InlineData("Who composed the music for the show? Could you give me the composer's name?", "Adiescar Chase composes the score.")]
    [InlineData("What is the name of the zoo in season 3? Like what zoo is it?", "The zoo of season three is Whipsnade.")]
    public void It_is_told_once(string question, string told)
    {
        var answer = seeds.Answers.Ask(question, Lens.Everything);

        Assert.Equal(told, answer.Lead.Text);
    }

    [Theory]
    [InlineData("Who plays Nick? And where does he live?")]
    [InlineData("Who plays Nick? And who did the casting for Bridgerton?")]
    public void What_is_really_asked_besides_is_not_passed_over(string question)
    {
        var answer = seeds.Answers.Ask(question, Lens.Everything);

        Assert.Contains("Kit Connor", answer.Lead.Text);
        Assert.Contains("No source", answer.Lead.Text);
    }
}
