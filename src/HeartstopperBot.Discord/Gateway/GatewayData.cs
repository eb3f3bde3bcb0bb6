using HeartstopperBot.Discord.Models;

namespace HeartstopperBot.Discord.Gateway;

/// <remarks>https://docs.discord.com/developers/events/gateway-events#ready</remarks>
public sealed record ReadyData
{
    public required User User { get; init; }

    public required IReadOnlyList<GuildData> Guilds { get; init; }

    public required string SessionId { get; init; }

    public required Uri ResumeGatewayUrl { get; init; }

    public required Application Application { get; init; }
}

/// <summary>All that we read of a server; a full one can weigh megabytes.</summary>
/// <remarks>https://docs.discord.com/developers/events/gateway-events#guild-create</remarks>
public sealed record GuildData
{
    public required Snowflake Id { get; init; }

    public bool? Unavailable { get; init; }
}

/// <remarks>https://docs.discord.com/developers/events/gateway-events#hello</remarks>
public sealed record HelloData
{
    /// <summary>In milliseconds.</summary>
    public required int HeartbeatInterval { get; init; }
}
