using System.Text.Json.Nodes;

namespace HeartstopperBot.Playground.State;

internal sealed record Person(string Id, string Username, string Name, ulong Permissions, bool IsModerator = false, bool IsBot = false)
{
    /// <summary>https://docs.discord.com/developers/resources/user#user-object, as REST returns it.</summary>
    public JsonObject ToUser()
    {
        var user = new JsonObject
        {
            ["id"] = Id,
            ["username"] = Username,
            ["discriminator"] = "0",
            ["global_name"] = IsBot ? null : Name,
            ["avatar"] = null,
            ["public_flags"] = 0,
            ["flags"] = 0,
            ["primary_guild"] = null,
        };
        if (IsBot) user["bot"] = true;
        return user;
    }

    /// <summary>https://docs.discord.com/developers/resources/guild#guild-member-object; interactions add user and permissions.</summary>
    public JsonObject ToMember(bool resolved)
    {
        var member = new JsonObject
        {
            ["roles"] = IsModerator ? new JsonArray(Known.ModeratorRole) : [],
            ["permissions"] = Permissions.ToString(),
            ["joined_at"] = "2024-01-01T00:00:00.000000+00:00",
            ["flags"] = 0,
            ["nick"] = null,
            ["avatar"] = null,
            ["premium_since"] = null,
            ["communication_disabled_until"] = null,
            ["pending"] = false,
        };
        if (resolved) return member;
        member["user"] = ToUser();
        member["deaf"] = false;
        member["mute"] = false;
        return member;
    }
}
