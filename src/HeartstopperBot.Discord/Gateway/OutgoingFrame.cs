using System.Buffers;
using System.Text.Json;

namespace HeartstopperBot.Discord.Gateway;

/// <summary>The frames that we send.</summary>
/// <remarks>https://docs.discord.com/developers/events/gateway-events#send-events</remarks>
internal static class OutgoingFrame
{
    /// <summary>Discord closes with 4002 above this.</summary>
    private const int MaxBytes = 4096;

    /// <summary>Servers coming and going, so that the data of one that removed the bot can be deleted. Interactions need no intent.</summary>
    private const int GuildsIntent = 1 << 0;

    private const int CustomStatus = 4;

    public static byte[] Heartbeat(long? sequence) => Write(1, json =>
    {
        if (sequence is { } last) json.WriteNumber("d", last);
        else json.WriteNull("d");
    });

    public static byte[] Resume(string token, string sessionId, long sequence) => Write(6, json =>
    {
        json.WriteStartObject("d");
        json.WriteString("token", token);
        json.WriteString("session_id", sessionId);
        json.WriteNumber("seq", sequence);
        json.WriteEndObject();
    });

    public static byte[] Identify(DiscordOptions options) => Write(2, json =>
    {
        json.WriteStartObject("d");
        json.WriteString("token", options.Token);
        json.WriteNumber("intents", GuildsIntent);
        json.WriteStartObject("properties");
        json.WriteString("os", OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux");
        json.WriteString("browser", "heartstopperbot");
        json.WriteString("device", "heartstopperbot");
        json.WriteEndObject();
        json.WriteStartArray("shard");
        json.WriteNumberValue(options.ShardId);
        json.WriteNumberValue(options.ShardCount);
        json.WriteEndArray();
        if (options.Presence is { } presence) WritePresence(json, presence);
        json.WriteEndObject();
    });

    private static void WritePresence(Utf8JsonWriter json, string text)
    {
        json.WriteStartObject("presence");
        json.WriteNull("since");
        json.WriteStartArray("activities");
        json.WriteStartObject();
        json.WriteNumber("type", CustomStatus);
        // Discord shows the state alone, and still wants a name.
        json.WriteString("name", "Custom Status");
        json.WriteString("state", text);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("status", "online");
        json.WriteBoolean("afk", false);
        json.WriteEndObject();
    }

    private static byte[] Write(int op, Action<Utf8JsonWriter> writeData)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("op", op);
            writeData(json);
            json.WriteEndObject();
        }

        if (buffer.WrittenCount > MaxBytes) throw new InvalidOperationException($"A frame with opcode {op} has {buffer.WrittenCount} bytes; Discord takes {MaxBytes}.");
        return buffer.WrittenSpan.ToArray();
    }
}
