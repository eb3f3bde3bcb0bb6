namespace HeartstopperBot.Facts.Answers.Ask.Words;

/// <summary>One word of a question.</summary>
/// <param name="Text">Folded: lower case, without accents and apostrophes.</param>
/// <param name="IsCapital">Written with a capital letter where a plain word would have none: inside a sentence that is not all capitals.</param>
/// <param name="IsOwner">Ends in a possessive: "Nick's".</param>
/// <param name="Sentence">In which sentence it stands, from 0.</param>
/// <param name="IsAfterComma">A comma, a slash or a dash stands before it.</param>
internal sealed record Word(string Text, bool IsCapital, bool IsOwner, bool IsQuoted, int Sentence, bool IsAfterComma)
{
    /// <summary>The form in which words are compared: "directed", "directs" and "directing" are one.</summary>
    public string Stem { get; } = Stems.Of(Text);

    /// <summary>Stands in brackets.</summary>
    public bool IsAside { get; init; }

    /// <summary>An emoji stands before it: what follows is as far from what was said as a new sentence.</summary>
    public bool IsAfterEmoji { get; init; }

    /// <summary>A colon stands before it: what comes before only leads up to it.</summary>
    public bool IsAfterColon { get; init; }

    /// <summary>The number of "the first book": a volume, or the first of its author.</summary>
    public bool IsRankOfBook { get; init; }

    public static Word Of(string text, Word like) => new(text, like.IsCapital, false, like.IsQuoted, like.Sentence, like.IsAfterComma) { IsAside = like.IsAside, IsAfterEmoji = like.IsAfterEmoji };
}
