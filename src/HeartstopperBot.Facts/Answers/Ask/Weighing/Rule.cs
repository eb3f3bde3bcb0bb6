using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Weighing;

/// <summary>What a statement cannot answer where something is asked.</summary>
/// <param name="IsAsked">Of the question alone.</param>
/// <param name="IsNoAnswer">Of a statement, where that is asked.</param>
internal sealed record Rule(Func<QuestionPart, bool> IsAsked, Func<QuestionPart, Statement, NameLexicon, bool> IsNoAnswer)
{
    /// <summary>Such a question is answered by nothing but what tells it.</summary>
    public static Rule Unless(Func<QuestionPart, bool> isAsked, Func<QuestionPart, Statement, NameLexicon, bool> isTold) => new(isAsked, (part, said, lexicon) => !isTold(part, said, lexicon));

    public static Rule Never(Func<QuestionPart, bool> isAsked, params ImmutableArray<string> properties) => new(isAsked, (_, said, _) => properties.Contains(said.Property.Id));

    public static Rule Only(Func<QuestionPart, bool> isAsked, params ImmutableArray<string> properties) => new(isAsked, (_, said, _) => !properties.Contains(said.Property.Id));
}
