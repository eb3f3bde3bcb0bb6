using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Words;

namespace HeartstopperBot.Facts.Answers.Ask.Readings;

/// <summary>"Quick one before bed, if I may: who plays Nick?" What leads up to a question with a colon is no part of it, as long as it names nothing and asks nothing.</summary>
internal sealed class Frames(QuestionReadings readings)
{
    /// <summary>Whoever says more is telling something.</summary>
    private const int Longest = 12;

    public ImmutableArray<Word> Without(ImmutableArray<Word> words)
    {
        for (var at = words.Length - 2; at > 0; at--)
        {
            if (!words[at].IsAfterColon) continue;
            var from = at;
            while (from > 0 && words[from - 1].Sentence == words[at].Sentence) from--;
            if (from < at && at - from <= Longest && IsQuestion(words[from..at], words[at..]) && IsFrame(words[from..at])) return WithoutAddress([.. words[..from], words[at] with { IsAfterComma = false, IsAfterColon = false }, .. words[(at + 1)..]]);
        }

        return WithoutAddress(words);
    }

    private static readonly FrozenSet<string> Kindly = "lovely dear good kind fellow my sweet wonderful amazing hello hi hey dearest beloved all you fine clever wise brilliant".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Addressed = "people folks friends everyone everybody fans guys souls bot robot mods heartstoppers community team all humans ladies gentlemen".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"Lovely people, ..." addresses them.</summary>
    private static ImmutableArray<Word> WithoutAddress(ImmutableArray<Word> words)
    {
        var to = 0;
        while (to < words.Length - 2 && Kindly.Contains(words[to].Text) && !words[to + 1].IsAfterComma && words[to + 1].Sentence == words[0].Sentence) to++;
        return to < words.Length - 3 && Addressed.Contains(words[to].Text) && words[to + 1].IsAfterComma && words[to + 1].Sentence == words[0].Sentence ? [words[to + 1] with { IsAfterComma = false }, .. words[(to + 2)..]] : words;
    }

    /// <summary>"A bet with my wife: it is she who plays Diane, is it not?" Whoever speaks of themselves may come to a claim.</summary>
    private static bool IsQuestion(ImmutableArray<Word> before, ImmutableArray<Word> after) =>
        PlainWords.Openers.Contains(after[0].Text) || (before.Any(word => PlainWords.Speakers.Contains(word.Text)) && after.Any(word => PlainWords.Auxiliaries.Contains(word.Text) && word.Sentence == after[0].Sentence));

    /// <summary>"In the books: who is his brother" narrows what is asked.</summary>
    private bool IsFrame(ImmutableArray<Word> before)
    {
        // "A nosy Londoner asks: ..."
        if (before[^1].Text is "asks" or "asking" or "wonders" && !before.Any(word => PlainWords.Openers.Contains(word.Text)) && readings.Read(before).Mentions.IsEmpty) return true;
        if (before.Any(word => (word.IsCapital && !PlainWords.Has(word.Text)) || word.IsQuoted || char.IsAsciiDigit(word.Text[0]) || PlainWords.Openers.Contains(word.Text) || word.Text is "in" or "on" or "at" or "about")) return false;
        var part = readings.Read(before);
        return part.Mentions.IsEmpty && !part.Topics.Any(topic => part.Content.Contains(topic.From) && !part.Words[Math.Max(0, topic.From - 2)..topic.From].Any(word => word.Text is "my" or "our"));
    }
}
