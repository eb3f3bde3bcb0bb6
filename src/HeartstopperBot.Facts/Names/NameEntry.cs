using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Names;

/// <summary>One name of one entity.</summary>
/// <param name="Prominence">How much is said about the entity; of two equal matches the more prominent comes first.</param>
/// <param name="WrittenBy">The source that alone spells it so; null where people at large use the name.</param>
public sealed record NameEntry(string EntityId, EntityKind Kind, string Label, string Name, int Prominence, string? WrittenBy);

/// <summary>How a typed name fits; the order is the order of rank, best first.</summary>
public enum MatchQuality
{
    Exact,
    Prefix,
    Word,
    Near,
}

/// <param name="Distance">Edits between the typed text and the name; 0 for all but near misses.</param>
public sealed record NameMatch(NameEntry Entry, MatchQuality Quality, int Distance);
