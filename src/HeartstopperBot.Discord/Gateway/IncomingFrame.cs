using System.Text.Json;

namespace HeartstopperBot.Discord.Gateway;

/// <summary>The envelope of a frame, read in place. The data stays unread until its event is known to matter.</summary>
/// <remarks>https://docs.discord.com/developers/events/gateway-events#payload-structure</remarks>
internal ref struct IncomingFrame
{
    /// <summary>What we do not use may be nested deeper than what we read.</summary>
    private const int MaxDepth = 1000;
    public int? Op { get; private set; }
    public long? Sequence { get; private set; }
    public ReadOnlySpan<byte> Name { get; private set; }
    public ReadOnlySpan<byte> Data { get; private set; }

    /// <exception cref="JsonException">Not a frame.</exception>
    public static IncomingFrame Read(ReadOnlySpan<byte> json)
    {
        var frame = default(IncomingFrame);
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) throw new JsonException("A frame must be an object.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = reader.ValueSpan;
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (field.SequenceEqual("d"u8)) frame.Data = json[start..(int)reader.BytesConsumed];
            else if (field.SequenceEqual("t"u8) && reader.TokenType == JsonTokenType.String) frame.Name = reader.ValueSpan;
            else if (field.SequenceEqual("op"u8) && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var op)) frame.Op = op;
            else if (field.SequenceEqual("s"u8) && reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var sequence)) frame.Sequence = sequence;
        }

        // Reading on finds out whether anything follows the object.
        reader.Read();
        return frame.Op is null ? throw new JsonException("A frame must have an opcode.") : frame;
    }
}
