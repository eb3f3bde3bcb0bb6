namespace HeartstopperBot.Discord.Models;

/// <summary>A link button has a <see cref="Url"/>, every other a <see cref="CustomId"/>.</summary>
/// <remarks>https://docs.discord.com/developers/components/reference#button</remarks>
public sealed record Button : Component
{
    public required ButtonStyle Style { get; init; }
    public string? Label { get; init; }
    public string? CustomId { get; init; }
    public string? Url { get; init; }
    public bool? Disabled { get; init; }
}

/// <remarks>https://docs.discord.com/developers/components/reference#button-button-styles</remarks>
public enum ButtonStyle { Primary = 1, Secondary = 2, Success = 3, Danger = 4, Link = 5 }
