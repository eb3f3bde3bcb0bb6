using System.Collections.Immutable;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>
/// Verbs of two plain words become one that says something: "go up" is "rise". Questions and claims both go through it, so that they meet.
/// Only where each word alone says nothing; what the topics know ("come out", "pick up") stays as it is.
/// </summary>
internal static class PhrasalVerbs
{
    private static readonly ImmutableArray<(string Verb, string Particle, string One)> All =
    [
        // Who ends up with somebody is together with them.
        ("end", "up", "together"),
        ("go", "up", "rise"),
        ("shoot", "up", "rise"),
        ("go", "down", "fall"),
        ("turn", "up", "appear"),
        ("pop", "up", "appear"),
        ("show", "up", "appear"),
        ("fall", "out", "quarrel"),
    ];

    public static ImmutableArray<Word> Of(ImmutableArray<Word> words)
    {
        for (var at = 0; at + 1 < words.Length; at++)
        {
            if (words[at + 1].Text is not ("up" or "down" or "out") || Find(words[at].Stem, words[at + 1].Text) is not { } one) continue;
            words = words.SetItem(at, Word.Of(one, words[at])).RemoveAt(at + 1);
        }

        return words;
    }

    private static string? Find(string stem, string particle) => All.FirstOrDefault(verb => verb.Verb == stem && verb.Particle == particle).One;
}
