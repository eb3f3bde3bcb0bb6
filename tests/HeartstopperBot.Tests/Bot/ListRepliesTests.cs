using HeartstopperBot.Bot;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Bot;

/// <summary>The whole reply of each list, from what is typed to what Discord gets, on a pack that does not change with the seeds.</summary>
public sealed class ListRepliesTests : IDisposable
{
    private readonly BuiltPack _pack = ListPack.Builder().Build();

    public void Dispose() => _pack.Dispose();

    [Theory]
    [InlineData("episodes", "/episodes")]
    [InlineData("episodes-one", "/episodes season:Meet private:true")]
    [InlineData("books", "/books")]
    [InlineData("music", "/music")]
    [InlineData("locations", "/locations season:1")]
    [InlineData("timeline", "/timeline topic:season 2")]
    [InlineData("timeline-then", "/timeline topic:season 2 as_of:2022")]
    [InlineData("sources-all", "/sources")]
    [InlineData("sources-one", "/sources name:early")]
    public async Task A_list_replies_as_approved(string name, string line) => SomeCommands.AssertApproved(await Commands.ReplyAsync(line), $"list-{name}");

    [Theory]
    [InlineData("episodes", "season 2", "season-2")]
    [InlineData("books", "volume 1", "heartstopper-volume-1")]
    [InlineData("music", "want", "want-me")]
    [InlineData("locations", "lyme", "lyme")]
    [InlineData("timeline", "release", "release-date")]
    [InlineData("timeline", "Solit", "solitaire")]
    public void A_list_suggests_what_it_can_answer(string command, string typed, string first) =>
        Assert.Equal(first, Commands.FirstSuggestion(command, typed));

    private SlashCommands Commands => SomeCommands.Create(new FactAnswers(_pack.Store));
}
