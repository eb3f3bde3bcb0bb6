namespace HeartstopperBot.Discord.Models;

/// <remarks>https://docs.discord.com/developers/resources/message#message-object-message-flags</remarks>
[Flags]
public enum MessageFlags
{
    None = 0,
    SuppressEmbeds = 1 << 2,
    Ephemeral = 1 << 6,
    Loading = 1 << 7,
    SuppressNotifications = 1 << 12,
}
