namespace HeartstopperBot.Discord.Gateway;

/// <summary>Keeps one session with Discord alive.</summary>
public sealed class GatewayClient
{
    public GatewayStatus Status { get; private set; } = new(GatewayState.Stopped, DateTimeOffset.UnixEpoch, null);

    /// <summary>
    /// Runs until cancelled, which is a normal end and takes the bot offline. A broken connection never ends it.
    /// The delegate is called on the reading loop, in order, and must return at once.
    /// </summary>
    /// <exception cref="GatewayRefusedException">Discord refuses for good.</exception>
    public Task RunAsync(Action<GatewayEvent> onEvent, CancellationToken cancellationToken) => throw new NotSupportedException();
}
