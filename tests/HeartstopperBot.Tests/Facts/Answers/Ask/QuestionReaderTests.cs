using HeartstopperBot.Facts.Answers.Ask.Readings;
using HeartstopperBot.Facts.Answers.Ask.Words;

namespace HeartstopperBot.Tests.Facts.Answers.Ask;

public sealed class QuestionReaderTests
{
    [Theory]
    [InlineData("Who's the director?", "who is the director")]
    [InlineData("whos nick", "who is nick")]
    [InlineData("Wasn’t it in s2?", "was not it in season 2")]
    [InlineData("the second series", "the season 2")]
    [InlineData("Season Two", "season 2")]
    [InlineData("season2", "season 2")]
    [InlineData("S02E03", "season 2 episode 3")]
    [InlineData("the fourth Heartstopper book", "the volume 4")]
    [InlineData("vol. six", "volume 6")]
    [InlineData("how many eps", "how many episodes")]
    public void However_a_thing_is_written_it_reads_the_same(string question, string expected)
    {
        Assert.Equal(expected, string.Join(' ', QuestionReader.Read(question).Select(word => word.Text)));
    }

    [Theory]
    [InlineData("directed", "directing")]
    [InlineData("wrote", "writes")]
    [InlineData("movies", "movie")]
    [InlineData("filmed", "filming")]
    public void Forms_of_a_word_are_one(string one, string other)
    {
        Assert.Equal(Stems.Of(one), Stems.Of(other));
    }

    [Fact]
    public void A_possessive_is_told_from_a_contraction()
    {
        var words = QuestionReader.Read("Nick's mum, who's she?");

        Assert.True(words[0].IsOwner);
        Assert.DoesNotContain(words.Skip(1), word => word.IsOwner);
    }

    [Theory]
    [InlineData("Who plays Nick? When does season 2 come out?", 2)]
    [InlineData("who plays Nick and when does season 2 come out", 2)]
    [InlineData("Who plays Nick, and in which season?", 2)]
    [InlineData("who plays Nick and Charlie", 1)]
    public void Several_questions_are_taken_apart(string question, int expected)
    {
        Assert.Equal(expected, QuestionSplitter.Split(QuestionReader.Read(question)).Count());
    }

    [Theory]
    [InlineData("how much was it in april 2023", "how much was it", "2023-04-30")]
    [InlineData("when is season 2 out as of 1 october 2022", "when is season 2 out", "2022-10-01")]
    [InlineData("how many volumes were there back in 2022", "how many volumes were there", "2022-12-31")]
    public void A_day_in_the_past_is_taken_out_of_the_question(string question, string rest, string day)
    {
        var taken = AskedDay.Take(QuestionReader.Read(question));

        Assert.Equal((rest, DateOnly.Parse(day)), (string.Join(' ', taken!.Value.Words.Select(word => word.Text)), taken.Value.Day));
    }
}
