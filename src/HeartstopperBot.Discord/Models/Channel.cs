namespace HeartstopperBot.Discord.Models;

/// <summary>As much of a channel as interactions, menus and the gateway all tell of it.</summary>
/// <remarks>https://docs.discord.com/developers/resources/channel#channel-object</remarks>
public sealed record Channel
{
    public required Snowflake Id { get; init; }
    public ChannelType Type { get; init; }

    public string? Name { get; init; }

    /// <summary>Only the gateway tells it.</summary>
    public Snowflake? GuildId { get; init; }

    /// <summary>The category of a channel, the channel of a thread; null at the top of the list.</summary>
    public Snowflake? ParentId { get; init; }

    /// <summary>The bot's own rights there; told where somebody chose the channel, and only in servers that have the bot.</summary>
    public Permissions? AppPermissions { get; init; }
}

/// <remarks>https://docs.discord.com/developers/resources/channel#channel-object-channel-types</remarks>
public enum ChannelType
{
    GuildText = 0,
    Dm = 1,
    GuildVoice = 2,
    GroupDm = 3,
    GuildCategory = 4,
    GuildAnnouncement = 5,
    AnnouncementThread = 10,
    PublicThread = 11,
    PrivateThread = 12,
    GuildStageVoice = 13,
    GuildForum = 15,
    GuildMedia = 16,
}

/// <remarks>https://docs.discord.com/developers/resources/user#create-dm</remarks>
public sealed record NewDm(Snowflake RecipientId);
