using System.Collections.Frozen;
using System.Collections.Immutable;

namespace HeartstopperBot.Facts.Answers.Ask.Words;

/// <summary>"Where was he seen before he became a teacher at Truham?" Before the show. "What was he called before they changed it for the screen?" That they did is told by the question itself.</summary>
internal static class BeforeTheShow
{
    /// <summary>The fewest words that ask something.</summary>
    private const int Fewest = 4;

    private static readonly FrozenSet<string> Joining = [.. "become join land take".Split(' ').Select(Stems.Of), "became", "took"];

    private static readonly FrozenSet<string> Adapting = [.. "change adapt rename alter".Split(' ').Select(Stems.Of)];

    private static readonly FrozenSet<string> Introducing = [.. "introduce debut appear originate first".Split(' ').Select(Stems.Of)];

    public static ImmutableArray<Word> Of(ImmutableArray<Word> words)
    {
        for (var at = Fewest; at + 3 < words.Length; at++)
        {
            if (words[at].Text != "before" || words[at].Sentence != words[at + 3].Sentence) continue;
            var to = at + 1;
            while (to < words.Length && !words[to].IsAfterComma && words[to].Sentence == words[at].Sentence) to++;
            if (IsOfPart(words[at..to])) return [.. words[..(at + 1)], Word.Of("the", words[at]) with { IsAfterComma = false }, Word.Of("show", words[at]) with { IsAfterComma = false }, .. words[to..]];
            // "What part did he have in season 1, before he was James?" The season says when.
            if (words[at].IsAfterComma && to == words.Length && to - at == 4 && words[at + 1].Text is "he" or "she" && words[at + 2].Text is "was" or "played" && words[..at].Any(word => word.Text == "season")) return words[..at];
            // "Where were they introduced, before they got their own comic?" That came after, whatever it was.
            if (words[at + 1].Text is "they" or "he" or "she" or "it" && words[at + 2].Text is "got" or "had" or "get" && words[(at + 3)..to].Any(word => word.Text == "own") && words[..at].Any(word => Introducing.Contains(word.Stem))) return [.. words[..at], .. words[to..]];
            if (words[at + 1].Text is "they" or "it" && words[(at + 2)..to].Any(word => Adapting.Contains(word.Stem)) && to - at > 3 && words[to - 1].Text is "screen" or "tv" or "television" or "show" or "series") return [.. words[..at], .. words[to..]];
        }

        return words;
    }

    /// <summary>"Before he took on the role", "before she joined the cast", "before he became a teacher at Truham".</summary>
    private static bool IsOfPart(ImmutableArray<Word> clause) => clause.Length > 3 && clause[1].Text is "he" or "she" or "they" && Joining.Contains(clause[2].Stem);
}
