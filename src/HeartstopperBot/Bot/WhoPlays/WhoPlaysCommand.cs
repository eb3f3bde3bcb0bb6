using System.Collections.Immutable;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Bot.WhoPlays;

/// <summary><c>/whoplays</c>: a character's actor, an actor's characters, and relations ("Nick's mum").</summary>
internal static class WhoPlaysCommand
{
    private static readonly ImmutableArray<EntityKind> Kinds = [EntityKind.Character, EntityKind.Person];

    public static ISlashCommand Create(FactAnswers answers, RememberedReplies remembered) => new LookupCommand(
        Define.Command(
            "whoplays",
            "Who plays a character, or whom an actor plays",
            Define.Name("name", "A character, an actor, or \"Nick's mum\"", isRequired: true),
            Define.Private,
            Define.AsOf),
        remembered,
        find: (arguments, lens) => answers.WhoPlays(arguments[0], lens),
        suggest: (typed, lens) => LookupCommand.Choices(answers.Suggest(typed, Limits.Choices, Kinds, lens)));
}
