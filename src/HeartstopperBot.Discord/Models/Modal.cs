namespace HeartstopperBot.Discord.Models;

/// <summary>A form: one to five labels, each with one field. It can only be a first answer, and not to another form.</summary>
/// <remarks>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal</remarks>
public sealed record Modal(string CustomId, string Title, IReadOnlyList<Component> Components);

/// <remarks>https://docs.discord.com/developers/components/reference#label</remarks>
public sealed record Label : Component
{
    [System.Text.Json.Serialization.JsonPropertyName("label")]
    public required string Text { get; init; }
    public string? Description { get; init; }
    public required Component Component { get; init; }
}

/// <remarks>https://docs.discord.com/developers/components/reference#text-input</remarks>
public sealed record TextInput : Component
{
    public required string CustomId { get; init; }
    public required TextInputStyle Style { get; init; }
    public int? MinLength { get; init; }
    public int? MaxLength { get; init; }
    public bool? Required { get; init; }
    public string? Value { get; init; }
    public string? Placeholder { get; init; }
}

/// <remarks>https://docs.discord.com/developers/components/reference#text-input-text-input-styles</remarks>
public enum TextInputStyle { Short = 1, Paragraph = 2 }
