using System.Globalization;

namespace HeartstopperBot.Facts.Model;

public enum ValueKind
{
    Entity,
    Date,
    Number,
    Text,

    /// <summary>A source says outright that there is no value yet: "no date has been announced" (Wikidata's unknown value).</summary>
    NotAnnounced,
}

/// <summary>What a claim says of its subject. Exactly the member that <see cref="Kind"/> names is set; a number may carry a unit.</summary>
/// <param name="Unit">What the number counts or the currency's code (<c>GBP</c>, <c>percent</c>); null for a bare number and for other kinds.</param>
public sealed record FactValue(ValueKind Kind, string? EntityId, FactDate? Date, decimal? Number, string? Unit, string? Text)
{
    public static readonly FactValue NotAnnounced = new(ValueKind.NotAnnounced, null, null, null, null, null);

    public static FactValue OfEntity(string id) => new(ValueKind.Entity, id, null, null, null, null);

    public static FactValue OfDate(FactDate date) => new(ValueKind.Date, null, date, null, null, null);

    public static FactValue OfNumber(decimal number, string? unit) => new(ValueKind.Number, null, null, number, unit, null);

    public static FactValue OfText(string text) => new(ValueKind.Text, null, null, null, null, text);

    /// <summary>One string per value: equal values have equal strings, and <c>Store</c> keeps it.</summary>
    public string ToCanonicalString() => Kind switch
    {
        ValueKind.Entity => EntityId!,
        ValueKind.Date => Date!.ToIsoString(),
        ValueKind.Number => Number!.Value.ToString("0.############", CultureInfo.InvariantCulture) + (Unit is null ? "" : " " + Unit),
        ValueKind.Text => Text!,
        _ => "not-announced",
    };
}
