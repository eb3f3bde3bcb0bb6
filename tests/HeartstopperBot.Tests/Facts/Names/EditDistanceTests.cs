using HeartstopperBot.Facts.Names;

namespace HeartstopperBot.Tests.Facts.Names;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("nick", "nick", 0)]
    [InlineData("niick", "nick", 1)]
    [InlineData("nik", "nick", 1)]
    [InlineData("reha", "rhea", 1)]
    [InlineData("charley", "charlie", 2)]
    [InlineData("", "ab", 2)]
    public void Slips_are_counted(string typed, string known, int slips)
    {
        Assert.Equal(slips, EditDistance.Between(typed, known, 2));
        Assert.Equal(slips, EditDistance.Between(known, typed, 2));
    }

    [Fact]
    public void Beyond_the_limit_only_that_it_is_beyond_is_said()
    {
        Assert.Equal(2, EditDistance.Between("nelson", "spring", 1));
        Assert.Equal(2, EditDistance.Between("n", "nelson", 1));
    }
}
