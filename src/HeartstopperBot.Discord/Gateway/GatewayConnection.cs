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
            // Cancelling a read would cut the line before a goodbye; so the goodbye is said first, and ends the read.
            await using var stop = cancellationToken.UnsafeRegister(_ => _ = SayGoodbyeAsync(), null);
            while (await _frames.ReadAsync() is { } frame)
            {
                IReadOnlyList<GatewayAction> actions;
                lock (_deciding)
                {
                    actions = session.OnFrame(frame.Span);
                    SetClock();
                }

                if (actions.Count > 0) await CarryOutAsync(actions);
                if (_isLeaving) return null;
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
        lock (_deciding)
        {
            session.OnConnected();
            _clock = time.CreateTimer(_ => _ = TickAsync(), null, session.UntilTick, Timeout.InfiniteTimeSpan);
        }
    }

    private async Task TickAsync()
    {
        try
        {
            IReadOnlyList<GatewayAction> actions;
            lock (_deciding)
            {
                actions = session.OnTick();
                SetClock();
            }

            await CarryOutAsync(actions);
        }
        catch (Exception)
        {
            // The line is dead; the reading side must learn of it as well.
            socket.Dispose();
        }
    }

    private void SetClock()
    {
        // Timers count whole milliseconds: a tick that comes early finds nothing to do.
        _clock?.Change(TimeSpan.FromMilliseconds(Math.Ceiling(session.UntilTick.TotalMilliseconds)), Timeout.InfiniteTimeSpan);
    }

    private async Task CarryOutAsync(IReadOnlyList<GatewayAction> actions)
    {
        foreach (var action in actions)
        {
            switch (action)
            {
                case GatewayAction.Raise raise:
                    Deliver(raise.Event);
                    break;
                case GatewayAction.Send send:
                    await InTurnAsync(() => socket.SendAsync(send.Frame));
                    break;
                case GatewayAction.Skip skip:
                    Log.Skipped(logger, skip.Event, skip.Reason);
                    break;
                case GatewayAction.Close close:
                    Log.Leaving(logger, close.Reason);
                    await LeaveAsync();
                    break;
            }
        }
    }

    private void Deliver(GatewayEvent happened)
    {
        try
        {
            onEvent(happened);
        }
        catch (Exception exception)
        {
            Log.HandlerFailed(logger, exception, happened.GetType().Name);
        }
    }

    private async Task LeaveAsync()
    {
        _isLeaving = true;
        // A dead line may not even take a goodbye.
        await Task.WhenAny(InTurnAsync(() => socket.CloseAsync(CloseCodes.KeepSession)), Task.Delay(GoodbyeTimeout, time));
        socket.Dispose();
    }

    private async Task SayGoodbyeAsync()
    {
        try
        {
            await InTurnAsync(() => socket.CloseAsync(CloseCodes.EndSession)).WaitAsync(GoodbyeTimeout, time);
            await Task.Delay(GoodbyeTimeout, time);
        }
        catch (Exception exception)
        {
            Log.Broken(logger, exception.Message);
        }

        socket.Dispose();
    }

    private async Task InTurnAsync(Func<Task> send)
    {
        await _sending.WaitAsync();
        try
        {
            await send();
        }
        finally
        {
            _sending.Release();
        }
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
