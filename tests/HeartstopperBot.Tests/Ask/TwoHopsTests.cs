using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Ask;

/// <summary>Somebody is described, and something is asked of them: who it is is found first, and told after.</summary>
public sealed class TwoHopsTests(RealSeeds seeds) : IClassFixture<RealSeeds>
{
    [Theory]
    [InlineData("what was the guy who plays Mr Farouk in before heartstopper", "Casualty", "Nima Taleghani plays Mr Farouk")]
    [InlineData("The French gentleman who plays Nick's father, what show is he known from?", "Call My Agent", "Thibault de Montalembert plays Stephane")]
    [InlineData("what other films has the director of Heartstopper Forever made", "Still Alice", "Wash Westmoreland directs the film")]
    [InlineData("has the person who plays mr farouk been in casualty", "Yes", "Nima Taleghani plays Mr Farouk")]
    [InlineData("where was charlie's school filmed", "Burnham", "Truham")]
    public void What_is_asked_of_them_is_told_and_then_who_they_are(string question, string told, string via)
    {
        var answer = seeds.Answers.Ask(question, Lens.Everything);

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Contains(told, answer.Lead.Text);
        Assert.Contains(via, answer.Lead.Text);
    }

    [Theory]
    [InlineData("who is the guy who plays Mr Farouk", "Nima Taleghani plays Mr Farouk.")]
    [InlineData("Who's the little lad that plays Charlie's cousin", "Jensen Clayden plays Oliver Spring.")]
    public void Who_asks_no_more_than_that_is_told_once(string question, string told) =>
        Assert.Equal(told, seeds.Answers.Ask(question, Lens.Everything).Lead.Text);

    [Theory]
    [InlineData("what else has the actress who plays Elle been in?")]
    [InlineData("who else does the actor who plays Tao play")]
    [InlineData("What did Tobie Donovan act in before Heartstopper?")]
    [InlineData("Which series did Euros Lyn direct before Heartstopper?")]
    [InlineData("how old is the guy who plays nick")]
    [InlineData("which character does Lara Decaro play?")]
    [InlineData("what did the director of season 3 study")]
    public void Who_they_are_is_no_answer_to_what_else_they_did(string question) =>
        Assert.NotEqual(Outcome.Answered, seeds.Answers.Ask(question, Lens.Everything).Outcome);
}
