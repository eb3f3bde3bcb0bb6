using System.Collections.Immutable;

namespace HeartstopperBot.Facts.Model;

/// <summary>A kind of thing that can be said, as Wikidata's properties are.</summary>
/// <param name="Id">As seed files write it: <c>played-by</c>.</param>
/// <param name="Label">As an answer writes it: "played by".</param>
/// <param name="Changes">True for what changes with time (plans, counts, scores): the newest source leads. False: more independent sources lead.</param>
/// <param name="IsSingle">True where a subject has one value at a time, so that two values compete. False: values stand side by side.</param>
/// <param name="Qualifiers">The qualifiers it may carry.</param>
/// <param name="Slots">The qualifiers that keep values apart, so that they do not compete: a price in the UK and one in Brazil.</param>
public sealed record Property(
    string Id,
    string Label,
    ValueKind ValueKind,
    bool Changes,
    bool IsSingle,
    ImmutableArray<string> Qualifiers,
    ImmutableArray<string> Slots);
