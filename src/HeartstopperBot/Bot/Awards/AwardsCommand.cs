using System.Collections.Immutable;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Bot.Awards;

/// <summary><c>/awards</c>: awards won, nominations, and how many.</summary>
internal static class AwardsCommand
{
    private static readonly ImmutableArray<EntityKind> Kinds = [EntityKind.Award, EntityKind.Person, EntityKind.Series, EntityKind.Season, EntityKind.Film, EntityKind.Book];

    public static ISlashCommand Create(FactAnswers answers, RememberedReplies remembered) => new LookupCommand(
        Define.Command(
            "awards",
            "Awards and nominations",
            Define.Name("name", "A prize, a person or a title; all without it"),
            Define.Private,
            Define.AsOf),
        remembered,
        find: (arguments, lens) => answers.Awards(arguments[0], lens),
        suggest: (typed, lens) => LookupCommand.Choices(answers.Suggest(typed, Limits.Choices, Kinds, lens)));
}
