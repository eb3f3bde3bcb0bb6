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
                ["guild"] = new JsonObject { ["id"] = Known.Guild, ["name"] = "Heartstopper fans" },
                ["people"] = new JsonArray([.. world.People.Values.Select(Person)]),
                ["channels"] = new JsonArray([.. world.Channels.Values.Select(Channel)]),
                ["roles"] = new JsonArray([.. Role.All.Select(role => new JsonObject { ["id"] = role.Id, ["name"] = role.Name })]),
                ["locales"] = new JsonArray([.. CommandLimits.Locales.Select(locale => (JsonNode)locale)]),
            };
        }
    }

    private static JsonObject Person(Person person) => new() { ["id"] = person.Id, ["username"] = person.Username, ["name"] = person.Name, ["moderator"] = person.IsModerator };

    private static JsonObject Channel(Channel channel) => new()
    {
        ["id"] = channel.Id,
        ["name"] = channel.Name,
        ["kind"] = channel.Kind,
        ["context"] = channel.Context,
        ["parent"] = channel.Parent,
        ["topic"] = channel.Topic,
        ["people"] = channel.People is { } people ? new JsonArray([.. people.Select(id => (JsonNode)id)]) : null,
    };
}
