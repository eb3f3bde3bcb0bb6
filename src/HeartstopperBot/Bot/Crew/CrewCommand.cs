using System.Collections.Immutable;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Bot.Crew;

/// <summary><c>/crew</c>: who made the show, by job.</summary>
internal static class CrewCommand
{
    private static readonly ImmutableArray<EntityKind> Kinds = [EntityKind.Season, EntityKind.Film, EntityKind.Series];

    public static ISlashCommand Create(FactAnswers answers, RememberedReplies remembered) => new LookupCommand(
        Define.Command(
            "crew",
            "Who made the show, a season or the film",
            Define.Name("season", "A season or the film; all without it"),
            Define.Private,
            Define.AsOf),
        remembered,
        find: (arguments, lens) => answers.Crew(arguments[0], lens),
        suggest: (typed, lens) => LookupCommand.Choices(answers.Suggest(typed, Limits.Choices, Kinds, lens)));
}
