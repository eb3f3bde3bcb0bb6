using System.Text.Json;
using System.Text.Json.Nodes;

namespace HeartstopperBot.Playground.State;

/// <summary>A message's files: https://docs.discord.com/developers/reference#uploading-files. Call under <see cref="World.Gate"/>, with a checked request.</summary>
internal static class AttachmentWriter
{
    public const string Reference = "attachment://";

    /// <summary>New files are added; of the old ones an edit that lists attachments keeps only those listed.</summary>
    public static void Apply(World world, JsonObject message, JsonElement request, IReadOnlyList<Upload> files)
    {
        var listed = request.ValueKind == JsonValueKind.Object && request.TryGetProperty("attachments", out var list) ? list : default;
        if (files.Count == 0 && listed.ValueKind == JsonValueKind.Undefined) return;
        var told = listed.ValueKind == JsonValueKind.Array ? listed.EnumerateArray().ToDictionary(one => one.GetProperty("id").GetString()!) : [];
        var kept = message.Items("attachments").Where(old => listed.ValueKind == JsonValueKind.Undefined || told.ContainsKey(old.Text("id")!)).Select(old => old.DeepClone());
        message["attachments"] = new JsonArray([.. kept, .. files.Select(file => Add(world, message, file, told.GetValueOrDefault(file.Index.ToString())))]);
        foreach (var part in (string[])["embeds", "components"]) Link(message[part], message);
    }

    private static JsonObject Add(World world, JsonObject message, Upload file, JsonElement told)
    {
        string? Text(string key) => told.ValueKind == JsonValueKind.Object && told.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        var isSpoiler = told.ValueKind == JsonValueKind.Object && told.TryGetProperty("is_spoiler", out var flag) && flag.ValueKind == JsonValueKind.True;
        var name = Text("filename") ?? file.Name;
        var attachment = world.Files.Add(world.Ids.Next(), message.Text("channel_id")!, file, isSpoiler ? $"SPOILER_{name}" : name);
        if (Text("description") is { } description) attachment["description"] = description;
        if (Text("title") is { } title) attachment["title"] = title;
        if ((message.Whole("flags") & Message.Ephemeral) != 0) attachment["ephemeral"] = true;
        return attachment;
    }

    // attachment://name becomes the file's own address wherever an embed or a component shows it.
    private static void Link(JsonNode? node, JsonObject message)
    {
        switch (node)
        {
            case JsonArray list:
                foreach (var item in list) Link(item, message);
                break;
            case JsonObject part:
                foreach (var (key, value) in part.ToArray())
                {
                    if (part.Text(key) is { } text && text.StartsWith(Reference, StringComparison.Ordinal) && Find(message, text) is { } url) part[key] = url;
                    else Link(value, message);
                }

                break;
            default: break;
        }
    }

    private static string? Find(JsonObject message, string reference) =>
        message.Items("attachments").FirstOrDefault(file => file.Text("filename") == reference[Reference.Length..]).Text("url");
}
