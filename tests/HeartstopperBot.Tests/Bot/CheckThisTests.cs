using System.Text.Json;
using HeartstopperBot.Bot;
using HeartstopperBot.Bot.CheckThis;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Bot;

/// <summary><c>Check this</c> from the interaction to the message that Discord gets.</summary>
public sealed class CheckThisTests : IDisposable
{
    private readonly BuiltPack _pack = LookupPack.Builder().Build();

    public void Dispose() => _pack.Dispose();

    [Fact]
    public async Task It_replies_as_approved()
    {
        const string Message = "Kit Connor plays Nick and Joe Locke plays **Nick**. Andy Newbery directed season 1! Joe Locke wrote season 1, I think. Who plays Charlie? Heartstopper is on Netflix :)";

        var reply = await new CheckThisCommand(new FactAnswers(_pack.Store)).AnswerAsync(Message, SomeAsker.WhoSawEverything, CancellationToken.None);

        DiscordRules.AssertValid(reply.Message);
        GoldenFile.AssertMatches("check-this.json", GoldenFile.Pretty(JsonSerializer.Serialize(reply.Message, DiscordJson.Default.MessagePayload)));
        GoldenFile.AssertMatches("check-this.txt", reply.ToText());
    }

    [Fact]
    public async Task The_message_comes_with_the_interaction_and_the_reply_is_private()
    {
        var plan = Plan("Check this", new Message { Id = new Snowflake(5), Content = "Kit Connor plays Nick" });

        var reply = await plan.AnswerAsync(CancellationToken.None);

        Assert.True(plan.IsPrivate);
        Assert.Contains("Supported", reply.Message.Embeds![0].Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_without_a_claim_or_without_text_is_told_so_kindly()
    {
        foreach (var message in new[] { new Message { Id = new Snowflake(5), Content = "Good morning" }, new Message { Id = new Snowflake(5) }, new Message { Id = new Snowflake(6), Content = "Kit Connor plays Nick" } })
        {
            var reply = await Plan("Check this", message).AnswerAsync(CancellationToken.None);

            Assert.Contains("no claim about the show", reply.Message.Embeds![0].Description, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_message_command_that_is_gone_is_told_so() =>
        await Assert.ThrowsAsync<UserError>(async () => await Plan("Quote this", new Message { Id = new Snowflake(5), Content = "x" }).AnswerAsync(CancellationToken.None));

    [Fact]
    public async Task Ten_long_claims_fit_into_one_message()
    {
        var message = string.Concat(Enumerable.Repeat($"Kit Connor plays Nick {string.Concat(Enumerable.Repeat("and ** I __ mean it ", 9))}. ", 10));

        var reply = await new CheckThisCommand(RealFacts.Answers).AnswerAsync(message, SomeAsker.WhoSawEverything, CancellationToken.None);

        DiscordRules.AssertValid(reply.Message);
        Assert.Contains("10. “", reply.Message.Embeds![0].Description, StringComparison.Ordinal);
    }

    private static InteractionPlan Plan(string command, Message message)
    {
        using var dialogue = new RouterDialogue(new FakeCommand(""));
        var data = new InteractionData
        {
            Name = command,
            Type = ApplicationCommandType.Message,
            TargetId = new Snowflake(5),
            Resolved = new ResolvedData { Messages = new Dictionary<string, Message> { [message.Id.ToString()] = message } },
        };
        return InteractionPlan.Of(dialogue.Make(InteractionType.ApplicationCommand, data), SomeAsker.WhoSawEverything, SomeCommands.Create());
    }
}
