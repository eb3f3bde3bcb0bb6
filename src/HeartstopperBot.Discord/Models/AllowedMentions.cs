namespace HeartstopperBot.Discord.Models;

/// <remarks>https://docs.discord.com/developers/resources/message#allowed-mentions-object</remarks>
public sealed record AllowedMentions
{
    /// <summary>Nobody is pinged, whatever the text says. Leaving the field out would ping users.</summary>
    public static readonly AllowedMentions None = new();

    public IReadOnlyList<string> Parse { get; init; } = [];
}
