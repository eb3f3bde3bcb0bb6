using System.IO.Compression;

namespace HeartstopperBot.Playground.Gateway;

/// <summary>zlib-stream: one zlib context for the whole connection, a flush after each payload, so that each ends with 00 00 FF FF.</summary>
internal sealed class Compressor : IDisposable
{
    private readonly MemoryStream _sink = new();
    private readonly ZLibStream _zlib;

    public Compressor() => _zlib = new ZLibStream(_sink, CompressionLevel.Fastest, leaveOpen: true);

    /// <summary>Valid until the next call.</summary>
    public ReadOnlyMemory<byte> Compress(ReadOnlySpan<byte> payload)
    {
        _sink.SetLength(0);
        _zlib.Write(payload);
        _zlib.Flush();
        return _sink.GetBuffer().AsMemory(0, (int)_sink.Length);
    }

    public void Dispose()
    {
        _zlib.Dispose();
        _sink.Dispose();
    }
}
