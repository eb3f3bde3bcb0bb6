using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HeartstopperBot.Facts.Answers.Ask.Words;

/// <summary>"Announced to the public", "revealed to fans": whoever announces does so to everybody, and it sets no announcement apart.</summary>
internal static class Audience
{
    private static readonly FrozenSet<string> Telling = [.. "announce reveal confirm unveil disclose declare".Split(' ').Select(Stems.Of)];

    private static readonly FrozenSet<string> Everybody = FrozenSet.Create("public", "world", "fans", "press", "media", "viewers", "audience", "audiences", "everyone", "everybody", "us", "people", "fandom");

    private static readonly FrozenSet<string> Before = FrozenSet.Create("the", "all", "wider", "general", "whole", "its");

    public static ImmutableArray<Word> Of(ImmutableArray<Word> words)
    {
        for (var at = 1; at + 1 < words.Length; at++)
        {
            if (words[at].Text != "to" || !words[..at].Any(word => Telling.Contains(word.Stem) && word.Sentence == words[at].Sentence)) continue;
            var noun = at + 1;
            while (noun + 1 < words.Length && Before.Contains(words[noun].Text)) noun++;
            if (Everybody.Contains(words[noun].Text) && words[noun].Sentence == words[at].Sentence && !words[noun].IsOwner) words = words.RemoveRange(at, noun + 1 - at);
        }

        return words;
    }
}
