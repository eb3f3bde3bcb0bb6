using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Ask;

/// <summary>What shares the words of a question and is not what it asks for is no answer to it; what it asks for is, however it is put.</summary>
public sealed class BesideThePointTests(RealSeeds seeds) : IClassFixture<RealSeeds>
{
    [Theory]
    [InlineData("first webcomic page when", "September 2016")]
    [InlineData("when did the first page of the comic go online", "September 2016")]
    [InlineData("How often is a new page posted?", "three times a month")]
    public void The_day_of_the_first_is_not_how_often_they_come(string question, string told) => Assert.Contains(told, Said(question), StringComparison.Ordinal);

    [Theory]
    [InlineData("When was the film first announced to the public?", "22 April 2025")]
    [InlineData("when was the title of the film revealed to fans", "July 2025")]
    [InlineData("when was the release date of season 3 announced", "13 May 2024")]
    [InlineData("when was season 2 announced to the world", "20 May 2022")]
    public void An_announcement_is_dated_by_what_was_announced(string question, string day) => Assert.Contains(day, Said(question), StringComparison.Ordinal);

    [Theory]
    [InlineData("the christmas episode from season three, how is it called?", "\"Winter\"")]
    [InlineData("what's the name of the prom episode", "\"Perfect\"")]
    public void An_episode_told_by_one_word_is_named_by_its_title(string question, string title) => Assert.Contains(title, Said(question), StringComparison.Ordinal);

    [Theory]
    [InlineData("i keep reading that the movie counts as episode 25, is that a real thing or did twitter make it up", "The film is counted as episode 25")]
    [InlineData("i keep hearing that season 3 has 12 episodes, is that true or did reddit make it up", "No: Season three has eight")]
    [InlineData("i read that Olivia Colman is in season 3, is that legit or just a rumour", "No: Olivia Colman is not")]
    public void What_is_doubted_at_the_end_is_the_claim_before(string question, string verdict) => Assert.StartsWith(verdict, Said(question), StringComparison.Ordinal);

    [Theory]
    [InlineData("Who took over the directing from Euros Lyn?", "Andy Newbery")]
    [InlineData("who replaced euros lyn as director", "Andy Newbery")]
    [InlineData("who stands in for aled", "Isaac")]
    [InlineData("wait so why isnt seb croft in s3, did they kick him out or what", "redemption")]
    [InlineData("Does Nick's dad live in England or abroad?", "Paris")]
    [InlineData("jack maddox has another first name in the comics, which one was it again", "Henry Maddox")]
    [InlineData("In which English county is the made-up town of Truham supposed to be?", "Kent")]
    [InlineData("At what seaside place was the beach day of season one filmed?", "Herne Bay")]
    [InlineData("lol no way, stephen fry never even set foot on the set?", "never visited")]
    [InlineData("how many instalments had the webcomic reached by may 2022?", "206")]
    public void However_it_is_put_what_is_asked_is_told(string question, string told) => Assert.Contains(told, Said(question), StringComparison.Ordinal);

    [Theory]
    [InlineData("when was the last page of the webcomic")]
    [InlineData("the halloween episode from season two, how is it called?")]
    [InlineData("what is the title of the paris episode")]
    [InlineData("what is the episode at the end of season 1 about a wedding called")]
    [InlineData("which program won the bafta for memorable moment in the end")]
    [InlineData("i keep reading that nick dies in the film, is that a real thing or did tiktok make that up")]
    [InlineData("who took over from andy newbery")]
    [InlineData("who did euros lyn replace")]
    [InlineData("who took over the writing from alice oseman")]
    [InlineData("does charlie live in england or abroad")]
    [InlineData("does joe locke live in england or abroad")]
    [InlineData("which real town is truham")]
    [InlineData("where can you spot nick hiding in the show")]
    [InlineData("biggest selling film, which season was that")]
    [InlineData("nick has another brother in the comics, which one was it again")]
    [InlineData("how many kids does olivia colman have")]
    [InlineData("no way, kit connor never visited the set?")]
    [InlineData("kick joe locke out of this server")]
    [InlineData("which french city is season 2 of the webcomic set in")]
    public void What_only_shares_its_words_does_not_answer_it(string question) => Assert.NotEqual(Outcome.Answered, seeds.Answers.Ask(question, Lens.Everything).Outcome);

    private string Said(string question)
    {
        var answer = seeds.Answers.Ask(question, Lens.Everything);

        Assert.Equal(Outcome.Answered, answer.Outcome);
        return answer.Lead.Text;
    }
}
