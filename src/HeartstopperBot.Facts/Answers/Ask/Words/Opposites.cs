using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HeartstopperBot.Facts.Answers.Ask.Words;

/// <summary>"Does Ben stay?", "was it known?": that he leaves and that it was secret says no. Pairs of words of which only one can be true.</summary>
internal static class Opposites
{
    private static readonly FrozenDictionary<string, ImmutableArray<string>> ByStem = new (string One, string Other)[]
    {
        ("stay remain", "leave"),
        ("known public revealed announced", "secret"),
        ("closed shut", "open"),
        ("older elder big", "younger little"),
        ("seen visible", "heard"),
        ("same identical alike", "different"),
    }.SelectMany(row => Both(row.One, row.Other).Concat(Both(row.Other, row.One)))
        .GroupBy(pair => pair.Word).ToFrozenDictionary(pairs => pairs.Key, pairs => pairs.SelectMany(pair => pair.Others).Distinct().ToImmutableArray());

    /// <summary>They say when the opposite held, and stand beside one of the two only.</summary>
    private static readonly FrozenSet<string> Times = FrozenSet.Create("beforehand", "before", "already", "advance", "still");

    /// <summary>The question with one word turned round, once for each that can be, and the word that a source must then tell.</summary>
    public static IEnumerable<(ImmutableArray<Word> Words, string Stem)> Of(QuestionPart part)
    {
        for (var at = 0; at < part.Words.Length; at++)
        {
            if (part.IsNamed(at)) continue;
            foreach (var other in ByStem.GetValueOrDefault(part.Words[at].Stem, []))
                yield return ([.. part.Words.SetItem(at, Word.Of(other, part.Words[at])).Where((word, place) => place == at || !Times.Contains(word.Text))], Stems.Of(other));
        }
    }

    private static IEnumerable<(string Word, string[] Others)> Both(string words, string others) => words.Split(' ').Select(word => (Stems.Of(word), others.Split(' ')));
}
