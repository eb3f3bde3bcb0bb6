using System.Collections.Immutable;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Bot.Person;

/// <summary><c>/person</c>: somebody's work for the show: parts, credits, awards, what was said.</summary>
internal static class PersonCommand
{
    private static readonly ImmutableArray<EntityKind> Kinds = [EntityKind.Person];

    public static ISlashCommand Create(FactAnswers answers, RememberedReplies remembered) => new LookupCommand(
        Define.Command(
            "person",
            "Somebody of the cast or the crew, and their work",
            Define.Name("name", "An actor, or somebody who makes the show", isRequired: true),
            Define.Private,
            Define.AsOf),
        remembered,
        find: (arguments, lens) => answers.Person(arguments[0], lens),
        suggest: (typed, lens) => LookupCommand.Choices(answers.Suggest(typed, Limits.Choices, Kinds, lens)));
}
