namespace HeartstopperBot.Discord.Models;

/// <remarks>https://docs.discord.com/developers/events/gateway#get-gateway-bot</remarks>
public sealed record GatewayBot
{
    public required Uri Url { get; init; }
    public int Shards { get; init; } = 1;
    public required SessionStartLimit SessionStartLimit { get; init; }
}

/// <summary>Identifying more often than this makes Discord reset the bot's token.</summary>
/// <remarks>https://docs.discord.com/developers/events/gateway#session-start-limit-object</remarks>
public sealed record SessionStartLimit
{
    public int Total { get; init; }
    public required int Remaining { get; init; }

    /// <summary>In milliseconds.</summary>
    public long ResetAfter { get; init; }
    public int MaxConcurrency { get; init; } = 1;
}
