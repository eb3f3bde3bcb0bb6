using System.Collections.Immutable;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Bot.Music;

/// <summary><c>/music</c>: the songs of the show or of a season, and who made the music; or one song.</summary>
internal static class MusicCommand
{
    private static readonly ImmutableArray<EntityKind> Kinds = [EntityKind.Season, EntityKind.Film, EntityKind.Song, EntityKind.Episode];

    public static ISlashCommand Create(FactAnswers answers, RememberedReplies remembered) => new LookupCommand(
        Define.Command(
            "music",
            "The songs of the show and who performs them",
            Define.Name("season", "A season, the film or a song; the whole show without it"),
            Define.Private,
            Define.AsOf),
        remembered,
        find: (arguments, lens) => answers.Music(arguments[0], lens),
        suggest: (typed, lens) => LookupCommand.Choices(answers.Suggest(typed, Limits.Choices, Kinds, lens)));
}
