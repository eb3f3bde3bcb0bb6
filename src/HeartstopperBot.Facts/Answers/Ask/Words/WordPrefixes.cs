using System.Collections.Immutable;

namespace HeartstopperBot.Facts.Answers.Ask.Words;

/// <summary>"Unreleased", "rewritten", "cowrote": what stands before a word makes another of it. Whoever writes it means it, and it is no slip.</summary>
internal static class WordPrefixes
{
    private static readonly ImmutableArray<string> All = ["un", "re", "mis", "co", "pre", "non", "dis", "de", "out", "over"];

    /// <summary>Whether the rest of it is a word of questions.</summary>
    public static bool Has(string word) => All.Any(prefix => word.StartsWith(prefix, StringComparison.Ordinal) && word.Length > prefix.Length + 3 && IsWord(word[prefix.Length..]));

    private static bool IsWord(string rest) => EverydayWords.IsKnown(rest) || PlainWords.Has(rest) || Topics.Vocabulary.Contains(rest) || Topics.Vocabulary.Any(word => Stems.Of(word) == Stems.Of(rest));
}
