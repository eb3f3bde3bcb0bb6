using System.Text.Json.Nodes;

namespace HeartstopperBot.Playground.State;

/// <summary>https://docs.discord.com/developers/topics/permissions#role-object. The server has two.</summary>
internal sealed record Role(string Id, string Name, ulong Permissions, int Position)
{
    public static IReadOnlyList<Role> All { get; } = [new(Known.Guild, "@everyone", Permission.Member, 0), new(Known.ModeratorRole, "Moderators", Permission.Moderator, 1)];

    public static Role? Find(string id) => All.FirstOrDefault(role => role.Id == id);

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
