namespace HeartstopperBot.Discord.Models;

/// <remarks>https://docs.discord.com/developers/resources/message#message-object</remarks>
public sealed record Message
{
    public required Snowflake Id { get; init; }
    public string? Content { get; init; }
    public MessageFlags? Flags { get; init; }

    /// <summary>Who asked for it; null where it answers no interaction.</summary>
    public MessageInteractionMetadata? InteractionMetadata { get; init; }
}

/// <remarks>https://docs.discord.com/developers/resources/message#message-interaction-metadata-object</remarks>
public sealed record MessageInteractionMetadata
{
    public required User User { get; init; }
}

/// <remarks>https://docs.discord.com/developers/resources/message#message-object-message-flags</remarks>
[Flags]
public enum MessageFlags { None = 0, SuppressEmbeds = 1 << 2, Ephemeral = 1 << 6, Loading = 1 << 7, SuppressNotifications = 1 << 12 }
