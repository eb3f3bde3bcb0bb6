using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace HeartstopperBot.Facts.Answers;

/// <summary>
/// A text of an answer: either one that is the same in every language (a fact in the words of the seeds, a name, what somebody typed), or a fixed one, which
/// carries beside its English what another language needs to say the same. No language but English is known here.
/// </summary>
/// <param name="English">As it is read, without markup.</param>
/// <param name="Key">The name of the method of <see cref="Phrases"/> that made it; null for what no language says otherwise.</param>
public sealed record Phrase(string English, string? Key = null)
{
    /// <summary>The value of an argument that is left out, as translations know it.</summary>
    public const string None = "none";

    /// <summary>What it is made of: texts and names, numbers, days, cases to choose from, properties, and <see cref="Phrase"/>, <see cref="PhraseList"/> and <see cref="Owner"/>.</summary>
    public ImmutableArray<(string Name, object Value)> Arguments { get; init; } = [];

    /// <summary>Texts that stand one after the other, and what is between them; empty for a single text.</summary>
    public (string Between, ImmutableArray<Phrase> Texts) Parts { get; init; } = ("", []);

    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator Phrase?(string? text) => text is null ? null : new(text);

    public static Phrase Row(string between, params ImmutableArray<Phrase> texts) =>
        texts is [var only] ? only : new Phrase(string.Join(between, texts.Select(text => text.English))) { Parts = (between, texts) };

    /// <summary>The same words under the same key are the same, whatever they were made of.</summary>
    public bool Equals(Phrase? other) => other is not null && English == other.English && Key == other.Key;

    public override int GetHashCode() => English.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => English;
}

/// <summary>Things that a sentence names: "A, B and C", or "A, B and 6 others".</summary>
/// <param name="More">How many are counted instead of named.</param>
public sealed record PhraseList(ImmutableArray<Phrase> Named, int More = 0)
{
    public static PhraseList Of(IEnumerable<string> names) => new([.. names.Select(name => new Phrase(name))]);

    /// <summary>The first of a long list.</summary>
    public static PhraseList First(IReadOnlyCollection<string> names, int most) =>
        names.Count <= most + 1 ? Of(names) : Of(names.Take(most)) with { More = names.Count - most };

    public override string ToString()
    {
        string[] names = [.. Named.Select(name => name.English)];
        return More == 0 ? Phrases.Join(names) : $"{string.Join(", ", names)} and {More} others";
    }
}

/// <summary>Somebody to whom something belongs: "Nick's" in English, where other languages only need the name.</summary>
public sealed record Owner(string Name)
{
    public override string ToString() => Phrases.OwnedBy(Name);
}
