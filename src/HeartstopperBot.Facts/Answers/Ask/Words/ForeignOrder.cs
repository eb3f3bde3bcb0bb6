using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HeartstopperBot.Facts.Answers.Ask.Words;

/// <summary>As other languages put it: "a podcast official", "where was turned the scene", "what means the title", "has it got a name". Each in the order and the words of English.</summary>
internal static class ForeignOrder
{
    private static readonly FrozenSet<string> Adjectives = FrozenSet.Create("official", "original", "animated", "french", "english", "british", "american", "new", "musical", "complete", "digital");

    public static ImmutableArray<Word> Of(ImmutableArray<Word> words)
    {
        if (words.Length > 3 && Adjectives.Contains(words[^1].Text) && words[^3].Text is "a" or "an" or "the" && !PlainWords.Has(words[^2].Text)) words = [.. words[..^2], words[^1] with { IsAfterComma = false }, words[^2]];
        if (words is [{ Text: "what" }, { Text: "means" }, _, ..]) words = [words[0], Word.Of("does", words[1]), .. words[2..], Word.Of("mean", words[1])];
        words = Searching(words);
        for (var at = 1; at < words.Length; at++)
        {
            // "How many copies went?"
            if (words[at].Text is "went" or "gone" or "moved" or "shifted" && words[..at].Any(word => word.Text is "copies" or "copy")) words = words.SetItem(at, Word.Of("sold", words[at]));
            if (words[at].Text is "turned" or "rotated" && words[..at].Any(word => word.Text == "where") && !words[at..].Any(word => word.Text is "into" or "out" or "up")) words = words.SetItem(at, Word.Of("filmed", words[at]));
            var isName = words[at].Text is "name" or "title" && words[at - 1].Text == "a" && at > 2 && words[at - 2].Text is "got" or "have" or "has";
            var has = Enumerable.Range(0, at).LastOrDefault(before => words[before].Text is "has" or "does" or "have", -1);
            if (isName && has >= 0 && at - 2 - has is > 1 and < 6) words = [.. words[..has], Word.Of("what", words[has]), Word.Of("is", words[has]) with { IsAfterComma = false }, .. words[(has + 1)..(at - 2)], Word.Of("called", words[at]), .. words[(at + 1)..]];
        }

        return words;
    }

    /// <summary>"I search the song of the trailer": what it is.</summary>
    private static ImmutableArray<Word> Searching(ImmutableArray<Word> words)
    {
        var at = Enumerable.Range(0, words.Length).FirstOrDefault(place => words[place].Text is "i" or "we" && place + 2 < words.Length && words[place + 1].Text is "search" or "searching" or "seek" && (place == 0 || words[place].IsAfterComma || words[place].Sentence != words[place - 1].Sentence || words[place - 1].Text is "hello" or "hi" or "so"), -1);
        if (at < 0) return words;
        var noun = words[at + 2].Text == "for" ? at + 3 : at + 2;
        if (noun + 1 >= words.Length || words[noun].Text is not ("the" or "a" or "an") || words.Any(word => PlainWords.Openers.Contains(word.Text) && !PlainWords.Auxiliaries.Contains(word.Text))) return words;
        return [.. words[..at], Word.Of("what", words[at]) with { IsCapital = false }, Word.Of("is", words[at]) with { IsAfterComma = false, IsCapital = false }, .. words[noun..]];
    }
}
