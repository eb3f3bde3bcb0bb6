using System.Collections.Frozen;

namespace HeartstopperBot.Facts.Model;

/// <summary>What the value of each qualifier is. A qualifier that is used by a property or a remark stands here.</summary>
public static class QualifierCatalogue
{
    /// <summary>Qualifiers whose value is always something of its own page.</summary>
    private static readonly FrozenSet<string> Entities = FrozenSet.Create("season", "character", "service", "award");

    /// <summary>Qualifiers that name something, which may or may not have a page of its own: an entity where there is one, else words.</summary>
    private static readonly FrozenSet<string> EntitiesOrText = FrozenSet.Create("region", "by", "about", "to", "for", "chart", "episode");

    /// <summary>Qualifiers that are a date where the words are one.</summary>
    private static readonly FrozenSet<string> DatesOrText = FrozenSet.Create("when");

    public static bool TakesOnlyEntity(string qualifier) => Entities.Contains(qualifier);

    public static bool TakesEntity(string qualifier) => Entities.Contains(qualifier) || EntitiesOrText.Contains(qualifier);

    public static bool TakesDate(string qualifier) => DatesOrText.Contains(qualifier);
}
