using System.Text.Json;

namespace HeartstopperBot.Playground.Limits;

/// <summary>https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-structure.</summary>
internal static class OptionLimits
{
    // Integers that every JSON reader holds exactly: 2^53 - 1.
    private const long Exact = 9_007_199_254_740_991;

    public static void Check(Form parent, int depth)
    {
        var options = parent.Objects("options", 0, CommandLimits.Options);
        var hasOptional = false;
        var nested = 0;
        foreach (var option in options)
        {
            var type = CheckOne(option, depth);
            if (type is 1 or 2)
            {
                nested++;
                continue;
            }

            var isRequired = option.Flag("required");
            if (isRequired && hasOptional) option.Fail("required", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
            hasOptional |= !isRequired;
        }

        if (nested > 0 && nested < options.Count) parent.Fail("options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-commands and plain options cannot stand side by side");
        CommandLimits.NoTwice(options, "name", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists");
        NoTwiceInAnyLocale(options);
    }

    private static long CheckOne(Form option, int depth)
    {
        CommandLimits.CheckName(option, isChat: true);
        CommandLimits.CheckDescription(option);
        option.Require("type");
        if (option.OneOf("type", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11) is not { } type) return 0;
        ReadOnlySpan<string> own = type switch
        {
            1 or 2 => ["options"],
            3 => ["choices", "autocomplete", "min_length", "max_length"],
            4 or 10 => ["choices", "autocomplete", "min_value", "max_value"],
            7 => ["channel_types"],
            11 => ["file_types"],
            _ => [],
        };
        option.Knows(["type", "name", "name_localizations", "description", "description_localizations", "required", .. own]);
        switch (type)
        {
            case 2: CheckGroup(option, depth); break;
            case 1 when depth > 1: option.Fail("type", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-commands stand in a command or in a group"); break;
            case 1: CheckSubcommand(option, depth); break;
            case 3: CheckText(option); break;
            case 4 or 10: CheckNumber(option, isWhole: type == 4); break;
            default: break;
        }

        return type;
    }

    private static void CheckGroup(Form group, int depth)
    {
        if (depth > 0) group.Fail("type", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Groups stand at the top");
        var children = group.Objects("options", 1, CommandLimits.Options);
        if (!group.Has("options")) group.Require("options");
        if (children.Exists(child => !IsSubcommand(child))) group.Fail("options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "A group holds sub-commands only");
        Check(group, depth + 1);
    }

    private static void CheckSubcommand(Form subcommand, int depth)
    {
        if (subcommand.Objects("options", 0, CommandLimits.Options).Exists(child => IsSubcommand(child) || IsGroup(child))) subcommand.Fail("options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-commands hold plain options only");
        Check(subcommand, depth + 2);
    }

    private static void CheckText(Form option)
    {
        var min = option.Whole("min_length", 0, 6000) ?? 0;
        var max = option.Whole("max_length", 1, 6000) ?? 6000;
        if (min > max) option.Fail("min_length", "APPLICATION_COMMAND_OPTION_MIN_EXCEEDS_MAX", "min_length cannot be greater than max_length");
        if (CheckAutocomplete(option)) return;
        ChoiceLimits.Check(option, 3);
    }

    private static void CheckNumber(Form option, bool isWhole)
    {
        var min = isWhole ? option.Whole("min_value", -Exact, Exact) : option.Number("min_value", -Exact, Exact);
        var max = isWhole ? option.Whole("max_value", -Exact, Exact) : option.Number("max_value", -Exact, Exact);
        if (min > max) option.Fail("min_value", "APPLICATION_COMMAND_OPTION_MIN_EXCEEDS_MAX", "min_value cannot be greater than max_value");
        if (CheckAutocomplete(option)) return;
        ChoiceLimits.Check(option, isWhole ? 4 : 10);
    }

    private static bool CheckAutocomplete(Form option)
    {
        var isOn = option.Flag("autocomplete");
        if (isOn && option.Element.TryGetProperty("choices", out var choices) && choices.ValueKind == JsonValueKind.Array && choices.GetArrayLength() > 0) option.Fail("autocomplete", "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES", "Autocomplete and choices exclude each other");
        return isOn;
    }

    // A translated name must differ from its siblings' names in that locale, translated or not.
    private static void NoTwiceInAnyLocale(List<Form> options)
    {
        var locales = new HashSet<string>();
        foreach (var option in options)
            if (Names(option) is { } names) locales.UnionWith(names.EnumerateObject().Select(entry => entry.Name));
        foreach (var locale in locales)
        {
            var seen = new HashSet<string>();
            foreach (var option in options)
            {
                var name = (Names(option) is { } names ? CommandLimits.TextOf(names, locale) : null) ?? CommandLimits.TextOf(option.Element, "name");
                if (name is not null && !seen.Add(name)) option.Fail("name_localizations", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", $"Option name already exists in {locale}");
            }
        }
    }

    private static JsonElement? Names(Form option) =>
        option.Element.TryGetProperty("name_localizations", out var names) && names.ValueKind == JsonValueKind.Object ? names : null;

    private static bool IsSubcommand(Form option) => TypeIs(option, 1);

    private static bool IsGroup(Form option) => TypeIs(option, 2);

    private static bool TypeIs(Form option, int wanted) =>
        option.Element.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.Number && type.TryGetInt32(out var number) && number == wanted;
}

/// <summary>Choices of an option and of an autocomplete answer follow the same rules.</summary>
internal static class ChoiceLimits
{
    public const int Most = 25, Text = 100;

    public static void Check(Form parent, int optionType)
    {
        var choices = parent.Objects("choices", 0, Most);
        foreach (var choice in choices)
        {
            choice.Knows("name", "name_localizations", "value");
            choice.Require("name");
            choice.Text("name", 1, Text);
            CommandLimits.CheckLocalisations(choice, "name_localizations", Text, isChat: false);
            choice.Require("value");
            CheckValue(choice, optionType);
        }

        CommandLimits.NoTwice(choices, "name", "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS", "Choice name already exists");
    }

    private static void CheckValue(Form choice, int optionType)
    {
        switch (optionType)
        {
            case 3: choice.Text("value", 1, Text); break;
            case 4: choice.Whole("value", -(1L << 53) + 1, (1L << 53) - 1); break;
            default: choice.Number("value", -(1L << 53) + 1, (1L << 53) - 1); break;
        }
    }
}
