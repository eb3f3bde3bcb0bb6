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
/// <param name="suggest">What could be meant by what is typed so far of the name, best first, as far as the lens lets it be known.</param>
internal sealed class LookupCommand(
    ApplicationCommand definition,
    RememberedReplies remembered,
    Func<ImmutableArray<string>, Lens, Answer> find,
    Func<string, Lens, IEnumerable<ApplicationCommandOptionChoice>> suggest) : ISlashCommand
{
    private readonly string _name = definition.Options![0].Name;

    private readonly int _longest = definition.Options[0].MaxLength ?? Limits.TypedName;

    private readonly ImmutableArray<string> _arguments =
        [.. definition.Options.Select(option => option.Name).Where(name => name is not (SlashOptions.Private or SlashOptions.AsOf)), SlashOptions.AsOf];

    public ApplicationCommand Definition => definition;

    public static IEnumerable<ApplicationCommandOptionChoice> Choices(IEnumerable<Suggestion> suggestions) =>
        suggestions.Select(one => new ApplicationCommandOptionChoice { Name = $"{one.Label} · {Texts.Kind(one.Kind)}", Value = one.EntityId });

    public Reply? Recall(SlashOptions options, Asker asker)
    {
        var question = new QuestionKey(definition.Name, Arguments(options));
        // What is no day is told where errors are.
        return SlashOptions.TryReadAsOf(question.Arguments[^1], asker.Today, out var day, out _)
            ? remembered.Find(ReplyKey.Of(question, asker.Lens(options.IsPrivate) with { AsOf = day }, options.IsPrivate, View.Answer, page: 0))
            : null;
    }

    public ValueTask<Reply> AnswerAsync(SlashOptions options, Asker asker, CancellationToken cancellationToken) =>
        new(Render(new QuestionKey(definition.Name, Arguments(options)), asker, options.IsPrivate, View.Answer, page: 0));

    public ValueTask<Reply> ContinueAsync(CustomId id, bool isPrivate, Asker asker, CancellationToken cancellationToken)
    {
        if (id.Question.Arguments.Length != _arguments.Length) throw new UserError(() => Texts.OldComponent);
        // Nobody lifts the line for others.
        return new(Render(id.Question with { IsLifted = id.Question.IsLifted && isPrivate }, asker, isPrivate, id.View, id.Page ?? 0));
    }

    public Answer? AnswerTo(QuestionKey question, Lens lens, Asker asker) =>
        question.Arguments.Length == _arguments.Length ? Find(question, lens with { AsOf = SlashOptions.ReadAsOf(question.Arguments[^1], asker.Today) }) : null;

    public IReadOnlyList<ApplicationCommandOptionChoice> Complete(string option, string typed, Asker asker) => option == _name ? [.. suggest(typed, asker.Own)] : [];

    private ImmutableArray<string> Arguments(SlashOptions options) => [.. _arguments.Select(options.Text)];

    private Reply Render(QuestionKey question, Asker asker, bool isPrivate, View view, int page)
    {
        var lens = (question.IsLifted ? Lens.Everything : asker.Lens(isPrivate)) with { AsOf = SlashOptions.ReadAsOf(question.Arguments[^1], asker.Today) };
        var key = ReplyKey.Of(question, lens, isPrivate, view, page);
        if (remembered.Find(key) is { } known) return known;

        // The texts are made anew where they are wanted, so that what is remembered does not hold the whole answer.
        var reply = AnswerReply.Render(Find(question, lens), question, isPrivate, view, page) with
        {
            ToText = () => AnswerText.Render(Find(question, lens)),
            ToPlain = () => AnswerReply.Render(Find(question, lens), question, isPrivate, view, page).ToPlain(),
        };
        remembered.Remember(key, reply);
        return reply;
    }

    /// <summary>A button's argument may be longer than anything that can be typed; nobody needs that looked up.</summary>
    private Answer Find(QuestionKey question, Lens lens) => find(question.Arguments.SetItem(0, Budget.Cut(question.Arguments[0], _longest)), lens);
}
