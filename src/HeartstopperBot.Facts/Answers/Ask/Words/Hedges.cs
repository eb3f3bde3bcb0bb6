using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HeartstopperBot.Facts.Answers.Ask.Words;

/// <summary>"Who is the blond one, Nick I think": a name of which the asker is not quite sure stands for what they described. "No way" and "please say yes" go.</summary>
internal static class Hedges
{
    private static readonly FrozenSet<string> Thinking = FrozenSet.Create("think", "guess", "believe", "reckon", "suppose");

    private static readonly FrozenSet<string> Somebody = FrozenSet.Create("one", "guy", "lad", "girl", "boy", "dude", "chap", "kid", "woman", "man", "bloke", "character", "person", "lady", "teacher", "actor", "actress");

    public static ImmutableArray<Word> Of(ImmutableArray<Word> words)
    {
        words = WithoutPleading(WithoutDisbelief(words));
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
