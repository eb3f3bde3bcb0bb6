using System.Text.Json.Nodes;
using HeartstopperBot.Bot;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;

namespace HeartstopperBot.Tests.Bot;

/// <summary>What becomes of an interaction that goes well, and of one that is not understood.</summary>
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
