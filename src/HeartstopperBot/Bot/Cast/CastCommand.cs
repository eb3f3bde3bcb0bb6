using System.Collections.Immutable;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Bot.Cast;

/// <summary><c>/cast</c>: who is in a season or the film, in billing order.</summary>
internal sealed class CastCommand(FactAnswers answers, RememberedReplies remembered) : ISlashCommand
{
    private const string Season = "season";
    private const string Group = "group";

    private static readonly ImmutableArray<EntityKind> Kinds = [EntityKind.Season, EntityKind.Film];

    private readonly Lookup _lookup = new("cast", argumentCount: 3, remembered, (arguments, lens) => answers.Cast(arguments[0].Length == 0 ? null : arguments[0], ReadGroup(arguments[1]), lens));

    public ApplicationCommand Definition { get; } = Define.Command(
        "cast",
        "Who is in a season, in billing order",
        Define.Name(Season, "A season or the film; the latest without it"),
        Define.Choice(Group, "Only a part of the cast", [.. Enum.GetNames<CastGroup>().Select(name => new ApplicationCommandOptionChoice { Name = name, Value = name.ToLowerInvariant() })]),
        Define.Private,
        Define.AsOf);

    public Reply? Recall(SlashOptions options) => _lookup.Recall(Arguments(options), options.IsPrivate);

    public ValueTask<Reply> AnswerAsync(SlashOptions options, CancellationToken cancellationToken) => new(_lookup.Answer(Arguments(options), options.IsPrivate));

    public ValueTask<Reply> ContinueAsync(CustomId id, bool isPrivate, CancellationToken cancellationToken) => new(_lookup.Continue(id, isPrivate));

    public IReadOnlyList<ApplicationCommandOptionChoice> Complete(string option, string typed) =>
        option == Season ? Lookup.Choices(answers.Suggest(typed, Limits.Choices, Kinds)) : [];

    private static CastGroup ReadGroup(string typed)
    {
        if (typed.Length == 0) return CastGroup.Everyone;
        return Enum.GetValues<CastGroup>().Cast<CastGroup?>().FirstOrDefault(group => typed.Equals(group.ToString(), StringComparison.OrdinalIgnoreCase))
            ?? throw new UserError(Texts.BadGroup(typed));
    }

    private static ImmutableArray<string> Arguments(SlashOptions options) => [options.Text(Season), options.Text(Group), options.Text(SlashOptions.AsOf)];
}
