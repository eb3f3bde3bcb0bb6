namespace HeartstopperBot.Discord;

/// <summary>Whole addresses, so that a local Discord is the same bot with two settings changed.</summary>
public sealed record DiscordOptions
{
    public Uri RestAddress { get; init; } = new("https://discord.com/api/v10/");

    /// <summary>Null: Discord is asked where its gateway is.</summary>
    public Uri? GatewayAddress { get; init; }

    /// <summary>As the developer portal shows it, without a prefix.</summary>
    public string Token { get; init; } = "";

    public int ShardId { get; init; }

    public int ShardCount { get; init; } = 1;

    /// <summary>The status line under the bot's name; null for none.</summary>
    public string? Presence { get; init; }

    /// <summary>The token must not reach a log.</summary>
    public override string ToString() => $"Discord at {RestAddress}, shard {ShardId} of {ShardCount}";
}
