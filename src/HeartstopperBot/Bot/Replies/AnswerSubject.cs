using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Names;

namespace HeartstopperBot.Bot.Replies;

/// <summary>What a reply answers: enough to ask it again, and to know it again when it is asked in other words.</summary>
/// <param name="Question">Whose arguments are treated as if a person had typed them.</param>
/// <param name="Heading">What was understood, folded: "/whoplays Nick" and "/ask who plays Nick?" have the same. Null where it names nothing that could be asked again.</param>
/// <param name="States">The id of the statement, where the answer states exactly one thing.</param>
internal sealed record AnswerSubject(QuestionKey Question, string? Heading, string? States)
{
    public static AnswerSubject Of(Answer answer, QuestionKey question, bool isNamed) => new(question, isNamed ? NameFolding.Fold(answer.Heading) : null, SingleStatement(answer));

    /// <summary>The first sentence is the answer; where it only sums up, its lines are.</summary>
    private static string? SingleStatement(Answer answer)
    {
        var said = answer.Lead.Statements.Length > 0 ? answer.Lead.Statements : answer.Lines.SelectMany(line => line.Text.Statements);
        return said.Select(statement => statement.Id).Distinct().Take(2).ToArray() is [var only] ? only : null;
    }
}
