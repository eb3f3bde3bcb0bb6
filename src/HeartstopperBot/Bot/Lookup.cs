using System.Collections.Immutable;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Bot;

/// <summary>
/// What all lookups share: arguments in, an answer, and a reply whose buttons carry the same arguments. The first argument is the name asked about;
/// the last is the day, as typed.
/// </summary>
internal sealed class Lookup(string command, int argumentCount, RememberedReplies remembered, Func<ImmutableArray<string>, Lens, Answer> find)
{
    /// <summary>No person types it, so it keeps arguments apart.</summary>
    private const char Between = '\0';

    /// <summary>Null where the question is new, or so long ago that its reply is forgotten.</summary>
    public Reply? Recall(ImmutableArray<string> arguments, bool isPrivate) => remembered.Find(Key(arguments, isPrivate, View.Answer, page: 0));

    public Reply Answer(ImmutableArray<string> arguments, bool isPrivate) => Render(arguments, isPrivate, View.Answer, page: 0);

    /// <exception cref="UserError">The id is not one that this version makes.</exception>
    public Reply Continue(CustomId id, bool isPrivate)
    {
        if (id.Question.Arguments.Length != argumentCount) throw new UserError(Texts.OldComponent);
        return Render(id.Question.Arguments, isPrivate, id.View, id.Page ?? 0);
    }

    public static IReadOnlyList<ApplicationCommandOptionChoice> Choices(IEnumerable<Suggestion> suggestions) =>
        [.. suggestions.Select(one => new ApplicationCommandOptionChoice { Name = $"{one.Label} · {Texts.Kind(one.Kind)}", Value = one.EntityId })];

    private Reply Render(ImmutableArray<string> arguments, bool isPrivate, View view, int page)
    {
        var key = Key(arguments, isPrivate, view, page);
        if (remembered.Find(key) is { } known) return known;

        // The text is made anew where it is wanted, so that what is remembered does not hold the whole answer.
        var reply = AnswerReply.Render(Find(arguments), new QuestionKey(command, arguments), isPrivate, view, page) with { ToText = () => AnswerText.Render(Find(arguments)) };
        remembered.Remember(key, reply);
        return reply;
    }

    private ReplyKey Key(ImmutableArray<string> arguments, bool isPrivate, View view, int page) => new(command, string.Join(Between, arguments), isPrivate, view, page);

    private Answer Find(ImmutableArray<string> arguments)
    {
        var lens = new Lens(SlashOptions.ReadAsOf(arguments[^1]), SpoilerLine.All);
        // A button's argument may be longer than anything that can be typed; nobody needs that looked up.
        return find(arguments.SetItem(0, Budget.Cut(arguments[0], Limits.TypedName)), lens);
    }
}
