using System.Collections.Immutable;
using HeartstopperBot.Facts.Names;

namespace HeartstopperBot.Facts.Answers.Ask.Words;

/// <summary>"Sesaon 2", "the thrid epsode": what is numbered, and its number, with a slip of the finger. Put right first of all, for a season whose word is not known would be any season.</summary>
internal static class NumberedSlips
{
    private const int ShortestNoun = 5;
    private const int ShortestOrdinal = 4;

    private static readonly ImmutableArray<string> Nouns = ["season", "seasons", "series", "episode", "episodes", "volume", "volumes"];

    private static readonly ImmutableArray<string> Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];

    public static ImmutableArray<Word> Of(ImmutableArray<Word> words)
    {
        words = [.. words.Select(word => Meant(word, Nouns, ShortestNoun))];
        return [.. words.Select((word, at) => at + 1 < words.Length && (Nouns.Contains(words[at + 1].Text) || words[at + 1].Text is "book" or "film") ? Meant(word, Ordinals, ShortestOrdinal) : word)];
    }

    private static Word Meant(Word word, ImmutableArray<string> among, int shortest)
    {
        if (word.Text.Length < shortest || among.Contains(word.Text) || PlainWords.Has(word.Text) || EverydayWords.IsKnown(word.Text) || word.IsQuoted || word.Text == "eight" || !word.Text.All(char.IsAsciiLetter)) return word;
        var near = among.Where(one => one[0] == word.Text[0] && EditDistance.Between(word.Text, one, 1) <= 1).ToArray();
        // "Seasns" is nearer to many than to one.
        var meant = near.Length > 1 ? near.FirstOrDefault(one => one[^1] == word.Text[^1]) : near.FirstOrDefault();
        return meant is null ? word : Word.Of(meant, word) with { IsOwner = word.IsOwner };
    }
}
