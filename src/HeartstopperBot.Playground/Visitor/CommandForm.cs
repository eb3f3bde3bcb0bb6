using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using HeartstopperBot.Playground.State;

namespace HeartstopperBot.Playground.Visitor;

/// <summary>What a person typed, held against the command as Discord's own client does before it sends, and written as interaction data.</summary>
internal sealed class CommandForm
{
    private const int File = 11;

    private readonly Scene _scene;
    private readonly string? _focused;
    private readonly JsonObject _resolved = [];

    private CommandForm(Scene scene, string? focused) => (_scene, _focused) = (scene, focused);

    /// <summary>The type of the option being typed; 0 where none is.</summary>
    public int FocusedType { get; private set; }

    /// <summary>Writes <c>data</c>. With a focused option it is an autocomplete request: nothing is checked but that option's place.</summary>
    public static (JsonObject Data, int FocusedType) Write(Scene scene, JsonObject command, string[] subcommands, JsonObject given, string? focused)
    {
        var form = new CommandForm(scene, focused);
        var data = Head(command);
        var options = form.Options(command, subcommands, given);
        if (options.Count > 0) data["options"] = options;
        if (form._resolved.Count > 0) data["resolved"] = form._resolved;
        if (focused is not null && form.FocusedType == 0) throw new VisitorException("This option has no autocomplete.", focused);
        return (data, form.FocusedType);
    }

    public static JsonObject Head(JsonObject command)
    {
        var data = new JsonObject { ["id"] = command.Text("id"), ["name"] = command.Text("name"), ["type"] = command.Whole("type") };
        if (command.Text("guild_id") is { } guild) data["guild_id"] = guild;
        return data;
    }

    private JsonArray Options(JsonObject level, string[] subcommands, JsonObject given)
    {
        var known = level.Items("options").ToList();
        if (known.Exists(option => option.Whole("type") is 1 or 2))
        {
            var name = subcommands.FirstOrDefault() ?? throw new VisitorException("Choose one of the sub-commands.");
            var next = known.Find(option => option.Text("name") == name) ?? throw new VisitorException($"There is no sub-command {name}.", isMissing: true);
            var inner = Options(next, subcommands[1..], given);
            return [new JsonObject { ["name"] = name, ["type"] = next.Whole("type"), ["options"] = inner }];
        }

        if (subcommands.Length > 0) throw new VisitorException($"There is no sub-command {subcommands[0]}.", isMissing: true);
        if (given.FirstOrDefault(pair => !known.Exists(option => option.Text("name") == pair.Key)).Key is { } stray) throw new VisitorException("This command has no such option.", stray);
        return Values(known, given);
    }

    // In the order in which the command declares them.
    private JsonArray Values(List<JsonObject> known, JsonObject given)
    {
        var written = new JsonArray();
        foreach (var option in known)
        {
            var name = option.Text("name")!;
            var value = given[name];
            var isFocused = name == _focused;
            if (value is null || (value is JsonValue text && text.TryGetValue<string>(out var typed) && typed.Length == 0 && !isFocused))
            {
                if (option.Flag("required") && _focused is null) throw new VisitorException("This option is required. Specify a value.", name);
                if (!isFocused) continue;
            }

            var type = option.Whole("type")!.Value;
            if (type == File && _focused is not null) continue;
            var entry = new JsonObject { ["name"] = name, ["type"] = type };
            if (isFocused && option.Flag("autocomplete")) (FocusedType, entry["focused"]) = (type, true);
            entry["value"] = _focused is null ? Check(option, type, value!) : value?.DeepClone() ?? "";
            written.Add((JsonNode)entry);
        }

        return written;
    }

    private JsonNode Check(JsonObject option, int type, JsonNode value)
    {
        var name = option.Text("name")!;
        switch (type)
        {
            case 3: return CheckText(option, name, value);
            case 4 or 10: return CheckNumber(option, name, value, isWhole: type == 4);
            case 5: return ReadFlag(name, value);
            case 6 or 7 or 8 or 9: return Resolve(option, name, type, ReadText(name, value));
            case File: return Attach(VisitorFile.Read(name, value));
            default: throw new VisitorException("The playground knows no such option.", name);
        }
    }

    private static JsonNode CheckText(JsonObject option, string name, JsonNode value)
    {
        var text = ReadText(name, value);
        var length = text.CodePoints();
        if (option.Whole("min_length") is { } min && length < min) throw new VisitorException($"Must be at least {min} characters long.", name);
        if (length > (option.Whole("max_length") ?? 6000)) throw new VisitorException($"Must be at most {option.Whole("max_length") ?? 6000} characters long.", name);
        CheckChoice(option, name, choice => choice.Text("value") == text);
        return text;
    }

    private static JsonNode CheckNumber(JsonObject option, string name, JsonNode value, bool isWhole)
    {
        if (!double.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || (isWhole && !double.IsInteger(number)))
            throw new VisitorException(isWhole ? "Input a valid integer." : "Input a valid number.", name);
        if (Bound(option, "min_value") is { } min && number < min) throw new VisitorException($"Must be at least {min.ToString(CultureInfo.InvariantCulture)}.", name);
        if (Bound(option, "max_value") is { } max && number > max) throw new VisitorException($"Must be at most {max.ToString(CultureInfo.InvariantCulture)}.", name);
        CheckChoice(option, name, choice => Bound(choice, "value") == number);
        return isWhole ? (JsonNode)(long)number : number;
    }

    private static void CheckChoice(JsonObject option, string name, Func<JsonObject, bool> fits)
    {
        if (option.Items("choices").Any() && !option.Items("choices").Any(fits)) throw new VisitorException("Choose one of the given options.", name);
    }

    private static JsonNode ReadFlag(string name, JsonNode value) => value.ToString().ToLowerInvariant() switch
    {
        "true" => true,
        "false" => false,
        _ => throw new VisitorException("Choose true or false.", name),
    };

    private static string ReadText(string name, JsonNode value) => value is JsonValue v && v.TryGetValue<string>(out var text) ? text : throw new VisitorException("Type a text.", name);

    private static double? Bound(JsonObject node, string key) => node[key] is JsonValue value && double.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private JsonNode Resolve(JsonObject option, string name, int type, string id)
    {
        if (type is 6 or 9 && _scene.World.FindUser(id) is { } person)
        {
            AddPerson(_resolved, person, _scene.Channel);
        }
        else if (type is 8 or 9 && _scene.FindRole(id) is { } role)
        {
            Under(_resolved, "roles")[id] = role.ToJson();
        }
        else if (type is 7 && _scene.FindChannel(id) is { } channel)
        {
            var types = option["channel_types"] as JsonArray;
            if (types is { Count: > 0 } && !types.Any(one => one!.GetValue<int>() == channel.Type)) throw new VisitorException("Choose another kind of channel.", name);
            Under(_resolved, "channels")[id] = channel.ToPartial(_scene.Person);
        }
        else
        {
            throw new VisitorException(type switch { 7 => "There is no such channel.", 8 => "There is no such role.", _ => "There is no such person." }, name);
        }

        return id;
    }

    // Only the command's own message shows such a file: https://docs.discord.com/developers/interactions/receiving-and-responding, resolved attachments.
    private JsonNode Attach(Upload file)
    {
        var id = _scene.World.Ids.Next();
        var attachment = _scene.World.Files.Add(id, _scene.Channel.Id, file);
        attachment["ephemeral"] = true;
        Under(_resolved, "attachments")[id] = attachment;
        return id;
    }

    public static void AddPerson(JsonObject resolved, Person person, Channel channel)
    {
        Under(resolved, "users")[person.Id] = person.ToUser();
        if (channel.Guild is { } guild && guild.IsMember(person.Id)) Under(resolved, "members")[person.Id] = guild.ToMember(person, resolved: true);
    }

    public static JsonObject Under(JsonObject resolved, string key)
    {
        if (resolved[key] is not JsonObject map) resolved[key] = map = [];
        return map;
    }
}
