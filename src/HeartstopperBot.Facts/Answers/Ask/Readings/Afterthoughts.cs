using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Words;

namespace HeartstopperBot.Facts.Answers.Ask.Readings;

/// <summary>"If so, which one?", "or did I dream that?": both hang on the question before and add nothing to it.</summary>
internal static class Afterthoughts
{
    private const int LongestFollowUp = 6;

    private static readonly FrozenSet<string> Doubting = FrozenSet.Create("or", "did", "do", "was", "is", "am", "are", "i", "we", "just", "dream", "dreaming", "imagine", "imagining", "that", "it", "this", "make", "making", "up", "all", "wrong", "crazy", "mad", "lying");

    public static ImmutableArray<QuestionPart> Without(ImmutableArray<QuestionPart> parts) => [.. parts.Where((part, place) => place == 0 || !(part.Mentions.IsEmpty && (FollowsUp(part) || Doubts(part) || Guesses(part))))];

    private static bool FollowsUp(QuestionPart part) => part.Words.Length < LongestFollowUp && part.Words is [{ Text: "if" }, { Text: "so" }, ..];

    /// <summary>"Why is he not in it, did they kick him out or what": the asker's guess at the answer.</summary>
    private static bool Guesses(QuestionPart part) =>
        part.Words.Length > 3 && PlainWords.Auxiliaries.Contains(part.Words[0].Text) && part.Words[1].Text is "they" or "he" or "she" or "it" or "there" && part.Words[^2].Text == "or" && part.Words[^1].Text is "what" or "something" or "smth" or "sth" or "whatever";

    private static bool Doubts(QuestionPart part) => part.Words[0].Text == "or" && part.Words.All(word => Doubting.Contains(word.Text));
}
