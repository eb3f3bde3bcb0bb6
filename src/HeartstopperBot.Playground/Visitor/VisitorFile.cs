using System.Text.Json.Nodes;
using HeartstopperBot.Playground.State;
using HeartstopperBot.Playground.Visitor;

namespace HeartstopperBot.Playground;

/// <summary>A file that a person hands over as the value of a command's option.</summary>
public static class VisitorFile
{
    /// <summary>Such a value: <c>Run(place, "config import", new JsonObject { ["file"] = VisitorFile.Of("settings.json", bytes) })</c>.</summary>
    public static JsonObject Of(string name, byte[] bytes, string? contentType = null)
    {
        var value = new JsonObject { ["name"] = name, ["data"] = Convert.ToBase64String(bytes) };
        if (contentType is not null) value["content_type"] = contentType;
        return value;
    }

    internal static Upload Read(string option, JsonNode value)
    {
        if (value.Text("name") is not { Length: > 0 } name || value.Text("data") is not { } data) throw new VisitorException("Choose a file.", option);
        var bytes = new byte[data.Length];
        if (!Convert.TryFromBase64String(data, bytes, out var length)) throw new VisitorException("Choose a file.", option);
        if (length > InteractionBody.AttachmentLimit) throw new VisitorException("The file is too large: 10 MB are the most.", option);
        return new Upload(0, name, value.Text("content_type") is { Length: > 0 } type ? type : null, bytes[..length]);
    }
}
