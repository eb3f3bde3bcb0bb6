using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask;

namespace HeartstopperBot.Facts.Answers.Check;

/// <summary>Questions, wishes, guesses about what could be and jokes say nothing that could be true or false.</summary>
internal static class NoClaim
{
    private static readonly FrozenSet<string> Hedges = Set(
        "wish wished wishing hope hoped hopes hoping hopefully if imagine imagined would should could might maybe perhaps whether wonder wondering jk kidding joke joking jokes sarcasm headcanon fanfic "
        + "fanfiction dream dreamt dreamed pretend suppose supposing unless or want wants guess bet unsure");

    private static readonly FrozenSet<string> Openers = Set("who whom whose what which where why how when is are was were do does did has have had will would can could should");

    private static readonly FrozenSet<string> Fillers = Set("so and but hey ok okay wait um uh hi guys well");

    public static bool Is(string sentence, ImmutableArray<Word> words)
    {
        if (words.IsEmpty || sentence.Contains('?') || IsSarcastic(sentence)) return true;
        var first = words.FirstOrDefault(word => !Fillers.Contains(word.Text))?.Text;
        return first is null || Openers.Contains(first) || words.Take(UntilReport(words)).Any(word => Hedges.Contains(word.Text));
    }

    /// <summary>What somebody is said to have hoped is a claim about what they said.</summary>
    private static int UntilReport(ImmutableArray<Word> words)
    {
        var at = words.Select((word, place) => (word, place)).FirstOrDefault(one => one.word.Stem is "say" or "tell", (null!, words.Length)).place;
        return at;
    }

    private static bool IsSarcastic(string sentence) => $" {sentence.TrimEnd('.', '!', ' ')} ".Contains(" /s ", StringComparison.OrdinalIgnoreCase);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
