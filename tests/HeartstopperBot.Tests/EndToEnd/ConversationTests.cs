using System.Text.Json.Nodes;
using HeartstopperBot.Playground;

namespace HeartstopperBot.Tests.EndToEnd;

/// <summary>What a fan sees, through the whole bot: commands, suggestions, buttons and menus, in every kind of place.</summary>
public sealed class ConversationTests
{
    private const int Ephemeral = 64;

    [Fact]
    public async Task A_newcomer_asks_who_plays_Nick_and_reads_Kit_Connor_with_his_sources()
    {
        await using var bot = await LocalBot.StartReadyAsync();

        var asked = await bot.AskAsync("whoplays", Some.Nick);

        var embed = asked.Message!["embeds"]![0]!;
        Assert.Contains("Kit Connor plays Nick Nelson", (string?)embed["description"], StringComparison.Ordinal);
        Assert.Contains("[1]", (string?)embed["description"], StringComparison.Ordinal);
        Assert.Equal("Sources", (string?)embed["fields"]![0]!["name"]);
    }

    [Theory]
    [InlineData(Known.General, Known.Fan)]
    [InlineData(Known.Thread, Known.Fan)]
    [InlineData(Known.ForumPost, Known.OtherFan)]
    [InlineData(Known.FanDm, Known.Fan)]
    [InlineData(Known.Private, Known.OtherFan)]
    public async Task It_works_in_servers_threads_posts_direct_messages_and_user_installs(string channel, string person)
    {
        await using var bot = await LocalBot.StartReadyAsync();

        foreach (var (command, options) in EveryCommand()) Some.AssertAnsweredOnce(await bot.AskAsync(command, options, person, channel));
    }

    [Fact]
    public async Task Sources_and_history_open_privately()
    {
        await using var bot = await LocalBot.StartReadyAsync();
        var asked = await bot.AskAsync("release", new JsonObject { ["title"] = "season 2" });

        var sources = await bot.PressAsync(asked.Message!, "Sources", Known.OtherFan);
        var history = await bot.PressAsync(asked.Message!, "History", Known.OtherFan);

        Assert.Equal(Ephemeral, (int?)sources.Message!["flags"]);
        Assert.Contains("Radio Times", (string?)sources.Message["embeds"]![0]!["description"], StringComparison.Ordinal);
        Assert.Equal(Ephemeral, (int?)history.Message!["flags"]);
        Assert.Contains("superseded", (string?)history.Message["embeds"]![0]!["description"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_sources_stands_the_rule_by_which_one_value_leads()
    {
        await using var bot = await LocalBot.StartReadyAsync();
        var asked = await bot.AskAsync("whoplays", new JsonObject { ["name"] = "Ash Self" });

        var sources = await bot.PressAsync(asked.Message!, "Sources");

        Assert.Contains("How the leading value is chosen", (string?)sources.Message!["embeds"]![0]!["description"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_answer_is_seen_by_its_asker_until_it_is_shared()
    {
        await using var bot = await LocalBot.StartReadyAsync();
        var asked = await bot.AskAsync("whoplays", new JsonObject { ["name"] = "Nick", ["private"] = true });
        Assert.Equal(Ephemeral, (int?)asked.Message!["flags"]);

        var shared = await bot.PressAsync(asked.Message, "Share");

        Assert.Equal(0, (int?)shared.Message!["flags"] & Ephemeral);
        Assert.Contains("Kit Connor", (string?)shared.Message["embeds"]![0]!["description"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_is_checked_for_the_reader_alone()
    {
        await using var bot = await LocalBot.StartReadyAsync();

        var asked = await bot.OnMessageAsync("Check this", "@everyone Joe Locke plays Nick, and season 2 came out in 2023!", Known.OtherFan);

        Some.AssertAnsweredOnce(asked);
        Assert.Equal(Ephemeral, (int?)asked.Message!["flags"]);
        var embed = asked.Message["embeds"]![0]!;
        Assert.Contains("2 claims: 1 supported and 1 contradicted", (string?)embed["description"], StringComparison.Ordinal);
        Assert.Contains("Kit Connor", (string?)embed["description"], StringComparison.Ordinal);
        Assert.DoesNotContain("everyone", (string?)embed["description"], StringComparison.Ordinal);
        Assert.Equal("Sources", (string?)embed["fields"]![0]!["name"]);
    }

    [Fact]
    public async Task Pages_turn_for_the_asker_and_open_anew_for_others()
    {
        await using var bot = await LocalBot.StartReadyAsync();
        var asked = await bot.AskAsync("sources", new JsonObject { ["name"] = "001" });

        var turned = await bot.PressAsync(asked.Message!, "Next");
        var others = await bot.PressAsync(turned.Message!, "Next", Known.OtherFan);

        Assert.Equal((string?)asked.Message!["id"], (string?)turned.Message!["id"]);
        Assert.StartsWith("Page 2", (string?)turned.Message["embeds"]![0]!["footer"]!["text"], StringComparison.Ordinal);
        Assert.NotEqual((string?)asked.Message["id"], (string?)others.Message!["id"]);
        Assert.Equal(Ephemeral, (int?)others.Message["flags"]);
    }

    [Fact]
    public async Task A_near_miss_is_offered_and_chosen()
    {
        await using var bot = await LocalBot.StartReadyAsync();
        var asked = await bot.AskAsync("release", new JsonObject { ["title"] = "saeson" });
        var menu = asked.Message!["components"]?[0]?["components"]?[0];
        Assert.SkipWhen(menu?["options"] is null, "the facts hold nothing near this name");

        var chosen = await bot.ChooseAsync(asked.Message!, (string)menu!["options"]![0]!["value"]!);

        Assert.Equal((string?)asked.Message!["id"], (string?)chosen.Message!["id"]);
        Some.AssertAnsweredOnce(chosen);
    }

    [Theory]
    [InlineData("whoplays", "name", "nick nel", "Nick Nelson · character", "nick-nelson")]
    [InlineData("whoplays", "name", "kit", "Kit Connor · person", "kit-connor")]
    [InlineData("cast", "season", "2", "Season 2 · season", "season-2")]
    [InlineData("release", "title", "series two", "Season 2 · season", "season-2")]
    public async Task Names_are_suggested_while_they_are_typed(string command, string option, string typed, string label, string value)
    {
        await using var bot = await LocalBot.StartReadyAsync();

        var asked = await LocalBot.SettleAsync(bot.Server.Visitors.Autocomplete(new Place(Known.Fan, Known.General), command, new JsonObject { [option] = typed }, option));

        var first = asked.Choices![0]!;
        Assert.Equal(label, (string?)first["name"]);
        Assert.Equal(value, (string?)first["value"]);
        Assert.True(asked.Choices.Count <= 25);
    }

    [Fact]
    public async Task Help_mentions_commands_so_that_they_can_be_clicked()
    {
        await using var bot = await LocalBot.StartReadyAsync();
        await bot.LoggedAsync("commands are registered now");

        var help = await bot.AskAsync("help");

        Assert.Matches("</cast:[0-9]+>", (string)help.Message!["embeds"]![0]!["description"]!);
        Assert.Contains("**Check this**", (string)help.Message["embeds"]![0]!["description"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_that_is_none_gets_a_clear_private_sentence()
    {
        await using var bot = await LocalBot.StartReadyAsync();

        var asked = await bot.AskAsync("whoplays", new JsonObject { ["name"] = "Nick", ["as_of"] = "yesterday" });

        Assert.Equal(Ephemeral, (int?)asked.Message!["flags"]);
        Assert.Contains("2022-10-01", (string?)asked.Message["content"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_that_are_registered_as_meant_are_not_pushed_again()
    {
        await using var bot = await LocalBot.StartReadyAsync();

        bot.Server.Faults.Now(TroubleNow.InvalidSession);
        await bot.LoggedAsync("Connected as", times: 2);
        Some.AssertAnsweredOnce(await bot.AskAsync("about"));

        Assert.Single(bot.Server.Recorder.Lines, line => line.Contains("\"PUT\"", StringComparison.Ordinal));
    }

    private static IEnumerable<(string Command, JsonObject Options)> EveryCommand() =>
    [
        ("whoplays", Some.Nick),
        ("cast", new JsonObject { ["season"] = "season-2", ["group"] = "new" }),
        ("release", new JsonObject { ["title"] = "season 2", ["as_of"] = "2022-10-01" }),
        ("sources", new JsonObject { ["private"] = true }),
        ("progress", []),
        ("quiz", []),
        ("help", []),
        ("about", []),
    ];
}
