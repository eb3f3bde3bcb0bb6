namespace HeartstopperBot.Discord.Models;

/// <summary>Up to five buttons, or one select menu. A message holds up to five rows.</summary>
/// <remarks>https://docs.discord.com/developers/components/reference#action-row</remarks>
public sealed record ActionRow : Component
{
    public required IReadOnlyList<Component> Components { get; init; }
}
