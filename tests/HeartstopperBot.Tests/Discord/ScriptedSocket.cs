using System.Text;
using HeartstopperBot.Discord.Gateway;

namespace HeartstopperBot.Tests.Discord;

/// <summary>A socket without a network. Whoever writes to it runs the reader's code at once, so a dialogue needs no waiting.</summary>
internal sealed class ScriptedSocket : IGatewaySocket
{
    private readonly Queue<(byte[] Bytes, SocketRead Read)> _incoming = new();
    private TaskCompletionSource<SocketRead>? _reader;
    private Memory<byte> _target;
    private bool _isBroken;

    public Uri? Address { get; private set; }

    public Exception? ConnectFailure { get; init; }

    public Queue<string> Sent { get; } = new();

    public int? ClosedWith { get; private set; }

    public bool IsDisposed { get; private set; }

    public Task ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        Address = address;
        return ConnectFailure is null ? Task.CompletedTask : Task.FromException(ConnectFailure);
    }

    public Task SendAsync(ReadOnlyMemory<byte> frame)
    {
        if (IsDisposed || _isBroken) return Task.FromException(new IOException("The line is dead."));
        Sent.Enqueue(Encoding.UTF8.GetString(frame.Span));
        return Task.CompletedTask;
    }

    public ValueTask<SocketRead> ReceiveAsync(Memory<byte> buffer)
    {
        _target = buffer;
        if (_incoming.TryPeek(out var next)) return ValueTask.FromResult(Take(next));
        if (IsDisposed || _isBroken) return ValueTask.FromException<SocketRead>(new IOException("The line is dead."));
        _reader = new TaskCompletionSource<SocketRead>();
        return new ValueTask<SocketRead>(_reader.Task);
    }

    public Task CloseAsync(int code)
    {
        ClosedWith = code;
        return Task.CompletedTask;
    }

    public void Deliver(byte[] bytes, bool isBinary) => Deliver(bytes, new SocketRead(bytes.Length, IsEnd: true, isBinary));

    public void Close(int? code) => Deliver([], new SocketRead(0, IsEnd: true, IsBinary: false, IsClose: true, code));

    public void Break()
    {
        _isBroken = true;
        Interlocked.Exchange(ref _reader, null)?.SetException(new IOException("The line is dead."));
    }

    public void Dispose()
    {
        IsDisposed = true;
        Interlocked.Exchange(ref _reader, null)?.SetException(new ObjectDisposedException(nameof(ScriptedSocket)));
    }

    private void Deliver(byte[] bytes, SocketRead read)
    {
        _incoming.Enqueue((bytes, read));
        if (Interlocked.Exchange(ref _reader, null) is { } reader) reader.SetResult(Take(_incoming.Peek()));
    }

    /// <summary>What does not fit into the reader's buffer stays for its next read.</summary>
    private SocketRead Take((byte[] Bytes, SocketRead Read) next)
    {
        _incoming.Dequeue();
        var count = Math.Min(next.Bytes.Length, _target.Length);
        next.Bytes.AsMemory(0, count).CopyTo(_target);
        if (count == next.Bytes.Length) return next.Read;

        var rest = _incoming.ToList();
        _incoming.Clear();
        _incoming.Enqueue((next.Bytes[count..], next.Read with { Count = next.Bytes.Length - count }));
        rest.ForEach(_incoming.Enqueue);
        return next.Read with { Count = count, IsEnd = false };
    }
}
