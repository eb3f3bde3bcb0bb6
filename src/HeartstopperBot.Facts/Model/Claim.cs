using System.Collections.Immutable;

namespace HeartstopperBot.Facts.Model;

/// <summary>One thing that one source says, as a seed file holds it.</summary>
/// <param name="Number">Its place in the source's list, from 1.</param>
/// <param name="Says">One short sentence in our own words.</param>
/// <param name="At">Where in the source: <c>paragraph 12</c>, <c>cast list (paragraphs 17-35)</c>, <c>paragraphs 1, 20</c>, a heading.</param>
/// <param name="AsWritten">Entity id to the name as this source spells it, where it differs from label and aliases.</param>
/// <param name="Spoils">The id of the season or film whose story it gives away; null for none.</param>
public sealed record Claim(
    string SourceId,
    int Number,
    string Subject,
    Property Property,
    FactValue Value,
    ImmutableSortedDictionary<string, FactValue> Qualifiers,
    Certainty Certainty,
    string Says,
    string? At,
    ImmutableSortedDictionary<string, string> AsWritten,
    string? Spoils);
