using HeartstopperBot.Bot.Replies;

namespace HeartstopperBot.Tests.Bot;

/// <summary>A slow command is deferred in time and answered later.</summary>
public sealed class InteractionDeferralTests
{
    private const int Ephemeral = 64;

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
}
