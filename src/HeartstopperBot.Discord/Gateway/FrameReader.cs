using System.IO.Compression;

namespace HeartstopperBot.Discord.Gateway;

/// <summary>Joins what the socket delivers to whole frames and inflates them, in buffers that it uses again. One for each connection.</summary>
/// <remarks>https://docs.discord.com/developers/events/gateway#transport-compression</remarks>
internal sealed class FrameReader(IGatewaySocket socket) : IDisposable
{
    /// <summary>The largest server's description stays far below this; more is an attack on our memory.</summary>
    internal const int MaxBytes = 32 * 1024 * 1024;
    private const int FirstSize = 16 * 1024;

    /// <summary>A larger buffer is not kept: one huge server should not cost memory for ever.</summary>
    private const int KeptSize = 256 * 1024;

    private readonly MemoryStream _deflated = new();
    private ZLibStream? _inflater;
    private byte[] _received = new byte[FirstSize];
    private byte[] _inflated = [];

    public int? CloseCode { get; private set; }

    /// <summary>Zlib ends each payload so when it is flushed.</summary>
    private static ReadOnlySpan<byte> FlushMark => [0x00, 0x00, 0xFF, 0xFF];

    /// <returns>A frame that is good until the next call, or null when the other side has closed.</returns>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync()
    {
        if (_received.Length > KeptSize) _received = new byte[FirstSize];
        if (_inflated.Length > KeptSize) _inflated = new byte[FirstSize];
        for (var length = 0; ;)
        {
            if (length == _received.Length) Grow(ref _received);
            var read = await socket.ReceiveAsync(_received.AsMemory(length));
            if (read.IsClose)
            {
                CloseCode = read.CloseCode;
                return null;
            }

            length += read.Count;
            if (!read.IsEnd) continue;
            if (!read.IsBinary) return _received.AsMemory(0, length);
            if (_received.AsSpan(0, length).EndsWith(FlushMark)) return Inflate(_received.AsSpan(0, length));
        }
    }

    public void Dispose() => _inflater?.Dispose();

    private ReadOnlyMemory<byte> Inflate(ReadOnlySpan<byte> deflated)
    {
        _deflated.SetLength(0);
        _deflated.Write(deflated);
        _deflated.Position = 0;
        // One stream for the whole connection: each payload refers back to the ones before it.
        _inflater ??= new ZLibStream(_deflated, CompressionMode.Decompress);
        for (var length = 0; ;)
        {
            if (length == _inflated.Length) Grow(ref _inflated);
            var count = _inflater.Read(_inflated.AsSpan(length));
            if (count == 0) return _inflated.AsMemory(0, length);
            length += count;
        }
    }

    private static void Grow(ref byte[] buffer)
    {
        if (buffer.Length >= MaxBytes) throw new InvalidDataException($"A frame has more than {MaxBytes} bytes.");
        Array.Resize(ref buffer, Math.Max(FirstSize, buffer.Length * 2));
    }
}
