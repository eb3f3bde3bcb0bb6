using System.Net;
using System.Text.Json.Nodes;
using HeartstopperBot.Bot;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;

namespace HeartstopperBot.Tests.Bot;

public sealed class InteractionRouterTests
{
    private const int Ephemeral = 64;

    [Fact]
    public async Task A_command_is_answered_in_one_go()
    {
        using var dialogue = new RouterDialogue(new FakeCommand("Kit Connor"));

        await dialogue.DoAsync(dialogue.Slash("ask"));

        var (request, body) = Assert.Single(dialogue.Sent);
        Assert.Equal("POST callback", request);
        Assert.Equal(4, (int)body!["type"]!);
        Assert.Equal("Kit Connor", (string?)body["data"]!["content"]);
        Assert.Empty(body["data"]!["allowed_mentions"]!["parse"]!.AsArray());
        Assert.Null(body["data"]!["flags"]);
    }

    [Fact]
    public async Task Private_is_heeded()
    {
        using var dialogue = new RouterDialogue(new FakeCommand("Kit Connor"));

        await dialogue.DoAsync(dialogue.Slash("ask", ("private", true)));

        Assert.Equal(Ephemeral, (int?)Assert.Single(dialogue.Sent).Body!["data"]!["flags"]);
    }

    [Fact]
    public async Task The_same_interaction_twice_is_answered_once()
    {
        var command = new FakeCommand("Kit Connor");
        using var dialogue = new RouterDialogue(command);
        var interaction = dialogue.Slash("ask");

        await dialogue.DoAsync(interaction);
        await dialogue.DoAsync(interaction);

        Assert.Single(dialogue.Sent);
        Assert.Equal(1, command.Calls);
    }

    [Fact]
    public async Task A_command_that_hangs_its_thread_is_deferred_all_the_same()
    {
        using var disk = new ManualResetEventSlim();
        using var dialogue = new RouterDialogue(new FakeCommand((_, cancel) =>
        {
            disk.Wait(cancel);
            return Task.FromResult(Reply.Sentence("Kit Connor"));
        }));

        dialogue.Router.Accept(dialogue.Slash("ask"));
        await dialogue.TimersAsync(2);
        dialogue.Time.Advance(TimeSpan.FromSeconds(1.5));
        await dialogue.SentAsync(1);
        disk.Set();
        await dialogue.SettleAsync();

        Assert.Equal(["POST callback", "PATCH @original"], dialogue.Sent.Select(sent => sent.Request));
    }

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, Ephemeral)]
    public async Task A_slow_command_is_deferred_after_a_second_and_a_half_and_edited_later(bool isPrivate, int? flags)
    {
        var answer = new TaskCompletionSource<Reply>();
        using var dialogue = new RouterDialogue(new FakeCommand((_, _) => answer.Task));

        dialogue.Router.Accept(dialogue.Slash("ask", ("private", isPrivate)));
        await dialogue.TimersAsync(2);
        Assert.Empty(dialogue.Sent);
        dialogue.Time.Advance(TimeSpan.FromSeconds(1.5));
        await dialogue.SentAsync(1);
        answer.SetResult(Reply.Sentence("At last"));
        await dialogue.SettleAsync();

        Assert.Equal(["POST callback", "PATCH @original"], dialogue.Sent.Select(sent => sent.Request));
        Assert.Equal(5, (int)dialogue.Sent[0].Body!["type"]!);
        Assert.Equal(flags, (int?)dialogue.Sent[0].Body!["data"]?["flags"]);
        Assert.Equal("At last", (string?)dialogue.Sent[1].Body!["content"]);
    }

    [Fact]
    public async Task A_command_gives_up_when_the_interaction_token_ends()
    {
        var handed = new TaskCompletionSource<CancellationToken>();
        using var dialogue = new RouterDialogue(new FakeCommand(async (_, cancel) =>
        {
            handed.SetResult(cancel);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancel);
            return Reply.Sentence("never");
        }));

        dialogue.Router.Accept(dialogue.Slash("ask"));
        var seen = await handed.Task;
        await dialogue.TimersAsync(2);
        dialogue.Time.Advance(TimeSpan.FromSeconds(2));
        await dialogue.SentAsync(1);
        dialogue.Time.Advance(TimeSpan.FromMinutes(15));
        await dialogue.SettleAsync();

        Assert.True(seen.IsCancellationRequested);
        Assert.Equal(["POST callback"], dialogue.Sent.Select(sent => sent.Request));
    }

    [Fact]
    public async Task An_error_that_is_meant_for_people_is_shown_to_the_person_alone()
    {
        using var dialogue = new RouterDialogue(new FakeCommand((_, _) => throw new UserError("I cannot read *that*.")));

        await dialogue.DoAsync(dialogue.Slash("ask"));

        var data = Assert.Single(dialogue.Sent).Body!["data"]!;
        Assert.Equal(@"I cannot read \*that\*.", (string?)data["content"]);
        Assert.Equal(Ephemeral, (int?)data["flags"]);
    }

    [Fact]
    public async Task Any_other_error_shows_a_reference_that_the_log_carries_too()
    {
        using var dialogue = new RouterDialogue(new FakeCommand((_, _) => throw new InvalidOperationException("secret detail")));

        await dialogue.DoAsync(dialogue.Slash("ask"));

        var content = (string)Assert.Single(dialogue.Sent).Body!["data"]!["content"]!;
        Assert.DoesNotContain("secret", content, StringComparison.Ordinal);
        Assert.Contains(dialogue.LogLines.Lines, line => line.EndsWith(content.Split(' ')[^1], StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_error_after_a_public_deferral_is_still_private()
    {
        var answer = new TaskCompletionSource<Reply>();
        using var dialogue = new RouterDialogue(new FakeCommand((_, _) => answer.Task));

        dialogue.Router.Accept(dialogue.Slash("ask"));
        await dialogue.TimersAsync(2);
        dialogue.Time.Advance(TimeSpan.FromSeconds(2));
        await dialogue.SentAsync(1);
        answer.SetException(new UserError("No."));
        await dialogue.SettleAsync();

        Assert.Equal(["POST callback", "DELETE @original", "POST followup"], dialogue.Sent.Select(sent => sent.Request));
        Assert.Equal(Ephemeral, (int?)dialogue.Sent[2].Body!["flags"]);
    }

    [Fact]
    public async Task A_message_that_Discord_refuses_becomes_a_plain_line()
    {
        using var dialogue = new RouterDialogue(new FakeCommand("Kit Connor"));
        dialogue.DiscordRefusesWith(HttpStatusCode.BadRequest, 50035);

        await dialogue.DoAsync(dialogue.Slash("ask"));

        Assert.Equal(2, dialogue.Sent.Count);
        Assert.Contains("reference", (string)dialogue.Sent[1].Body!["data"]!["content"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10062)]
    [InlineData(40060)]
    [InlineData(50027)]
    public async Task Where_Discord_takes_no_answer_any_more_nothing_further_is_tried(int code)
    {
        using var dialogue = new RouterDialogue(new FakeCommand("Kit Connor"));
        dialogue.DiscordRefusesWith(HttpStatusCode.NotFound, code);

        await dialogue.DoAsync(dialogue.Slash("ask"));

        Assert.Single(dialogue.Sent);
    }

    [Fact]
    public async Task Autocomplete_answers_with_what_the_command_offers()
    {
        using var dialogue = new RouterDialogue(new FakeCommand("") { Choices = typed => [new ApplicationCommandOptionChoice { Name = typed + " Nelson", Value = "nick-nelson" }] });

        await dialogue.DoAsync(dialogue.Typing("ask", "Nick"));

        var body = Assert.Single(dialogue.Sent).Body!;
        Assert.Equal(8, (int)body["type"]!);
        Assert.Equal("""[{"name":"Nick Nelson","value":"nick-nelson"}]""", body["data"]!["choices"]!.ToJsonString());
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("gone")]
    public async Task Autocomplete_in_trouble_offers_nothing(string command)
    {
        using var dialogue = new RouterDialogue(new FakeCommand("") { Choices = _ => throw new InvalidOperationException("broken") });

        await dialogue.DoAsync(dialogue.Typing(command, "Nick"));

        Assert.Empty(Assert.Single(dialogue.Sent).Body!["data"]!["choices"]!.AsArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("0|a||ask|x")]
    [InlineData("1|q||ask|x")]
    [InlineData("1|a|-1|ask|x")]
    [InlineData("1|a||gone|x")]
    [InlineData("1|p||ask")]
    public async Task A_button_that_this_version_does_not_make_gets_a_clean_private_reply(string customId)
    {
        using var dialogue = new RouterDialogue(new FakeCommand("Kit Connor"));

        await dialogue.DoAsync(dialogue.Press(customId));

        AssertPrivate(Texts.OldComponent, Assert.Single(dialogue.Sent).Body!);
    }

    [Fact]
    public async Task A_command_that_is_gone_gets_a_clean_private_reply()
    {
        using var dialogue = new RouterDialogue(new FakeCommand("Kit Connor"));

        await dialogue.DoAsync(dialogue.Slash("gone"));

        AssertPrivate(Texts.OldCommand, Assert.Single(dialogue.Sent).Body!);
    }

    [Fact]
    public async Task A_modal_gets_a_clean_private_reply()
    {
        using var dialogue = new RouterDialogue(new FakeCommand("Kit Connor"));

        await dialogue.DoAsync(dialogue.Make(InteractionType.ModalSubmit, new InteractionData { CustomId = "x" }));

        AssertPrivate(Texts.UnknownForm, Assert.Single(dialogue.Sent).Body!);
    }

    [Theory]
    [InlineData("1|a|2|ask|x", 1, false, 7, null)] // the asker turns a page
    [InlineData("1|a|2|ask|x", 2, false, 4, Ephemeral)] // somebody else gets a page of their own
    [InlineData("1|a|2|ask|x", 2, true, 7, null)] // nobody else sees a private message
    [InlineData("1|s||ask|x", 1, false, 4, Ephemeral)] // sources are shown to whoever asks
    [InlineData("1|s|1|ask|x", 1, true, 7, null)]
    [InlineData("1|x||ask|x", 1, true, 4, null)] // shared: for everybody
    public async Task Who_sees_what_a_button_brings(string customId, int presser, bool isOnPrivate, int type, int? flags)
    {
        using var dialogue = new RouterDialogue(new FakeCommand("Kit Connor"));

        await dialogue.DoAsync(dialogue.Press(customId, asker: 1, (ulong)presser, isOnPrivate));

        var body = Assert.Single(dialogue.Sent).Body!;
        Assert.Equal(type, (int)body["type"]!);
        Assert.Equal(flags, (int?)body["data"]!["flags"]);
    }

    [Fact]
    public async Task A_slow_page_is_deferred_without_a_new_message()
    {
        var answer = new TaskCompletionSource<Reply>();
        using var dialogue = new RouterDialogue(new FakeCommand((_, _) => answer.Task));

        dialogue.Router.Accept(dialogue.Press("1|a|1|ask|x"));
        await dialogue.TimersAsync(2);
        dialogue.Time.Advance(TimeSpan.FromSeconds(2));
        await dialogue.SentAsync(1);
        answer.SetResult(Reply.Sentence("Page 2"));
        await dialogue.SettleAsync();

        Assert.Equal(6, (int)dialogue.Sent[0].Body!["type"]!);
        Assert.Equal("PATCH @original", dialogue.Sent[1].Request);
    }

    [Fact]
    public async Task After_the_stop_nothing_is_taken_but_what_was_taken_is_finished()
    {
        var answer = new TaskCompletionSource<Reply>();
        using var dialogue = new RouterDialogue(new FakeCommand((_, _) => answer.Task));
        dialogue.Router.Accept(dialogue.Slash("ask"));
        await dialogue.TimersAsync(2);

        var drained = dialogue.Router.DrainAsync();
        dialogue.Router.Accept(dialogue.Slash("ask"));
        Assert.False(drained.IsCompleted);
        answer.SetResult(Reply.Sentence("Kit Connor"));
        await drained;

        Assert.Single(dialogue.Sent);
    }

    private static void AssertPrivate(string sentence, JsonNode body)
    {
        Assert.Equal(4, (int)body["type"]!);
        Assert.Equal(Escape.Markdown(sentence), (string?)body["data"]!["content"]);
        Assert.Equal(Ephemeral, (int?)body["data"]!["flags"]);
    }
}
