using System.Globalization;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Seeds.Reading;

/// <summary>The written value of a claim or a qualifier, read as its property asks. Null where it does not fit.</summary>
internal static class DraftValues
{
    public const string NotAnnounced = "not-announced";

    public static FactValue? Read(Property property, string text, string? unit, Predicate<string> isEntity)
    {
        if (text == NotAnnounced) return FactValue.NotAnnounced;
        return property.ValueKind switch
        {
            ValueKind.Entity => isEntity(text) ? FactValue.OfEntity(text) : null,
            ValueKind.Date => FactDate.TryParse(text) is { } date ? FactValue.OfDate(date) : null,
            ValueKind.Number => TryNumber(text) is { } number ? FactValue.OfNumber(number, unit) : null,
            _ => FactValue.OfText(text),
        };
    }

    public static FactValue? ReadQualifier(string qualifier, string text, Predicate<string> isEntity)
    {
        if (QualifierCatalogue.TakesEntity(qualifier) && isEntity(text)) return FactValue.OfEntity(text);
        if (QualifierCatalogue.TakesOnlyEntity(qualifier)) return null;
        if (QualifierCatalogue.TakesDate(qualifier) && FactDate.TryParse(text) is { } date) return FactValue.OfDate(date);
        return FactValue.OfText(text);
    }

    private static decimal? TryNumber(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
