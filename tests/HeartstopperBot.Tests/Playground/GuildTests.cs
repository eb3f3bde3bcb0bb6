using System.Text.Json.Nodes;
using HeartstopperBot.Playground;
using HeartstopperBot.Tests.EndToEnd;

namespace HeartstopperBot.Tests.Playground;

/// <summary>Two servers, their channels, roles and members, and what the bot hears of them.</summary>
public sealed class GuildTests
{
    private static readonly Place AtOther = new(Known.Fan, Known.OtherGeneral, "de");

    [Fact]
    public async Task A_server_lists_categories_channels_below_them_and_threads_apart()
    {
        await using var stage = await Stage.EmptyAsync();
        stage.Server.Guilds.Archive(Known.ForumPost);

        var guild = await FirstGuildAsync(stage);
        var channels = guild["channels"]!.AsArray();

        Assert.Equal(4, (int)Find(channels, Known.ShowCategory)["type"]!);
        Assert.Equal(Known.ShowCategory, (string?)Find(channels, Known.Forum)["parent_id"]);
        Assert.DoesNotContain(channels, channel => (string?)channel!["id"] == Known.Thread);
        Assert.Equal([(Known.Thread, Known.General)], guild["threads"]!.AsArray().Select(thread => ((string)thread!["id"]!, (string)thread["parent_id"]!)));
    }

    [Fact]
    public async Task An_interaction_brings_the_thread_with_its_channel_and_the_roles_of_its_person()
    {
        await using var stage = await Stage.ReadyAsync();

        var (_, inThread) = await stage.RunAsync(new Place(Known.OtherFan, Known.Thread));
        var (_, inOther) = await stage.RunAsync(AtOther);

        Assert.Equal((11, Known.General), ((int)inThread["channel"]!["type"]!, (string?)inThread["channel"]!["parent_id"]));
        Assert.Equal([Known.RewatcherRole], inThread["member"]!["roles"]!.AsArray().Select(role => (string?)role));
        Assert.Equal((Known.OtherGuild, "en-US"), ((string?)inOther["guild_id"], (string?)inOther["guild_locale"]));
        Assert.Equal(Known.OtherGuild, (string?)inOther["authorizing_integration_owners"]!["0"]);
    }

    [Fact]
    public async Task A_moderator_of_one_server_is_none_and_nobody_in_the_other()
    {
        await using var stage = await Stage.ReadyAsync();
        var visitors = stage.Server.Visitors;

        var mine = visitors.Commands(new Place(Known.OtherModerator, Known.OtherLobby));

        Assert.Contains(mine, command => (string?)command!["name"] == "config");
        Assert.DoesNotContain(visitors.Commands(AtOther), command => (string?)command!["name"] == "config");
        Assert.Throws<VisitorException>(() => visitors.Commands(new Place(Known.OtherModerator, Known.General)));
        Assert.Throws<VisitorException>(() => visitors.Commands(new Place(Known.Moderator, Known.OtherGeneral)));
    }

    [Fact]
    public async Task A_channel_for_moderators_is_closed_to_fans_and_cannot_be_named_by_them()
    {
        await using var stage = await Stage.ReadyAsync();

        Assert.NotNull(stage.Server.Visitors.Say(new Place(Known.Moderator, Known.Moderators), "x"));
        Assert.Throws<VisitorException>(() => stage.Server.Visitors.Say(new Place(Known.Fan, Known.Moderators), "x"));
    }

    [Fact]
    public async Task What_happens_to_channels_and_threads_is_told_in_order()
    {
        await using var stage = await Stage.ReadyAsync();
        var guilds = stage.Server.Guilds;

        var category = guilds.AddCategory("Season 3");
        var channel = guilds.AddChannel("episode-1", category);
        var thread = guilds.AddThread(channel, "scene by scene");
        guilds.Rename(thread, "Scene by scene");
        guilds.Delete(category);
        guilds.Delete(channel);
        var told = await ReadAsync(stage, 6);

        Assert.Equal(["CHANNEL_CREATE", "CHANNEL_CREATE", "THREAD_CREATE", "THREAD_UPDATE", "CHANNEL_UPDATE", "CHANNEL_DELETE"], told.Select(one => one.Name));
        Assert.Equal(category, (string?)told[1].Data["parent_id"]);
        Assert.True((bool)told[2].Data["newly_created"]!);
        Assert.Equal((channel, null), ((string?)told[4].Data["id"], (string?)told[4].Data["parent_id"]));
        Assert.Equal(category, (string?)told[5].Data["id"]);
        // The channel took its thread along, and Discord says nothing of that.
        Assert.Equal(("CHANNEL_DELETE", channel), await ReadOneAsync(stage));
        Assert.Throws<KeyNotFoundException>(() => guilds.Delete(thread));
    }

    [Fact]
    public async Task A_server_takes_five_hundred_channels_and_not_one_more()
    {
        await using var stage = await Stage.EmptyAsync();

        var made = stage.Server.Guilds.Fill();
        var guild = await FirstGuildAsync(stage);

        Assert.Equal(Guilds.MostChannels, guild["channels"]!.AsArray().Count);
        Assert.Equal(made.Count, made.Distinct().Count());
        Assert.Throws<InvalidOperationException>(() => stage.Server.Guilds.AddChannel("one more"));
    }

    [Fact]
    public async Task A_removed_bot_hears_nothing_is_refused_and_comes_back_as_a_newcomer()
    {
        await using var stage = await Stage.ReadyAsync();

        stage.Server.Guilds.RemoveBot(Known.OtherGuild);
        stage.Server.Guilds.AddChannel("unheard", guild: Known.OtherGuild);
        var removed = (await ReadAsync(stage, 1))[0];
        var (status, body) = await stage.Bot.AskAsync(HttpMethod.Post, $"channels/{Known.OtherGeneral}/messages", """{"content":"x"}""");
        stage.Server.Guilds.AddBot(Known.OtherGuild);
        var back = (await ReadAsync(stage, 1))[0];

        Assert.Equal(("GUILD_DELETE", $$"""{"id":"{{Known.OtherGuild}}"}"""), (removed.Name, removed.Data.ToJsonString()));
        Assert.Equal((403, 50001), (status, (int)body!["code"]!));
        Assert.Equal(("GUILD_CREATE", Known.OtherGuild), (back.Name, (string?)back.Data["id"]));
        Assert.Contains(back.Data["channels"]!.AsArray(), channel => (string?)channel!["name"] == "unheard");
    }

    [Fact]
    public async Task An_outage_says_that_it_is_one_and_keeps_visitors_out()
    {
        await using var stage = await Stage.ReadyAsync();

        stage.Server.Guilds.BeginOutage();
        var gone = (await ReadAsync(stage, 1))[0];
        Assert.Throws<VisitorException>(() => stage.Server.Visitors.Commands(Stage.Fan));
        stage.Server.Guilds.EndOutage();
        var back = (await ReadAsync(stage, 1))[0];

        Assert.True((bool)gone.Data["unavailable"]!);
        Assert.False((bool)back.Data["unavailable"]!);
    }

    [Fact]
    public async Task A_permission_that_was_taken_away_is_missing_in_the_channel_and_in_its_threads()
    {
        await using var stage = await Stage.ReadyAsync();

        stage.Server.Guilds.Deny(Known.General, Permission.EmbedLinks | Permission.ViewChannel);
        var update = (await ReadAsync(stage, 1))[0];
        var (_, inThread) = await stage.RunAsync(new Place(Known.Fan, Known.Thread));
        stage.Server.Guilds.Allow(Known.General, Permission.ViewChannel);
        var told = await ReadAsync(stage, 2);

        Assert.Equal("CHANNEL_UPDATE", update.Name);
        Assert.Equal((Permission.EmbedLinks | Permission.ViewChannel).ToString(), (string?)update.Data["permission_overwrites"]![0]!["deny"]);
        Assert.Equal(0UL, ulong.Parse((string)inThread["app_permissions"]!) & Permission.EmbedLinks);
        Assert.Equal(["CHANNEL_UPDATE", "THREAD_LIST_SYNC"], told.Select(one => one.Name));
        Assert.Equal(Known.Thread, (string?)told[1].Data["threads"]![0]!["id"]);
    }

    [Fact]
    public async Task A_servers_language_comes_with_the_next_interaction()
    {
        await using var stage = await Stage.ReadyAsync();

        stage.Server.Guilds.SetLocale("ja");
        var update = (await ReadAsync(stage, 1))[0];
        var (_, d) = await stage.RunAsync();

        Assert.Equal(("GUILD_UPDATE", "ja"), (update.Name, (string?)update.Data["preferred_locale"]));
        Assert.Equal(("ja", "ja"), ((string?)d["guild_locale"], (string?)d["guild"]!["locale"]));
    }

    [Fact]
    public async Task Roles_come_and_go_with_their_members()
    {
        await using var stage = await Stage.ReadyAsync();

        var role = stage.Server.Guilds.AddRole("Helpers", Permission.ManageGuild);
        stage.Server.Guilds.SetRoles(Known.Fan, Known.Guild, role);
        var (_, d) = await RunAfterAsync(stage, "GUILD_ROLE_CREATE");
        stage.Server.Guilds.DeleteRole(role);
        var (_, later) = await RunAfterAsync(stage, "GUILD_ROLE_DELETE");

        Assert.Equal(role, (string?)d["member"]!["roles"]![0]);
        Assert.NotEqual(0UL, ulong.Parse((string)d["member"]!["permissions"]!) & Permission.ManageGuild);
        Assert.Empty(later["member"]!["roles"]!.AsArray());
    }

    [Fact]
    public async Task A_direct_message_is_opened_written_edited_and_taken_back()
    {
        await using var stage = await Stage.EmptyAsync();

        var (opened, channel) = await stage.Bot.AskAsync(HttpMethod.Post, "users/@me/channels", $$"""{"recipient_id":"{{Known.Fan}}"}""");
        var (posted, message) = await stage.Bot.AskAsync(HttpMethod.Post, $"channels/{channel!["id"]}/messages", """{"content":"Thank you"}""");
        var path = $"channels/{channel["id"]}/messages/{message!["id"]}";
        var (edited, changed) = await stage.Bot.AskAsync(HttpMethod.Patch, path, """{"content":"Thank you again"}""");
        var seen = stage.Server.Visitors.Messages(new Place(Known.Fan, Known.FanDm)).Count;
        var (deleted, _) = await stage.Bot.AskAsync(HttpMethod.Delete, path);
        Recording.Add(stage.Server.Recorder.Lines);

        Assert.Equal((200, 200, 200, 204), (opened, posted, edited, deleted));
        Assert.Equal(Known.FanDm, (string?)channel["id"]);
        Assert.Equal(("Thank you again", 1), ((string?)changed!["content"], seen));
    }

    [Fact]
    public async Task A_person_who_left_or_closed_their_messages_cannot_be_written_to()
    {
        await using var stage = await Stage.EmptyAsync();
        stage.Server.Guilds.Leave(Known.OtherFan);
        stage.Server.Guilds.CloseDirectMessages(Known.Fan);

        var left = await stage.Bot.AskAsync(HttpMethod.Post, $"channels/{Known.OtherFanDm}/messages", """{"content":"x"}""");
        var closed = await stage.Bot.AskAsync(HttpMethod.Post, $"channels/{Known.FanDm}/messages", """{"content":"x"}""");
        var nobody = await stage.Bot.AskAsync(HttpMethod.Post, "users/@me/channels", """{"recipient_id":"1"}""");

        Assert.Equal((403, 50278), (left.Status, (int)left.Body!["code"]!));
        Assert.Equal((403, 50007), (closed.Status, (int)closed.Body!["code"]!));
        Assert.Equal((400, 50033), (nobody.Status, (int)nobody.Body!["code"]!));
    }

    [Fact]
    public async Task An_answer_to_a_channel_that_is_gone_is_an_unknown_channel()
    {
        await using var stage = await Stage.ReadyAsync();
        var channel = stage.Server.Guilds.AddChannel("short-lived");
        await ReadAsync(stage, 1);
        var (_, d) = await stage.RunAsync(new Place(Known.Fan, channel));

        stage.Server.Guilds.Delete(channel);
        var (status, body) = await stage.Bot.AnswerAsync(d, """{"type":4,"data":{"content":"x"}}""");

        Assert.Equal((404, 10003), (status, (int)body!["code"]!));
    }

    [Fact]
    public async Task Channels_of_every_kind_are_told_by_REST_as_Discord_describes_them()
    {
        await using var stage = await Stage.EmptyAsync();
        stage.Server.Guilds.Deny(Known.General, Permission.EmbedLinks);
        var announcements = stage.Server.Guilds.AddChannel("news", kind: ChannelKind.Announcement);

        foreach (var channel in new[] { Known.ShowCategory, Known.General, Known.Thread, Known.Moderators, announcements })
            Assert.Equal(200, (await stage.Bot.AskAsync(HttpMethod.Get, $"channels/{channel}")).Status);
        stage.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(200, (await stage.Bot.AskAsync(HttpMethod.Get, $"channels/{Known.FanDm}")).Status);
        Recording.Add(stage.Server.Recorder.Lines);
    }

    private static async Task<JsonNode> FirstGuildAsync(Stage stage)
    {
        await stage.Bot.ConnectAsync();
        await stage.Bot.IdentifyAsync();
        await stage.Bot.ReceiveAsync();
        return (await stage.Bot.ReceiveAsync())["d"]!;
    }

    private static async Task<(VisitorInteraction Visitor, JsonNode Event)> RunAfterAsync(Stage stage, string name)
    {
        Assert.Equal(name, (await ReadAsync(stage, 1))[0].Name);
        return await stage.RunAsync();
    }

    private static async Task<List<(string Name, JsonNode Data)>> ReadAsync(Stage stage, int count)
    {
        var told = new List<(string, JsonNode)>();
        while (told.Count < count)
        {
            var frame = await stage.Bot.ReceiveAsync();
            told.Add(((string)frame["t"]!, frame["d"]!));
        }

        return told;
    }

    private static async Task<(string Name, string? Id)> ReadOneAsync(Stage stage)
    {
        var one = (await ReadAsync(stage, 1))[0];
        return (one.Name, (string?)one.Data["id"]);
    }

    private static JsonNode Find(JsonArray channels, string id) => channels.Single(channel => (string?)channel!["id"] == id)!;
}
