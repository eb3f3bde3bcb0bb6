using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Words;

namespace HeartstopperBot.Facts.Answers.Ask.Readings;

/// <summary>"Jack has another first name in the comics, which one was it again?" What is said to be there is asked for.</summary>
internal static class WhichOne
{
    private static readonly FrozenSet<string> Having = FrozenSet.Create("has", "have", "had", "got", "gets");

    private static readonly FrozenSet<string> Some = FrozenSet.Create("another", "a", "an", "some", "different", "other", "second", "certain", "the");

    private static readonly FrozenSet<string> Prepositions = FrozenSet.Create("in", "on", "at", "for", "of", "from", "with", "by", "to");

    private static readonly FrozenSet<string> Tail = FrozenSet.Create("one", "is", "was", "were", "are", "it", "that", "he", "she", "again", "then", "called", "exactly", "supposed", "to", "be", "the", "name");

    /// <summary>"Two of the teachers fall in love in Paris, but which ones?"</summary>
    private static ImmutableArray<Word>? OfSeveral(ImmutableArray<Word> words)
    {
        if (words.Length < 7 || !Several.Contains(words[0].Text) || words[1].Text != "of" || words[2].Text is not ("the" or "their" or "his" or "her" or "its")) return null;
        var which = words.Length - 1;
        while (which > 4 && words[which].Text is "ones" or "one" or "again" or "are" or "they" or "is" or "it" or "was" or "were") which--;
        if (words[which].Text is not ("which" or "who") || which < 5) return null;
        var to = words[which - 1].Text is "but" or "and" or "so" ? which - 1 : which;
        return [Word.Of("which", words[0]) with { IsCapital = false }, .. words[3..to]];
    }

    private static readonly FrozenSet<string> Several = FrozenSet.Create("one", "two", "three", "four", "some", "several", "a");

    /// <summary>"Which first name has jack in the comics"; null where nothing is said to be had, or the end asks more.</summary>
    public static ImmutableArray<Word>? In(QuestionPart part)
    {
        var words = part.Words;
        if (OfSeveral(words) is { } several) return several;
        var end = Enumerable.Range(0, words.Length).LastOrDefault(at => words[at].IsAfterComma && words[at].Text is "which" or "what" && words[at..].Length is > 1 and < 7 && words[(at + 1)..].All(word => Tail.Contains(word.Text)) && words[(at + 1)..].Any(word => word.Text is "it" or "that"), -1);
        if (end < 4 || words[..end].Any(word => PlainWords.Openers.Contains(word.Text) && !Having.Contains(word.Text))) return null;
        var has = Enumerable.Range(1, end - 1).FirstOrDefault(at => Having.Contains(words[at].Text), -1);
        if (has < 1 || !Enumerable.Range(0, has).Any(part.IsNamed)) return null;
        var noun = has + 1;
        while (noun < end && Some.Contains(words[noun].Text)) noun++;
        var to = noun;
        while (to < end && !Prepositions.Contains(words[to].Text)) to++;
        return noun == has + 1 || to == noun ? null : [Word.Of("which", words[0]) with { IsCapital = false }, .. words[noun..to], Word.Of("has", words[has]), .. words[..has], .. words[to..end]];
    }
}
