using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HeartstopperBot.Playground.State;

/// <summary>Small things of the wire format that several parts write alike.</summary>
internal static class Wire
{
    // Discord sends letters as they are, not as \u escapes.
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff", CultureInfo.InvariantCulture) + "+00:00";

    public static byte[] ToUtf8(this JsonNode? node)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Writing))
        {
            if (node is null) writer.WriteNullValue();
            else node.WriteTo(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static JsonNode? ToNode(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(element),
        JsonValueKind.Array => JsonArray.Create(element),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => JsonValue.Create(element),
    };

    public static bool TryGetWhole(this JsonElement element, out int number)
    {
        number = 0;
        return element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out number);
    }

    public static string? Text(this JsonNode? node, string key) => node is JsonObject o && o[key] is JsonValue v && v.TryGetValue<string>(out var text) ? text : null;

    public static int? Whole(this JsonNode? node, string key) => node is JsonObject o && o[key] is JsonValue v && v.TryGetValue<int>(out var number) ? number : null;

    public static bool Flag(this JsonNode? node, string key) => node is JsonObject o && o[key] is JsonValue v && v.TryGetValue<bool>(out var flag) && flag;

    public static IEnumerable<JsonObject> Items(this JsonNode? node, string key) => node is JsonObject o && o[key] is JsonArray items ? items.OfType<JsonObject>() : [];

    /// <summary>Discord counts code points, not UTF-16 units (discord-api-docs issue 1315).</summary>
    public static int CodePoints(this string text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes()) count++;
        return count;
    }
}
