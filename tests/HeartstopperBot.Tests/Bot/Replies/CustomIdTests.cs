using HeartstopperBot.Bot.Replies;

namespace HeartstopperBot.Tests.Bot.Replies;

public sealed class CustomIdTests
{
    [Theory]
    [InlineData("nick-nelson")]
    [InlineData("Nick's mum")]
    [InlineData("a|b%7C|%25")]
    [InlineData("")]
    [InlineData("💛 Ünïcode")]
    public void What_is_written_is_read_again(string argument)
    {
        var id = new CustomId(View.Sources, 3, new QuestionKey("whoplays", [argument, "2022-10-01"]));

        var read = CustomId.TryParse(id.TryEncode()!);

        Assert.NotNull(read);
        Assert.Equal((id.View, id.Page, id.Question.Command), (read.View, read.Page, read.Question.Command));
        Assert.Equal(id.Question.Arguments, read.Question.Arguments);
    }

    [Fact]
    public void What_does_not_fit_is_not_written() => Assert.Null(new CustomId(View.Sources, null, new QuestionKey("whoplays", [new string('x', 90), ""])).TryEncode());

    [Fact]
    public void The_limit_counts_code_points() => Assert.NotNull(new CustomId(View.Answer, null, new QuestionKey("q", [string.Concat(Enumerable.Repeat("💛", 90))])).TryEncode());

    [Theory]
    [InlineData("")]
    [InlineData("2|a||cast|")]
    [InlineData("1|z||cast|")]
    [InlineData("1|a|x|cast|")]
    [InlineData("1|a|99999999999|cast|")]
    [InlineData("1|a")]
    public void What_this_version_does_not_write_is_not_read(string id) => Assert.Null(CustomId.TryParse(id));
}
