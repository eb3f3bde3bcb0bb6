using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Ask;

/// <summary>Episodes are asked for by their title, their number, their place, and what happens in them; what is said of a season holds for them where it is said of the whole.</summary>
public sealed class EpisodeTitleTests(RealSeeds seeds) : IClassFixture<RealSeeds>
{
    [Theory]
    [InlineData("which season and number is the episode titled Winter", "Episode 5 of season 3 is called \"Winter\".")]
    [InlineData("what number is the episode Truth / Dare", "Episode 6 of season 2 is called \"Truth / Dare\".")]
    [InlineData("What is the last episode of season 1 called?", "Episode 8 of season 1 is called \"Boyfriend\".")]
    [InlineData("name of the penultimate episode of season 2", "Episode 7 of season 2 is called \"Sorry\".")]
    [InlineData("in the third season what is the second one called", "Episode 2 of season 3 is called \"Home\".")]
    public void The_title_the_number_and_the_season_of_an_episode_stand_in_one_answer(string question, string answer) => Assert.Equal(answer, Said(question));

    [Theory]
    [InlineData("what's the episode right after Crush called?", "\"Kiss\"")]
    [InlineData("what's the episode before Promise called", "\"Family\"")]
    [InlineData("which episode follows Girls", "\"Bully\"")]
    [InlineData("what comes after Boyfriend, which episode", "\"Out\"")]
    public void An_episode_is_found_beside_another_across_seasons_too(string question, string title) => Assert.Contains(title, Said(question), StringComparison.Ordinal);

    [Theory]
    [InlineData("What is the title of the episode in which Nick comes out on Instagram?", "\"Perfect\"")]
    [InlineData("the episode with the summer fete, what is it called", "\"Apart\"")]
    [InlineData("title of the episode with charlie's birthday party", "\"Friend\"")]
    public void What_happens_in_an_episode_leads_to_its_title(string question, string title) => Assert.Contains(title, Said(question), StringComparison.Ordinal);

    [Theory]
    [InlineData("who directed the episode called Crush", "Euros Lyn")]
    [InlineData("who was the director of the season 3 finale", "Andy Newbery")]
    [InlineData("who wrote s3e4", "Oseman")]
    [InlineData("who composed the music for the episode Heat", "Adiescar Chase")]
    public void Whoever_made_the_whole_season_made_the_episode(string question, string maker) => Assert.Contains(maker, Said(question), StringComparison.Ordinal);

    [Fact]
    public void The_episodes_of_seasons_that_one_person_made_add_up()
    {
        var said = Said("How many episodes did Euros Lyn direct over seasons 1 and 2 together?");

        Assert.StartsWith("16 episodes: Season 1 (8) and Season 2 (8).", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what's the episode after Apart called")]
    [InlineData("what is the title of episode 9 of season 2")]
    [InlineData("title of the episode in which Isaac gets a boyfriend")]
    [InlineData("what's the name of the episode where Tori gets married")]
    [InlineData("who edited the episode called Crush")]
    [InlineData("how long is the episode called Promise in minutes")]
    [InlineData("which song plays in the episode right after Crush")]
    [InlineData("how many episodes did Olivia Colman direct")]
    [InlineData("how many episodes of season 3 did Euros Lyn write")]
    [InlineData("are joe locke and kit connor together in season 2 irl")]
    public void What_no_source_states_of_an_episode_is_not_answered(string question) => Assert.NotEqual(Outcome.Answered, seeds.Answers.Ask(question, Lens.Everything).Outcome);

    private string Said(string question)
    {
        var answer = seeds.Answers.Ask(question, Lens.Everything);

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.NotEmpty(answer.Lead.SourceNumbers);
        return answer.Lead.Text;
    }
}
