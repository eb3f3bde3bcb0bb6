namespace HeartstopperBot.Discord.Models;

/// <remarks>https://docs.discord.com/developers/components/reference#string-select</remarks>
public sealed record StringSelect : Component
{
    public required string CustomId { get; init; }
    public required IReadOnlyList<SelectOption> Options { get; init; }
    public string? Placeholder { get; init; }
    public int? MinValues { get; init; }
    public int? MaxValues { get; init; }
    public bool? Disabled { get; init; }
}

/// <remarks>https://docs.discord.com/developers/components/reference#string-select-select-option-structure</remarks>
public sealed record SelectOption
{
    public required string Label { get; init; }
    public required string Value { get; init; }
    public string? Description { get; init; }
    public bool? Default { get; init; }
}
