using System.Collections.Immutable;
using System.Globalization;
using HeartstopperBot.Bot.Config;
using HeartstopperBot.Bot.Corrections;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Playground;
using static HeartstopperBot.Tests.EndToEnd.SettingFeel;

namespace HeartstopperBot.Tests.EndToEnd;

/// <summary>
/// A moderator and two fans, through the whole bot: every value of every setting at every kind of place. The whole server says the contrary each time, so that the
/// nearer place has something to overrule; the moderator uses the panel as people do, and the fans ask inside of the place and outside.
/// </summary>
public sealed class SettingMatrixTests(SettingMatrixTests.Stage stage) : IClassFixture<SettingMatrixTests.Stage>, IDisposable
{
    private static readonly ulong Guild = ulong.Parse(Known.Guild, CultureInfo.InvariantCulture);

    private static readonly string[] TwoFans = [Known.Fan, Known.OtherFan];

    /// <summary>Each value, and another that the whole server says meanwhile.</summary>
    private static readonly ImmutableArray<(string Setting, string Value, string Contrary)> Values =
    [
        ("answers", "on", "off"), ("answers", "private", "off"), ("answers", "off", "private"),
        ("visibility", "public", "private"), ("visibility", "private", "public"),
        ("spoilers", "nothing", "everything"), ("spoilers", "season-1", "nothing"), ("spoilers", "season-2", "season-1"), ("spoilers", "season-3", "season-2"), ("spoilers", "everything", "nothing"),
        ("quiz", "on", "off"), ("quiz", "off", "on"),
        ("corrections-channel", Known.Moderators, Known.BotCommands), ("corrections-channel", "none", Known.Moderators),
        .. SettingCatalogue.Of(Setting.Language).Choices.Select(locale => ("language", locale, locale == "de" ? "ja" : "de")),
        ("as-of", "2022-05", "2023"), ("as-of", "2023", "off"), ("as-of", "off", "2022-05"),
        ("exempt-roles", Known.RewatcherRole, "none"), ("exempt-roles", "none", Known.RewatcherRole),
    ];

    /// <summary>What holds in the other server, where nobody says anything.</summary>
    private static readonly ImmutableDictionary<string, string> Defaults = new Dictionary<string, string>
    {
        ["answers"] = "on",
        ["visibility"] = "public",
        ["spoilers"] = "season-3",
        ["quiz"] = "on",
        ["corrections-channel"] = "none",
        ["language"] = "en-GB",
        ["as-of"] = "off",
    }.ToImmutableDictionary();

    /// <summary>Where the moderator opens the panel, which place they choose there, where fans then feel it, and where they must not.</summary>
    private static readonly ImmutableDictionary<string, (string Opens, string? Chooses, string Inside, string Outside)> Scopes = new Dictionary<string, (string, string?, string, string)>
    {
        ["server"] = (Known.General, ConfigTests.WholeServer, Known.BotCommands, Known.OtherGeneral),
        ["category"] = (Known.General, "This category", Known.Spoilers, Known.BotCommands),
        ["channel"] = (Known.General, null, Known.General, Known.Spoilers),
        ["channel, felt in its thread"] = (Known.Thread, "The channel of this thread", Known.Thread, Known.Spoilers),
        ["thread"] = (Known.Thread, null, Known.Thread, Known.General),
        ["forum, felt in its post"] = (Known.ForumPost, "The channel of this thread", Known.ForumPost, Known.General),
        ["forum post"] = (Known.ForumPost, null, Known.ForumPost, Known.General),
    }.ToImmutableDictionary();

    public static TheoryData<string, string, string> Matrix => [.. Values.SelectMany(row => Scopes.Keys.Order(StringComparer.Ordinal).Select(scope => (row.Setting, row.Value, scope)))];

    public static TheoryData<string, string> EachValue => [.. Values.Select(row => (row.Setting, row.Value))];

    /// <summary>Whoever comes next finds a server in which nobody has said or reported anything.</summary>
    public void Dispose()
    {
        var settings = stage.Bot.Part<ServerSettings>();
        settings.Change(Guild, [.. settings.Of(Guild).Rules.Select(rule => new Edit(rule.Scope, null, rule.Setting, null))], Cause.Host, by: null);
        if (stage.Bot.Part<CorrectionDesk>().Count(Guild).Open == 0) return;
        foreach (var fan in TwoFans) stage.Bot.Part<StateDatabase>().Forget(ulong.Parse(fan, CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task What_a_moderator_sets_at_a_place_is_what_two_fans_find_there_and_nowhere_else(string setting, string value, string scope)
    {
        var (opens, chooses, inside, outside) = Scopes[scope];
        var contrary = Values.First(row => (row.Setting, row.Value) == (setting, value)).Contrary;
        var isServer = chooses == ConfigTests.WholeServer;
        if (setting == "exempt-roles") Say("answers", "off");
        if (!isServer) Say(setting, contrary);

        var panel = await ConfigTests.SetAsync(stage.Bot, setting, value, opens, chooses);

        Assert.Contains("(set here)", panel.ToJsonString(), StringComparison.Ordinal);
        await FeelAsync(stage.Bot, setting, value, inside, TwoFans);
        if (!isServer) await FeelAsync(stage.Bot, setting, contrary, outside, TwoFans);
        else if (Defaults.TryGetValue(setting, out var untouched)) await FeelAsync(stage.Bot, setting, untouched, outside, Known.Fan);

        await ConfigTests.TakeBackAsync(stage.Bot, setting, opens, chooses);
        Assert.DoesNotContain(stage.Bot.Part<ServerSettings>().Of(Guild).Rules, rule => SettingCatalogue.Of(rule.Setting).Word == setting && (isServer || rule.Scope.Kind != ScopeKind.Server));
    }

    /// <summary>The twin: fans who find the contrary are not content.</summary>
    [Theory]
    [MemberData(nameof(EachValue))]
    public async Task Fans_notice_when_another_value_holds(string setting, string value)
    {
        var contrary = Values.First(row => (row.Setting, row.Value) == (setting, value)).Contrary;
        Say("answers", setting == "exempt-roles" ? "off" : "on");

        Say(setting, contrary);

        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => FeelAsync(stage.Bot, setting, value, Known.General, TwoFans));
    }

    [Fact]
    public void Nothing_that_can_be_set_is_left_out()
    {
        Assert.Equal(SettingCatalogue.All.Select(info => info.Word), Values.Select(row => row.Setting).Distinct());
        Assert.All(SettingCatalogue.All, info => Assert.Empty(info.Choices.Except(Values.Where(row => row.Setting == info.Word).Select(row => row.Value))));
    }

    private void Say(string setting, string value) =>
        stage.Bot.Part<ServerSettings>().Change(Guild, [Edit.At(PlacePath.Server(Guild), SettingCatalogue.Find(setting)!.Setting, value)], Cause.Host, by: null);

    /// <summary>One bot for all rows, as one server changes its mind again and again.</summary>
    public sealed class Stage : IAsyncLifetime
    {
        private LocalBot? _bot;

        internal LocalBot Bot => _bot!;

        public async ValueTask InitializeAsync() => _bot = await LocalBot.StartReadyAsync();

        public async ValueTask DisposeAsync() => await Bot.DisposeAsync();
    }
}
