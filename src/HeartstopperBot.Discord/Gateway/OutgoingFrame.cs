using System.Text;
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
    public static byte[] Heartbeat(long? sequence) => Write($$"""{"op":1,"d":{{sequence?.ToString() ?? "null"}}}""");

    public static byte[] Resume(string token, string sessionId, long sequence) => Write($$$"""
        {"op":6,"d":{"token":{{{Quote(token)}}},"session_id":{{{Quote(sessionId)}}},"seq":{{{sequence}}}}}
        """);

    public static byte[] Identify(DiscordOptions options) => Write($$$"""
        {"op":2,"d":{"token":{{{Quote(options.Token)}}},"intents":{{{GuildsIntent}}},"shard":[{{{options.ShardId}}},{{{options.ShardCount}}}],
        "properties":{"os":{{{Quote(Environment.OSVersion.Platform.ToString())}}},"browser":"heartstopperbot","device":"heartstopperbot"}{{{Presence(options.Presence)}}}}}
        """);

    /// <summary>A custom status (type 4): Discord shows the state alone, and still wants a name.</summary>
    private static string Presence(string? text) => text is null ? "" : $$$"""
        ,"presence":{"since":null,"activities":[{"type":4,"name":"Custom Status","state":{{{Quote(text)}}}}],"status":"online","afk":false}
        """;

    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    private static byte[] Write(string json)
    {
        var frame = Encoding.UTF8.GetBytes(json);
        return frame.Length <= MaxBytes ? frame : throw new InvalidOperationException($"A frame of {frame.Length} bytes is too long: Discord takes {MaxBytes}.");
    }
}
