using HeartstopperBot.Discord.Models;
using HeartstopperBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace HeartstopperBot.Discord.Gateway;

/// <summary>Keeps one session with Discord alive, over as many connections as that takes.</summary>
public sealed partial class GatewayClient
{
    private readonly Func<CancellationToken, Task<GatewayBot>> _discover;
    private readonly Func<IGatewaySocket> _createSocket;
    private readonly GatewaySession _session;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    public GatewayClient(DiscordOptions options, DiscordRest rest, TimeProvider time, ILogger<GatewayClient> logger)
        : this(options, rest.GetGatewayBotAsync, () => new ClientGatewaySocket(), time, Random.Shared, logger)
    {
    }

    internal GatewayClient(
        DiscordOptions options, Func<CancellationToken, Task<GatewayBot>> discover, Func<IGatewaySocket> createSocket, TimeProvider time, Random random, ILogger logger)
    {
        _discover = discover;
        _createSocket = createSocket;
        _session = new GatewaySession(options, time, random);
        _time = time;
        _logger = logger;
    }

    public GatewayStatus Status => _session.Status;

    /// <summary>
    /// Runs until cancelled, which is a normal end and takes the bot offline. A broken connection never ends it.
    /// The delegate is called on the reading loop, in order, and must return at once.
    /// </summary>
    /// <exception cref="GatewayRefusedException">Discord refuses for good.</exception>
    public async Task RunAsync(Action<GatewayEvent> onEvent, CancellationToken cancellationToken)
    {
        try
        {
            var actions = _session.Start();
            while (!cancellationToken.IsCancellationRequested) actions = await FollowAsync(actions, onEvent, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // A normal end.
        }
        finally
        {
            _session.Stop();
        }
    }

    /// <returns>What to do after that.</returns>
    private async Task<IReadOnlyList<GatewayAction>> FollowAsync(IReadOnlyList<GatewayAction> actions, Action<GatewayEvent> onEvent, CancellationToken cancellationToken)
    {
        foreach (var action in actions)
        {
            switch (action)
            {
                case GatewayAction.Wait wait:
                    Log.Waiting(_logger, wait.Duration.TotalSeconds, wait.Reason);
                    await Task.Delay(wait.Duration, _time, cancellationToken);
                    break;
                case GatewayAction.Discover:
                    return await DiscoverAsync(cancellationToken);
                case GatewayAction.Connect connect:
                    using (var connection = new GatewayConnection(_createSocket(), _session, onEvent, _time, _logger))
                    {
                        return _session.OnClosed(await connection.RunAsync(connect.Address, cancellationToken));
                    }

                case GatewayAction.Stop stop:
                    throw stop.Reason;
            }
        }

        throw new InvalidOperationException("The gateway session came to an end without saying what to do next.");
    }

    private async Task<IReadOnlyList<GatewayAction>> DiscoverAsync(CancellationToken cancellationToken)
    {
        try
        {
            return _session.OnDiscovered(await _discover(cancellationToken));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return _session.OnDiscoveryFailed(exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Next attempt to connect to Discord in {Seconds:0.0} s: {Reason}")]
        public static partial void Waiting(ILogger logger, double seconds, string reason);
    }
}
