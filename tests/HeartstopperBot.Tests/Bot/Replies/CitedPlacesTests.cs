using HeartstopperBot.Bot.Replies;

namespace HeartstopperBot.Tests.Bot.Replies;

public sealed class CitedPlacesTests
{
    [Theory]
    [InlineData("paragraph 14; paragraph 3; paragraphs 1, 3, 21", "paragraphs 1, 3, 14, 21")]
    [InlineData("paragraphs 6, 10-11; paragraphs 6, 15; paragraphs 10-12", "paragraphs 6, 10-12, 15")]
    [InlineData("paragraphs 1 and 2", "paragraphs 1-2")]
    [InlineData("headline; paragraph 2", "paragraph 2; headline")]
    [InlineData("cast list (paragraphs 10, 16); Nick entry", "cast list (paragraphs 10, 16); Nick entry")]
    [InlineData("paragraph 2 (third win in a row)", "paragraph 2 (third win in a row)")]
    [InlineData("paragraphs 9-2; paragraph 1-9999", "paragraphs 9-2; paragraph 1-9999")]
    [InlineData("", "")]
    public void Paragraphs_are_told_once_and_in_order(string places, string merged) =>
        Assert.Equal(merged, string.Join("; ", CitedPlaces.Merge(places.Split("; "))));
}
