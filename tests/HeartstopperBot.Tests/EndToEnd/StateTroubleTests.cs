using System.Text.Json.Nodes;
using HeartstopperBot.Bot.Config;
using HeartstopperBot.Bot.Progress;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Playground;
using HeartstopperBot.Tests.Bot.State;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.EndToEnd;

/// <summary>The whole bot on a state file with which something is wrong: it answers, says that it cannot store, tells its host why, and leaves the file alone.</summary>
public sealed class StateTroubleTests : IDisposable
{
    private const int Ephemeral = 64;

    private readonly TempFolder _folder = new();

    private string State => _folder.File("state.db");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("header", "it is damaged")]
    [InlineData("page", "it is damaged")]
    [InlineData("newer", "a newer version of this program")]
    [InlineData("foreign", "a database of another program")]
    [InlineData("folder", "cannot be used")]
    public async Task With_a_file_that_it_cannot_use_it_answers_refuses_to_store_and_leaves_the_file_as_it_is(string kind, string expected)
    {
        Spoil(kind);
        var before = Contents();

        await using (var bot = await LocalBot.StartAsync(adjust: settings => settings with { StateFile = State }))
        {
            await bot.ReadyAsync();
            await AssertAnswersButDoesNotStoreAsync(bot, expected);
        }

        Assert.Equal(before, Contents());
    }

    [Fact]
    public async Task With_a_file_that_another_process_holds_it_answers_all_the_same_and_once_it_is_free_stores_and_knows_what_people_entered_before()
    {
        using (var state = StateDatabase.Open(State))
        {
            using var settings = new ServerSettings(state, TimeProvider.System);
            var server = PlacePath.Server(ulong.Parse(Known.Guild));
            settings.Change(server.GuildId, [Edit.At(server, Setting.Quiz, SettingCatalogue.Off), Edit.At(PlacePath.Channel(server.GuildId, 99, category: null), Setting.Quiz, SettingCatalogue.On)], Cause.Person, by: 1);
            new ProgressStore(state).Set(ulong.Parse(Known.OtherFan), new SpoilerLine(1));
        }

        await using var other = await LockHolder.StartAsync(State);
        await using var bot = await LocalBot.StartAsync(adjust: settings => settings with { StateFile = State });
        await bot.ReadyAsync();
        await AssertAnswersButDoesNotStoreAsync(bot, "another program holds it locked");
        Assert.DoesNotContain("want no quiz", (await bot.AskAsync("quiz", channel: Known.BotCommands)).Message!.ToJsonString(), StringComparison.Ordinal);

        await other.KillAsync();
        await bot.LoggedAsync("takes changes again");

        var stored = await bot.AskAsync("progress", new JsonObject { ["season"] = "season-3" });
        Assert.Contains("You have watched up to Season 3", (string?)stored.Message!["embeds"]![0]!["description"], StringComparison.Ordinal);
        Assert.Contains("You have watched up to Season 1", (await bot.AskAsync("progress", person: Known.OtherFan)).Message!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("want no quiz", (await bot.AskAsync("quiz", channel: Known.BotCommands)).Message!.ToJsonString(), StringComparison.Ordinal);
        // A channel that was deleted while nothing could be written down takes its settings along now.
        await bot.LoggedAsync("settings that went along: 1");
    }

    [Fact]
    public async Task On_a_volume_that_is_read_only_it_answers_and_keeps_to_what_people_said_before()
    {
        using var disk = SmallDisk.Mount(kilobytes: 512);
        using (var state = StateDatabase.Open(disk.File("state.db"))) new ProgressStore(state).Set(ulong.Parse(Known.Fan), new SpoilerLine(1));
        disk.MakeReadOnly();

        await using var bot = await LocalBot.StartAsync(adjust: settings => settings with { StateFile = disk.File("state.db") });
        await bot.ReadyAsync();
        var shown = await bot.AskAsync("progress");

        await AssertAnswersButDoesNotStoreAsync(bot, "its volume is read-only");
        Assert.Contains("You have watched up to Season 1", (string?)shown.Message!["embeds"]![0]!["description"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_disk_that_fills_up_while_it_runs_it_answers_refuses_and_stores_again_once_there_is_room()
    {
        using var disk = SmallDisk.Mount(kilobytes: 512);
        await using var bot = await LocalBot.StartAsync(adjust: settings => settings with { StateFile = disk.File("state.db") });
        await bot.ReadyAsync();
        Some.AssertAnsweredOnce(await bot.AskAsync("progress", new JsonObject { ["season"] = "season-1" }));
        disk.Fill();
        // What room the journal has left.
        var (stored, refused) = (0, (VisitorInteraction?)null);
        while (refused is null)
        {
            var said = await bot.AskAsync("progress", new JsonObject { ["season"] = stored++ % 2 == 0 ? "season-2" : "season-1" });
            if (said.Message!["content"]?.ToString().Contains("cannot store", StringComparison.Ordinal) == true) refused = said;
        }

        await AssertAnswersButDoesNotStoreAsync(bot, "the disk is full");
        disk.Free();
        var again = await bot.AskAsync("progress", new JsonObject { ["season"] = "everything" });

        Assert.Contains("You have watched everything", (string?)again.Message!["embeds"]![0]!["description"], StringComparison.Ordinal);
        await bot.LoggedAsync("takes changes again");
    }

    private static async Task AssertAnswersButDoesNotStoreAsync(LocalBot bot, string expected)
    {
        var answered = await bot.AskAsync("whoplays", Some.Nick);
        var refused = await bot.AskAsync("progress", new JsonObject { ["season"] = "season-3" });

        Assert.Contains("Kit Connor", (string?)answered.Message!["embeds"]![0]!["description"], StringComparison.Ordinal);
        Assert.Contains("cannot store anything", (string?)refused.Message!["content"], StringComparison.Ordinal);
        Assert.Equal(Ephemeral, (int?)refused.Message["flags"]);
        Assert.Contains(expected, Assert.Single(bot.Log, line => line.StartsWith("Error: ", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private void Spoil(string kind)
    {
        if (kind == "folder")
        {
            Directory.CreateDirectory(State);
            return;
        }

        using (var state = StateDatabase.Open(State))
        {
            state.Write(connection =>
            {
                for (var person = 0; person < 2000; person++) StateSchema.Run(connection, $"INSERT INTO progress VALUES ({person}, 'film')");
                return 0;
            });
        }

        if (kind is "newer" or "foreign")
        {
            using var connection = StateConnection.ToWrite(State);
            StateSchema.Run(connection, kind == "newer" ? "PRAGMA user_version = 999" : "PRAGMA application_id = 1");
            return;
        }

        using var file = new FileStream(State, FileMode.Open, FileAccess.Write);
        file.Position = kind == "page" ? 4096 * 5 : 0;
        file.Write(new byte[64]);
    }

    private byte[] Contents() => File.Exists(State) ? File.ReadAllBytes(State) : [];
}
