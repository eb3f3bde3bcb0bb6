using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HeartstopperBot.Playground.State;

namespace HeartstopperBot.Playground.Gateway;

/// <summary>https://docs.discord.com/developers/events/gateway-events#payload-structure: the frames that the server sends.</summary>
internal static class Frames
{
    public static readonly byte[] HeartbeatAck = """{"t":null,"s":null,"op":11,"d":null}"""u8.ToArray();
    public static readonly byte[] Reconnect = """{"t":null,"s":null,"op":7,"d":null}"""u8.ToArray();
    public static readonly byte[] AskHeartbeat = """{"t":null,"s":null,"op":1,"d":null}"""u8.ToArray();

    /// <summary>What no client expects and every client survives. The last two are well formed and unknown.</summary>
    public static readonly string[] WrongShapes =
    [
        "[]", "1", "null", "\"op\"", "{}", """{"op":null}""", """{"op":"0"}""", """{"op":0}""", """{"op":0,"t":"INTERACTION_CREATE"}""",
        """{"op":0,"t":"INTERACTION_CREATE","s":null,"d":null}""", """{"op":0,"t":"INTERACTION_CREATE","s":null,"d":[]}""", """{"op":0,"t":"INTERACTION_CREATE","s":null,"d":{"id":7}}""",
        """{"op":0,"t":7,"s":null,"d":{}}""", """{"op":10,"d":null}""", """{"op":9,"d":"no"}""",
        """{"op":0,"t":"GUILD_CREATE","s":null,"d":{"id":null}}""", """{"op":99,"d":{"new":true},"s":null,"t":null}""",
    ];

    public static byte[] Hello(TimeSpan interval) => Encoding.UTF8.GetBytes($$$"""{"t":null,"s":null,"op":10,"d":{"heartbeat_interval":{{{(int)interval.TotalMilliseconds}}},"_trace":["[\"gateway-playground\"]"]}}""");

    public static byte[] InvalidSession(bool isResumable) => isResumable ? """{"t":null,"s":null,"op":9,"d":true}"""u8.ToArray() : """{"t":null,"s":null,"op":9,"d":false}"""u8.ToArray();

    public static byte[] Dispatch(string name, long sequence, ReadOnlySpan<byte> data)
    {
        var head = Encoding.UTF8.GetBytes($$"""{"t":"{{name}}","s":{{sequence}},"op":0,"d":""");
        var frame = new byte[head.Length + data.Length + 1];
        head.CopyTo(frame, 0);
        data.CopyTo(frame.AsSpan(head.Length));
        frame[^1] = (byte)'}';
        return frame;
    }

    /// <summary>READY, with fields that nobody needs and Discord sends all the same.</summary>
    public static byte[] Ready(World world, GatewaySession session, string resumeUrl, IEnumerable<string> guilds)
    {
        var user = world.Bot.ToUser();
        user["verified"] = true;
        user["mfa_enabled"] = false;
        user["email"] = null;
        return new JsonObject
        {
            ["v"] = 10,
            ["user_settings"] = new JsonObject(),
            ["user"] = user,
            ["session_type"] = "normal",
            ["session_id"] = session.Id,
            ["resume_gateway_url"] = resumeUrl,
            ["relationships"] = new JsonArray(),
            ["private_channels"] = new JsonArray(),
            ["presences"] = new JsonArray(),
            ["guilds"] = new JsonArray([.. guilds.Select(id => new JsonObject { ["id"] = id, ["unavailable"] = true })]),
            ["shard"] = new JsonArray(session.Identity.Shard, session.Identity.Shards),
            ["application"] = new JsonObject { ["id"] = Known.Application, ["flags"] = 1 << 23 },
            ["geo_ordered_rtc_regions"] = new JsonArray("rotterdam"),
            ["_trace"] = new JsonArray("[\"gateway-playground\"]"),
        }.ToUtf8();
    }

    /// <summary>With channels apart from threads, archived ones left out; an outage's says that it is one and no more.</summary>
    public static byte[] GuildCreate(World world, string id)
    {
        var guild = world.Guilds.GetValueOrDefault(id);
        if (guild is { IsAvailable: false }) return GuildDelete(id, isOutage: true);
        var channels = guild is null ? [] : world.ChannelsOf(guild).ToArray();
        return new JsonObject
        {
            ["id"] = id,
            ["name"] = guild?.Name ?? $"Guild {id}",
            ["icon"] = null,
            ["owner_id"] = Founding.Owner,
            ["unavailable"] = false,
            ["large"] = false,
            ["joined_at"] = "2024-01-01T00:00:00.000000+00:00",
            ["member_count"] = (guild?.Members.Count ?? 0) + 2,
            ["preferred_locale"] = guild?.Locale ?? "en-GB",
            ["features"] = new JsonArray("COMMUNITY"),
            ["roles"] = new JsonArray([.. (guild?.Roles ?? []).Select(role => role.ToJson())]),
            ["channels"] = new JsonArray([.. channels.Where(channel => !channel.IsThread).Select(channel => channel.ToGuildChannel())]),
            ["threads"] = new JsonArray([.. channels.Where(channel => channel.IsThread && !channel.IsArchived).Select(channel => channel.ToGuildChannel())]),
            ["members"] = guild is null ? [] : new JsonArray(guild.ToMember(world.Bot, resolved: false)),
            ["voice_states"] = new JsonArray(),
            ["presences"] = new JsonArray(),
            ["stage_instances"] = new JsonArray(),
            ["guild_scheduled_events"] = new JsonArray(),
            ["soundboard_sounds"] = new JsonArray(),
            ["emojis"] = new JsonArray(),
            ["stickers"] = new JsonArray(),
        }.ToUtf8();
    }

    /// <summary>https://docs.discord.com/developers/events/gateway-events#guild-update: the guild without what only GUILD_CREATE adds.</summary>
    public static byte[] GuildUpdate(Guild guild) => new JsonObject
    {
        ["id"] = guild.Id,
        ["name"] = guild.Name,
        ["icon"] = null,
        ["owner_id"] = Founding.Owner,
        ["preferred_locale"] = guild.Locale,
        ["features"] = new JsonArray("COMMUNITY"),
        ["roles"] = new JsonArray([.. guild.Roles.Select(role => role.ToJson())]),
        ["emojis"] = new JsonArray(),
        ["stickers"] = new JsonArray(),
    }.ToUtf8();

    public static byte[] GuildDelete(string id, bool isOutage)
    {
        var guild = new JsonObject { ["id"] = id };
        if (isOutage) guild["unavailable"] = true;
        return guild.ToUtf8();
    }

    /// <summary>What a line of traffic says of a frame.</summary>
    public static string Describe(JsonElement frame)
    {
        if (frame.ValueKind != JsonValueKind.Object || !frame.TryGetProperty("op", out var op)) return "no frame";
        var name = op.ToString() switch
        {
            "0" => "Dispatch",
            "1" => "Heartbeat",
            "2" => "Identify",
            "3" => "Presence Update",
            "6" => "Resume",
            "7" => "Reconnect",
            "9" => "Invalid Session",
            "10" => "Hello",
            "11" => "Heartbeat ACK",
            _ => "",
        };
        var dispatched = frame.TryGetProperty("t", out var t) && t.ValueKind == JsonValueKind.String ? " " + t.GetString() : "";
        return $"op {op} {name}{dispatched}".TrimEnd();
    }
}
