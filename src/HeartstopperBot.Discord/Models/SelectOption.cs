namespace HeartstopperBot.Discord.Models;

/// <remarks>https://docs.discord.com/developers/components/reference#string-select-select-option-structure</remarks>
public sealed record SelectOption
{
    public required string Label { get; init; }

    public required string Value { get; init; }

    public string? Description { get; init; }

    public bool? Default { get; init; }
}
