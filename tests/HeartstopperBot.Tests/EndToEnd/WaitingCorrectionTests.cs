using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using HeartstopperBot.Bot.Corrections;
using HeartstopperBot.Playground;
using static HeartstopperBot.Tests.EndToEnd.CorrectionStage;

namespace HeartstopperBot.Tests.EndToEnd;

/// <summary>Fans report while no channel takes corrections; as soon as one is set, in whichever way, what waits is posted there by itself, once.</summary>
public sealed class WaitingCorrectionTests
{
    private static readonly ulong Guild = ulong.Parse(Known.Guild, CultureInfo.InvariantCulture);

    [Fact]
    public async Task What_waits_is_posted_as_soon_as_a_moderator_sets_a_channel_in_the_panel()
    {
        await using var bot = await LocalBot.StartReadyAsync();
        var thanks = await ReportAsync(bot);
        await ReportAsync(bot, "And that.", person: Known.OtherFan);
        var before = Described(await bot.AskAsync("config panel", person: Known.Moderator));
        var list = Described(await bot.AskAsync("corrections", person: Known.Moderator));

        var after = await ConfigTests.SetAsync(bot, "corrections-channel", Known.Moderators, Known.General, ConfigTests.WholeServer);

        Assert.Contains("kept for the moderators", (string?)thanks.Message!["content"], StringComparison.Ordinal);
        Assert.Contains("2 corrections wait", before, StringComparison.Ordinal);
        Assert.Contains("No corrections channel is set", list, StringComparison.Ordinal);
        Assert.Contains($"Posted 2 corrections in <#{Known.Moderators}>.", (string?)after["embeds"]![0]!["description"], StringComparison.Ordinal);
        Assert.DoesNotContain("wait for a channel", (string?)after["embeds"]![0]!["description"], StringComparison.Ordinal);
        Assert.Equal(2, CountPosted(bot));
        Assert.Equal(["Accept", "Reject", "Ask"], Buttons(Posted(bot)));
        Assert.Equal(["Notes"], Buttons((await bot.AskAsync("corrections", person: Known.Moderator)).Message!)[^1..]);
        Assert.StartsWith("Accepted.", (string?)(await DecideAsync(bot, "Accept")).Message!["content"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_is_posted_when_a_file_of_settings_brings_a_channel()
    {
        await using var bot = await LocalBot.StartReadyAsync();
        await ReportAsync(bot);
        var file = $$"""{"format":"heartstopperbot-settings","version":1,"server":"{{Known.Guild}}","exported":"2026-01-01T00:00:00Z","settings":[{"scope":"server","setting":"corrections-channel","value":"{{Known.Moderators}}"}]}""";

        var preview = await bot.AskAsync("config import", new JsonObject { ["file"] = VisitorFile.Of("settings.json", Encoding.UTF8.GetBytes(file)) }, Known.Moderator);
        Assert.Equal(0, CountPosted(bot));
        var done = await bot.PressAsync(preview.Message!, "Import", Known.Moderator);

        Assert.Contains("Posted 1 correction in", Described(done), StringComparison.Ordinal);
        Assert.Equal(1, CountPosted(bot));
    }

    [Fact]
    public async Task What_waits_is_posted_when_undo_brings_a_channel_back()
    {
        await using var bot = await StartAsync();
        await ConfigTests.SetAsync(bot, "corrections-channel", "none", Known.General, ConfigTests.WholeServer);
        await ReportAsync(bot);
        Assert.Equal(0, CountPosted(bot));

        var log = await bot.AskAsync("config log", person: Known.Moderator);
        var newest = (string)log.Message!["components"]![0]!["components"]![0]!["options"]![0]!["value"]!;
        var undone = await bot.PickAsync(log.Message!, "Undo one of these", [newest], Known.Moderator, Known.General);

        Assert.Contains("Posted 1 correction in", Described(undone), StringComparison.Ordinal);
        Assert.Equal(1, CountPosted(bot));
    }

    [Fact]
    public async Task What_waits_is_posted_where_a_nearer_place_no_longer_says_none()
    {
        await using var bot = await StartAsync();
        await ConfigTests.SetAsync(bot, "corrections-channel", "none", Known.General, place: null);
        await ReportAsync(bot);

        await ConfigTests.TakeBackAsync(bot, "corrections-channel", Known.General, place: null);

        Assert.Equal(1, CountPosted(bot));
    }

    /// <summary>The host imports settings while the bot is away, or it was killed before it could post.</summary>
    [Fact]
    public async Task What_waits_is_posted_when_the_bot_comes_back_and_finds_a_channel()
    {
        await using var bot = await LocalBot.StartReadyAsync();
        await ReportAsync(bot);
        SetChannel(bot, Known.Guild, Known.Moderators);
        Assert.Equal(0, CountPosted(bot));

        bot.Server.Guilds.BeginOutage();
        bot.Server.Guilds.EndOutage();

        await LocalBot.UntilAsync(() => bot.Part<CorrectionDesk>().Waiting(Guild) == 0, "nothing waits any more");
        Assert.Equal(1, CountPosted(bot));
    }

    [Fact]
    public async Task A_channel_that_does_not_take_them_is_named_with_what_is_missing_nothing_is_lost_and_choosing_it_again_posts_them()
    {
        await using var bot = await LocalBot.StartReadyAsync();
        await ReportAsync(bot);
        bot.Server.Guilds.Deny(Known.Moderators, Permission.SendMessages);

        var refused = await ConfigTests.SetAsync(bot, "corrections-channel", Known.Moderators, Known.General, ConfigTests.WholeServer);
        var list = await bot.AskAsync("corrections", person: Known.Moderator);

        var told = (string)refused["embeds"]![0]!["description"]!;
        Assert.Contains($"I could not post in <#{Known.Moderators}>", told, StringComparison.Ordinal);
        Assert.Contains("I lack: Send Messages", told, StringComparison.Ordinal);
        Assert.Contains("1 correction waits", told, StringComparison.Ordinal);
        Assert.Contains("Post the 1 waiting", Buttons(list.Message!));

        bot.Server.Guilds.Allow(Known.Moderators, Permission.SendMessages);
        var posted = await ConfigTests.SetAsync(bot, "corrections-channel", Known.Moderators, Known.General, ConfigTests.WholeServer);

        Assert.Contains("Posted 1 correction in", (string?)posted["embeds"]![0]!["description"], StringComparison.Ordinal);
        Assert.Equal(1, CountPosted(bot));
    }

    [Fact]
    public async Task When_two_moderators_press_at_once_and_a_fan_reports_meanwhile_nothing_is_posted_twice()
    {
        await using var bot = await LocalBot.StartReadyAsync();
        bot.Server.Guilds.SetRoles(Known.OtherFan, Known.Guild, Known.ModeratorRole);
        for (var count = 0; count < 4; count++) await ReportAsync(bot, $"Wrong {count}.");
        SetChannel(bot, Known.Guild, Known.Moderators);
        var lists = new[] { await bot.AskAsync("corrections", person: Known.Moderator), await bot.AskAsync("corrections", person: Known.OtherFan) };

        var pressed = await Task.WhenAll(
            bot.PressAsync(lists[0].Message!, "Post the 4 waiting", Known.Moderator),
            bot.PressAsync(lists[1].Message!, "Post the 4 waiting", Known.OtherFan));
        await Task.WhenAll(ReportAsync(bot, "Wrong 4."), ConfigTests.SetAsync(bot, "corrections-channel", Known.Moderators, Known.General, ConfigTests.WholeServer));

        Assert.Single(pressed, told => Described(told).Contains("Posted 4 corrections", StringComparison.Ordinal));
        Assert.Equal(5, CountPosted(bot));
        Assert.Equal(0, bot.Part<CorrectionDesk>().Waiting(Guild));
    }

    private static int CountPosted(LocalBot bot) => bot.Server.Visitors.Messages(Moderator).Count(message => message!["embeds"]!.AsArray() is [{ } embed, ..]
        && ((string?)embed["title"])?.StartsWith("Correction ", StringComparison.Ordinal) == true && ((int?)message["flags"] & Ephemeral) is null or 0);
}
