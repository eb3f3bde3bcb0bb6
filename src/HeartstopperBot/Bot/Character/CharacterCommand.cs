using System.Collections.Immutable;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Bot.Character;

/// <summary><c>/character</c>: who a character is: part, family and friends, school, story, books.</summary>
internal static class CharacterCommand
{
    private static readonly ImmutableArray<EntityKind> Kinds = [EntityKind.Character];

    public static ISlashCommand Create(FactAnswers answers, RememberedReplies remembered) => new LookupCommand(
        Define.Command(
            "character",
            "Who a character is, with everything sourced",
            Define.Name("name", "A character, or \"Nick's mum\"", isRequired: true),
            Define.Private,
            Define.AsOf),
        remembered,
        find: (arguments, lens) => answers.Character(arguments[0], lens),
        suggest: (typed, lens) => LookupCommand.Choices(answers.Suggest(typed, Limits.Choices, Kinds, lens)));
}
