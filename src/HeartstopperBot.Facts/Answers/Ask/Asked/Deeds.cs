using System.Collections.Frozen;
using HeartstopperBot.Facts.Answers.Ask.Words;

namespace HeartstopperBot.Facts.Answers.Ask.Asked;

/// <summary>"What does Tao ask Elle?" Plain verbs that say little, yet with nothing else to go by they are what is asked.</summary>
internal static class Deeds
{
    private static readonly FrozenSet<string> Words = FrozenSet.Create("say", "tell", "ask", "give", "help", "show", "call", "get", "take", "first", "full");

    private static readonly FrozenSet<string> Telling = FrozenSet.Create("say", "tell", "ask", "give");

    public static int CountTold(QuestionPart part, HashSet<string> told) => part.Words.Where((word, at) => Words.Contains(word.Stem) && !part.IsNamed(at) && told.Contains(word.Stem)).Count();

    /// <summary>What one named said or gave to another named.</summary>
    public static bool IsAsked(QuestionPart part) => part.Mentions.Count(mention => mention.Kind is Model.EntityKind.Character) > 1 && In(part).Any();

    /// <summary>It is told by a statement with the same deed.</summary>
    public static bool IsTold(QuestionPart part, HashSet<string> told) => IsAsked(part) && In(part).Any(told.Contains);

    private static IEnumerable<string> In(QuestionPart part) => part.Words.Where((word, at) => Telling.Contains(word.Stem) && !part.IsNamed(at)).Select(word => word.Stem);
}
