using System.Collections.Immutable;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Bot.Sources;

/// <summary><c>/sources</c>: what the answers are made from, newest first; or one source with all that it states.</summary>
internal sealed class SourcesCommand(FactAnswers answers, RememberedReplies remembered) : ISlashCommand
{
    private const string Name = "name";

    // The last argument of every lookup is a day; here it stays empty.
    private readonly Lookup _lookup = new("sources", argumentCount: 2, remembered, (arguments, lens) => answers.Sources(arguments[0].Length == 0 ? null : arguments[0], lens));

    public ApplicationCommand Definition { get; } = Define.Command(
        "sources",
        "The sources, or one of them with all that it states",
        Define.Name(Name, "Words of a title, a publisher or a number; all without it"),
        Define.Private);

    public Reply? Recall(SlashOptions options) => _lookup.Recall(Arguments(options), options.IsPrivate);

    public ValueTask<Reply> AnswerAsync(SlashOptions options, CancellationToken cancellationToken) => new(_lookup.Answer(Arguments(options), options.IsPrivate));

    public ValueTask<Reply> ContinueAsync(CustomId id, bool isPrivate, CancellationToken cancellationToken) => new(_lookup.Continue(id, isPrivate));

    public IReadOnlyList<ApplicationCommandOptionChoice> Complete(string option, string typed) =>
        option == Name ? [.. answers.SuggestSources(typed, Limits.Choices, Lens.Everything).Select(Choice)] : [];

    private static ApplicationCommandOptionChoice Choice(Source source) => new()
    {
        // The date goes last and must be seen: two articles may have nearly the same title.
        Name = $"{Budget.Cut(Citations.Title(source), LongestTitle)} · {Citations.Date(source)}",
        Value = source.Id,
    };

    private const int LongestTitle = 70;

    private static ImmutableArray<string> Arguments(SlashOptions options) => [options.Text(Name), ""];
}
