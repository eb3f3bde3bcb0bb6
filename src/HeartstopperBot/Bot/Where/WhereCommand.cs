using System.Collections.Immutable;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Bot.Where;

/// <summary><c>/where</c>: where to watch or read, and at what price.</summary>
internal static class WhereCommand
{
    private static readonly ImmutableArray<EntityKind> Kinds = [EntityKind.Series, EntityKind.Season, EntityKind.Film, EntityKind.Book];

    public static ISlashCommand Create(FactAnswers answers, RememberedReplies remembered) => new LookupCommand(
        Define.Command(
            "where",
            "Where to watch, and what it costs",
            Define.Name("title", "A season, the film or a book; the show without it"),
            Define.Private,
            Define.AsOf),
        remembered,
        find: (arguments, lens) => answers.WhereToWatch(arguments[0], lens),
        suggest: (typed, lens) => LookupCommand.Choices(answers.Suggest(typed, Limits.Choices, Kinds, lens)));
}
