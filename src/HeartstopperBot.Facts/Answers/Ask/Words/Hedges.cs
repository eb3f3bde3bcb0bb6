using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HeartstopperBot.Facts.Answers.Ask.Words;

/// <summary>"Who is the blond one, Nick I think": a name of which the asker is not quite sure stands for what they described. "No way" and "please say yes" go.</summary>
internal static class Hedges
{
    private const int LongestContrast = 5;

    private static readonly FrozenSet<string> Thinking = FrozenSet.Create("think", "guess", "believe", "reckon", "suppose");

    private static readonly FrozenSet<string> Somebody = FrozenSet.Create("one", "guy", "lad", "girl", "boy", "dude", "chap", "kid", "woman", "man", "bloke", "character", "person", "lady", "teacher", "actor", "actress");

    public static ImmutableArray<Word> Of(ImmutableArray<Word> words)
    {
        words = WithoutContrast(WithoutUnit(WithoutPleading(WithoutDisbelief(words))));
        for (var at = 1; at + 1 < words.Length; at++)
        {
            if (words[at].Text != "i" || !Thinking.Contains(words[at + 1].Text) || !(at + 2 == words.Length || words[at + 2].IsAfterComma || words[at + 2].Sentence != words[at].Sentence)) continue;
            var name = at;
            while (name > 0 && !words[name].IsAfterComma && words[name - 1].Sentence == words[at].Sentence) name--;
            words = words.RemoveRange(at, 2);
            if (name > 0 && at - name is > 0 and < 4 && DescribedFrom(words, name) is { } from) words = [.. words[..from], words[name] with { IsAfterComma = from > 0 && words[from].IsAfterComma }, .. words[(name + 1)..]];
        }

        return words;
    }

    /// <summary>"No way, he never visited the set?" What comes after the comma is what is not believed.</summary>
    private static ImmutableArray<Word> WithoutDisbelief(ImmutableArray<Word> words)
    {
        var at = Enumerable.Range(0, words.Length).TakeWhile(place => PlainWords.Has(words[place].Text)).FirstOrDefault(place => place + 2 < words.Length && words[place].Text == "no" && words[place + 1].Text == "way" && words[place + 2].IsAfterComma, -1);
        return at < 0 ? words : [.. words[(at + 2)..].Select((word, place) => place == 0 ? word with { IsAfterComma = false } : word)];
    }

    /// <summary>"Who is the producer, not an executive one, of season 1?" What is meant is said, and what is not need not be.</summary>
    private static ImmutableArray<Word> WithoutContrast(ImmutableArray<Word> words)
    {
        var from = Enumerable.Range(2, Math.Max(0, words.Length - 3)).FirstOrDefault(at => words[at] is { Text: "not", IsAfterComma: true }, -1);
        if (from < 0) return words;
        var to = Enumerable.Range(from + 2, words.Length - from - 2).FirstOrDefault(at => words[at].IsAfterComma && words[at].Sentence == words[from].Sentence, -1);
        var asks = words[..Math.Max(0, from)].Any(word => PlainWords.Openers.Contains(word.Text) && !PlainWords.Auxiliaries.Contains(word.Text));
        return to < 0 || !asks || to - from > LongestContrast || words[from..to].Any(word => word.IsCapital || PlainWords.Openers.Contains(word.Text)) ? words : [.. words[..from], words[to] with { IsAfterComma = false }, .. words[(to + 1)..]];
    }

    /// <summary>"For how long, in days, did they shoot it?"</summary>
    private static ImmutableArray<Word> WithoutUnit(ImmutableArray<Word> words)
    {
        for (var at = 2; at + 2 < words.Length; at++)
        {
            if (words[at] is { Text: "in", IsAfterComma: true } && words[at + 1].Text is "days" or "weeks" or "months" or "hours" or "minutes" or "total" && words[at + 2].IsAfterComma) return [.. words[..at], words[at + 2] with { IsAfterComma = false }, .. words[(at + 3)..]];
        }

        return words;
    }

    /// <summary>"Is she in it too, please say yes".</summary>
    private static ImmutableArray<Word> WithoutPleading(ImmutableArray<Word> words)
    {
        if (words is not [_, _, .., { Text: "say" or "tell" or "be" }, { Text: "yes" or "no" or "true" }]) return words;
        var from = words.Length - 2;
        while (from > 0 && words[from - 1].Text is "please" or "pls" or "plz" or "just" or "so") from--;
        return from > 2 && (from < words.Length - 2 || words[from].IsAfterComma) ? words[..from] : words;
    }

    /// <summary>"The blond one", before the name.</summary>
    private static int? DescribedFrom(ImmutableArray<Word> words, int name)
    {
        if (!Somebody.Contains(words[name - 1].Text)) return null;
        for (var at = name - 2; at >= 0 && at > name - 6 && words[at].Sentence == words[name].Sentence; at--)
        {
            if (words[at].Text is "the" or "that" or "this") return at;
        }

        return null;
    }
}
