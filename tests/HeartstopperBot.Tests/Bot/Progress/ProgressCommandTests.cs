using System.Text.Json;
using HeartstopperBot.Bot;
using HeartstopperBot.Bot.Config;
using HeartstopperBot.Bot.Privacy;
using HeartstopperBot.Bot.Progress;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Bot.Progress;

/// <summary><c>/progress</c>: said, shown, and forgotten again.</summary>
public sealed class ProgressCommandTests : IDisposable
{
    private readonly StateDatabase _state = StateDatabase.InMemory();
    private readonly ProgressStore _progress;
    private readonly ServerSettings _settings;
    private readonly ProgressCommand _command;

    public ProgressCommandTests()
    {
        _progress = new ProgressStore(_state);
        _settings = new ServerSettings(_state, new FakeTime());
        _command = new ProgressCommand(_progress, _state, new Forgetting(_state));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Asker Fan => new Readers(_progress, new Places(_settings, new GuildChannels()), SpoilerLine.AllSeasons, new FakeTime()).Of(1, guildId: 5, channelId: 6, locale: null, isAlone: false);

    public void Dispose()
    {
        _settings.Dispose();
        _state.Dispose();
    }

    [Fact]
    public async Task Who_has_not_said_reads_what_is_told_and_that_nothing_is_stored() => AssertLooksAsApproved("progress-unset", await AskAsync());

    [Fact]
    public async Task Who_says_it_reads_it_back_and_can_have_it_forgotten()
    {
        var reply = await AskAsync("season-2");

        Assert.Equal(new SpoilerLine(2), _progress.SeenUpTo(1));
        AssertLooksAsApproved("progress-set", reply);
    }

    [Fact]
    public async Task Forgetting_asks_once_more()
    {
        var asked = await PressAsync(await AskAsync("everything"), PrivacyTexts.DeleteButton);

        AssertLooksAsApproved("progress-forget", asked);
        Assert.NotNull(_progress.SeenUpTo(1));
    }

    [Fact]
    public async Task Who_confirms_is_forgotten()
    {
        var asked = await PressAsync(await AskAsync("everything"), PrivacyTexts.DeleteButton);

        var done = await PressAsync(asked, PrivacyTexts.DeleteNowButton);

        Assert.Contains("nothing is stored about you any more", done.ToText(), StringComparison.Ordinal);
        Assert.Null(_progress.SeenUpTo(1));
    }

    [Fact]
    public async Task Who_keeps_it_is_shown_it_again()
    {
        var asked = await PressAsync(await AskAsync("season-1"), PrivacyTexts.DeleteButton);

        var kept = await PressAsync(asked, PrivacyTexts.KeepButton);

        Assert.Contains("up to Season 1", kept.ToText(), StringComparison.Ordinal);
        Assert.Equal(new SpoilerLine(1), _progress.SeenUpTo(1));
    }

    [Theory]
    [InlineData("season-9")]
    [InlineData("forever")]
    public async Task What_is_no_season_is_named(string typed) =>
        Assert.Contains(typed, (await Assert.ThrowsAsync<UserError>(() => AskAsync(typed))).Message, StringComparison.Ordinal);

    [Fact]
    public void Nobody_else_sees_its_replies() => Assert.True(_command.IsAlwaysPrivate);

    private async Task<Reply> AskAsync(string? season = null) =>
        await _command.AnswerAsync(new SlashOptions(season is null ? [] : System.Collections.Immutable.ImmutableDictionary<string, string>.Empty.Add("season", season)), Fan, Cancel);

    private async Task<Reply> PressAsync(Reply reply, string label)
    {
        var button = reply.Message.Components!.OfType<ActionRow>().SelectMany(row => row.Components).OfType<Button>().Single(one => one.Label == label);
        return await _command.ContinueAsync(CustomId.TryParse(button.CustomId!)!, isPrivate: true, Fan, Cancel);
    }

    private static void AssertLooksAsApproved(string name, Reply reply)
    {
        GoldenFile.AssertMatches($"{name}.json", GoldenFile.Pretty(JsonSerializer.Serialize(reply.Message, DiscordJson.Default.MessagePayload)));
        DiscordRules.AssertValid(reply.Message);
    }
}
