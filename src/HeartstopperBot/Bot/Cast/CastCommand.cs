using System.Collections.Immutable;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Bot.Cast;

/// <summary><c>/cast</c>: who is in a season or the film, in billing order.</summary>
internal static class CastCommand
{
    private static readonly ImmutableArray<EntityKind> Kinds = [EntityKind.Season, EntityKind.Film];

    public static ISlashCommand Create(FactAnswers answers, RememberedReplies remembered) => new LookupCommand(
        Define.Command(
            "cast",
            "Who is in a season, in billing order",
            Define.Name("season", "A season or the film; the latest without it"),
            Define.Choice("group", "Only a part of the cast", [.. Enum.GetNames<CastGroup>().Select(name => new ApplicationCommandOptionChoice { Name = name, Value = name.ToLowerInvariant() })]),
            Define.Private,
            Define.AsOf),
        remembered,
        find: (arguments, lens) => answers.Cast(arguments[0], ReadGroup(arguments[1]), lens),
        suggest: (typed, lens) => LookupCommand.Choices(answers.Suggest(typed, Limits.Choices, Kinds, lens)));

    private static CastGroup ReadGroup(string typed)
    {
        if (typed.Length == 0) return CastGroup.Everyone;
        return Enum.GetValues<CastGroup>().Cast<CastGroup?>().FirstOrDefault(group => typed.Equals(group.ToString(), StringComparison.OrdinalIgnoreCase))
            ?? throw new UserError(() => Texts.BadGroup(typed));
    }
}
