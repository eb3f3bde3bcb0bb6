using System.Net.WebSockets;
using HeartstopperBot.Discord.Rest;

namespace HeartstopperBot.Discord.Gateway;

/// <summary>A WebSocket as far as the gateway needs one; tests play Discord behind it.</summary>
internal interface IGatewaySocket : IDisposable
{
    Task ConnectAsync(Uri address, CancellationToken cancellationToken);
    Task SendAsync(ReadOnlyMemory<byte> frame);

    /// <summary>Waits until something comes, the other side closes, or this socket is disposed.</summary>
    ValueTask<SocketRead> ReceiveAsync(Memory<byte> buffer);

    /// <summary>Says goodbye, without waiting for the other side.</summary>
    Task CloseAsync(int code);
}

/// <param name="IsBinary">True when the message is part of a zlib stream.</param>
/// <param name="CloseCode">Only with <paramref name="IsClose"/>, and not even always then.</param>
internal readonly record struct SocketRead(int Count, bool IsEnd, bool IsBinary, bool IsClose = false, int? CloseCode = null);

internal sealed class ClientGatewaySocket : IGatewaySocket
{
    private readonly ClientWebSocket _socket = new();

    public Task ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        _socket.Options.SetRequestHeader("User-Agent", DiscordRest.UserAgent);
        // Discord's own heartbeat does this work.
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
        return _socket.ConnectAsync(address, cancellationToken);
    }

    public Task SendAsync(ReadOnlyMemory<byte> frame) => _socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None).AsTask();

    public async ValueTask<SocketRead> ReceiveAsync(Memory<byte> buffer)
    {
        var read = await _socket.ReceiveAsync(buffer, CancellationToken.None);
        return read.MessageType == WebSocketMessageType.Close
            ? new SocketRead(0, IsEnd: true, IsBinary: false, IsClose: true, (int?)_socket.CloseStatus)
            : new SocketRead(read.Count, read.EndOfMessage, read.MessageType == WebSocketMessageType.Binary);
    }

    public Task CloseAsync(int code) => _socket.CloseOutputAsync((WebSocketCloseStatus)code, "", CancellationToken.None);
    public void Dispose() => _socket.Dispose();
}
