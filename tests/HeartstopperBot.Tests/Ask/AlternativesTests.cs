using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Ask;

/// <summary>Questions that offer what the answer may be: the statement that settles any of it is the answer.</summary>
public sealed class AlternativesTests(RealSeeds seeds) : IClassFixture<RealSeeds>
{
    [Theory]
    [InlineData("is Imogen from the comics or did they make her up for the show", "not in the books")]
    [InlineData("was Imogen in the original comics or did the show make her up", "not in the books")]
    [InlineData("was season two released weekly or everything together?", "at once")]
    [InlineData("did all the episodes of season 2 come out on the same day", "at once")]
    [InlineData("does tori have an actual boyfriend in it or is michael just a friend lol", "friend of Tori")]
    [InlineData("is there a real release day for the film yet or do we only have the year", "2026")]
    [InlineData("is there a day for season 3 or only the month", "3 October 2024")]
    public void The_statement_that_settles_one_of_them_is_the_answer(string question, string told)
    {
        var answer = seeds.Answers.Ask(question, Lens.Everything);

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Contains(told, answer.Lead.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("is the movie taken from the novella too or only vol 6", "novella Nick and Charlie", "sixth")]
    [InlineData("Is the film based on volume 6 only or on the novella as well", "novella Nick and Charlie", "sixth")]
    public void Where_both_are_stated_both_are_told(string question, string one, string other)
    {
        var lead = seeds.Answers.Ask(question, Lens.Everything).Lead.Text;

        Assert.Contains(one, lead, StringComparison.Ordinal);
        Assert.Contains(other, lead, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("some say 4 emmys, some say 5. which is it", "five", "four")]
    [InlineData("one site says 4 emmys and another says 5, who's right?", "five", "four")]
    [InlineData("Got told the film will be in cinemas, but also that it's Netflix only. Which is it?", "cinemas", "Netflix")]
    public void What_one_says_and_another_says_otherwise_is_told_as_sources_differ(string question, string one, string other)
    {
        var lead = seeds.Answers.Ask(question, Lens.Everything).Lead.Text;

        Assert.StartsWith("Sources differ: ", lead, StringComparison.Ordinal);
        Assert.Contains(one, lead, StringComparison.Ordinal);
        Assert.Contains(other, lead, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_was_overtaken_is_no_rival() =>
        Assert.StartsWith("The graphic novels run to six volumes", seeds.Answers.Ask("I read that there are 5 volumes, elsewhere it says 6. Which is right?", Lens.Everything).Lead.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("was season 1 released weekly or everything together?")]
    [InlineData("some say season 2 cost 5 million, some say 10: which is it")]
    [InlineData("some say Taylor Swift sings in it, some say Adele. which is it")]
    [InlineData("I heard season 2 was shot in Canada, but also in Spain. Which is it?")]
    [InlineData("did they film the Paris scenes in spring or autumn")]
    [InlineData("is Nick left handed or right handed")]
    [InlineData("is the film in black and white or colour")]
    [InlineData("is Nellie a labrador or a poodle")]
    [InlineData("is Coach Singh married or single")]
    public void Where_no_source_speaks_of_either_there_is_no_answer(string question) =>
        Assert.NotEqual(Outcome.Answered, seeds.Answers.Ask(question, Lens.Everything).Outcome);
}
