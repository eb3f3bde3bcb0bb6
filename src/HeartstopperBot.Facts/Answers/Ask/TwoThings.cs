using HeartstopperBot.Facts.Answers.Ask.Asked;
using HeartstopperBot.Facts.Answers.Ask.Readings;
using HeartstopperBot.Facts.Answers.Ask.Words;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>"What are its scores and viewing figures?" asks for two things with one beginning.</summary>
internal sealed class TwoThings(QuestionReadings readings, SideQuestion question)
{
    /// <summary>Null where one of the two is not known.</summary>
    public Answer? Find(QuestionPart part)
    {
        var first = Enumerable.Range(0, part.Words.Length).FirstOrDefault(at => part.Content.Contains(at) || part.IsNamed(at), -1);
        for (var and = first + 1; first >= 0 && and < part.Words.Length - 1; and++)
        {
            if (part.Words[and].Text != "and" || part.IsNamed(and)) continue;
            var halves = new[] { readings.Read(part.Words[..and]), readings.Read(part.Words[..first].AddRange(part.Words[(and + 1)..])) };
            if (halves.Any(half => Guards.RefusalOf(half) is not null || half.Topics.IsEmpty)) continue;
            var found = halves.Select(question.AsItStands).ToArray();
            if (found.All(answer => answer is { Outcome: Outcome.Answered })) return SeveralAnswers.Join([.. found.OfType<Answer>()]);
        }

        return null;
    }
}
