using System.Collections.Immutable;

namespace HeartstopperBot.Facts.Model;

/// <summary>
/// What one or more sources say alike: subject, property, value and qualifiers, with a reference for each source.
/// The model is Wikidata's: https://www.wikidata.org/wiki/Help:Statements
/// </summary>
/// <param name="Id">Stable as long as what is said stays the same: <c>nick-nelson.played-by.3fa9c1d2</c>.</param>
/// <param name="References">Never empty; newest source first.</param>
/// <param name="Qualifiers">Those that tell it apart from others; remarks stand at the references.</param>
/// <param name="Spoils">The id of the season or film whose story it gives away; null for none.</param>
public sealed record Statement(
    string Id,
    string Subject,
    Property Property,
    FactValue Value,
    ImmutableSortedDictionary<string, FactValue> Qualifiers,
    ImmutableArray<Reference> References,
    string? Spoils);

/// <summary>That a source says a statement, how, and where.</summary>
public sealed record Reference(Source Source, int ClaimNumber, Certainty Certainty, string Says, string? At, ImmutableSortedDictionary<string, string> AsWritten)
{
    /// <summary>The claim's qualifiers of <see cref="PropertyCatalogue.Remarks"/>: when, to whom, a note. They belong to the source, not to the statement.</summary>
    public ImmutableSortedDictionary<string, FactValue> Remarks { get; init; } = ImmutableSortedDictionary<string, FactValue>.Empty;
}
