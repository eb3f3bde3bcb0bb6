using System.Text.Json;

namespace HeartstopperBot.Discord.Gateway;

/// <summary>The envelope of a frame, read in place. The data stays unread until its event is known to matter.</summary>
/// <remarks>https://docs.discord.com/developers/events/gateway-events#payload-structure</remarks>
internal readonly ref struct IncomingFrame
{
    /// <summary>What we do not use may be nested deeper than what we read.</summary>
    private const int MaxDepth = 1000;

    private IncomingFrame(int op, long? sequence, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        Op = op;
        Sequence = sequence;
        Name = name;
        Data = data;
    }

    public int Op { get; }

    public long? Sequence { get; }

    public ReadOnlySpan<byte> Name { get; }

    public ReadOnlySpan<byte> Data { get; }

    /// <exception cref="JsonException">Not a frame.</exception>
    public static IncomingFrame Read(ReadOnlySpan<byte> json)
    {
        int? op = null;
        long? sequence = null;
        ReadOnlySpan<byte> name = default, data = default;
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) throw new JsonException("A frame must be an object.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = reader.ValueSpan;
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (field.SequenceEqual("op"u8) && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number)) op = number;
            else if (field.SequenceEqual("s"u8) && reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var count)) sequence = count;
            else if (field.SequenceEqual("t"u8) && reader.TokenType == JsonTokenType.String) name = reader.ValueSpan;
            else if (field.SequenceEqual("d"u8)) data = json[start..(int)reader.BytesConsumed];
        }

        // Reading on finds out whether anything follows the object.
        reader.Read();
        return new IncomingFrame(op ?? throw new JsonException("A frame must have an opcode."), sequence, name, data);
    }
}
