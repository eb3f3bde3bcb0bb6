using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Tests.Facts.Answers;

public sealed class RelationsTests
{
    [Theory]
    [InlineData("Nick's mum", "nick", "mother")]
    [InlineData("nicks MOM", "nick", "mother")]
    [InlineData("Nick Nelson’s older brother", "nick nelson", "brother")]
    [InlineData("the father of Nick", "nick", "father")]
    [InlineData("Elle's best friends", "elle", "friend")]
    [InlineData("Tao's girlfriend", "tao", "partner")]
    [InlineData("Stephane's son", "stephane", "child")]
    public void A_relation_is_an_owner_and_a_word_for_it(string typed, string owner, string relation)
    {
        var question = Relations.Parse(typed);

        Assert.Equal((owner, relation), (question?.Owners.First(), question?.Relation.Label));
    }

    [Theory]
    [InlineData("Nick Nelson")]
    [InlineData("mum")]
    [InlineData("the mum")]
    [InlineData("of")]
    [InlineData("mum of")]
    [InlineData("")]
    public void Other_text_is_no_relation(string typed)
    {
        Assert.Null(Relations.Parse(typed));
    }

    [Fact]
    public void A_name_that_ends_in_s_can_be_an_owner_too()
    {
        Assert.Equal(["jame", "james"], Relations.Parse("James' brother")!.Owners);
    }
}
