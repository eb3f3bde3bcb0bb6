using System.Text.Json.Nodes;

namespace HeartstopperBot.Playground.State;

/// <summary>A server: its members with their roles, and whether the bot is one of them. Guarded by <see cref="World.Gate"/>.</summary>
internal sealed class Guild
{
    private const string Joined = "2024-01-01T00:00:00.000000+00:00";

    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Locale { get; set; }
    public required List<Role> Roles { get; init; }

    /// <summary>Role ids by person; the role of everyone is not among them, as on Discord's wire.</summary>
    public required Dictionary<string, List<string>> Members { get; init; }

    public bool HasBot { get; set; } = true;

    /// <summary>False during an outage: https://docs.discord.com/developers/resources/guild#unavailable-guild-object.</summary>
    public bool IsAvailable { get; set; } = true;

    public bool IsMember(string person) => person == Known.Application ? HasBot : Members.ContainsKey(person);

    public Role? FindRole(string id) => Roles.Find(role => role.Id == id);

    public bool HasRole(string person, string role) => Members.TryGetValue(person, out var roles) && roles.Contains(role);

    /// <summary>https://docs.discord.com/developers/topics/permissions: everyone's bits and those of each role. Nobody here owns the server or is let or kept out by a channel's overwrites.</summary>
    public ulong PermissionsOf(string person)
    {
        if (!Members.TryGetValue(person, out var roles)) return 0;
        return Roles.Where(role => role.Id == Id || roles.Contains(role.Id)).Aggregate(0UL, (sum, role) => sum | role.Permissions);
    }

    public bool IsModerator(string person) => (PermissionsOf(person) & Permission.ManageGuild) != 0;

    /// <summary>https://docs.discord.com/developers/resources/guild#guild-member-object; interactions add user and permissions.</summary>
    public JsonObject ToMember(Person person, bool resolved)
    {
        var member = new JsonObject
        {
            ["roles"] = new JsonArray([.. (Members.GetValueOrDefault(person.Id) ?? []).Select(id => (JsonNode)id)]),
            ["permissions"] = (person.IsBot ? Permission.Usual : PermissionsOf(person.Id)).ToString(),
            ["joined_at"] = Joined,
            ["flags"] = 0,
            ["nick"] = null,
            ["avatar"] = null,
            ["premium_since"] = null,
            ["communication_disabled_until"] = null,
            ["pending"] = false,
        };
        if (resolved) return member;
        member["user"] = person.ToUser();
        member["deaf"] = false;
        member["mute"] = false;
        return member;
    }
}
