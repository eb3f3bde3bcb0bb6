using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Ask;

/// <summary>Some wordings ask for one thing alone, though each of their words may stand for another. Each story has a twin of which no source states that one thing.</summary>
public sealed class PointedTests(RealSeeds seeds) : IClassFixture<RealSeeds>
{
    [Theory]
    [InlineData("was Heartstopper Joe Locke's first role", "first screen role")]
    [InlineData("what was Leila Khan's first acting job", "Sahar")]
    [InlineData("what is Wash Westmoreland known for", "Still Alice")]
    [InlineData("how did Joe Locke get the role", "ten thousand")]
    [InlineData("is Darcy she or they", "they/them")]
    [InlineData("how are Charlie and Tori related", "sister")]
    [InlineData("who is Patrick Walters in the show", "executive producer")]
    [InlineData("who took the BAFTA that Alice Oseman was nominated for", "Adam Kay")]
    public void What_is_asked_of_somebody_is_told(string question, string told) => Assert.Contains(told, Lead(question), StringComparison.Ordinal);

    [Theory]
    [InlineData("was this Corinna Brown's first role")]
    [InlineData("Yasmin Finney's debut")]
    [InlineData("what had Yasmin Finney made before")]
    [InlineData("how did Eddie Marsan get the part")]
    [InlineData("is Tao she or they")]
    [InlineData("does Isaac use he/him")]
    [InlineData("how is Tori related to Tao")]
    [InlineData("is Matt Biffa part of the season 3 cast")]
    [InlineData("what happened to William Gao")]
    [InlineData("Tara Jones full name")]
    [InlineData("what does Tara play, musically")]
    public void What_shares_only_a_word_with_it_is_no_answer(string question) => Assert.Equal(Outcome.NoSource, Ask(question).Outcome);

    [Theory]
    [InlineData("how long is one episode of season 2", "half-hour")]
    [InlineData("how many minutes is season 3 all together", "279")]
    [InlineData("did season 2 come out all at once", "at once")]
    [InlineData("how many copies did volume 5 sell", "60,012")]
    [InlineData("what did the graphic novels begin as", "webcomic")]
    [InlineData("when was volume 5 originally meant to come out", "2 February 2023")]
    [InlineData("in which county is Lyme Regis", "Dorset")]
    [InlineData("what did season 1 draw on", "first two volumes")]
    public void What_is_asked_of_a_thing_is_told(string question, string told) => Assert.Contains(told, Lead(question), StringComparison.Ordinal);

    [Theory]
    [InlineData("how long is one episode of season 3")]
    [InlineData("how long does it take to binge season 1")]
    [InlineData("is season 3 weekly or all in one go")]
    [InlineData("how well did volume 3 sell")]
    [InlineData("what did volume 3 begin as")]
    [InlineData("when was volume 3 originally meant to come out")]
    [InlineData("where is Whipsnade Zoo located")]
    [InlineData("which record does volume 2 hold")]
    [InlineData("what themes does volume 3 deal with")]
    public void Nor_is_another_figure_or_day_of_it(string question) => Assert.Equal(Outcome.NoSource, Ask(question).Outcome);

    private Answer Ask(string question) => seeds.Answers.Ask(question, Lens.Everything);

    private string Lead(string question)
    {
        var answer = Ask(question);
        Assert.Equal(Outcome.Answered, answer.Outcome);
        return answer.Lead.Text;
    }
}
