using System.Diagnostics;
using System.Globalization;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Store;
using HeartstopperBot.Tests.Ask.Scoring;

namespace HeartstopperBot.Benchmarks;

/// <summary>How well and how fast the questions of the tests are answered from the seeds of this checkout.</summary>
internal static class QuestionFigures
{
    private const int Rounds = 5;
    private static readonly TimeSpan MedianBar = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Percentile99Bar = TimeSpan.FromMilliseconds(20);

    /// <param name="own">A folder of question files to ask in place of those of the tests.</param>
    /// <param name="isSpendingHeldOut">Prints the failures of the held-out set: whoever has read them cannot be judged by it any more.</param>
    public static void Measure(string root, string? own, bool isSpendingHeldOut, Table table)
    {
        var folder = Directory.CreateTempSubdirectory("heartstopperbot-questions-");
        try
        {
            var facts = Path.Combine(folder.FullName, "facts.db");
            var build = FactDatabase.Build(Path.Combine(root, "seeds"), facts);
            if (build.Findings.Length > 0) throw new InvalidDataException(string.Join('\n', build.Findings));

            using var store = FactStore.Open(facts);
            var answers = new FactAnswers(store);
            var questions = Path.Combine(root, "tests", "HeartstopperBot.Tests", "Ask");
            Score("questions", QuestionFiles.Read(own ?? Path.Combine(questions, "questions")), answers, isTold: true, table);
            if (own is null) Score("newest questions", QuestionFiles.Read(Path.Combine(questions, "newest")), answers, isTold: true, table);
            if (own is null && QuestionFiles.Read(Path.Combine(questions, "held-out")) is { Count: > 0 } heldOut) Score("held-out questions", heldOut, answers, isSpendingHeldOut, table);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Score(string name, IReadOnlyList<AskedQuestion> questions, FactAnswers answers, bool isTold, Table table)
    {
        var marker = new Marker(answers.Store, answers.Ask);
        var sheet = new ScoreSheet([.. questions.Select(marker.Mark)]);
        Console.WriteLine($"\n{(isTold ? sheet.Failures() : "")}\n{sheet.ToMarkdown()}");

        var times = Time(questions, answers);
        var share = sheet.RightShare.ToString("0.0%", CultureInfo.InvariantCulture);
        table.Add($"{name}, right", $"{sheet.Right} of {sheet.Answerable} ({share})", "at least 97%", sheet.RightShare >= 0.97);
        table.Add($"{name}, answered where no source says", $"{sheet.AnsweredWhatMustBeRefused} of {sheet.MustBeRefused}", "none", sheet.AnsweredWhatMustBeRefused == 0);
        table.Add($"{name}, a value without its source", sheet.NotCited.ToString(CultureInfo.InvariantCulture), "none", sheet.NotCited == 0);
        table.Add($"{name}, time of one", $"median {Sample.InMilliseconds(times.Median)}, p99 {Sample.InMilliseconds(times.Percentile99)}", "5 ms, 20 ms", times.Median < MedianBar && times.Percentile99 < Percentile99Bar);
    }

    /// <summary>After the scoring, which has asked each once.</summary>
    private static Sample Time(IReadOnlyList<AskedQuestion> questions, FactAnswers answers)
    {
        var times = new List<TimeSpan>(questions.Count * Rounds);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var question in questions)
            {
                var lens = Marker.LensOf(question);
                var start = Stopwatch.GetTimestamp();
                answers.Ask(question.Text, lens);
                times.Add(Stopwatch.GetElapsedTime(start));
            }
        }

        return new Sample(times);
    }
}
