using System.Text.Json.Nodes;
using HeartstopperBot.Playground.Limits;
using HeartstopperBot.Playground.State;

namespace HeartstopperBot.Playground.Visitor;

/// <summary>Who and what there is, for the page's lists.</summary>
internal static class WorldForm
{
    public static JsonObject ToJson(World world, bool isBotOnline)
    {
        lock (world.Gate)
        {
            return new JsonObject
            {
                ["bot"] = new JsonObject { ["id"] = world.Bot.Id, ["name"] = world.Bot.Name, ["online"] = isBotOnline },
                ["guilds"] = new JsonArray([.. world.Guilds.Values.Select(guild => Guild(world, guild))]),
                ["people"] = new JsonArray([.. world.People.Values.Select(Person)]),
                ["channels"] = new JsonArray([.. world.Channels.Values.Select(channel => Channel(world, channel))]),
                ["locales"] = new JsonArray([.. CommandLimits.Locales.Select(locale => (JsonNode)locale)]),
            };
        }
    }

    private static JsonObject Guild(World world, Guild guild) => new()
    {
        ["id"] = guild.Id,
        ["name"] = guild.Name,
        ["bot"] = guild.HasBot,
        ["available"] = guild.IsAvailable,
        ["members"] = Ids(world.People.Keys.Where(guild.IsMember)),
        ["moderators"] = Ids(world.People.Keys.Where(guild.IsModerator)),
        ["roles"] = new JsonArray([.. guild.Roles.Select(role => new JsonObject { ["id"] = role.Id, ["name"] = role.Name })]),
    };

    private static JsonObject Person(Person person) => new() { ["id"] = person.Id, ["username"] = person.Username, ["name"] = person.Name };

    private static JsonObject Channel(World world, Channel channel) => new()
    {
        ["id"] = channel.Id,
        ["name"] = channel.Name,
        ["type"] = channel.Type,
        ["kind"] = channel.Kind,
        ["context"] = channel.Context,
        ["guild"] = channel.Guild?.Id,
        ["parent"] = channel.Parent,
        ["topic"] = channel.Topic,
        ["people"] = channel.Required is null ? channel.People is { } people ? Ids(people) : null : Ids(world.People.Keys.Where(channel.IsOpenTo)),
    };

    private static JsonArray Ids(IEnumerable<string> ids) => new([.. ids.Select(id => (JsonNode)id)]);
}
