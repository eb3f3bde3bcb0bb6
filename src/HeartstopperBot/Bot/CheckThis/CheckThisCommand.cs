using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Bot.CheckThis;

/// <summary><c>Check this</c> in the message menu: what a message claims about the show, held against the sources. Nothing of the message is kept.</summary>
internal sealed class CheckThisCommand(FactAnswers answers) : IMessageCommand
{
    private const string Name = "Check this";

    public ApplicationCommand Definition { get; } = Define.OnMessage(Name);

    public string Description => Texts.CheckThisHelp;

    /// <summary>No buttons that ask again: they would have to carry the message with them. What is reported as wrong are the statements, and nothing of the message.</summary>
    public ValueTask<Reply> AnswerAsync(string content, Asker asker, CancellationToken cancellationToken)
    {
        var answer = answers.Check(content, asker.Lens(isPrivate: true)).Answer;
        var said = answer.Lines.SelectMany(line => line.Text.Statements).Select(statement => statement.Id).Distinct();
        return new(AnswerReply.Alone(answer, Reported(said), isNamed: false));
    }

    /// <summary>Whether a question is one of these, which have no name of their own.</summary>
    public static bool IsCheck(QuestionKey question) => question.Command == Name;

    public Answer? AnswerTo(QuestionKey question, Lens lens) => IsCheck(question) ? answers.Told(question.Arguments, lens) : null;

    /// <summary>As many statements as a button can carry.</summary>
    private static QuestionKey Reported(IEnumerable<string> statements)
    {
        var key = new QuestionKey(Name, []);
        foreach (var id in statements)
        {
            var longer = key with { Arguments = key.Arguments.Add(id) };
            if (new CustomId(View.Wrong, Page: null, longer).TryEncode() is null) break;
            key = longer;
        }

        return key;
    }
}
