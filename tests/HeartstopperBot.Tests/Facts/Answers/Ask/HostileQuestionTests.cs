using System.Text;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Facts.Answers.Ask;

public sealed class HostileQuestionTests(RealSeeds seeds) : IClassFixture<RealSeeds>
{
    private static readonly string[] Pieces =
    [
        "who", "plays", "Nick", "nick's", "'", "’s", "season", "2", "s2e3", "and", "or", "and and", "(", ")", "\"", "“", ",", "?", "!", ".", "\n", "\0", "mum", "episode", "first", "volume 99", "in 2022", "april", "film", "his",
        "\ud800", "\udc00", "😀", "é", "Ω", "ß", "\u202e", "<script>", "' OR 1=1 --", "NEAR(", "AND", "*", "^", "{", "}", "[1]", "@everyone", "--", "kit connor", "the", "what", "how many", "9999999999999999999", "&", "-",
    ];

    [Fact]
    public void No_text_is_too_strange_to_be_answered_or_refused()
    {
        var random = new Random(20260101);
        for (var round = 0; round < 10_000; round++)
        {
            var question = new StringBuilder();
            for (var piece = random.Next(1, 14); piece > 0; piece--)
            {
                question.Append(random.Next(4) == 0 ? ((char)random.Next(char.MaxValue)).ToString() : Pieces[random.Next(Pieces.Length)]);
                if (random.Next(5) > 0) question.Append(' ');
            }

            var answer = seeds.Answers.Ask(question.ToString(), Lens.Everything);

            Assert.True(answer.Lead.Text.Length > 0 && (answer.Outcome != Outcome.Answered || answer.Lead.SourceNumbers.Length > 0), question.ToString());
        }
    }

    [Theory]
    [InlineData(100_000, "who plays Nick ")]
    [InlineData(100_000, "a")]
    [InlineData(1_400, "or ")]
    [InlineData(1_400, "nick ")]
    public void A_monstrous_text_is_refused(int length, string piece)
    {
        var question = string.Concat(Enumerable.Repeat(piece, length / piece.Length));

        Assert.NotEqual(Outcome.Answered, seeds.Answers.Ask(question, Lens.Everything).Outcome);
    }
}
