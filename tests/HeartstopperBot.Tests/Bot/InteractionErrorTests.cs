using System.Net;
using HeartstopperBot.Bot;
using HeartstopperBot.Bot.Replies;

namespace HeartstopperBot.Tests.Bot;

/// <summary>What people and the log see of an error.</summary>
public sealed class InteractionErrorTests
{
    private const int Ephemeral = 64;

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
}
