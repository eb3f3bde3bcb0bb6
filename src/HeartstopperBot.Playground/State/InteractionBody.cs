using System.Text.Json.Nodes;

namespace HeartstopperBot.Playground.State;

/// <summary>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object: the envelope of INTERACTION_CREATE.</summary>
internal static class InteractionBody
{
    /// <summary>https://docs.discord.com/developers/reference#uploading-files: a file's size where nobody has paid for more.</summary>
    public const int AttachmentLimit = 10_485_760;

    public static JsonObject Write(Interaction interaction, JsonObject data)
    {
        var channel = interaction.Channel;
        var body = new JsonObject
        {
            ["id"] = interaction.Id,
            ["application_id"] = Known.Application,
            ["type"] = interaction.Type,
            ["token"] = interaction.Token,
            ["version"] = 1,
            ["channel_id"] = channel.Id,
            ["channel"] = channel.ToPartial(interaction.Person),
            ["locale"] = interaction.Locale,
            ["app_permissions"] = channel.BotPermissions.ToString(),
            ["context"] = channel.Context,
            ["authorizing_integration_owners"] = Owners(channel, interaction.Person),
            ["entitlements"] = new JsonArray(),
            ["entitlement_sku_ids"] = new JsonArray(),
            ["attachment_size_limit"] = AttachmentLimit,
            ["data"] = data,
        };
        if (channel.Guild is { } guild)
        {
            body["guild_id"] = guild.Id;
            body["guild"] = new JsonObject { ["id"] = guild.Id, ["locale"] = guild.Locale, ["features"] = new JsonArray("COMMUNITY") };
            body["guild_locale"] = guild.Locale;
            body["member"] = guild.ToMember(interaction.Person, resolved: false);
        }
        else
        {
            body["user"] = interaction.Person.ToUser();
        }

        if (interaction.Source is { } source) body["message"] = source.ToJson();
        return body;
    }

    /// <summary>Who installed the bot: the guild, "0" in the bot's own DM, or the person.</summary>
    public static JsonObject Owners(Channel channel, Person person) => channel.Context switch
    {
        0 => new JsonObject { ["0"] = channel.Guild!.Id },
        1 => new JsonObject { ["0"] = "0" },
        _ => new JsonObject { ["1"] = person.Id },
    };
}
