using HeartstopperBot.Bot;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Bot;

/// <summary>The whole reply of each lookup, from what is typed to what Discord gets, on a pack that does not change with the seeds.</summary>
public sealed class LookupRepliesTests : IDisposable
{
    private readonly BuiltPack _pack = LookupPack.Builder().Build();

    public void Dispose() => _pack.Dispose();

    [Theory]
    [InlineData("character", "/character name:Nick")]
    [InlineData("person", "/person name:Kit Connor private:true")]
    [InlineData("crew", "/crew season:1")]
    [InlineData("awards", "/awards")]
    [InlineData("where", "/where")]
    [InlineData("where-then", "/where as_of:2022-12")]
    public async Task A_lookup_replies_as_approved(string name, string line) => SomeCommands.AssertApproved(await Commands.ReplyAsync(line), $"lookup-{name}");

    [Theory]
    [InlineData("character", "nic", "nick-nelson")]
    [InlineData("person", "con", "kit-connor")]
    [InlineData("crew", "film", "heartstopper-forever")]
    [InlineData("awards", "emm", "emmys")]
    [InlineData("where", "s3", "season-3")]
    public void A_lookup_suggests_what_it_can_answer(string command, string typed, string first) =>
        Assert.Equal(first, Commands.FirstSuggestion(command, typed));

    [Fact]
    public void A_character_is_no_suggestion_for_a_person() =>
        Assert.DoesNotContain(Commands.Find("person")!.Complete("name", "nick", SomeAsker.WhoSawEverything), choice => choice.Value.Text == "nick-nelson");

    private SlashCommands Commands => SomeCommands.Create(new FactAnswers(_pack.Store));
}
