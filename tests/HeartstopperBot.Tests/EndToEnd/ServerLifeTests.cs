using System.Text;
using System.Text.Json.Nodes;
using HeartstopperBot.Bot.Config;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Playground;

namespace HeartstopperBot.Tests.EndToEnd;

/// <summary>What becomes of settings when channels and servers come and go; and a server of 500 channels.</summary>
public sealed class ServerLifeTests
{
    private static readonly ulong Guild = ulong.Parse(Known.Guild);

    [Fact]
    public async Task A_deleted_channel_takes_its_settings_along_and_those_of_its_threads()
    {
        await using var bot = await LocalBot.StartReadyAsync();
        await ConfigTests.SetAsync(bot, "quiz", "off", Known.ForumPost, null);
        await ConfigTests.SetAsync(bot, "answers", "off", Known.General, null);
        await ConfigTests.SetAsync(bot, "corrections-channel", Known.Moderators, Known.Thread, null);

        bot.Server.Guilds.Delete(Known.General);
        await RulesAsync(bot, 1);
        bot.Server.Guilds.Delete(Known.Forum);
        await RulesAsync(bot, 0);

        Assert.Contains(bot.Part<ServerSettings>().Log(Guild, 0, 10), batch => batch[0].Cause == Cause.ChannelGone);
    }

    [Fact]
    public async Task A_channel_that_corrections_went_to_takes_that_along()
    {
        await using var bot = await LocalBot.StartReadyAsync();
        await ConfigTests.SetAsync(bot, "corrections-channel", Known.Moderators, Known.General, ConfigTests.WholeServer);

        bot.Server.Guilds.Delete(Known.Moderators);

        await RulesAsync(bot, 0);
    }

    [Fact]
    public async Task What_was_deleted_while_nobody_listened_is_found_and_an_archived_thread_keeps_its_settings()
    {
        await using var bot = await LocalBot.StartReadyAsync();
        await ConfigTests.SetAsync(bot, "answers", "off", Known.Spoilers, null);
        await ConfigTests.SetAsync(bot, "quiz", "off", Known.Thread, null);
        bot.Server.Guilds.Archive(Known.Thread);

        bot.Server.Guilds.BeginOutage();
        bot.Server.Guilds.Delete(Known.Spoilers);
        bot.Server.Guilds.EndOutage();

        await RulesAsync(bot, 1);
        Assert.Equal(ScopeKind.Thread, bot.Part<ServerSettings>().Of(Guild).Rules.Single().Scope.Kind);
    }

    [Fact]
    public async Task A_server_that_removed_the_bot_is_forgotten_after_its_days_and_one_that_is_out_of_reach_is_not()
    {
        await using var bot = await LocalBot.StartAsync(adjust: settings => settings with { ForgetServersAfterDays = 0 });
        await bot.ReadyAsync();
        await ConfigTests.SetAsync(bot, "answers", "private", Known.General, null);
        await bot.AskAsync("quiz", channel: Known.Spoilers);

        bot.Server.Guilds.BeginOutage();
        bot.Server.Guilds.EndOutage();
        await RulesAsync(bot, 1);
        bot.Server.Guilds.RemoveBot();
        await bot.LoggedAsync("everything stored about it is deleted");

        await RulesAsync(bot, 0);
        Assert.DoesNotContain(Guild, bot.Part<StateDatabase>().Read(ServerSql.Known, otherwise: []));
    }

    [Fact]
    public async Task A_server_that_comes_back_in_time_finds_everything()
    {
        await using var bot = await LocalBot.StartReadyAsync();
        await ConfigTests.SetAsync(bot, "answers", "private", Known.General, null);

        bot.Server.Guilds.RemoveBot();
        await LocalBot.UntilAsync(() => HasLeft(bot), "the server is marked as left");
        bot.Server.Guilds.AddBot();
        await LocalBot.UntilAsync(() => !HasLeft(bot), "the server is back");

        await RulesAsync(bot, 1);
    }

    [Fact]
    public async Task In_a_server_of_500_channels_any_channel_is_chosen_in_the_panel()
    {
        await using var bot = await LocalBot.StartReadyAsync();
        var channels = bot.Server.Guilds.Fill();
        var last = channels[^1];
        await LocalBot.UntilAsync(() => bot.Part<GuildChannels>().Find(Guild, ulong.Parse(last)) is not null, "the bot knows the last channel");

        var panel = await bot.AskAsync("config panel", person: Known.Moderator);
        var there = await bot.PickAsync(panel.Message!, "Another channel, thread or category", [last], Known.Moderator, Known.General);
        await bot.PickAsync(there.Message!, "Not said here: taken from a wider place", ["off"], Known.Moderator, Known.General);

        Assert.Equal("off", bot.Part<ServerSettings>().Of(Guild).Rules.Single().Value);
        Assert.Contains("want no answers", (string?)(await bot.AskAsync("whoplays", Some.Nick, channel: last)).Message!["content"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_leave_in_a_file_and_come_back_from_it()
    {
        await using var bot = await LocalBot.StartReadyAsync();
        await ConfigTests.SetAsync(bot, "answers", "private", Known.ForumPost, null);
        await ConfigTests.SetAsync(bot, "as-of", "2022", Known.General, "This category");
        var exported = await bot.AskAsync("config export", person: Known.Moderator);
        using var http = new HttpClient();
        var file = await http.GetByteArrayAsync((string)exported.Message!["attachments"]![0]!["url"]!);
        var question = await bot.AskAsync("config reset", new JsonObject { ["what"] = "server" }, Known.Moderator);
        await bot.PressAsync(question.Message!, "Yes, take them back", Known.Moderator);
        await RulesAsync(bot, 0);

        var preview = await bot.AskAsync("config import", new JsonObject { ["file"] = VisitorFile.Of("settings.json", file) }, Known.Moderator);
        await bot.PressAsync(preview.Message!, "Import", Known.Moderator);

        Assert.Contains("heartstopperbot-settings", Encoding.UTF8.GetString(file), StringComparison.Ordinal);
        await RulesAsync(bot, 2);
    }

    [Fact]
    public async Task Fans_are_not_even_offered_the_command_and_moderators_of_one_server_touch_no_other()
    {
        await using var bot = await LocalBot.StartReadyAsync();

        var offered = bot.Server.Visitors.Commands(new Place(Known.Fan, Known.General)).Select(command => (string?)command!["name"]);
        var panel = await bot.AskAsync("config panel", person: Known.OtherModerator, channel: Known.OtherGeneral);
        await bot.PickAsync(panel.Message!, "Not set: the default holds", ["off"], Known.OtherModerator, Known.OtherGeneral);

        Assert.DoesNotContain("config", offered);
        Assert.Empty(bot.Part<ServerSettings>().Of(Guild).Rules);
        Assert.Single(bot.Part<ServerSettings>().Of(ulong.Parse(Known.OtherGuild)).Rules);
    }

    private static bool HasLeft(LocalBot bot) => bot.Part<StateDatabase>().Read(connection => ServerSql.HasLeft(connection, Guild), otherwise: false);

    private static Task RulesAsync(LocalBot bot, int count) =>
        LocalBot.UntilAsync(() => bot.Part<ServerSettings>().Of(Guild).Rules.Length == count, $"there are {count} rules");
}
