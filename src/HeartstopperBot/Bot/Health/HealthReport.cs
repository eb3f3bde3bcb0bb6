using System.Text.Json.Serialization;
using HeartstopperBot.Discord.Gateway;

namespace HeartstopperBot.Bot.Health;

/// <summary>What the running bot writes for <c>healthcheck</c>, a process of its own.</summary>
/// <param name="Since">When it came into this state.</param>
/// <param name="Updated">When this was written; a bot that hangs stops writing.</param>
internal sealed record HealthReport(GatewayState State, DateTimeOffset Since, DateTimeOffset Updated)
{
    /// <summary>What is not well, and does not keep the bot from answering; sentences for whoever runs it. Null in a report of an older version.</summary>
    public IReadOnlyList<string>? Warnings { get; init; }

    public static readonly TimeSpan WrittenEvery = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan MayConnectFor = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan StaleAfter = 3 * WrittenEvery;

    /// <summary>Connected, or connecting for under two minutes, and written lately. Null when healthy, else what is wrong.</summary>
    public string? Problem(DateTimeOffset now)
    {
        if (now - Updated > StaleAfter) return $"The bot last reported {(now - Updated).TotalSeconds:0} seconds ago: it hangs, or it is gone.";
        if (State == GatewayState.Connected || (State == GatewayState.Connecting && now - Since < MayConnectFor)) return null;
        return $"The bot is not connected ({State.ToString().ToLowerInvariant()} for {(now - Since).TotalSeconds:0} seconds).";
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = true)]
[JsonSerializable(typeof(HealthReport))]
internal sealed partial class HealthJson : JsonSerializerContext;
