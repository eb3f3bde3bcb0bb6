using System.Text.Json.Nodes;

namespace HeartstopperBot.Playground.State;

/// <summary>https://docs.discord.com/developers/resources/message#message-object: every field that the OpenAPI description demands.</summary>
internal static class MessageBody
{
    public static JsonObject Empty(string id, string channel, JsonObject author, int type, string timestamp) => new()
    {
        ["id"] = id,
        ["channel_id"] = channel,
        ["type"] = type,
        ["content"] = "",
        ["timestamp"] = timestamp,
        ["edited_timestamp"] = null,
        ["author"] = author,
        ["mentions"] = new JsonArray(),
        ["mention_roles"] = new JsonArray(),
        ["mention_everyone"] = false,
        ["attachments"] = new JsonArray(),
        ["embeds"] = new JsonArray(),
        ["components"] = new JsonArray(),
        ["pinned"] = false,
        ["tts"] = false,
        ["flags"] = 0,
    };
}
