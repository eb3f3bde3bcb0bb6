using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Bot.CheckThis;

/// <summary><c>Check this</c> in the message menu: what a message claims about the show, held against the sources. Nothing of the message is kept.</summary>
internal sealed class CheckThisCommand(FactAnswers answers) : IMessageCommand
{
    public ApplicationCommand Definition { get; } = Define.OnMessage("Check this");

    public string Description => Texts.CheckThisHelp;

    /// <summary>No buttons: they would have to carry the message with them.</summary>
    public ValueTask<Reply> AnswerAsync(string content, Asker asker, CancellationToken cancellationToken) => new(AnswerReply.Alone(answers.Check(content, asker.Lens(isPrivate: true)).Answer));
}
