using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HeartstopperBot.Discord.Models;

/// <summary>Discord's id: 64 bits that hold the moment of creation, always a string in JSON.</summary>
/// <remarks>https://docs.discord.com/developers/reference#snowflakes</remarks>
[JsonConverter(typeof(Converter))]
public readonly record struct Snowflake(ulong Value)
{
    /// <summary>Snowflakes count milliseconds from the first second of 2015.</summary>
    private const long DiscordEpoch = 1420070400000;

    public DateTimeOffset CreatedAt => DateTimeOffset.FromUnixTimeMilliseconds((long)(Value >> 22) + DiscordEpoch);

    public static bool TryParse(ReadOnlySpan<char> text, out Snowflake snowflake)
    {
        var parsed = ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        snowflake = new Snowflake(value);
        return parsed;
    }

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    internal sealed class Converter : JsonConverter<Snowflake>
    {
        public override Snowflake Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String && TryParse(reader.GetString(), out var snowflake)) return snowflake;
            // The data of a component interaction carries the component's own small id, and that is a number.
            if (reader.TokenType == JsonTokenType.Number && reader.TryGetUInt64(out var number)) return new Snowflake(number);
            throw new JsonException("An id must be a string of digits.");
        }

        public override void Write(Utf8JsonWriter writer, Snowflake value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
