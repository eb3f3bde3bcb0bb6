using System.Text.Json.Nodes;
using HeartstopperBot.Playground;

namespace HeartstopperBot.Tests.Playground;

public sealed class InteractionTests
{
    private const string Hello = """{"type":4,"data":{"content":"Kit Connor","allowed_mentions":{"parse":[]}}}""";

    [Fact]
    public async Task A_command_comes_as_discord_sends_it_and_its_reply_is_shown()
    {
        await using var stage = await Stage.ReadyAsync();

        var (interaction, d) = await stage.RunAsync();
        var (status, _) = await stage.Bot.AnswerAsync(d, Hello);
        await interaction.Settled;

        Assert.Equal(204, status);
        Assert.Equal(2, (int)d["type"]!);
        Assert.Equal(0, (int)d["context"]!);
        Assert.Equal(Known.Guild, (string?)d["guild_id"]);
        Assert.Equal(Known.Fan, (string?)d["member"]!["user"]!["id"]);
        Assert.Equal(Known.Guild, (string?)d["authorizing_integration_owners"]!["0"]);
        Assert.Equal("""{"name":"name","type":3,"value":"Nick"}""", d["data"]!["options"]![0]!.ToJsonString());
        Assert.Equal("Kit Connor", (string?)interaction.Message!["content"]);
        Assert.Equal(20, (int)interaction.Message["type"]!);
        Assert.Single(stage.Server.Visitors.Messages(Stage.OtherFan));
    }

    [Fact]
    public async Task In_direct_messages_a_user_comes_instead_of_a_member()
    {
        await using var stage = await Stage.ReadyAsync();

        var (_, d) = await stage.RunAsync(new Place(Known.Fan, Known.FanDm));

        Assert.Equal(1, (int)d["context"]!);
        Assert.Equal(Known.Fan, (string?)d["user"]!["id"]);
        Assert.Null(d["member"]);
        Assert.Null(d["guild_id"]);
        Assert.Equal("0", (string?)d["authorizing_integration_owners"]!["0"]);
    }

    [Fact]
    public async Task In_a_private_channel_the_person_is_the_installer()
    {
        await using var stage = await Stage.ReadyAsync();

        var (_, d) = await stage.RunAsync(new Place(Known.OtherFan, Known.Private));

        Assert.Equal(2, (int)d["context"]!);
        Assert.Equal($$"""{"1":"{{Known.OtherFan}}"}""", d["authorizing_integration_owners"]!.ToJsonString());
    }

    [Fact]
    public async Task After_three_seconds_the_interaction_is_unknown_and_the_person_is_told()
    {
        await using var stage = await Stage.ReadyAsync();
        var (interaction, d) = await stage.RunAsync();

        stage.Time.Advance(TimeSpan.FromSeconds(3.001));
        var (status, body) = await stage.Bot.AnswerAsync(d, Hello);

        Assert.Equal(InteractionState.Failed, interaction.State);
        Assert.Equal((404, 10062), (status, (int)body!["code"]!));
        Assert.Equal(1, interaction.Refused);
    }

    [Fact]
    public async Task A_second_callback_is_refused()
    {
        await using var stage = await Stage.ReadyAsync();
        var (interaction, d) = await stage.RunAsync();
        await stage.Bot.AnswerAsync(d, Hello);

        var (status, body) = await stage.Bot.AnswerAsync(d, Hello);

        Assert.Equal((400, 40060), (status, (int)body!["code"]!));
        Assert.Equal((1, 1), (interaction.Accepted, interaction.Refused));
    }

    [Fact]
    public async Task A_deferral_shows_thinking_until_the_edit()
    {
        await using var stage = await Stage.ReadyAsync();
        var (interaction, d) = await stage.RunAsync();
        var original = $"webhooks/{Known.Application}/{d["token"]}/messages/@original";

        await stage.Bot.AnswerAsync(d, """{"type":5,"data":{"flags":64}}""");
        var thinking = interaction.Message!;
        var (status, edited) = await stage.Bot.AskAsync(HttpMethod.Patch, original, """{"content":"done"}""");
        await interaction.Settled;

        Assert.Equal(192, (int)thinking["flags"]!);
        Assert.Equal(200, status);
        Assert.Equal(64, (int)edited!["flags"]!);
        Assert.Null(edited["edited_timestamp"]);
        Assert.Empty(stage.Server.Visitors.Messages(Stage.OtherFan));
        Assert.Single(stage.Server.Visitors.Messages(Stage.Fan));
    }

    [Fact]
    public async Task Before_the_first_answer_there_is_no_webhook_and_after_fifteen_minutes_none_any_more()
    {
        await using var stage = await Stage.ReadyAsync();
        var (_, d) = await stage.RunAsync();
        var original = $"webhooks/{Known.Application}/{d["token"]}/messages/@original";

        var early = await stage.Bot.AskAsync(HttpMethod.Get, original);
        await stage.Bot.AnswerAsync(d, Hello);
        var inTime = await stage.Bot.AskAsync(HttpMethod.Get, original);
        stage.Time.Advance(TimeSpan.FromMinutes(15));
        var late = await stage.Bot.AskAsync(HttpMethod.Get, original);
        var never = await stage.Bot.AskAsync(HttpMethod.Get, $"webhooks/{Known.Application}/nonsense/messages/@original");

        Assert.Equal((404, 10015), (early.Status, (int)early.Body!["code"]!));
        Assert.Equal(200, inTime.Status);
        Assert.Equal((401, 50027), (late.Status, (int)late.Body!["code"]!));
        Assert.Equal((401, 50027), (never.Status, (int)never.Body!["code"]!));
    }

    [Fact]
    public async Task With_response_tells_of_the_message()
    {
        await using var stage = await Stage.ReadyAsync();
        var (interaction, d) = await stage.RunAsync();

        var (status, body) = await stage.Bot.AnswerAsync(d, Hello, "?with_response=true");

        Assert.Equal(200, status);
        Assert.Equal(interaction.Id, (string?)body!["interaction"]!["id"]);
        Assert.Equal("Kit Connor", (string?)body["resource"]!["message"]!["content"]);
    }

    [Fact]
    public async Task Follow_ups_are_posted_edited_and_deleted()
    {
        await using var stage = await Stage.ReadyAsync();
        var (_, d) = await stage.RunAsync();
        await stage.Bot.AnswerAsync(d, Hello);
        var webhook = $"webhooks/{Known.Application}/{d["token"]}";

        var (created, message) = await stage.Bot.AskAsync(HttpMethod.Post, webhook, """{"content":"more","flags":64}""");
        var (edited, _) = await stage.Bot.AskAsync(HttpMethod.Patch, $"{webhook}/messages/{message!["id"]}", """{"content":"less"}""");
        var (deleted, _) = await stage.Bot.AskAsync(HttpMethod.Delete, $"{webhook}/messages/{message["id"]}");
        var (gone, body) = await stage.Bot.AskAsync(HttpMethod.Get, $"{webhook}/messages/{message["id"]}");

        Assert.Equal((200, 200, 204, 404, 10008), (created, edited, deleted, gone, (int)body!["code"]!));
    }

    [Fact]
    public async Task Where_only_a_person_installed_the_bot_the_sixth_follow_up_is_refused()
    {
        await using var stage = await Stage.ReadyAsync(new PlaygroundOptions { EnforceRateLimits = false });
        var (_, d) = await stage.RunAsync(new Place(Known.Fan, Known.Private));
        await stage.Bot.AnswerAsync(d, Hello);
        var webhook = $"webhooks/{Known.Application}/{d["token"]}";
        for (var count = 0; count < 5; count++) Assert.Equal(200, (await stage.Bot.AskAsync(HttpMethod.Post, webhook, """{"content":"more"}""")).Status);

        var (_, body) = await stage.Bot.AskAsync(HttpMethod.Post, webhook, """{"content":"more"}""");

        Assert.Equal(40094, (int)body!["code"]!);
    }

    [Fact]
    public async Task A_button_updates_its_message_and_a_select_brings_its_values()
    {
        await using var stage = await Stage.ReadyAsync();
        var (interaction, d) = await stage.RunAsync();
        await stage.Bot.AnswerAsync(d, """
            {"type":4,"data":{"content":"one","components":[{"type":1,"components":[{"type":2,"style":1,"label":"More","custom_id":"more"}]},
             {"type":1,"components":[{"type":3,"custom_id":"pick","options":[{"label":"A","value":"a"},{"label":"B","value":"b"}]}]}]}}
            """);
        var message = (string)interaction.Message!["id"]!;

        stage.Server.Visitors.Press(Stage.OtherFan, message, "more");
        var press = (await stage.Bot.ReceiveAsync())["d"]!;
        await stage.Bot.AnswerAsync(press, """{"type":7,"data":{"content":"two"}}""");
        stage.Server.Visitors.Choose(Stage.Fan, message, "pick", "b");
        var choice = (await stage.Bot.ReceiveAsync())["d"]!;

        Assert.Equal("more", (string?)press["data"]!["custom_id"]);
        Assert.Equal(message, (string?)press["message"]!["id"]);
        Assert.Equal("two", (string?)interaction.Message!["content"]);
        Assert.Equal("""["b"]""", choice["data"]!["values"]!.ToJsonString());
        Assert.Throws<VisitorException>(() => stage.Server.Visitors.Choose(Stage.Fan, message, "pick", "c"));
        Assert.Throws<VisitorException>(() => stage.Server.Visitors.Press(Stage.Fan, message, "less"));
    }

    [Fact]
    public async Task A_modal_opens_is_checked_and_comes_back_filled()
    {
        await using var stage = await Stage.ReadyAsync();
        var (interaction, d) = await stage.RunAsync();

        await stage.Bot.AnswerAsync(d, """
            {"type":9,"data":{"custom_id":"m","title":"Wrong?","components":[{"type":18,"label":"What","component":{"type":4,"custom_id":"t","style":2,"max_length":10}}]}}
            """);
        var refusal = Assert.Throws<VisitorException>(() => stage.Server.Visitors.SubmitModal(Stage.Fan, interaction.Id, []));
        stage.Server.Visitors.SubmitModal(Stage.Fan, interaction.Id, new JsonObject { ["t"] = "a typo" });
        var submitted = (await stage.Bot.ReceiveAsync())["d"]!;

        Assert.Equal("This field is required.", refusal.Message);
        Assert.Equal(5, (int)submitted["type"]!);
        Assert.Equal("a typo", (string?)submitted["data"]!["components"]![0]!["component"]!["value"]);
    }

    [Fact]
    public async Task Autocomplete_gives_what_was_typed_and_takes_choices_only()
    {
        await using var stage = await Stage.ReadyAsync();

        var interaction = stage.Server.Visitors.Autocomplete(Stage.Fan, "whoplays", new JsonObject { ["name"] = "ni" }, "name");
        var d = (await stage.Bot.ReceiveAsync())["d"]!;
        var wrong = await stage.Bot.AnswerAsync(d, Hello);
        var (status, _) = await stage.Bot.AnswerAsync(d, """{"type":8,"data":{"choices":[{"name":"Nick","value":"nick-nelson"}]}}""");

        Assert.True((bool)d["data"]!["options"]![0]!["focused"]!);
        Assert.Equal(400, wrong.Status);
        Assert.Equal(204, status);
        Assert.Equal("Nick", (string?)interaction.Choices![0]!["name"]);
    }

    [Fact]
    public async Task A_message_command_brings_the_message()
    {
        await using var stage = await Stage.ReadyAsync();
        var said = stage.Server.Visitors.Say(Stage.OtherFan, "Nick is played by Joe Locke");

        stage.Server.Visitors.RunOnMessage(Stage.Fan, "Check this", (string)said["id"]!);
        var data = (await stage.Bot.ReceiveAsync())["d"]!["data"]!;

        Assert.Equal((string?)said["id"], (string?)data["target_id"]);
        Assert.Equal("Nick is played by Joe Locke", (string?)data["resolved"]!["messages"]![(string)said["id"]!]!["content"]);
    }

    [Theory]
    [InlineData("whoplays", "{}", "name", "This option is required. Specify a value.")]
    [InlineData("cast", """{"season":9}""", "season", "Must be at most 3.")]
    [InlineData("cast", """{"season":"x"}""", "season", "Input a valid integer.")]
    [InlineData("cast", """{"group":"old"}""", "group", "Choose one of the given options.")]
    [InlineData("cast", """{"episode":1}""", "episode", "This command has no such option.")]
    public async Task What_discords_client_would_not_send_is_not_sent(string command, string options, string option, string message)
    {
        await using var stage = await Stage.ReadyAsync();

        var refusal = Assert.Throws<VisitorException>(() => stage.Server.Visitors.Run(Stage.Fan, command, (JsonObject)JsonNode.Parse(options)!));

        Assert.Equal((option, message), (refusal.Option, refusal.Message));
    }

    [Fact]
    public async Task A_moderators_command_is_hidden_from_fans_and_nests_its_options()
    {
        await using var stage = await Stage.ReadyAsync();
        var options = new JsonObject { ["target"] = Known.Spoilers };

        Assert.Throws<VisitorException>(() => stage.Server.Visitors.Run(Stage.Fan, "config channel set", options));
        stage.Server.Visitors.Run(Stage.Moderator, "config channel set", options);
        var data = (await stage.Bot.ReceiveAsync())["d"]!["data"]!;

        Assert.Equal("target", (string?)data["options"]![0]!["options"]![0]!["options"]![0]!["name"]);
        Assert.Equal("spoilers", (string?)data["resolved"]!["channels"]![Known.Spoilers]!["name"]);
    }

    [Fact]
    public async Task Mentions_are_resolved_only_where_they_are_allowed()
    {
        await using var stage = await Stage.ReadyAsync();
        var (first, one) = await stage.RunAsync();
        var (second, two) = await stage.RunAsync();

        await stage.Bot.AnswerAsync(one, $$$"""{"type":4,"data":{"content":"<@{{{Known.OtherFan}}}> @everyone"} }""");
        await stage.Bot.AnswerAsync(two, $$$"""{"type":4,"data":{"content":"<@{{{Known.OtherFan}}}>","allowed_mentions":{"parse":[]} } }""");

        Assert.Single(first.Message!["mentions"]!.AsArray());
        Assert.False((bool)first.Message["mention_everyone"]!);
        Assert.Empty(second.Message!["mentions"]!.AsArray());
    }
}
