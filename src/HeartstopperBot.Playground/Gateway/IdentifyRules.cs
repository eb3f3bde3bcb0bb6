using System.Text.Json;

namespace HeartstopperBot.Playground.Gateway;

/// <summary>What a good Identify asks for.</summary>
internal sealed record Identity(int Shard, int Shards, int Intents);

/// <summary>https://docs.discord.com/developers/events/gateway-events#identify: the close code of a bad one.</summary>
internal static class IdentifyRules
{
    // Bits 0-16, 20, 21, 24 and 25 have a meaning; the three privileged ones are not enabled for this bot.
    private const int Known = 0x1FFFF | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25);
    private const int Privileged = (1 << 1) | (1 << 8) | (1 << 15);

    /// <summary>From this many guilds a shard has too many: https://docs.discord.com/developers/events/gateway#sharding.</summary>
    private const int GuildsPerShard = 2500;

    public static (Identity? Identity, int Close) Check(JsonElement d, string token, int guilds)
    {
        if (d.ValueKind != JsonValueKind.Object) return (null, CloseCode.DecodeError);
        if (!IsText(d, "token", out var given) || !HasProperties(d)) return (null, CloseCode.DecodeError);
        if (given != token) return (null, CloseCode.AuthenticationFailed);
        if (!d.TryGetProperty("intents", out var bits) || bits.ValueKind != JsonValueKind.Number) return (null, CloseCode.DecodeError);
        if (!bits.TryGetInt32(out var intents) || intents < 0 || (intents & ~Known) != 0) return (null, CloseCode.InvalidIntents);
        if ((intents & Privileged) != 0) return (null, CloseCode.DisallowedIntents);
        if (!HasGoodThreshold(d)) return (null, CloseCode.DecodeError);
        if (d.TryGetProperty("presence", out var presence) && presence.ValueKind != JsonValueKind.Null && !IsPresence(presence)) return (null, CloseCode.DecodeError);
        if (!TryShard(d, out var shard, out var shards)) return (null, CloseCode.InvalidShard);
        if (guilds / shards > GuildsPerShard) return (null, CloseCode.ShardingRequired);
        return (new Identity(shard, shards, intents), 0);
    }

    /// <summary>https://docs.discord.com/developers/events/gateway-events#update-presence.</summary>
    public static bool IsPresence(JsonElement d)
    {
        if (d.ValueKind != JsonValueKind.Object || !IsText(d, "status", out var status)) return false;
        if (status is not ("online" or "dnd" or "idle" or "invisible" or "offline")) return false;
        if (!d.TryGetProperty("since", out var since) || since.ValueKind is not (JsonValueKind.Null or JsonValueKind.Number)) return false;
        if (!d.TryGetProperty("afk", out var afk) || afk.ValueKind is not (JsonValueKind.True or JsonValueKind.False)) return false;
        return d.TryGetProperty("activities", out var activities) && activities.ValueKind == JsonValueKind.Array && activities.EnumerateArray().All(IsActivity);
    }

    private static bool IsActivity(JsonElement activity)
    {
        if (activity.ValueKind != JsonValueKind.Object || !IsText(activity, "name", out var name) || name.Length is 0 or > 128) return false;
        if (!activity.TryGetProperty("type", out var type) || !type.TryGetInt32(out var number) || number is < 0 or > 5) return false;
        return activity.EnumerateObject().All(property => property.Name is "name" or "type" or "state" or "url");
    }

    private static bool HasProperties(JsonElement d) =>
        d.TryGetProperty("properties", out var p) && p.ValueKind == JsonValueKind.Object && IsText(p, "os", out _) && IsText(p, "browser", out _) && IsText(p, "device", out _);

    private static bool HasGoodThreshold(JsonElement d) =>
        !d.TryGetProperty("large_threshold", out var large) || (large.ValueKind == JsonValueKind.Number && large.TryGetInt32(out var number) && number is >= 50 and <= 250);

    private static bool TryShard(JsonElement d, out int shard, out int shards)
    {
        (shard, shards) = (0, 1);
        if (!d.TryGetProperty("shard", out var pair) || pair.ValueKind == JsonValueKind.Null) return true;
        if (pair.ValueKind != JsonValueKind.Array || pair.GetArrayLength() != 2) return false;
        if (pair[0].ValueKind != JsonValueKind.Number || pair[1].ValueKind != JsonValueKind.Number) return false;
        return pair[0].TryGetInt32(out shard) && pair[1].TryGetInt32(out shards) && shards > 0 && shard >= 0 && shard < shards;
    }

    private static bool IsText(JsonElement d, string key, out string text)
    {
        var ok = d.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String;
        text = ok ? value.GetString()! : "";
        return ok;
    }
}
