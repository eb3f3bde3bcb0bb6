using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Tests.Ask.Scoring;

internal enum Verdict
{
    Right,
    RefusedRightly,

    /// <summary>Answered, but without what the answer must hold, or with what it must not.</summary>
    Wrong,

    /// <summary>"No source says", where one does; or asked back.</summary>
    NotAnswered,

    /// <summary>A value without a source that states it.</summary>
    NotCited,

    /// <summary>The worst: an answer where there is none.</summary>
    AnsweredWhatMustBeRefused,
}

/// <param name="Why">What is wrong with the answer; empty where nothing is.</param>
internal sealed record Mark(AskedQuestion Question, Answer Answer, Verdict Verdict, string Why)
{
    public bool IsGood => Verdict is Verdict.Right or Verdict.RefusedRightly;

    /// <summary>Not answered, but what was asked for stands among what comes nearest.</summary>
    public bool IsNear => Verdict == Verdict.NotAnswered && Question.Must.All(group => Answer.Lines.Any(line => Marker.Holds(line.Text.Text, group)));
}
