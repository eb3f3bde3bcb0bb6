using System.Collections.Immutable;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Bot.Release;

/// <summary><c>/release</c>: when a season, the film or a book comes or came out, as precisely as sources say.</summary>
internal sealed class ReleaseCommand(FactAnswers answers, RememberedReplies remembered) : ISlashCommand
{
    private const string Title = "title";

    private static readonly ImmutableArray<EntityKind> Kinds = [EntityKind.Season, EntityKind.Film, EntityKind.Book, EntityKind.Series];

    private readonly Lookup _lookup = new("release", argumentCount: 2, remembered, (arguments, lens) => answers.Release(arguments[0].Length == 0 ? null : arguments[0], lens));

    public ApplicationCommand Definition { get; } = Define.Command(
        "release",
        "When a season, the film or a book comes out",
        Define.Name(Title, "A season, the film or a book; the newest without it"),
        Define.Private,
        Define.AsOf);

    public Reply? Recall(SlashOptions options) => _lookup.Recall(Arguments(options), options.IsPrivate);

    public ValueTask<Reply> AnswerAsync(SlashOptions options, CancellationToken cancellationToken) => new(_lookup.Answer(Arguments(options), options.IsPrivate));

    public ValueTask<Reply> ContinueAsync(CustomId id, bool isPrivate, CancellationToken cancellationToken) => new(_lookup.Continue(id, isPrivate));

    public IReadOnlyList<ApplicationCommandOptionChoice> Complete(string option, string typed) =>
        option == Title ? Lookup.Choices(answers.Suggest(typed, Limits.Choices, Kinds)) : [];

    private static ImmutableArray<string> Arguments(SlashOptions options) => [options.Text(Title), options.Text(SlashOptions.AsOf)];
}
