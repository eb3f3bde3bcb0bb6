using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Words;

namespace HeartstopperBot.Facts.Answers.Check;

/// <summary>Questions, wishes, guesses about what could be and jokes say nothing that could be true or false.</summary>
internal static class NoClaim
{
    private static readonly FrozenSet<string> Hedges = Set(
        "wish wished wishing hope hoped hopes hoping hopefully if imagine imagined would should could might maybe perhaps whether wonder wondering jk kidding joke joking jokes sarcasm headcanon fanfic "
        + "fanfiction dream dreamt dreamed pretend suppose supposing unless or want wants guess bet unsure");

    private static readonly FrozenSet<string> Openers = Set("who whom whose what which where why how when is are was were do does did has have had will would can could should");

    private static readonly FrozenSet<string> Fillers = Set("so and but hey ok okay wait um uh hi guys well");

    /// <param name="lexicon">Will Gao and Ben Hope are names.</param>
    public static bool Is(string sentence, ImmutableArray<Word> words, NameLexicon lexicon)
    {
        if (words.IsEmpty || sentence.Contains('?') || IsSarcastic(sentence)) return true;
        var first = words.Select((_, at) => at).FirstOrDefault(at => !Fillers.Contains(words[at].Text), -1);
        if (first < 0 || (Openers.Contains(words[first].Text) && !IsOfName(words, first, lexicon))) return true;
        return Enumerable.Range(0, UntilReport(words)).Any(at => Hedges.Contains(words[at].Text) && !IsOfName(words, at, lexicon));
    }

    private static bool IsOfName(ImmutableArray<Word> words, int at, NameLexicon lexicon) =>
        (at > 0 && !lexicon.Find($"{words[at - 1].Text} {words[at].Text}").IsEmpty) || (at + 1 < words.Length && !lexicon.Find($"{words[at].Text} {words[at + 1].Text}").IsEmpty);

    /// <summary>What somebody is said to have hoped is a claim about what they said.</summary>
    private static int UntilReport(ImmutableArray<Word> words)
    {
        var at = words.Select((word, place) => (word, place)).FirstOrDefault(one => one.word.Stem is "say" or "tell", (null!, words.Length)).place;
        return at;
    }

    private static bool IsSarcastic(string sentence) => $" {sentence.TrimEnd('.', '!', ' ')} ".Contains(" /s ", StringComparison.OrdinalIgnoreCase);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
