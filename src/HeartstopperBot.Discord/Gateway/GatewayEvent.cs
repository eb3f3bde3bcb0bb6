using HeartstopperBot.Discord.Models;

namespace HeartstopperBot.Discord.Gateway;

/// <summary>What Discord tells the bot. Any event can come late, twice or never.</summary>
/// <remarks>https://docs.discord.com/developers/events/gateway-events#receive-events</remarks>
public abstract record GatewayEvent
{
    private GatewayEvent() { }

    /// <summary>A new session. The servers listed here follow one by one as <see cref="GuildCreate"/>.</summary>
    public sealed record Ready(User User, Application Application, IReadOnlyList<Snowflake> GuildIds) : GatewayEvent;

    /// <summary>The old session goes on; everything missed has been delivered before this.</summary>
    public sealed record Resumed : GatewayEvent;

    /// <summary>A server is there: at start, after an outage, or because somebody added the bot. Only an id never seen before is a join.</summary>
    /// <param name="Channels">All of the server's, without threads.</param>
    public sealed record GuildCreate(Snowflake GuildId, bool IsUnavailable, IReadOnlyList<Channel> Channels) : GatewayEvent;

    /// <summary>Unavailable means an outage: keep the server's data. Otherwise the bot was removed.</summary>
    public sealed record GuildDelete(Snowflake GuildId, bool IsUnavailable) : GatewayEvent;

    /// <summary>A channel is new, or may have moved to another category.</summary>
    public sealed record ChannelChange(Channel Channel) : GatewayEvent;

    /// <summary>A channel, category or thread is gone.</summary>
    public sealed record ChannelDelete(Channel Channel) : GatewayEvent;
    public sealed record InteractionCreate(Interaction Interaction) : GatewayEvent;
}
