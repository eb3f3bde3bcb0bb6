namespace HeartstopperBot.Discord.Models;

/// <remarks>https://docs.discord.com/developers/resources/message#embed-object-embed-field-structure</remarks>
public sealed record EmbedField
{
    public required string Name { get; init; }

    public required string Value { get; init; }

    public bool? Inline { get; init; }
}
