using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;

namespace HeartstopperBot.Playground.Gateway;

/// <summary>One socket: frames in, frames out, in order. What they mean is the hub's business.</summary>
internal sealed class GatewayConnection : IDisposable
{
    /// <summary>https://docs.discord.com/developers/events/gateway#sending-events: larger payloads are refused.</summary>
    public const int LargestFrame = 4096;

    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(5), Carriage = TimeSpan.FromMilliseconds(50);

    private readonly WebSocket _socket;
    private readonly TimeProvider _time;
    private readonly Compressor? _compressor;
    private readonly Channel<Outgoing> _outgoing = Channel.CreateUnbounded<Outgoing>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource _end;
    private readonly SendWindow _window;

    public GatewayConnection(WebSocket socket, bool isCompressed, TimeProvider time, CancellationToken cancellationToken)
    {
        _socket = socket;
        _time = time;
        _window = new SendWindow(time);
        IsCompressed = isCompressed;
        if (isCompressed) _compressor = new Compressor();
        _end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    }

    public bool IsCompressed { get; }
    public GatewaySession? Session { get; set; }

    /// <summary>Ends the session too, when the client says goodbye with 1000 or 1001.</summary>
    public int? CloseCodeOfClient { get; private set; }

    public void Send(byte[] payload) => _outgoing.Writer.TryWrite(new Outgoing(payload, OutgoingKind.Whole, 0));

    public void SendHalfAndDrop(byte[] payload) => _outgoing.Writer.TryWrite(new Outgoing(payload, OutgoingKind.HalfThenDrop, 0));

    public void Close(int code) => _outgoing.Writer.TryWrite(new Outgoing([], OutgoingKind.Close, code));

    /// <summary>Drops the socket after all that was sent before.</summary>
    public void Drop() => _outgoing.Writer.TryWrite(new Outgoing([], OutgoingKind.Drop, 0));

    /// <summary>Ends when the socket does. <paramref name="receive"/> gets each frame; false from it means that a close is on its way.</summary>
    public async Task RunAsync(Func<JsonElement, bool> receive)
    {
        var sending = SendAllAsync();
        try
        {
            await ReceiveAllAsync(receive);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException)
        {
            // The socket is gone; the session decides what that means.
        }
        finally
        {
            _outgoing.Writer.TryComplete();
            await _end.CancelAsync();
            await sending;
            _socket.Abort();
        }
    }

    public void Dispose()
    {
        _compressor?.Dispose();
        _end.Dispose();
        _socket.Dispose();
    }

    private async Task ReceiveAllAsync(Func<JsonElement, bool> receive)
    {
        var buffer = new byte[LargestFrame + 1];
        var isClosing = false;
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await _socket.ReceiveAsync(buffer.AsMemory(length), _end.Token);
                length += part.Count;
            }
            while (!part.EndOfMessage && length <= LargestFrame);

            if (part.MessageType == WebSocketMessageType.Close)
            {
                CloseCodeOfClient = (int?)_socket.CloseStatus;
                if (_socket.State == WebSocketState.CloseReceived) await _socket.CloseOutputAsync(_socket.CloseStatus ?? WebSocketCloseStatus.NormalClosure, null, _end.Token);
                return;
            }

            if (isClosing && part.EndOfMessage) continue;
            var code = length > LargestFrame || part.MessageType != WebSocketMessageType.Text ? CloseCode.DecodeError : !_window.Count() ? CloseCode.RateLimited : 0;
            if (code != 0)
            {
                Close(code);
                isClosing = true;
                await SkipAsync(part.EndOfMessage, buffer);
                continue;
            }

            isClosing |= !Handle(receive, buffer.AsSpan(0, length));
        }
    }

    private async Task SkipAsync(bool isWhole, byte[] buffer)
    {
        while (!isWhole) isWhole = (await _socket.ReceiveAsync(buffer.AsMemory(), _end.Token)).EndOfMessage;
    }

    private bool Handle(Func<JsonElement, bool> receive, ReadOnlySpan<byte> text)
    {
        try
        {
            return receive(JsonElement.Parse(text));
        }
        catch (JsonException)
        {
            Close(CloseCode.DecodeError);
            return false;
        }
    }

    private async Task SendAllAsync()
    {
        try
        {
            await foreach (var one in _outgoing.Reader.ReadAllAsync(_end.Token))
            {
                switch (one.Kind)
                {
                    case OutgoingKind.Whole: await WriteAsync(one.Payload); break;
                    case OutgoingKind.HalfThenDrop: await WriteHalfAsync(one.Payload); return;
                    case OutgoingKind.Drop: await DropAsync(); return;
                    default: await SayGoodbyeAsync(one.Code); return;
                }
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            await _end.CancelAsync();
        }
    }

    private async Task WriteAsync(byte[] payload)
    {
        if (_compressor is null) await _socket.SendAsync(payload.AsMemory(), WebSocketMessageType.Text, endOfMessage: true, _end.Token);
        else await _socket.SendAsync(_compressor.Compress(payload), WebSocketMessageType.Binary, endOfMessage: true, _end.Token);
    }

    private async Task WriteHalfAsync(byte[] payload)
    {
        var frame = _compressor is null ? payload.AsMemory() : _compressor.Compress(payload);
        await _socket.SendAsync(frame[..(frame.Length / 2)], _compressor is null ? WebSocketMessageType.Text : WebSocketMessageType.Binary, endOfMessage: false, _end.Token);
        await DropAsync();
    }

    // An abort throws away what the system has not sent yet. The real clock: a test's clock stands still here.
    private async Task DropAsync()
    {
        await Task.Delay(Carriage, TimeProvider.System, _end.Token);
        await _end.CancelAsync();
    }

    // Discord closes and waits a moment for the other side's close; who does not answer is dropped.
    private async Task SayGoodbyeAsync(int code)
    {
        await _socket.CloseOutputAsync((WebSocketCloseStatus)code, CloseCode.Reason(code), _end.Token);
        try
        {
            await Task.Delay(Goodbye, _time, _end.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        await _end.CancelAsync();
    }

    private enum OutgoingKind
    {
        Whole,
        HalfThenDrop,
        Drop,
        Close,
    }

    private readonly record struct Outgoing(byte[] Payload, OutgoingKind Kind, int Code);
}
