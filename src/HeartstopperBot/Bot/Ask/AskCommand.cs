using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Bot.Ask;

/// <summary><c>/ask</c>: a question in plain words, answered from what sources say or not at all.</summary>
internal static class AskCommand
{
    /// <summary>Room for somebody who tells a story before the question comes; the answer to a long one has no buttons.</summary>
    private const int Longest = 400;

    private static readonly ApplicationCommandOption Question = new()
    {
        Type = ApplicationCommandOptionType.String,
        Name = "question",
        Description = "\"Who plays Nick's mum?\" or \"Where was season 3 filmed?\"",
        Required = true,
        MaxLength = Longest,
    };

    public static ISlashCommand Create(FactAnswers answers, RememberedReplies remembered) => new LookupCommand(
        Define.Command(
            "ask",
            "Ask about the show in your own words",
            Question,
            Define.Private,
            Define.AsOf),
        remembered,
        find: (arguments, lens) => answers.Ask(arguments[0], lens),
        suggest: (_, _) => []);
}
