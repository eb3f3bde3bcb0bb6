using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Words;

namespace HeartstopperBot.Facts.Answers.Ask.Readings;

/// <summary>"If so, which one?", "or did I dream that?": both hang on the question before and add nothing to it.</summary>
internal static class Afterthoughts
{
    private const int LongestFollowUp = 6;

    private static readonly FrozenSet<string> Doubting = FrozenSet.Create("or", "did", "do", "was", "is", "am", "are", "i", "we", "just", "dream", "dreaming", "imagine", "imagining", "that", "it", "this", "make", "making", "up", "all", "wrong", "crazy", "mad", "lying");

    public static ImmutableArray<QuestionPart> Without(ImmutableArray<QuestionPart> parts) => [.. parts.Where((part, place) => place == 0 || !(part.Mentions.IsEmpty && (FollowsUp(part) || Doubts(part))))];

    private static bool FollowsUp(QuestionPart part) => part.Words.Length < LongestFollowUp && part.Words is [{ Text: "if" }, { Text: "so" }, ..];

    private static bool Doubts(QuestionPart part) => part.Words[0].Text == "or" && part.Words.All(word => Doubting.Contains(word.Text));
}
