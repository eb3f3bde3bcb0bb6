using System.Collections.Immutable;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Bot.WhoPlays;

/// <summary><c>/whoplays</c>: a character's actor, an actor's characters, and relations ("Nick's mum").</summary>
internal sealed class WhoPlaysCommand(FactAnswers answers, RememberedReplies remembered) : ISlashCommand
{
    private const string Name = "name";

    private static readonly ImmutableArray<EntityKind> Kinds = [EntityKind.Character, EntityKind.Person];

    private readonly Lookup _lookup = new("whoplays", argumentCount: 2, remembered, (arguments, lens) => answers.WhoPlays(arguments[0], lens));

    public ApplicationCommand Definition { get; } = Define.Command(
        "whoplays",
        "Who plays a character, or whom an actor plays",
        Define.Name(Name, "A character, an actor, or \"Nick's mum\"", isRequired: true),
        Define.Private,
        Define.AsOf);

    public Reply? Recall(SlashOptions options) => _lookup.Recall(Arguments(options), options.IsPrivate);

    public ValueTask<Reply> AnswerAsync(SlashOptions options, CancellationToken cancellationToken) => new(_lookup.Answer(Arguments(options), options.IsPrivate));

    public ValueTask<Reply> ContinueAsync(CustomId id, bool isPrivate, CancellationToken cancellationToken) => new(_lookup.Continue(id, isPrivate));

    public IReadOnlyList<ApplicationCommandOptionChoice> Complete(string option, string typed) =>
        option == Name ? Lookup.Choices(answers.Suggest(typed, Limits.Choices, Kinds)) : [];

    private static ImmutableArray<string> Arguments(SlashOptions options) => [options.Text(Name), options.Text(SlashOptions.AsOf)];
}
