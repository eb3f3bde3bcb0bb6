namespace HeartstopperBot.Discord.Gateway;

/// <summary>A snapshot for the health check.</summary>
/// <param name="HeartbeatLatency">Null until the first heartbeat of this connection was acknowledged.</param>
public sealed record GatewayStatus(GatewayState State, DateTimeOffset Since, TimeSpan? HeartbeatLatency);

public enum GatewayState
{
    /// <summary>Not started, or ended.</summary>
    Stopped,

    /// <summary>On the way to a session, for the first time or again.</summary>
    Connecting,

    /// <summary>READY or RESUMED has come and the connection stands.</summary>
    Connected,
}
