using System.Text.Json;
using HeartstopperBot.Bot;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Bot.WhoPlays;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Bot.Progress;

/// <summary>What is held back is said to be, and shown to whoever asks for it: once, and to them alone.</summary>
public sealed class HeldBackTests : IDisposable
{
    private static readonly Lens Beginner = new(null, SpoilerLine.Nothing);

    private readonly RememberedReplies _remembered = new();
    private readonly BuiltPack _pack = SeedPackBuilder.Some()
        .Entity("david-nelson", "character", "David Nelson", "David", "Nick's secret rival")
        .Claim("newer", "nick-nelson", "partner", "charlie-spring", "Nick and Charlie are a couple.", "spoils: season-1")
        .Claim("newer", "nick-nelson", "brother", "david-nelson", "David is Nick's brother.", "spoils: season-2")
        .Build();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ISlashCommand WhoPlays => field ??= WhoPlaysCommand.Create(new FactAnswers(_pack.Store), _remembered);

    public void Dispose()
    {
        _remembered.Dispose();
        _pack.Dispose();
    }

    [Fact]
    public async Task A_beginner_is_told_that_there_is_more_and_offered_it()
    {
        var reply = await AskAsync("Nick's boyfriend", SomeAsker.Who(Beginner));

        GoldenFile.AssertMatches("held-back.json", GoldenFile.Pretty(JsonSerializer.Serialize(reply.Message, DiscordJson.Default.MessagePayload)));
        Assert.DoesNotContain("Charlie", reply.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_wants_to_see_it_sees_it_in_private_and_nothing_is_held_back_there()
    {
        var asker = SomeAsker.Who(Beginner);
        var show = Find(await AskAsync("Nick's boyfriend", asker), Texts.ShowButton)!;

        var shown = await WhoPlays.ContinueAsync(show, isPrivate: true, asker, Cancel);

        Assert.Contains("Joe Locke plays Charlie Spring, Nick Nelson's partner.", shown.ToText(), StringComparison.Ordinal);
        Assert.Null(Find(shown, Texts.ShowButton));
        Assert.True(Find(shown, Texts.SourcesButton)!.Question.IsLifted);
    }

    [Fact]
    public async Task What_was_lifted_is_never_told_in_public()
    {
        var asker = SomeAsker.Who(Beginner);
        var show = Find(await AskAsync("Nick's boyfriend", asker), Texts.ShowButton)!;

        var shown = await WhoPlays.ContinueAsync(show, isPrivate: false, asker, Cancel);

        Assert.DoesNotContain("Charlie", shown.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_shared_keeps_to_what_the_place_allows()
    {
        var asker = new Asker(1, 5, 6, null, Own: new Lens(null, SpoilerLine.All), Public: Beginner with { HidesStory = true, IsOwnLine = false }, SomeAsker.Today);
        var told = await AskAsync("Nick's boyfriend", asker, isPrivate: true);
        Assert.Contains("Charlie", told.ToText(), StringComparison.Ordinal);

        var shared = await WhoPlays.ContinueAsync(Find(told, Texts.ShareButton)!, isPrivate: false, asker, Cancel);

        Assert.DoesNotContain("Charlie", shared.ToText(), StringComparison.Ordinal);
        Assert.Contains("the story is told here", shared.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_readers_of_different_lines_never_share_a_remembered_reply()
    {
        var knows = await AskAsync("Nick's boyfriend", SomeAsker.WhoSawEverything);
        var beginner = await AskAsync("Nick's boyfriend", SomeAsker.Who(Beginner));

        Assert.NotSame(knows, beginner);
        Assert.Null(WhoPlays.Recall(Options("Nick's boyfriend"), SomeAsker.Who(new Lens(null, new SpoilerLine(1)))));
        Assert.Same(beginner, WhoPlays.Recall(Options("Nick's boyfriend"), SomeAsker.Who(Beginner)));
    }

    [Theory]
    [InlineData("david nelson")]
    [InlineData("David")]
    [InlineData("david-nelson")]
    public async Task A_name_that_is_only_known_from_beyond_is_not_named_back(string typed)
    {
        var reply = await AskAsync(typed, SomeAsker.Who(Beginner));

        Assert.Contains($"What is known of “{typed}” lies beyond", reply.ToText(), StringComparison.Ordinal);
        Assert.NotNull(Find(reply, Texts.ShowButton));
    }

    [Theory]
    [InlineData("davi")]
    [InlineData("daivd")]
    [InlineData("nelson")]
    [InlineData("")]
    public async Task A_name_that_is_only_known_from_beyond_is_neither_suggested_nor_near(string typed)
    {
        var suggested = WhoPlays.Complete("name", typed, SomeAsker.Who(Beginner));
        var told = await AskAsync(typed, SomeAsker.Who(Beginner));

        Assert.DoesNotContain(suggested, choice => choice.Name.Contains("David", StringComparison.Ordinal));
        Assert.DoesNotContain("David", JsonSerializer.Serialize(told.Message, DiscordJson.Default.MessagePayload), StringComparison.Ordinal);
        Assert.Contains(WhoPlays.Complete("name", "davi", SomeAsker.WhoSawEverything), choice => choice.Value.Text == "david-nelson");
    }

    private async Task<Reply> AskAsync(string name, Asker asker, bool isPrivate = false) => await WhoPlays.AnswerAsync(Options(name, isPrivate), asker, Cancel);

    private static SlashOptions Options(string name, bool isPrivate = false) =>
        new(System.Collections.Immutable.ImmutableDictionary<string, string>.Empty.Add("name", name).Add("private", isPrivate ? "true" : "false"));

    private static CustomId? Find(Reply reply, string label) => reply.Message.Components!.OfType<ActionRow>().SelectMany(row => row.Components).OfType<Button>()
        .FirstOrDefault(button => button.Label == label) is { CustomId: { } id } ? CustomId.TryParse(id) : null;
}
