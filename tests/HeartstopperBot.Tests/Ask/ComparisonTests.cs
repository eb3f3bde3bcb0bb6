using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Ask;

/// <summary>Two things held against each other by a measure, and a figure against a number: the word only where the values settle it, both values with their sources.</summary>
public sealed class ComparisonTests(RealSeeds seeds) : IClassFixture<RealSeeds>
{
    [Theory]
    [InlineData("Is season 3's Rotten Tomatoes score higher than season 2's?", "Yes: ", "100 percent", "96 percent")]
    [InlineData("Does season 2 have more episodes than season 1?", "No: ", "Season two has eight", "Season one has eight")]
    [InlineData("did season 2 open higher in the Netflix top 10 than season 3", "Yes: ", "second", "fourth")]
    [InlineData("Did season 3 finish filming later than season 2?", "Yes: ", "15 December 2023", "December 2022")]
    [InlineData("Was volume 1 out before the show?", "Yes: ", "7 February 2019", "22 April 2022")]
    [InlineData("was volume 6 announced before the film?", "Yes: ", "5 April 2023", "22 April 2025")]
    [InlineData("Is Solitaire older than the webcomic?", "Yes: ", "2014", "2016")]
    [InlineData("does season 1 have as many episodes as season 2", "Yes: ", "Season one has eight", "Season two has eight")]
    [InlineData("compared to season 2, did season 3 get more views in its first four days?", "No: ", "4.5 million", "6.1 million")]
    public void What_is_claimed_of_two_is_settled_by_both_values(string question, string word, string one, string other) => Settles(question, word, one, other);

    [Theory]
    [InlineData("Who is older in the film, Nick or Charlie?", "Nick Nelson: ", "18", "17")]
    [InlineData("Who is in the higher school year at the start, Nick or Charlie?", "Nick Nelson: ", "Year 11", "Year 10")]
    [InlineData("which season got a higher rotten tomatoes score, 1 or 2?", "Season 1: ", "100 percent", "96 percent")]
    [InlineData("Did more people watch season 2 or season 3 in the first four days?", "Season 2: ", "6.1 million", "4.5 million")]
    [InlineData("did season 3 get more views than season 2 in its first four days or fewer", "Fewer: ", "4.5 million", "6.1 million")]
    public void Of_two_the_one_is_named_that_the_values_show(string question, string word, string one, string other) => Settles(question, word, one, other);

    [Theory]
    [InlineData("Does volume 6 come out earlier in the UK or in the US?", "UK: ", "2 July 2026", "7 July 2026")]
    [InlineData("Did volume 5 come out in the US before the UK?", "No: ", "19 December 2023", "7 December 2023")]
    [InlineData("did the season 2 teaser or the trailer come first?", "Teaser: ", "2 July 2023", "25 July 2023")]
    [InlineData("Does volume 6 come out in the UK and the US on the same day?", "No: ", "2 July 2026", "7 July 2026")]
    public void Two_slots_of_one_thing_are_compared_like_two_things(string question, string word, string one, string other) => Settles(question, word, one, other);

    [Theory]
    [InlineData("Did the books sell more than five million copies?", "Yes: ", "ten million")]
    [InlineData("Did season 1 have under 10 million hours in its first week?", "No: ", "14.55 million")]
    [InlineData("does season 3 run longer than 300 minutes", "No: ", "279 minutes")]
    [InlineData("is season 3 over 4 hours long", "Yes: ", "279 minutes")]
    [InlineData("Has season 3 had over 10 million views?", "Yes: ", "11 million")]
    [InlineData("Did Heartstopper win more than 3 Emmys?", "Yes: ", "Emmys")]
    public void A_number_that_is_claimed_is_held_against_the_figure(string question, string word, string figure) => Settles(question, word, figure, figure);

    [Theory]
    [InlineData("did the books sell over 12 million copies")]
    [InlineData("were there more than 20 million hours of viewing for season 1 in the first week")]
    [InlineData("What's older, Radio Silence or the webcomic?")]
    public void Where_the_values_leave_it_open_they_are_told_without_a_word(string question)
    {
        var lead = Ask(question).Lead.Text;

        Assert.False(lead.StartsWith("Yes", StringComparison.Ordinal) || lead.StartsWith("No", StringComparison.Ordinal) || lead.Split(' ')[0].EndsWith(':'), lead);
    }

    [Fact]
    public void How_far_one_lies_below_the_other_is_told_where_it_is_asked()
    {
        var lead = Ask("did fewer people watch the opening of s3 than of s2, by how much").Lead;

        Assert.Contains("26.23 percent", lead.Text, StringComparison.Ordinal);
        Assert.Equal(3, lead.Statements.Length);
    }

    [Theory]
    [InlineData("did season 1 get more views than season 3")]
    [InlineData("is season 3 longer than season 2")]
    [InlineData("did volume 5 sell more copies than volume 4?")]
    [InlineData("did season 1 have a higher score than season 2 on metacritic")]
    [InlineData("is Tao older than Elle")]
    [InlineData("is Kit Connor older than Joe Locke")]
    [InlineData("who has won more Emmys, Kit or Joe")]
    [InlineData("Which has more songs, season 1 or season 2?")]
    [InlineData("was season 3 more popular in the UK than in the US")]
    [InlineData("did volume 3 come out in Canada before the US")]
    [InlineData("was season 1's trailer out before season 2's teaser")]
    [InlineData("Did Heartstopper get more Emmy nominations than wins?")]
    [InlineData("did season 3 get more than 20 million hours")]
    [InlineData("does volume 5 have more than 300 pages")]
    [InlineData("did season 2 get more views than bridgerton in its first four days")]
    public void Where_no_source_gives_both_values_nothing_is_compared(string question) =>
        Assert.NotEqual(Outcome.Answered, seeds.Answers.Ask(question, Lens.Everything).Outcome);

    private void Settles(string question, string word, string one, string other)
    {
        var answer = Ask(question);

        Assert.StartsWith(word, answer.Lead.Text, StringComparison.Ordinal);
        Assert.Contains(one, answer.Lead.Text, StringComparison.Ordinal);
        Assert.Contains(other, answer.Lead.Text, StringComparison.Ordinal);
        var cited = answer.Sources.Select(source => source.Source.Id).ToHashSet();
        Assert.All(answer.Lead.Statements, statement => Assert.Contains(statement.References, reference => cited.Contains(reference.Source.Id)));
    }

    private Answer Ask(string question)
    {
        var answer = seeds.Answers.Ask(question, Lens.Everything);
        Assert.Equal(Outcome.Answered, answer.Outcome);
        return answer;
    }
}
