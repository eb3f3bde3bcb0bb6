namespace HeartstopperBot.Discord.Models;

/// <remarks>https://docs.discord.com/developers/events/gateway#get-gateway-bot</remarks>
public sealed record GatewayBot
{
    public required Uri Url { get; init; }

    public int Shards { get; init; } = 1;

    public required SessionStartLimit SessionStartLimit { get; init; }
}
