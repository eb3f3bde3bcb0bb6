using System.Collections.Immutable;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Bot.Episodes;

/// <summary><c>/episodes</c>: how many episodes there are and what they are called; or one episode.</summary>
internal static class EpisodesCommand
{
    private static readonly ImmutableArray<EntityKind> Kinds = [EntityKind.Season, EntityKind.Episode];

    public static ISlashCommand Create(FactAnswers answers, RememberedReplies remembered) => new LookupCommand(
        Define.Command(
            "episodes",
            "The episodes of the show or of a season",
            Define.Name("season", "A season or an episode; all without it"),
            Define.Private,
            Define.AsOf),
        remembered,
        find: (arguments, lens) => answers.Episodes(arguments[0], lens),
        suggest: (typed, lens) => LookupCommand.Choices(answers.Suggest(typed, Limits.Choices, Kinds, lens)));
}
