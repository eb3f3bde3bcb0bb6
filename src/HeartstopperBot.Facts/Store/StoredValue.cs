using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Store;

/// <summary>Values, qualifiers and spellings to the texts that rows hold, and back.</summary>
internal static class StoredValue
{
    public static string KindOf(FactValue value) => value.Kind switch
    {
        ValueKind.Entity => "entity",
        ValueKind.Date => "date",
        ValueKind.Number => "number",
        ValueKind.Text => "text",
        _ => "not-announced",
    };

    /// <summary>The value alone; kind and unit have columns of their own.</summary>
    public static string TextOf(FactValue value) => (value with { Unit = null }).ToCanonicalString();

    public static FactValue Read(string kind, string text, string? unit) => kind switch
    {
        "entity" => FactValue.OfEntity(text),
        "date" => FactValue.OfDate(FactDate.TryParse(text) ?? throw new InvalidDataException($"The fact database holds '{text}', which is no date.")),
        "number" => FactValue.OfNumber(decimal.Parse(text, CultureInfo.InvariantCulture), unit),
        "text" => FactValue.OfText(text),
        _ => FactValue.NotAnnounced,
    };

    /// <summary>Null for none, so that the common row needs no parsing.</summary>
    public static string? WriteQualifiers(IEnumerable<KeyValuePair<string, FactValue>> qualifiers) =>
        WriteTexts(qualifiers.Select(pair => KeyValuePair.Create(pair.Key, $"{KindOf(pair.Value)} {pair.Value.ToCanonicalString()}")));

    public static ImmutableSortedDictionary<string, FactValue> ReadQualifiers(string? json) => json is null
        ? ImmutableSortedDictionary<string, FactValue>.Empty
        : ReadTexts(json).ToImmutableSortedDictionary(pair => pair.Key, pair => ReadQualifier(pair.Value), StringComparer.Ordinal);

    public static string? WriteTexts(IEnumerable<KeyValuePair<string, string>> texts)
    {
        var map = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, text) in texts) map.Add(name, text);
        return map.Count == 0 ? null : JsonSerializer.Serialize(map, StoreJson.Default.SortedDictionaryStringString);
    }

    public static ImmutableSortedDictionary<string, string> ReadTexts(string? json) => json is null
        ? ImmutableSortedDictionary<string, string>.Empty
        : JsonSerializer.Deserialize(json, StoreJson.Default.SortedDictionaryStringString)!.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>Qualifiers are entities, dates or words; see <see cref="QualifierCatalogue"/>.</summary>
    private static FactValue ReadQualifier(string text)
    {
        var space = text.IndexOf(' ');
        return Read(text[..space], text[(space + 1)..], unit: null);
    }
}
