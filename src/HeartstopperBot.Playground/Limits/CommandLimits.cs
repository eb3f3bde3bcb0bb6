using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HeartstopperBot.Playground.State;

namespace HeartstopperBot.Playground.Limits;

/// <summary>https://docs.discord.com/developers/interactions/application-commands: names, texts, counts and sizes of commands.</summary>
internal static partial class CommandLimits
{
    public const int Bulk = 130, Chat = 100, Menu = 15, EntryPoint = 1, Options = 25, Size = 8000;

    // The documented 32; the OpenAPI description lists two more, which nobody can choose.
    public static readonly HashSet<string> Locales =
    [
        "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro", "fi", "sv-SE",
        "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
    ];

    private static readonly string[] Both = ["name", "description"];

    /// <summary>The whole set of a scope, as the bulk overwrite takes it.</summary>
    public static void CheckAll(JsonElement list, bool isGuild, FormErrors errors)
    {
        var forms = new List<Form>();
        foreach (var item in list.EnumerateArray())
        {
            var path = new FormPath(null, forms.Count.ToString());
            if (item.ValueKind != JsonValueKind.Object) errors.Add(path, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
            forms.Add(new Form(item.ValueKind == JsonValueKind.Object ? item : default, path, errors));
        }

        if (errors.Any) return;
        if (forms.Count > Bulk) errors.Add(null, "BASE_TYPE_BAD_LENGTH", $"Must be between 0 and {Bulk} in length.");
        foreach (var form in forms) Check(form, isGuild, isPatch: false);
        foreach (var type in forms.GroupBy(TypeOf))
        {
            if (type.Count() > Most(type.Key)) errors.Refuse(30032, $"Maximum number of application commands reached ({Most(type.Key)}).");
            NoTwice(type, "name", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
        }
    }

    /// <summary>The limit that one command more would break, if any; one of the same name and type is overwritten.</summary>
    public static int? CountAfter(IReadOnlyList<JsonObject> commands, JsonElement command)
    {
        var type = command.TryGetProperty("type", out var value) && value.TryGetWhole(out var number) ? number : 1;
        var siblings = commands.Where(one => one.Whole("type") == type && one.Text("name") != TextOf(command, "name"));
        return siblings.Count() + 1 > Most(type) ? Most(type) : null;
    }

    public static void Check(Form command, bool isGuild, bool isPatch)
    {
        ReadOnlySpan<string> global = isGuild ? [] : ["contexts", "integration_types", "dm_permission"];
        command.Knows(["id", "type", "name", "name_localizations", "description", "description_localizations", "options", "default_member_permissions", "nsfw", "default_permission", .. global]);
        command.Id("id");
        var type = command.OneOf("type", 1, 2, 3, 4) ?? 1;
        if (!isPatch || command.Has("name")) CheckName(command, isChat: type == 1);
        if (type == 1 && (!isPatch || command.Has("description"))) CheckDescription(command);
        if (type != 1 && command.Text("description", 0, 0) is { Length: > 0 }) command.Fail("description", "APPLICATION_COMMAND_DESCRIPTION_FORBIDDEN", "Only chat commands have a description");
        if (type != 1 && command.Has("options")) command.Fail("options", "APPLICATION_COMMAND_OPTIONS_FORBIDDEN", "Only chat commands have options");
        command.Flag("nsfw");
        CheckPermissions(command);
        CheckNumbers(command, "contexts", isGuild ? [0, 2] : [0, 1, 2]);
        CheckNumbers(command, "integration_types", [0, 1]);
        OptionLimits.Check(command, depth: 0);
        if (SizeOf(command.Element) > Size) command.Fail("APPLICATION_COMMAND_TOO_LARGE", $"Command exceeds maximum size ({Size})");
    }

    public static void CheckName(Form form, bool isChat)
    {
        form.Require("name");
        if (form.Text("name", 1, 32) is { } name && isChat && !IsChatName(name)) form.Fail("name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        CheckLocalisations(form, "name_localizations", 32, isChat);
    }

    public static void CheckDescription(Form form)
    {
        form.Require("description");
        form.Text("description", 1, 100, trimmed: true);
        CheckLocalisations(form, "description_localizations", 100, isChat: false);
    }

    public static void CheckLocalisations(Form form, string key, int max, bool isChat)
    {
        if (form.Object(key) is not { } texts) return;
        foreach (var entry in texts.Element.EnumerateObject())
        {
            if (!Locales.Contains(entry.Name)) texts.Fail(entry.Name, "BASE_TYPE_CHOICES", "Not a locale of Discord.");
            else if (texts.Text(entry.Name, 1, max) is { } text && isChat && !IsChatName(text)) texts.Fail(entry.Name, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }
    }

    public static void NoTwice(IEnumerable<Form> forms, string key, string code, string message)
    {
        var seen = new HashSet<string>();
        foreach (var form in forms)
        {
            if (TextOf(form.Element, key) is { } text && !seen.Add(text)) form.Fail(key, code, message);
        }
    }

    public static string? TextOf(JsonElement element, string key) =>
        element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // Lower case wherever a lower-case form exists. .NET has no script classes: the blocks stand in for \p{sc=Deva} and \p{sc=Thai}.
    private static bool IsChatName(string name) => ChatName().IsMatch(name) && name.EnumerateRunes().All(rune => Rune.ToLowerInvariant(rune) == rune);

    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ChatName();

    private static long TypeOf(Form form) => form.Element.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.Number && type.TryGetInt64(out var number) ? number : 1;

    private static int Most(long type) => type switch { 1 => Chat, 2 or 3 => Menu, _ => EntryPoint };

    // A string of digits with no leading zero, or null for everyone.
    private static void CheckPermissions(Form command)
    {
        if (command.Text("default_member_permissions", 1, 20) is not { } bits) return;
        if (!ulong.TryParse(bits, out var number) || number.ToString() != bits) command.Fail("default_member_permissions", "NUMBER_TYPE_COERCE", $"Value \"{bits}\" is not a set of permissions.");
    }

    private static void CheckNumbers(Form command, string key, ReadOnlySpan<int> allowed)
    {
        if (!command.Has(key)) return;
        var seen = new HashSet<int>();
        foreach (var (value, at) in command.Values(key, 1, 3))
        {
            if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var number) || !allowed.Contains(number)) command.Errors.Add(at, "BASE_TYPE_CHOICES", $"Value must be one of {{{string.Join(", ", allowed.ToArray())}}}.");
            else if (!seen.Add(number)) command.Errors.Add(at, "SET_TYPE_CONTAINS_DUPLICATES", "The set contains duplicate values");
        }
    }

    // Name, description and choice values over the whole tree; of a text and its translations the longest counts.
    private static int SizeOf(JsonElement node)
    {
        if (node.ValueKind != JsonValueKind.Object) return 0;
        var size = TextOf(node, "value")?.CodePoints() ?? 0;
        foreach (var key in Both) size += Longest(node, key);
        foreach (var key in (string[])["options", "choices"])
        {
            if (!node.TryGetProperty(key, out var children) || children.ValueKind != JsonValueKind.Array) continue;
            foreach (var child in children.EnumerateArray()) size += SizeOf(child);
        }

        return size;
    }

    private static int Longest(JsonElement node, string key)
    {
        var longest = TextOf(node, key)?.CodePoints() ?? 0;
        if (!node.TryGetProperty($"{key}_localizations", out var texts) || texts.ValueKind != JsonValueKind.Object) return longest;
        foreach (var text in texts.EnumerateObject())
            if (text.Value.ValueKind == JsonValueKind.String) longest = Math.Max(longest, text.Value.GetString()!.CodePoints());
        return longest;
    }
}
