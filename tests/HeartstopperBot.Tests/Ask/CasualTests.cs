using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Ask;

/// <summary>As people type between two other things: feelings and remarks in front, words left out.</summary>
public sealed class CasualTests(RealSeeds seeds) : IClassFixture<RealSeeds>
{
    [Theory]
    [InlineData("sooo excited, have they finished shooting the movie??", "27 July 2025")]
    [InlineData("sry if this was asked already but how old are nick n charlie in the film", "18")]
    [InlineData("nick and charlie are so cute, who plays tao", "William Gao")]
    [InlineData("mr farouk and mr ajayi r so cute, does farouk have a first name", "Youssef")]
    [InlineData("im obsessed w the little leaves and sparks on screen, who animates them", "Anna Peronetto")]
    [InlineData("would olivia colman come back ever, like has she said smth", "gladly")]
    [InlineData("who picked up the music supervisor job for season 3", "Matt Biffa")]
    [InlineData("official podcast exist?", "companion podcast")]
    [InlineData("isaac is aroace right", "asexual and aromantic")]
    [InlineData("truham headmaster voice actor", "Stephen Fry")]
    [InlineData("who is the voice of the Truham headmaster", "Stephen Fry")]
    public void What_stands_around_a_question_does_not_hide_it(string question, string told) => Assert.Contains(told, Answered(question));

    [Theory]
    [InlineData("sooo excited, have they cast tao's dad??")]
    [InlineData("nick and charlie are so cute, who is cuter")]
    [InlineData("sry if this was asked already but how old is tao's mum in the film")]
    [InlineData("is nick hot")]
    [InlineData("the spin-off exist?")]
    [InlineData("higgs caretaker voice actor")]
    public void Nor_does_it_make_one_answerable(string question) => Assert.NotEqual(Outcome.Answered, seeds.Answers.Ask(question, Lens.Everything).Outcome);

    [Theory]
    [InlineData("does the film go the same way as the book")]
    [InlineData("does the film go the same way as volume 6")]
    public void Another_way_is_no_Yes_to_the_same_way(string question) => Assert.DoesNotContain("Yes", Answered(question));

    private string Answered(string question)
    {
        var answer = seeds.Answers.Ask(question, Lens.Everything);

        Assert.Equal(Outcome.Answered, answer.Outcome);
        return answer.Lead.Text;
    }
}
