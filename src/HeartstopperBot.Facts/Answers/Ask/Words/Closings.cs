using System.Collections.Immutable;

namespace HeartstopperBot.Facts.Answers.Ask.Words;

/// <summary>"... thanks in advance!", "... lol", "..., love you all": how a message ends, whatever it asks.</summary>
internal static class Closings
{
    /// <summary>The longest first.</summary>
    private static readonly ImmutableArray<ImmutableArray<string>> Phrases =
    [
        .. """
        thank you so much in advance
        thanks so much in advance
        please and thank you
        pls and thank you
        thank you in advance
        thank you so much
        thank you very much
        thanks in advance
        thanks so much
        thanks a lot
        many thanks
        thank you
        love you all
        love you guys
        love u all
        asking for a friend
        can you please confirm
        can you confirm that
        can you confirm this
        can you confirm it
        can you confirm
        could you confirm
        can anyone confirm
        can somebody confirm
        can someone confirm
        please confirm
        pls confirm
        any idea
        any ideas
        any clue
        anyone
        any1
        bot
        thanks
        thank
        thx
        ty
        tysm
        haha
        hahaha
        lol
        lmao
        xx
        """.Split('\n').Select(row => row.Split(' ').ToImmutableArray()),
    ];

    /// <summary>Empty where a message is nothing else.</summary>
    public static ImmutableArray<Word> Of(ImmutableArray<Word> words)
    {
        if (Phrases.Any(phrase => phrase.Length is > 2 && phrase.SequenceEqual(words.Select(word => word.Text)))) return [];
        words = WithoutEmphasis(words);
        if (words is [_, _, _, .., { Text: "at", IsAfterComma: true }, { Text: "first" }]) words = words[..^2];
        // A single word may be all that is meant: "thanks, lol".
        while (Phrases.FirstOrDefault(phrase => phrase.Length + (phrase.Length > 2 ? 1 : 2) <= words.Length && phrase.SequenceEqual(words[^phrase.Length..].Select(word => word.Text))) is { IsDefault: false } phrase && !words[^1].IsQuoted) words = words[..^phrase.Length];
        return WithoutEmphasis(words);
    }

    /// <summary>"Who is that again", "how does it end exactly". "Did it win again?" asks more.</summary>
    private static ImmutableArray<Word> WithoutEmphasis(ImmutableArray<Word> words)
    {
        if (words.IsEmpty || !PlainWords.Openers.Contains(words[0].Text) || PlainWords.Auxiliaries.Contains(words[0].Text)) return words;
        while (words.Length > 3 && words[^1] is { IsQuoted: false, Text: "exactly" or "again" or "tho" or "though" or "btw" or "actually" or "please" or "pls" or "plz" or "then" or "anyway" or "rn" or "bro" or "guys" }) words = words[..^1];
        return words;
    }
}
