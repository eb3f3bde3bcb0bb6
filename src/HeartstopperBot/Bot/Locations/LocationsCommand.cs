using System.Collections.Immutable;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Bot.Locations;

/// <summary><c>/locations</c>: where the show or a season was filmed; or one place with what was filmed there.</summary>
internal static class LocationsCommand
{
    private static readonly ImmutableArray<EntityKind> Kinds = [EntityKind.Season, EntityKind.Film, EntityKind.Place, EntityKind.School];

    public static ISlashCommand Create(FactAnswers answers, RememberedReplies remembered) => new LookupCommand(
        Define.Command(
            "locations",
            "Where the show was filmed",
            Define.Name("season", "A season, the film or a place; the whole show without it"),
            Define.Private,
            Define.AsOf),
        remembered,
        find: (arguments, lens) => answers.Locations(arguments[0], lens),
        suggest: (typed, lens) => LookupCommand.Choices(answers.Suggest(typed, Limits.Choices, Kinds, lens)));
}
