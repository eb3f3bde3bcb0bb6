using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Ask;

/// <summary>Questions for what went before, who won instead, and what is still to come.</summary>
public sealed class BeforeAndInsteadTests(RealSeeds seeds) : IClassFixture<RealSeeds>
{
    [Theory]
    [InlineData("Who took the drama writing BAFTA that Alice Oseman was nominated for?", "Adam Kay")]
    [InlineData("Who got the BAFTA that Alice Oseman was nominated for in 2023?", "Adam Kay")]
    [InlineData("What programme won the National Television Award Heartstopper was shortlisted for?", "Trigger Point")]
    [InlineData("Which BAFTA was Alice Oseman nominated for?", "drama writing")]
    public void Who_won_is_not_who_was_up_for_it(string question, string told)
    {
        var answer = seeds.Answers.Ask(question, Lens.Everything);

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Contains(told, answer.Lead.Text);
        Assert.DoesNotContain("No source", answer.Lead.Text);
    }

    [Theory]
    [InlineData("which school did Elle go to before she moved to Higgs?", "Truham")]
    [InlineData("Which school did Elle leave for Higgs?", "Truham")]
    [InlineData("What date did Volume 5 have before it was postponed?", "2 February 2023")]
    [InlineData("how many seasons had Oseman thought she would need to tell the whole story?", "four seasons")]
    public void What_was_before_is_not_what_came_of_it(string question, string told)
    {
        var answer = seeds.Answers.Ask(question, Lens.Everything);

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Contains(told, answer.Lead.Text);
        Assert.DoesNotContain("No source", answer.Lead.Text);
    }

    [Theory]
    [InlineData("Who was Charlie with before Nick?")]
    [InlineData("Who was Charlie's boyfriend before Nick?")]
    [InlineData("Where did Elle go to school before Higgs and Truham?")]
    [InlineData("Which school did Nick go to before Truham?")]
    [InlineData("Who played David before Jack Barton?")]
    [InlineData("Who collected the Emmy that Yasmin Finney was nominated for?")]
    [InlineData("When was Joe Locke cast?")]
    [InlineData("Which series was number one before Heartstopper season 3?")]
    [InlineData("How much will Netflix cost in 2030?")]
    [InlineData("How much does Netflix cost in 2031?")]
    public void What_no_source_tells_of_before_or_after_stays_open(string question)
    {
        var answer = seeds.Answers.Ask(question, Lens.Everything);

        Assert.NotEqual(Outcome.Answered, answer.Outcome);
    }
}
