using System.Text.Json.Nodes;

namespace HeartstopperBot.Playground.State;

/// <summary>A user. What one may do, and under which roles, is a server's matter: <see cref="Guild"/>.</summary>
internal sealed record Person(string Id, string Username, string Name, bool IsBot = false)
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
}
