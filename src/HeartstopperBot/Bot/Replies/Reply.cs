using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Bot.Replies;

/// <summary>What a command says: the message for Discord and, from the same data, its plain text.</summary>
/// <param name="Message">Already within Discord's limits; whether it is private is decided by the router.</param>
/// <param name="ToText">Only called where text is wanted.</param>
internal sealed record Reply(MessagePayload Message, Outcome Outcome, Func<string> ToText)
{
    /// <summary>The same message without an embed, for where the bot may not embed. Only called there.</summary>
    public Func<MessagePayload> ToPlain { get; init; } = () => PlainMessage.Of(Message);

    /// <summary>Goes along with the message; null for none.</summary>
    public AttachedFile? File { get; init; }

    /// <summary>What is answered, where it is an answer that a reader may say is wrong.</summary>
    public AnswerSubject? Subject { get; init; }

    private Reply? _dressed;

    /// <summary>With what goes on it wherever it is sent: put on once, since a remembered reply is sent many times.</summary>
    public Reply Dressed(Func<Reply, Reply> dress) => _dressed ??= dress(this);

    public static MessagePayload PlainOf(string content, IReadOnlyList<Component> rows) => Budget.Fit(new MessagePayload { Content = content, Embeds = [], Components = rows });

    public static Reply Of(Embed embed, Outcome outcome, Func<string> toText, params IReadOnlyList<Component> rows) =>
        new(Budget.Fit(new MessagePayload { Embeds = [embed], Components = rows }), outcome, toText);

    /// <summary>One plain sentence: an error, or that there is nothing.</summary>
    public static Reply Sentence(string sentence) =>
        new(Budget.Fit(new MessagePayload { Content = Escape.Markdown(sentence), Embeds = [], Components = [] }), Outcome.NotFound, () => Escape.Plain(sentence));
}
