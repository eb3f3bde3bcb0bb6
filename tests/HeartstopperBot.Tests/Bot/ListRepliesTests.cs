using System.Text.Json;
using HeartstopperBot.Bot;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Cli;
using HeartstopperBot.Discord.Models;
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
    public async Task A_list_replies_as_approved(string name, string line)
    {
        var reply = await ReplyAsync(line);

        DiscordRules.AssertValid(reply.Message);
        GoldenFile.AssertMatches($"list-{name}.json", GoldenFile.Pretty(JsonSerializer.Serialize(reply.Message, DiscordJson.Default.MessagePayload)));
        GoldenFile.AssertMatches($"list-{name}.txt", reply.ToText());
    }

    [Theory]
    [InlineData("episodes", "season 2", "season-2")]
    [InlineData("books", "volume 1", "heartstopper-volume-1")]
    [InlineData("music", "want", "want-me")]
    [InlineData("locations", "lyme", "lyme")]
    [InlineData("timeline", "release", "release-date")]
    [InlineData("timeline", "Solit", "solitaire")]
    public void A_list_suggests_what_it_can_answer(string command, string typed, string first) =>
        Assert.Equal(first, Commands.Find(command)!.Complete(Commands.Find(command)!.Definition.Options![0].Name, typed, SomeAsker.WhoSawEverything)[0].Value.Text);

    private SlashCommands Commands => SomeCommands.Create(new FactAnswers(_pack.Store));

    private async Task<Reply> ReplyAsync(string line)
    {
        var (command, options, problem) = SlashLine.Parse(line, Commands);
        Assert.Null(problem);
        return await command!.AnswerAsync(options, SomeAsker.WhoSawEverything, CancellationToken.None);
    }
}
