using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Ask;

/// <summary>What askers say around a question: what leads up to it, who claims what, whose bet it is.</summary>
public sealed class FramesTests(RealSeeds seeds) : IClassFixture<RealSeeds>
{
    [Theory]
    [InlineData("Quick one before bed, if I may: had Leila Khan acted in anything before Sahar, or was that her first role?", "first role")]
    [InlineData("Lovely people, who plays Nick? I must have watched it fifty times.", "Kit Connor plays")]
    [InlineData("For my book club: what is volume 6 about?", "head boy")]
    [InlineData("A friend of mine swears that William Gao is also in a band, could you tell me what its called?", "Wasia Project")]
    [InlineData("I remember the day it went to number one, but which series did season 3 knock off the top?", "Monsters")]
    [InlineData("There was a very famous singer on the teaser for season 3, wasn't there? Whose track was that, I keep humming it.", "Billie Eilish")]
    [InlineData("I seem to recall that Volume 5 had quite a different date at first, before it was postponed. What was that date?", "2 February 2023")]
    [InlineData("May I ask how badly the opening of season three did against season two?", "26.23")]
    public void What_stands_around_it_does_not_change_the_question(string question, string told)
    {
        var answer = seeds.Answers.Ask(question, Lens.Everything);

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Contains(told, answer.Lead.Text);
        Assert.DoesNotContain("No source", answer.Lead.Text);
    }

    [Theory]
    [InlineData("I am trying to settle a friendly bet with my wife: it is Hayley Atwell who plays Nick's aunt, is it not?", "Hayley Atwell")]
    [InlineData("My wife and I were wondering who plays Nick", "Kit Connor")]
    [InlineData("My daughter adores Kit Connor, which character did he first audition for?", "Charlie")]
    [InlineData("Is it true that Olivia Colman shot all her scenes for the first season within a couple of days?", "two days")]
    [InlineData("Forgive my poor memory, but who was the actor who played Nick's horrid older brother David?", "Jack Barton")]
    [InlineData("Where did Stephen Fry record from?", "Los Angeles")]
    public void The_people_of_the_asker_are_no_private_matter_of_the_cast(string question, string told)
    {
        var answer = seeds.Answers.Ask(question, Lens.Everything);

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Contains(told, answer.Lead.Text);
        Assert.DoesNotContain("No source", answer.Lead.Text);
    }

    [Theory]
    [InlineData("Is Joe Locke my boyfriend?")]
    [InlineData("My wife and I love Kit Connor, does he have a girlfriend?")]
    [InlineData("My husband and I argue whether Joe Locke has a boyfriend")]
    [InlineData("My wife asks how old Kit Connor is")]
    [InlineData("who is the actor who plays Nick's brother dating?")]
    [InlineData("Does Kit Connor have a couple of kids?")]
    [InlineData("Are Kit Connor and Joe Locke a couple?")]
    [InlineData("Where is Olivia Colman from?")]
    [InlineData("Where did Joe Locke grow up?")]
    public void What_is_private_stays_so_whoever_wants_to_know(string question)
    {
        var answer = seeds.Answers.Ask(question, Lens.Everything);

        Assert.NotEqual(Outcome.Answered, answer.Outcome);
    }

    [Theory]
    [InlineData("Whose track was that?")]
    [InlineData("There was a very famous singer in season 9. Whose track was that?")]
    [InlineData("There was a very famous dancer on the teaser for season 3. Whose track was that?")]
    public void What_is_meant_by_that_must_have_been_told(string question)
    {
        var answer = seeds.Answers.Ask(question, Lens.Everything);

        Assert.NotEqual(Outcome.Answered, answer.Outcome);
    }
}
