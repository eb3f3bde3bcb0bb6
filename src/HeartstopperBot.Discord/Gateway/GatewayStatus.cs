namespace HeartstopperBot.Discord.Gateway;

/// <summary>A snapshot for the health check.</summary>
/// <param name="HeartbeatLatency">Null until the first heartbeat of this connection was acknowledged.</param>
public sealed record GatewayStatus(GatewayState State, DateTimeOffset Since, TimeSpan? HeartbeatLatency);

/// <summary>Stopped before the start and after the end; connecting on the way to a session; connected from READY or RESUMED on.</summary>
public enum GatewayState { Stopped, Connecting, Connected }
