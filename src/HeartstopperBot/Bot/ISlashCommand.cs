using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Bot;

/// <summary>One slash command: what Discord is told of it, and what it answers. Used by many interactions at once.</summary>
internal interface ISlashCommand
{
    ApplicationCommand Definition { get; }

    /// <summary>True where nobody else has a business with its answers.</summary>
    bool IsAlwaysPrivate => false;

    /// <summary>The answer, where it was given before and is still at hand; null where it must be worked out. Takes no time to speak of.</summary>
    Reply? Recall(SlashOptions options, Asker asker) => null;

    /// <exception cref="UserError">The options make no sense; the sentence is shown to the person alone.</exception>
    ValueTask<Reply> AnswerAsync(SlashOptions options, Asker asker, CancellationToken cancellationToken);

    /// <summary>A button or menu of one of its replies was used. A command whose replies have none knows none.</summary>
    /// <param name="isPrivate">Whether the reply will be seen by one person alone.</param>
    /// <param name="asker">Who used it, who need not be who asked first.</param>
    /// <exception cref="UserError">The id is not one that this version makes.</exception>
    ValueTask<Reply> ContinueAsync(CustomId id, bool isPrivate, Asker asker, CancellationToken cancellationToken) => throw new UserError(Texts.OldComponent);

    /// <summary>A menu was used or a form was sent. Left alone by commands that only have buttons.</summary>
    /// <exception cref="UserError">What was entered makes no sense, or the person may not.</exception>
    ValueTask<Reply> EnterAsync(CustomId id, Entered entered, bool isPrivate, Asker asker, CancellationToken cancellationToken) => ContinueAsync(id, isPrivate, asker, cancellationToken);

    /// <summary>
    /// The form that a button opens; null where the button answers instead. Its own id is a <see cref="CustomId"/> of the same command. Takes no time to speak of: a
    /// form must be the first answer. What is wrong is told by <see cref="ContinueAsync"/>.
    /// </summary>
    Modal? Open(CustomId id, Entered entered, Asker asker) => null;

    /// <summary>The answer behind one of its replies, worked out anew; null for what none of its replies asks.</summary>
    /// <param name="question">Of a button: it comes from outside and is never trusted.</param>
    Answer? AnswerTo(QuestionKey question, Lens lens, Asker asker) => null;

    /// <summary>What could be meant by what is typed so far in one option, best first.</summary>
    IReadOnlyList<ApplicationCommandOptionChoice> Complete(string option, string typed, Asker asker) => [];
}
