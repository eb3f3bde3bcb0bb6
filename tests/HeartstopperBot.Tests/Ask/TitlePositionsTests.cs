using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Ask;

/// <summary>Books and seasons are asked for by their place in time, and characters by where they are not.</summary>
public sealed class TitlePositionsTests(RealSeeds seeds) : IClassFixture<RealSeeds>
{
    [Theory]
    [InlineData("what is the name of the newest book", "Volume 6")]
    [InlineData("what's the most recent volume of the comics", "Volume 6")]
    [InlineData("when is the next heartstopper book out in the us", "7 July 2026")]
    [InlineData("the last book of Alice Oseman comes out in which day", "2 July 2026")]
    [InlineData("what was the first book alice oseman ever published", "Solitaire")]
    [InlineData("earliest book by alice oseman, year", "2014")]
    [InlineData("what is her latest book about", "head boy")]
    [InlineData("Which Alice Oseman book did Nick and Charlie appear in first?", "Nick Nelson first appeared in Solitaire. Charlie Spring first appeared in Solitaire.")]
    [InlineData("when did the latest season come out", "3 October 2024")]
    [InlineData("how many episodes are in the newest season", "eight")]
    public void A_title_is_found_by_its_place_in_time(string question, string told) => Assert.Contains(told, Said(question), StringComparison.Ordinal);

    [Theory]
    [InlineData("which season comes before season 3", "3 August 2023")]
    [InlineData("Is there going to be another series after the third one", "The film stands in for a fourth season.")]
    [InlineData("What film is coming after the third season?", "Heartstopper Forever")]
    [InlineData("Might you know when the American edition of volume five was released?", "19 December 2023")]
    public void What_stands_beside_another_is_found_by_it(string question, string told) => Assert.Contains(told, Said(question), StringComparison.Ordinal);

    [Fact]
    public void Who_knew_less_at_the_time_names_another_book_as_the_newest()
    {
        var before = seeds.Answers.Ask("what is the newest heartstopper book", Lens.Everything with { AsOf = new DateOnly(2022, 1, 1) });

        Assert.DoesNotContain("Volume 6", before.Lead.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Which characters do not exist in the books?", "Imogen", "Isaac")]
    [InlineData("which characters are only in the show", "Imogen", "Isaac")]
    [InlineData("are there any characters in the show that are not in the books", "Yes: Imogen", "Isaac")]
    [InlineData("who from the graphic novels did not make it into the series", "Aled", "left out")]
    [InlineData("Which chapter of the comics introduces Imogen?", "Imogen", "not in the books")]
    [InlineData("glaad award years", "2023", "2025")]
    public void Whom_one_of_two_lacks_is_told_by_name(string question, string one, string other)
    {
        var said = Said(question);

        Assert.Contains(one, said, StringComparison.Ordinal);
        Assert.Contains(other, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what was Kit Connor's first book")]
    [InlineData("what is the title of volume 7")]
    [InlineData("how many pages has the newest book")]
    [InlineData("who narrates her debut novel")]
    [InlineData("what was sally rooney's debut novel")]
    [InlineData("what is the next heartstopper book after the last one called")]
    [InlineData("which characters of the books die in the show")]
    [InlineData("which chapter of the comics introduces Felix")]
    [InlineData("how many oscars did season one win")]
    public void What_no_source_states_of_a_place_in_time_is_not_answered(string question) => Assert.NotEqual(Outcome.Answered, seeds.Answers.Ask(question, Lens.Everything).Outcome);

    private string Said(string question)
    {
        var answer = seeds.Answers.Ask(question, Lens.Everything);

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.NotEmpty(answer.Lead.SourceNumbers);
        return answer.Lead.Text;
    }
}
