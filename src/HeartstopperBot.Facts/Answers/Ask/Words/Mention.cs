using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;

namespace HeartstopperBot.Facts.Answers.Ask.Words;

/// <summary>A name in a question, with what it may mean.</summary>
/// <param name="Meanings">Never empty.</param>
/// <param name="Relation">"nicks mum", where somebody is named by whom they belong to; else null.</param>
/// <param name="IsCorrected">True where the name was misspelt.</param>
internal sealed record Mention(int From, int Length, ImmutableArray<NameEntry> Meanings, string? Relation = null, bool IsCorrected = false)
{
    public int To => From + Length;

    public NameEntry Meant => Meanings[0];

    public string Id => Meant.EntityId;

    public EntityKind Kind => Meant.Kind;

    /// <summary>Another mention of which one is enough: "Nick or Charlie".</summary>
    public bool IsAlternative { get; init; }

    /// <summary>Found by its place in time: "the newest book".</summary>
    public bool IsPlaced { get; init; }

    /// <summary>Several things of one kind bear the name, and it is none's full name.</summary>
    public bool IsUnclear => Meanings.Length > 1 && Meanings.Count(name => name.Kind == Kind) > 1;
}
