using System.Collections.Immutable;

namespace HeartstopperBot.Facts.Model;

/// <summary>Something that statements are about: a person, a character, a season, a book.</summary>
/// <param name="Id">A stable slug such as <c>charlie-spring</c>; it appears in links, custom ids and seed files.</param>
/// <param name="Description">What it is, in a few words, without a full stop.</param>
/// <param name="Aliases">Other names that people type, and spellings that single sources use.</param>
public sealed record Entity(string Id, EntityKind Kind, string Label, string Description, ImmutableArray<Alias> Aliases);

/// <param name="WrittenBy">The id of the source that alone spells it so; null where people at large use the name.</param>
public sealed record Alias(string Name, string? WrittenBy);

public enum EntityKind
{
    Person,
    Character,
    Series,
    Season,
    Episode,
    Film,
    Book,
    Place,
    School,
    Company,
    Publication,
    Award,
    Song,
    Work,
    Event,
}
