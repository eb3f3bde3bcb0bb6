using System.Collections.Immutable;

namespace HeartstopperBot.Facts.Answers.Check;

/// <summary>What somebody claims, as a statement to compare: exactly one of the values is set.</summary>
/// <param name="Subjects">What may be meant; several where a name is unclear. Empty for what nobody knows, such as a fourth season.</param>
/// <param name="Properties">Any of them may state it.</param>
internal sealed record MadeClaim(ImmutableArray<string> Subjects, ImmutableArray<string> Properties, bool IsNegated)
{
    public ImmutableArray<string> Values { get; init; } = [];

    public ClaimedDate? Date { get; init; }

    public decimal? Number { get; init; }

    /// <summary>Stems of what somebody is claimed to have said.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>"Nick is dating Charlie" is "Charlie is dating Nick".</summary>
    public bool IsMutual { get; init; }
}
