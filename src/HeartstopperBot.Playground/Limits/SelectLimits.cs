namespace HeartstopperBot.Playground.Limits;

/// <summary>https://docs.discord.com/developers/components/reference#string-select and its four siblings.</summary>
internal static class SelectLimits
{
    public const int Options = 25, Text = 100, Placeholder = 150;

    public static void Check(Form select, long type, bool isModal, Action<Form> checkCustomId)
    {
        ReadOnlySpan<string> own = type switch { 3 => ["options"], 8 => ["default_values", "channel_types"], _ => ["default_values"] };
        select.Knows(["type", "id", "custom_id", "placeholder", "min_values", "max_values", "disabled", "required", .. own]);
        checkCustomId(select);
        select.Text("placeholder", 0, Placeholder);
        var min = select.Whole("min_values", 0, Options) ?? 1;
        var max = select.Whole("max_values", 1, Options) ?? 1;
        if (min > max) select.Fail("min_values", "SELECT_COMPONENT_MIN_VALUES_EXCEEDS_MAX", "min_values cannot be greater than max_values");
        if (select.Flag("disabled") && isModal) select.Fail("disabled", "MODAL_COMPONENT_DISABLED", "A component of a modal cannot be disabled");
        var isRequired = !select.Has("required") || select.Flag("required");
        if (!isModal && select.Has("required")) select.Fail("required", "UNKNOWN_FIELD", "Only modals know required");
        if (isModal && min == 0 && isRequired) select.Fail("min_values", "SELECT_COMPONENT_MIN_VALUES", "min_values 0 needs required: false");
        var defaults = type == 3 ? CheckOptions(select, max) : CheckDefaults(select, type);
        if (defaults > 0 && (defaults < min || defaults > max)) select.Fail("default_values", "SELECT_COMPONENT_DEFAULTS", "The number of defaults must lie between min_values and max_values");
    }

    private static int CheckOptions(Form select, long max)
    {
        select.Require("options");
        var options = select.Objects("options", 1, Options);
        if (max > options.Count) select.Fail("max_values", "SELECT_COMPONENT_MAX_VALUES", "max_values cannot be greater than the number of options");
        var values = new HashSet<string>();
        var defaults = 0;
        foreach (var option in options)
        {
            option.Knows("label", "value", "description", "emoji", "default");
            option.Require("label");
            option.Require("value");
            option.Text("label", 1, Text);
            option.Text("description", 0, Text);
            ComponentLimits.CheckEmoji(option);
            if (option.Flag("default")) defaults++;
            if (option.Text("value", 1, Text) is { } value && !values.Add(value)) option.Fail("value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
        }

        return defaults;
    }

    private static int CheckDefaults(Form select, long type)
    {
        if (type == 8)
            foreach (var (value, at) in select.Values("channel_types", 0, 25))
                if (value.ValueKind != System.Text.Json.JsonValueKind.Number) select.Errors.Add(at, "NUMBER_TYPE_COERCE", "This value is not a number.");
        var defaults = select.Objects("default_values", 0, Options);
        foreach (var one in defaults)
        {
            one.Knows("id", "type");
            one.Require("id");
            one.Id("id");
            one.Require("type");
            var kind = one.Text("type", 1, 10);
            var ok = type switch { 5 => kind == "user", 6 => kind == "role", 7 => kind is "user" or "role", _ => kind == "channel" };
            if (!ok) one.Fail("type", "BASE_TYPE_CHOICES", "This select takes no such default.");
        }

        return defaults.Count;
    }
}
