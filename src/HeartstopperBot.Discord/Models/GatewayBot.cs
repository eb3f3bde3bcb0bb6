namespace HeartstopperBot.Discord.Models;

/// <remarks>https://docs.discord.com/developers/events/gateway#get-gateway-bot</remarks>
public sealed record GatewayBot
{
    public required Uri Url { get; init; }

    /// <summary>How many shards Discord recommends.</summary>
    public required int Shards { get; init; }
    public required SessionStartLimit SessionStartLimit { get; init; }
}

/// <summary>Identifying more often than this makes Discord reset the bot's token.</summary>
/// <remarks>https://docs.discord.com/developers/events/gateway#session-start-limit-object</remarks>
public sealed record SessionStartLimit
{
    public required int Remaining { get; init; }

    /// <summary>In milliseconds.</summary>
    public long ResetAfter { get; init; }
}
