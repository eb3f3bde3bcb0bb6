using Microsoft.Extensions.Logging;

namespace HeartstopperBot.Discord.Gateway;

/// <summary>One connection from its first byte to its last: carries frames and ticks to the session and does what it says.</summary>
internal sealed partial class GatewayConnection(IGatewaySocket socket, GatewaySession session, Action<GatewayEvent> onEvent, TimeProvider time, ILogger logger) : IDisposable
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan GoodbyeTimeout = TimeSpan.FromSeconds(2);
    private readonly FrameReader _frames = new(socket);
    private readonly SemaphoreSlim _sending = new(1);
    private readonly Lock _deciding = new();
    private ITimer? _clock;
    private volatile bool _isLeaving;

    /// <returns>Discord's close code; null when the connection broke or we left it.</returns>
    public async Task<int?> RunAsync(Uri address, CancellationToken cancellationToken)
    {
        try
        {
            await ConnectAsync(address, cancellationToken);
            // Cancelling a read would cut the line before a goodbye; so the goodbye is said first, and its answer ends the read.
            await using var stop = cancellationToken.UnsafeRegister(_ => _ = LeaveAsync(CloseCodes.EndSession, GoodbyeTimeout), null);
            while (await _frames.ReadAsync() is { } frame)
            {
                var actions = Decide(() => session.OnFrame(frame.Span));
                if (actions.Count > 0) await CarryOutAsync(actions);
            }

            return _isLeaving ? null : _frames.CloseCode;
        }
        catch (Exception exception)
        {
            // Whatever breaks a connection, the answer is another connection.
            if (!_isLeaving && !cancellationToken.IsCancellationRequested) Log.Broken(logger, exception.Message);
            return null;
        }
    }

    public void Dispose()
    {
        _clock?.Dispose();
        socket.Dispose();
        _frames.Dispose();
    }

    private async Task ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(ConnectTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        await socket.ConnectAsync(new UriBuilder(address) { Query = "v=10&encoding=json&compress=zlib-stream" }.Uri, either.Token);
        session.OnConnected();
        _clock = time.CreateTimer(_ => _ = TickAsync(), null, session.UntilTick, Timeout.InfiniteTimeSpan);
    }

    private async Task TickAsync()
    {
        // When the line is dead, the reading side must learn of it as well.
        try { await CarryOutAsync(Decide(session.OnTick)); }
        catch (Exception) { socket.Dispose(); }
    }

    /// <summary>Frames and ticks come on different threads; the session hears them one by one.</summary>
    private IReadOnlyList<GatewayAction> Decide(Func<IReadOnlyList<GatewayAction>> hear)
    {
        lock (_deciding)
        {
            var actions = hear();
            // Timers count whole milliseconds: a tick that comes early finds nothing to do.
            _clock?.Change(TimeSpan.FromMilliseconds(Math.Ceiling(session.UntilTick.TotalMilliseconds)), Timeout.InfiniteTimeSpan);
            return actions;
        }
    }

    private async Task CarryOutAsync(IReadOnlyList<GatewayAction> actions)
    {
        foreach (var action in actions)
        {
            if (action is GatewayAction.Raise raise) Deliver(raise.Event);
            if (action is GatewayAction.Skip skip) Log.Skipped(logger, skip.Event, skip.Reason);
            if (action is GatewayAction.Send send) await InTurnAsync(() => socket.SendAsync(send.Frame));
            if (action is not GatewayAction.Close close) continue;
            Log.Leaving(logger, close.Reason);
            await LeaveAsync(CloseCodes.KeepSession, TimeSpan.Zero);
        }
    }

    private void Deliver(GatewayEvent happened)
    {
        try { onEvent(happened); }
        catch (Exception exception) { Log.HandlerFailed(logger, exception, happened.GetType().Name); }
    }

    /// <summary>Says goodbye and drops the line, which ends the reading.</summary>
    /// <param name="patience">How long the other side may take to say goodbye as well.</param>
    private async Task LeaveAsync(int code, TimeSpan patience)
    {
        _isLeaving = true;
        try
        {
            // A dead line may not even take a goodbye.
            await InTurnAsync(() => socket.CloseAsync(code)).WaitAsync(GoodbyeTimeout, time);
            if (patience > TimeSpan.Zero) await Task.Delay(patience, time);
        }
        catch (Exception exception) { Log.Broken(logger, exception.Message); }

        socket.Dispose();
    }

    private async Task InTurnAsync(Func<Task> send)
    {
        await _sending.WaitAsync();
        try { await send(); }
        finally { _sending.Release(); }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "The gateway connection broke: {Reason}")]
        public static partial void Broken(ILogger logger, string reason);
        [LoggerMessage(LogLevel.Information, "Leaving the gateway connection: {Reason}")]
        public static partial void Leaving(ILogger logger, string reason);
        [LoggerMessage(LogLevel.Warning, "An event {Event} from Discord could not be read and was left out: {Reason}")]
        public static partial void Skipped(ILogger logger, string @event, string reason);
        [LoggerMessage(LogLevel.Error, "Taking in the event {Event} failed")]
        public static partial void HandlerFailed(ILogger logger, Exception exception, string @event);
    }
}
