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

    /// <summary>Everything that is wrong, each a sentence that says what to do; empty when all is well.</summary>
    public IReadOnlyList<string> Validate()
    {
        var findings = new List<string>();
        if (string.IsNullOrWhiteSpace(Token)) findings.Add("Token is missing: copy it from the Bot page of https://discord.com/developers/applications.");
        else if (Token.StartsWith("Bot ", StringComparison.OrdinalIgnoreCase)) findings.Add("Token must stand alone, without the prefix \"Bot \".");
        else if (Token.Any(letter => letter is <= ' ' or > '~')) findings.Add("Token holds a space, a line break or a letter that no token has: copy it again.");
        if (!IsWhole(RestAddress, "http")) findings.Add($"RestAddress must be a whole http or https address, not \"{RestAddress}\".");
        if (GatewayAddress is not null && !IsWhole(GatewayAddress, "ws")) findings.Add($"GatewayAddress must be a whole ws or wss address, not \"{GatewayAddress}\".");
        if (ShardCount < 1) findings.Add($"ShardCount must be 1 or more, not {ShardCount}.");
        else if (ShardId < 0 || ShardId >= ShardCount) findings.Add($"ShardId must be between 0 and {ShardCount - 1}, one less than ShardCount, not {ShardId}.");
        if (Presence is { Length: > 128 }) findings.Add($"Presence must have 128 letters at most, not {Presence.Length}.");
        return findings;
    }

    /// <summary>The token must not reach a log.</summary>
    public override string ToString() => $"Discord at {RestAddress}, shard {ShardId} of {ShardCount}";

    private static bool IsWhole(Uri address, string scheme) =>
        address.IsAbsoluteUri && (address.Scheme == scheme || address.Scheme == scheme + "s") && address.Host.Length > 0;
}
