using System.Text.Json.Nodes;

namespace HeartstopperBot.Playground.State;

/// <summary>https://docs.discord.com/developers/topics/permissions#role-object. The one that everyone has carries the server's id.</summary>
internal sealed record Role(string Id, string Name, ulong Permissions, int Position)
{
    public JsonObject ToJson() => new()
    {
        ["id"] = Id,
        ["name"] = Name,
        ["permissions"] = Permissions.ToString(),
        ["position"] = Position,
        ["color"] = 0,
        ["colors"] = new JsonObject { ["primary_color"] = 0, ["secondary_color"] = null, ["tertiary_color"] = null },
        ["hoist"] = false,
        ["managed"] = false,
        ["mentionable"] = false,
        ["icon"] = null,
        ["unicode_emoji"] = null,
        ["flags"] = 0,
    };
}
