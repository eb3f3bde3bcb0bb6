using System.Collections.Immutable;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Bot;

/// <summary>
/// A command that looks something up: arguments in, an answer, and a reply whose buttons carry the same arguments. The first argument is the name asked about;
/// the last is the day, as typed, and empty for a command that does not ask for one.
/// </summary>
/// <param name="definition">Its first option is the name.</param>
/// <param name="suggest">What could be meant by what is typed so far of the name, best first.</param>
internal sealed class LookupCommand(
    ApplicationCommand definition,
    RememberedReplies remembered,
    Func<ImmutableArray<string>, Lens, Answer> find,
    Func<string, IEnumerable<ApplicationCommandOptionChoice>> suggest) : ISlashCommand
{
    /// <summary>No person types it, so it keeps arguments apart.</summary>
    private const char Between = '\0';

    private readonly string _name = definition.Options![0].Name;

    private readonly ImmutableArray<string> _arguments =
        [.. definition.Options.Select(option => option.Name).Where(name => name is not (SlashOptions.Private or SlashOptions.AsOf)), SlashOptions.AsOf];

    public ApplicationCommand Definition => definition;

    public static IEnumerable<ApplicationCommandOptionChoice> Choices(IEnumerable<Suggestion> suggestions) =>
        suggestions.Select(one => new ApplicationCommandOptionChoice { Name = $"{one.Label} · {Texts.Kind(one.Kind)}", Value = one.EntityId });

    public Reply? Recall(SlashOptions options) => remembered.Find(Key(Arguments(options), options.IsPrivate, View.Answer, page: 0));

    public ValueTask<Reply> AnswerAsync(SlashOptions options, CancellationToken cancellationToken) => new(Render(Arguments(options), options.IsPrivate, View.Answer, page: 0));

    public ValueTask<Reply> ContinueAsync(CustomId id, bool isPrivate, CancellationToken cancellationToken)
    {
        if (id.Question.Arguments.Length != _arguments.Length) throw new UserError(Texts.OldComponent);
        return new(Render(id.Question.Arguments, isPrivate, id.View, id.Page ?? 0));
    }

    public IReadOnlyList<ApplicationCommandOptionChoice> Complete(string option, string typed) => option == _name ? [.. suggest(typed)] : [];

    private ImmutableArray<string> Arguments(SlashOptions options) => [.. _arguments.Select(options.Text)];

    private Reply Render(ImmutableArray<string> arguments, bool isPrivate, View view, int page)
    {
        var key = Key(arguments, isPrivate, view, page);
        if (remembered.Find(key) is { } known) return known;

        // The text is made anew where it is wanted, so that what is remembered does not hold the whole answer.
        var reply = AnswerReply.Render(Find(arguments), new QuestionKey(definition.Name, arguments), isPrivate, view, page) with { ToText = () => AnswerText.Render(Find(arguments)) };
        remembered.Remember(key, reply);
        return reply;
    }

    private ReplyKey Key(ImmutableArray<string> arguments, bool isPrivate, View view, int page) => new(definition.Name, string.Join(Between, arguments), isPrivate, view, page);

    private Answer Find(ImmutableArray<string> arguments)
    {
        var lens = new Lens(SlashOptions.ReadAsOf(arguments[^1]), SpoilerLine.All);
        // A button's argument may be longer than anything that can be typed; nobody needs that looked up.
        return find(arguments.SetItem(0, Budget.Cut(arguments[0], Limits.TypedName)), lens);
    }
}
