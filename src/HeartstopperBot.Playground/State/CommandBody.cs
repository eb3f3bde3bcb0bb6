using System.Text.Json.Nodes;

namespace HeartstopperBot.Playground.State;

/// <summary>https://docs.discord.com/developers/interactions/application-commands#application-command-object, as Discord gives it back.</summary>
internal static class CommandBody
{
    public static JsonObject Normalise(JsonObject request, string id, string version, string scope)
    {
        var type = request.Whole("type") ?? 1;
        var command = new JsonObject
        {
            ["id"] = id,
            ["application_id"] = Known.Application,
            ["version"] = version,
            ["default_member_permissions"] = request["default_member_permissions"]?.DeepClone(),
            ["type"] = type,
            ["name"] = request.Text("name"),
            ["name_localizations"] = request["name_localizations"]?.DeepClone(),
            ["description"] = type == 1 ? request.Text("description") : "",
            ["description_localizations"] = request["description_localizations"]?.DeepClone(),
            ["nsfw"] = request.Flag("nsfw"),
        };
        if (scope == CommandRegistry.Global)
        {
            command["contexts"] = request["contexts"]?.DeepClone();
            command["integration_types"] = request["integration_types"]?.DeepClone() ?? new JsonArray(0);
        }
        else
        {
            command["guild_id"] = scope;
        }

        if (request.Items("options").Any()) command["options"] = Options(request);
        return command;
    }

    /// <summary>Without with_localizations the dictionaries stay behind; with a locale its texts stand in their place.</summary>
    public static JsonObject ForList(JsonObject command, bool withLocalisations, string? locale)
    {
        var copy = (JsonObject)command.DeepClone();
        if (!withLocalisations) Localise(copy, locale);
        return copy;
    }

    private static void Localise(JsonObject node, string? locale)
    {
        foreach (var key in (string[])["name", "description"])
        {
            var texts = node[$"{key}_localizations"] as JsonObject;
            if (locale is not null && node.Text(key) is { } plain && (key == "name" || node["description"] is not null)) node[$"{key}_localized"] = Pick(texts, locale) ?? plain;
            node.Remove($"{key}_localizations");
        }

        foreach (var child in node.Items("options").Concat(node.Items("choices"))) Localise(child, locale);
    }

    // https://docs.discord.com/developers/interactions/application-commands#localization: en-US and en-GB stand in for each other, es-ES for es-419.
    private static string? Pick(JsonObject? texts, string locale) =>
        texts?.Text(locale) ?? locale switch
        {
            "en-US" => texts?.Text("en-GB"),
            "en-GB" => texts?.Text("en-US"),
            "es-419" => texts?.Text("es-ES"),
            _ => null,
        };

    private static JsonArray Options(JsonObject parent)
    {
        var made = new JsonArray();
        foreach (var option in parent.Items("options"))
        {
            var copy = new JsonObject();
            foreach (var (key, value) in option)
            {
                if (value is null || key is "options" || (value is JsonArray { Count: 0 } && key == "choices")) continue;
                copy[key] = value.DeepClone();
            }

            // Discord gives false back by leaving the field away.
            foreach (var key in (string[])["required", "autocomplete"])
                if (!copy.Flag(key)) copy.Remove(key);
            if (option.Whole("type") is 1 or 2) copy["options"] = Options(option);
            made.Add((JsonNode)copy);
        }

        return made;
    }
}
