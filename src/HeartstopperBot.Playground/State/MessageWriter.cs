using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace HeartstopperBot.Playground.State;

/// <summary>Writes a checked request into a message, in the shape in which Discord gives it back.</summary>
internal static partial class MessageWriter
{
    private const int Settable = Message.SuppressEmbeds | Message.ComponentsV2 | Message.SuppressNotifications;

    /// <summary>Absent fields stay as they are; null clears.</summary>
    public static void Apply(World world, JsonObject message, JsonElement request, bool isInteraction)
    {
        if (request.ValueKind != JsonValueKind.Object) return;
        if (request.TryGetProperty("content", out var content)) message["content"] = content.ValueKind == JsonValueKind.String ? content.GetString()!.Trim() : "";
        if (request.TryGetProperty("embeds", out var embeds)) message["embeds"] = MayEmbed(world, message) ? EmbedWriter.Write(embeds) : [];
        if (request.TryGetProperty("components", out var components)) message["components"] = ComponentWriter.Write(components);
        if (request.TryGetProperty("tts", out var tts)) message["tts"] = tts.ValueKind == JsonValueKind.True;
        if (request.TryGetProperty("flags", out var flags) && flags.TryGetWhole(out var bits)) message["flags"] = (message.Whole("flags")!.Value & ~Settable) | (bits & Settable);
        Mention(world, message, request, isInteraction);
    }

    /// <summary>Where the bot may not, its embeds are taken and shown to nobody.</summary>
    private static bool MayEmbed(World world, JsonObject message) =>
        message.Text("channel_id") is not { } id || !world.Channels.TryGetValue(id, out var channel) || (channel.BotPermissions & Permission.EmbedLinks) != 0;

    // https://docs.discord.com/developers/resources/message#allowed-mentions-object: without one a plain message mentions all, an interaction's only users.
    private static void Mention(World world, JsonObject message, JsonElement request, bool isInteraction)
    {
        var allowed = request.TryGetProperty("allowed_mentions", out var given) && given.ValueKind == JsonValueKind.Object ? given : default;
        var hasRule = allowed.ValueKind == JsonValueKind.Object;
        var text = message.Text("content") ?? "";
        bool MayAll(string kind) => hasRule ? Lists(allowed, "parse", kind) : kind == "users" || !isInteraction;
        var users = Users().Matches(text).Select(match => match.Groups["id"].Value).Distinct().Where(id => MayAll("users") || Lists(allowed, "users", id));
        var roles = Roles().Matches(text).Select(match => match.Groups["id"].Value).Distinct().Where(id => MayAll("roles") || Lists(allowed, "roles", id));
        message["mentions"] = new JsonArray([.. users.Select(world.FindUser).OfType<Person>().Select(person => person.ToUser())]);
        message["mention_roles"] = new JsonArray([.. roles.Select(id => (JsonNode)id)]);
        message["mention_everyone"] = MayAll("everyone") && (text.Contains("@everyone") || text.Contains("@here"));
    }

    private static bool Lists(JsonElement allowed, string key, string value) =>
        allowed.ValueKind == JsonValueKind.Object && allowed.TryGetProperty(key, out var list) && list.ValueKind == JsonValueKind.Array && list.EnumerateArray().Any(one => one.ValueEquals(value));

    [GeneratedRegex("<@!?(?<id>[0-9]{1,20})>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Users();

    [GeneratedRegex("<@&(?<id>[0-9]{1,20})>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Roles();
}

/// <summary>https://docs.discord.com/developers/resources/message#embed-object, texts trimmed, nulls gone.</summary>
internal static class EmbedWriter
{
    public static JsonArray Write(JsonElement embeds) =>
        embeds.ValueKind == JsonValueKind.Array ? new JsonArray([.. embeds.EnumerateArray().Select(Embed)]) : [];

    private static JsonObject Embed(JsonElement request)
    {
        var embed = new JsonObject { ["type"] = "rich" };
        foreach (var property in request.EnumerateObject())
        {
            switch (property.Name)
            {
                case "type": break;
                case "fields": embed["fields"] = Fields(property.Value); break;
                default: Copy(embed, property); break;
            }
        }

        return embed;
    }

    private static JsonArray Fields(JsonElement fields) =>
        fields.ValueKind == JsonValueKind.Array
            ? new JsonArray([.. fields.EnumerateArray().Select(field => new JsonObject
            {
                ["name"] = field.GetProperty("name").GetString()!.Trim(),
                ["value"] = field.GetProperty("value").GetString()!.Trim(),
                ["inline"] = field.TryGetProperty("inline", out var inline) && inline.ValueKind == JsonValueKind.True,
            })])
            : [];

    private static void Copy(JsonObject target, JsonProperty property)
    {
        switch (property.Value.ValueKind)
        {
            case JsonValueKind.Null: break;
            case JsonValueKind.String:
                if (property.Value.GetString()!.Trim() is { Length: > 0 } text) target[property.Name] = text;
                break;
            case JsonValueKind.Object:
                var part = new JsonObject();
                foreach (var inner in property.Value.EnumerateObject()) Copy(part, inner);
                target[property.Name] = part;
                break;
            default: target[property.Name] = property.Value.ToNode(); break;
        }
    }
}

/// <summary>https://docs.discord.com/developers/components/reference, with ids counted up and defaults filled in.</summary>
internal sealed class ComponentWriter
{
    private readonly HashSet<int> _taken = [];
    private int _next;

    public static JsonArray Write(JsonElement components)
    {
        if (components.ValueKind != JsonValueKind.Array) return [];
        var writer = new ComponentWriter();
        writer.Note(components);
        return writer.All(components);
    }

    /// <summary>Every component of a message, nested ones too.</summary>
    public static IEnumerable<JsonObject> Tree(JsonNode? parent)
    {
        foreach (var child in parent.Items("components"))
        {
            yield return child;
            foreach (var inner in Tree(child)) yield return inner;
        }

        foreach (var key in (string[])["accessory", "component"])
        {
            if (parent is JsonObject o && o[key] is JsonObject one)
            {
                yield return one;
                foreach (var inner in Tree(one)) yield return inner;
            }
        }
    }

    private void Note(JsonElement components)
    {
        foreach (var component in components.EnumerateArray())
        {
            if (component.TryGetProperty("id", out var id) && id.TryGetWhole(out var number)) _taken.Add(number);
            if (component.TryGetProperty("components", out var children) && children.ValueKind == JsonValueKind.Array) Note(children);
        }
    }

    private JsonArray All(JsonElement components) => new([.. components.EnumerateArray().Select(One)]);

    private JsonObject One(JsonElement request)
    {
        var type = request.GetProperty("type").GetInt32();
        var component = new JsonObject { ["type"] = type, ["id"] = request.TryGetProperty("id", out var id) && id.TryGetWhole(out var number) && number > 0 ? number : NextId() };
        foreach (var property in request.EnumerateObject())
        {
            if (property.Name is "type" or "id" || property.Value.ValueKind == JsonValueKind.Null) continue;
            component[property.Name] = property.Name switch
            {
                "components" => All(property.Value),
                "accessory" or "component" => One(property.Value),
                "media" or "file" => Media(property.Value),
                "items" => Items(property.Value),
                _ => property.Value.ToNode(),
            };
        }

        Complete(component, type);
        return component;
    }

    private static void Complete(JsonObject component, int type)
    {
        switch (type)
        {
            case 3 or 5 or 6 or 7 or 8:
                component["min_values"] ??= 1;
                component["max_values"] ??= 1;
                break;
            case 11:
                if (!component.ContainsKey("description")) component["description"] = null;
                component["spoiler"] ??= false;
                break;
            case 14:
                component["divider"] ??= true;
                component["spacing"] ??= 1;
                break;
            case 17:
                if (!component.ContainsKey("accent_color")) component["accent_color"] = null;
                component["spoiler"] ??= false;
                break;
            default: break;
        }
    }

    private static JsonArray Items(JsonElement items) => new([.. items.EnumerateArray().Select(item => new JsonObject
    {
        ["media"] = Media(item.GetProperty("media")),
        ["description"] = item.TryGetProperty("description", out var text) ? text.ToNode() : null,
        ["spoiler"] = item.TryGetProperty("spoiler", out var spoiler) && spoiler.ValueKind == JsonValueKind.True,
    })]);

    private static JsonObject Media(JsonElement media)
    {
        var url = media.GetProperty("url").GetString()!;
        return new JsonObject { ["id"] = "0", ["url"] = url, ["proxy_url"] = url };
    }

    private int NextId()
    {
        do _next++;
        while (_taken.Contains(_next));
        return _next;
    }
}
