using System.Text;
using HeartstopperBot.Bot;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Tests.Bot.Replies;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Bot;

/// <summary>Whatever is typed or sent: an answer or a clean sentence, never a crash, a mention, a broken message or a link that we did not make.</summary>
public sealed class NonsenseTests
{
    private const int Rounds = 10_000;

    private static readonly string[] Hostile =
    [
        "", " ", "@everyone", "<@1500000000000000005>", "<@&1>", "<#1>", "</cast:1>", "<t:1:R>", "<:a:1>", "[click](https://evil.test)", "https://evil.test/x", "](https://evil.test)",
        "**bold**", "__", "||spoiler||", "`code`", "```", "> quote", "# heading", "- list", "\\", "\\[a](b)", "|", "%7C", "1|a||cast|x", "\0", "\u001b[31m", "\u202Eevil", "\r\n# x", "\u200B",
        "💛🍂", "👩‍👩‍👧", "ﷺ", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘", "nick-nelson", "Nick's mum", "'; drop table entity; --", "%", "_", "*", "\"", "null", "NaN", "9999", "0000-00-00", "2022-13", "10000", "season ٢",
    ];

    [Fact]
    public void The_commands_answer_any_option_with_a_valid_message()
    {
        var commands = SomeCommands.Create();
        var random = new Random(20260101);

        for (var round = 0; round < Rounds; round++)
        {
            var command = commands.All[round % commands.All.Length];
            var values = (command.Definition.Options ?? []).ToDictionary(option => option.Name, _ => Nonsense(random));
            Check(() => command.AnswerAsync(new SlashOptions([.. values]), SomeAsker.WhoSawEverything, CancellationToken.None), values);
        }
    }

    [Fact]
    public void Any_custom_id_gets_a_valid_message()
    {
        var commands = SomeCommands.Create();
        var random = new Random(20260102);
        using var dialogue = new RouterDialogue(new FakeCommand(""));

        for (var round = 0; round < Rounds; round++)
        {
            var name = commands.All[round % commands.All.Length].Definition.Name;
            var customId = random.Next(3) == 0 ? Nonsense(random) : $"1|{"ashpwxASHPWX"[random.Next(12)]}|{(random.Next(2) == 0 ? "" : random.Next().ToString())}|{name}|{Nonsense(random)}|{Nonsense(random)}";
            var plan = InteractionPlan.Of(dialogue.Press(customId, values: [Nonsense(random)]), SomeAsker.WhoSawEverything, commands);
            plan.Open();
            Check(() => plan.AnswerAsync(CancellationToken.None), customId);
        }
    }

    /// <summary>Every other one holds a claim, so that what is around it is quoted.</summary>
    [Fact]
    public void Any_message_can_be_checked()
    {
        var commands = SomeCommands.Create().OnMessages;
        var random = new Random(20260106);

        for (var round = 0; round < Rounds; round++)
        {
            var text = round % 2 == 0 ? Nonsense(random) : $"{Nonsense(random)} Kit Connor plays Nick {Nonsense(random)}";
            Check(() => commands[round % commands.Length].AnswerAsync(text, SomeAsker.WhoSawEverything, CancellationToken.None), text);
        }
    }

    [Fact]
    public void Any_text_gets_at_most_25_valid_suggestions()
    {
        var commands = SomeCommands.Create();
        var random = new Random(20260103);

        for (var round = 0; round < Rounds; round++)
        {
            var command = commands.All[round % commands.All.Length];
            if (command.Definition.Options is not [{ Name: var option }, ..]) continue;
            var choices = Budget.Fit(command.Complete(option, Nonsense(random), SomeAsker.WhoSawEverything));
            Assert.True(choices.Count <= 25);
            Assert.All(choices, choice => Assert.True(choice.Name.Length is > 0 and <= 100 && choice.Value.Text!.Length is > 0 and <= 100));
        }
    }

    [Fact]
    public void Facts_that_hold_markup_or_are_too_long_are_shown_harmlessly()
    {
        var random = new Random(20260104);

        for (var round = 0; round < Rounds / 10; round++)
        {
            var text = Nonsense(random) is { Length: > 0 } some ? some : "x";
            foreach (var view in Enum.GetValues<View>())
            {
                var reply = AnswerReply.Render(SomeAnswers.Hostile(text), new QuestionKey("whoplays", [text, ""]), isPrivate: true, view, random.Next(5));
                foreach (var message in new[] { reply.Message, reply.ToPlain() }) Assert.True(DiscordRules.Problem(message) is null, $"{DiscordRules.Problem(message)}: {text}");
            }
        }
    }

    [Fact]
    public async Task Any_modal_gets_one_clean_private_reply()
    {
        var random = new Random(20260105);
        using var dialogue = new RouterDialogue(new FakeCommand(""));

        for (var round = 0; round < 200; round++)
        {
            var field = new SubmittedComponent { Type = ComponentType.TextInput, CustomId = Nonsense(random), Value = Nonsense(random) };
            await dialogue.DoAsync(dialogue.Make(InteractionType.ModalSubmit, new InteractionData { CustomId = round % 2 == 0 ? Nonsense(random) : $"1|a||ask|{Nonsense(random)}", Components = [field] }));
        }

        Assert.Equal(200, dialogue.Sent.Count);
        Assert.All(dialogue.Sent, sent => Assert.Equal(64, (int?)sent.Body!["data"]!["flags"]));
    }

    [Theory]
    [InlineData("@everyone")]
    [InlineData("<@1>")]
    [InlineData("[a](https://evil.test)")]
    [InlineData("https://evil.test")]
    [InlineData("a\u001b[31m")]
    public void The_rules_catch_what_they_are_for(string text) => Assert.NotNull(DiscordRules.Problem(new MessagePayload { Content = text }));

    private static void Check(Func<ValueTask<Reply>> ask, object input)
    {
        Reply reply;
        try
        {
            // The handlers of today wait for nothing.
            reply = ask().AsTask().GetAwaiter().GetResult();
        }
        catch (UserError error)
        {
            reply = Reply.Sentence(error.Message);
        }

        foreach (var message in new[] { reply.Message, reply.ToPlain() }) Assert.True(DiscordRules.Problem(message) is null, $"{DiscordRules.Problem(message)}: {input}");
    }

    private static string Nonsense(Random random) => random.Next(6) switch
    {
        0 => Hostile[random.Next(Hostile.Length)],
        1 => Hostile[random.Next(Hostile.Length)] + Hostile[random.Next(Hostile.Length)],
        2 => string.Concat(Enumerable.Repeat(Hostile[random.Next(Hostile.Length)] + " ", random.Next(1, 80))),
        3 => new string((char)random.Next(32, 127), random.Next(1, 7000)),
        4 => RandomRunes(random, random.Next(1, 120)),
        _ => RandomAscii(random, random.Next(1, 40)),
    };

    private static string RandomRunes(Random random, int length)
    {
        var text = new StringBuilder();
        while (text.Length < length)
        {
            if (Rune.TryCreate(random.Next(0x10FFFF), out var rune)) text.Append(rune);
            // Half a pair, as no well-behaved client sends it.
            else text.Append((char)0xD800);
        }

        return text.ToString();
    }

    private static string RandomAscii(Random random, int length) => string.Create(length, random, (span, source) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = (char)source.Next(0, 128);
    });
}
