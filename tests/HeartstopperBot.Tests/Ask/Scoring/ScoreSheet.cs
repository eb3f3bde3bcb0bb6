using System.Globalization;
using System.Text;

namespace HeartstopperBot.Tests.Ask.Scoring;

/// <summary>The marks of a whole set.</summary>
internal sealed class ScoreSheet(IReadOnlyCollection<Mark> marks)
{
    public int Answerable => marks.Count(mark => !mark.Question.MustBeRefused);

    public int Right => Count(Verdict.Right);

    public int Wrong => Count(Verdict.Wrong);

    public int MustBeRefused => marks.Count(mark => mark.Question.MustBeRefused);

    public int AnsweredWhatMustBeRefused => Count(Verdict.AnsweredWhatMustBeRefused);

    public int NotCited => Count(Verdict.NotCited);

    public double RightShare => Answerable == 0 ? 1 : (double)Right / Answerable;

    public string ToMarkdown()
    {
        var text = new StringBuilder("| kind | asked | good | wrong | not answered | not cited | should be refused | not answered, but near |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (var kind in marks.GroupBy(mark => mark.Question.Kind)) AddRow(text, kind.Key, [.. kind]);
        AddRow(text, "**to answer**", [.. marks.Where(mark => !mark.Question.MustBeRefused)]);
        AddRow(text, "**to refuse**", [.. marks.Where(mark => mark.Question.MustBeRefused)]);
        return text.ToString();
    }

    /// <summary>Each failed question with the answer given.</summary>
    public string Failures()
    {
        var text = new StringBuilder();
        foreach (var mark in marks.Where(mark => !mark.IsGood))
        {
            text.Append(CultureInfo.InvariantCulture, $"[{mark.Question.Kind}] {mark.Question.Text}\n    {mark.Verdict}: {mark.Why}\n    {mark.Answer.Lead.Text}\n");
            foreach (var line in mark.Answer.Lines.Take(5)) text.Append(CultureInfo.InvariantCulture, $"    - {line.Text.Text}\n");
            if (mark.Answer.Lines.Length > 5) text.Append(CultureInfo.InvariantCulture, $"    - and {mark.Answer.Lines.Length - 5} more\n");
        }

        return text.ToString();
    }

    private int Count(Verdict verdict) => marks.Count(mark => mark.Verdict == verdict);

    private static void AddRow(StringBuilder text, string kind, IReadOnlyCollection<Mark> marks)
    {
        var good = marks.Count(mark => mark.IsGood);
        var share = marks.Count == 0 ? "" : $" ({(100.0 * good / marks.Count).ToString("0.0", CultureInfo.InvariantCulture)}%)";
        var counts = new[] { Verdict.Wrong, Verdict.NotAnswered, Verdict.NotCited, Verdict.AnsweredWhatMustBeRefused }.Select(verdict => marks.Count(mark => mark.Verdict == verdict)).Append(marks.Count(mark => mark.IsNear));
        text.Append(CultureInfo.InvariantCulture, $"| {kind} | {marks.Count} | {good}{share} | {string.Join(" | ", counts)} |\n");
    }
}
