using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers;

/// <summary>A question with four options, of which one is right.</summary>
/// <param name="Asked">A plain sentence: "Who plays Nick Nelson?"</param>
/// <param name="Options">In the order in which they are shown; what each says is different.</param>
public sealed record QuizQuestion(QuizKey Key, Phrase Asked, Statement Statement, ImmutableArray<QuizOption> Options)
{
    /// <summary>The same in English.</summary>
    public string Text => Asked.English;
}

/// <param name="Key">With which the option is guessed; it stays the same when the facts change.</param>
/// <param name="Said">As a person reads it, without markup.</param>
public sealed record QuizOption(string Key, Phrase Said)
{
    /// <summary>The same in English.</summary>
    public string Label => Said.English;
}

/// <summary>What is needed to judge a guess.</summary>
/// <param name="AsksSubject">False: "Who plays Nick Nelson?" True: "Whom does Kit Connor play?"</param>
public sealed record QuizKey(string StatementId, bool AsksSubject);

/// <param name="Answer">What is right, with its sources.</param>
public sealed record QuizVerdict(bool IsRight, Answer Answer);
