using HeartstopperBot.Discord.Models;

namespace HeartstopperBot.Discord.Gateway;

/// <param name="HeartbeatInterval">In milliseconds.</param>
/// <remarks>https://docs.discord.com/developers/events/gateway-events#hello</remarks>
public sealed record HelloData(int HeartbeatInterval);

/// <remarks>https://docs.discord.com/developers/events/gateway-events#ready</remarks>
public sealed record ReadyData(User User, IReadOnlyList<GuildData> Guilds, string SessionId, Uri ResumeGatewayUrl, Application Application);

/// <summary>All that we read of a server; a full one can weigh megabytes.</summary>
/// <remarks>https://docs.discord.com/developers/events/gateway-events#guild-create</remarks>
public sealed record GuildData(Snowflake Id, bool Unavailable = false, IReadOnlyList<Channel>? Channels = null);
