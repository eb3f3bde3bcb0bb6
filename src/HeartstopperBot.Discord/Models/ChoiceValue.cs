using System.Text.Json;
using System.Text.Json.Serialization;

namespace HeartstopperBot.Discord.Models;

/// <summary>What a choice stands for: text or a number, as the type of its option demands. Compares by value.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct ChoiceValue(string? Text, double? Number)
{
    public static implicit operator ChoiceValue(string text) => FromString(text);
    public static implicit operator ChoiceValue(double number) => FromDouble(number);
    public static ChoiceValue FromString(string text) => new(text, Number: null);
    public static ChoiceValue FromDouble(double number) => new(Text: null, number);

    internal sealed class Converter : JsonConverter<ChoiceValue>
    {
        public override ChoiceValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString()!,
            JsonTokenType.Number => reader.GetDouble(),
            _ => throw new JsonException("The value of a choice must be text or a number."),
        };

        public override void Write(Utf8JsonWriter writer, ChoiceValue value, JsonSerializerOptions options)
        {
            if (value.Number is { } number) writer.WriteNumberValue(number);
            else writer.WriteStringValue(value.Text);
        }
    }
}
