using HeartstopperBot.Discord.Models;
using HeartstopperBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace HeartstopperBot.Discord.Gateway;

/// <summary>Keeps one session with Discord alive, over as many connections as that takes.</summary>
public sealed partial class GatewayClient(DiscordOptions options, DiscordRest rest, TimeProvider time, ILogger<GatewayClient> logger)
{
    private GatewaySession? _session;

    public GatewayStatus Status => _session?.Status ?? new GatewayStatus(GatewayState.Stopped, time.GetUtcNow(), null);

    internal Func<CancellationToken, Task<GatewayBot>> Discover { get; init; } = rest.GetGatewayBotAsync;
    internal Func<IGatewaySocket> CreateSocket { get; init; } = static () => new ClientGatewaySocket();
    internal Random Random { get; init; } = Random.Shared;

    /// <summary>
    /// Runs until cancelled, which is a normal end and takes the bot offline. A broken connection never ends it.
    /// The delegate is called on the reading loop, in order, and must return at once.
    /// </summary>
    /// <exception cref="GatewayRefusedException">Discord refuses for good.</exception>
    public async Task RunAsync(Action<GatewayEvent> onEvent, CancellationToken cancellationToken)
    {
        var session = _session = new GatewaySession(options, time, Random);
        try
        {
            var actions = session.Start();
            while (!cancellationToken.IsCancellationRequested) actions = await FollowAsync(session, actions, onEvent, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested) { /* A normal end. */ }
        finally { session.Stop(); }
    }

    /// <returns>What to do after that.</returns>
    private async Task<IReadOnlyList<GatewayAction>> FollowAsync(
        GatewaySession session, IReadOnlyList<GatewayAction> actions, Action<GatewayEvent> onEvent, CancellationToken cancellationToken)
    {
        foreach (var action in actions)
        {
            switch (action)
            {
                case GatewayAction.Wait wait:
                    Log.Waiting(logger, wait.Duration.TotalSeconds, wait.Reason);
                    await Task.Delay(wait.Duration, time, cancellationToken);
                    break;
                case GatewayAction.Discover:
                    return await DiscoverAsync(session, cancellationToken);
                case GatewayAction.Connect connect:
                    using (var connection = new GatewayConnection(CreateSocket(), session, onEvent, time, logger)) return session.OnClosed(await connection.RunAsync(connect.Address, cancellationToken));
                case GatewayAction.Stop stop:
                    throw stop.Reason;
            }
        }

        throw new InvalidOperationException("The gateway session came to an end without saying what to do next.");
    }

    private async Task<IReadOnlyList<GatewayAction>> DiscoverAsync(GatewaySession session, CancellationToken cancellationToken)
    {
        try { return session.OnDiscovered(await Discover(cancellationToken)); }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested) { return session.OnDiscoveryFailed(exception); }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Next attempt to connect to Discord in {Seconds:0.0} s: {Reason}")]
        public static partial void Waiting(ILogger logger, double seconds, string reason);
    }
}
