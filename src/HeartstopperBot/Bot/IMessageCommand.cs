using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Bot;

/// <summary>
/// A command of the message menu. Discord hands the message over with the interaction, so that nothing else of the channel is ever read:
/// https://docs.discord.com/developers/interactions/application-commands#message-commands
/// </summary>
internal interface IMessageCommand
{
    ApplicationCommand Definition { get; }

    /// <summary>What it does, for the list of commands: Discord lets a message command have no description.</summary>
    string Description { get; }

    /// <summary>The answer behind one of its replies, worked out anew; null for what none of its replies asks.</summary>
    /// <param name="question">Of a button: it comes from outside and is never trusted.</param>
    Answer? AnswerTo(QuestionKey question, Lens lens);

    /// <summary>The reply, which only the person who used the command sees.</summary>
    /// <param name="content">What the message says; empty where it has no text.</param>
    ValueTask<Reply> AnswerAsync(string content, Asker asker, CancellationToken cancellationToken);
}
