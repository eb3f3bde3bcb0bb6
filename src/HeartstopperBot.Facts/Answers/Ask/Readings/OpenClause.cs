using System.Collections.Frozen;
using HeartstopperBot.Facts.Answers.Ask.Words;

namespace HeartstopperBot.Facts.Answers.Ask.Readings;

/// <summary>"Still have not bought volume 6, when did it come out": a question after what is only told. What is told is neither claimed nor asked.</summary>
internal static class OpenClause
{
    private static readonly FrozenSet<string> Asking = FrozenSet.Create("which", "who", "what", "when", "where", "why");

    private static readonly FrozenSet<string> Doing = FrozenSet.Create("did", "does", "do", "is", "was", "are", "were", "has");

    /// <summary>Where it begins; null where nothing is told before a question, or that asks too.</summary>
    public static int? In(QuestionPart part)
    {
        var at = Enumerable.Range(1, Math.Max(0, part.Words.Length - 1)).LastOrDefault(at => part.Words[at].IsAfterComma && !part.IsNamed(at) && Asking.Contains(part.Words[at].Text), -1);
        return at > 2 && !part.Words[..at].Any(word => PlainWords.Openers.Contains(word.Text) && !PlainWords.Auxiliaries.Contains(word.Text)) && !BeginsWithVerb(part) ? at : null;
    }

    /// <summary>"Sad that he was not in season 3 why did he not come back": with or without a comma, only a reason answers.</summary>
    public static bool AsksWhy(QuestionPart part) =>
        !BeginsWithVerb(part) && Enumerable.Range(1, Math.Max(0, part.Words.Length - 2)).Any(at => part.Words[at].Text == "why" && !part.IsNamed(at) && (part.Words[at].IsAfterComma || Doing.Contains(part.Words[at + 1].Text)));

    /// <summary>The readings that ask openly first.</summary>
    public static IEnumerable<QuestionPart> Readings(QuestionPart part, IEnumerable<QuestionPart> ways)
    {
        if (AsksWhy(part)) return ways.Where(way => way.Opening.Wanted == Wanted.Why);
        return In(part) is null ? ways : ways.OrderBy(way => way.Opening.Wanted == Wanted.YesOrNo);
    }

    private static bool BeginsWithVerb(QuestionPart part) => PlainWords.Auxiliaries.Contains(part.Words[0].Text);
}
