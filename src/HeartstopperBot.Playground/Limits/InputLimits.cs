namespace HeartstopperBot.Playground.Limits;

/// <summary>What stands in modals only: text input, file upload, radio group, checkboxes.</summary>
internal static class InputLimits
{
    public const int Value = 4000;

    public static void CheckText(Form input, bool inRow, Action<Form> checkCustomId)
    {
        input.Knows("type", "id", "custom_id", "style", "label", "min_length", "max_length", "required", "value", "placeholder");
        checkCustomId(input);
        input.Require("style");
        input.OneOf("style", 1, 2);
        if (inRow)
        {
            input.Require("label");
            input.Text("label", 1, 45);
        }
        else if (input.Has("label"))
        {
            input.Fail("label", "TEXT_INPUT_LABEL_IN_LABEL", "An input inside a label has no label of its own");
        }

        var min = input.Whole("min_length", 0, Value) ?? 0;
        var max = input.Whole("max_length", 1, Value) ?? Value;
        if (min > max) input.Fail("min_length", "TEXT_INPUT_MIN_LENGTH_EXCEEDS_MAX", "min_length cannot be greater than max_length");
        input.Flag("required");
        input.Text("value", 0, (int)Math.Min(max, Value));
        input.Text("placeholder", 0, 100);
    }

    public static void CheckModern(Form input, long type, Action<Form> checkCustomId)
    {
        checkCustomId(input);
        input.Flag("required");
        switch (type)
        {
            case 19:
                input.Knows("type", "id", "custom_id", "required", "min_values", "max_values");
                MinMax(input, 10);
                break;
            case 23:
                input.Knows("type", "id", "custom_id", "default");
                input.Flag("default");
                break;
            default:
                input.Knows("type", "id", "custom_id", "required", "options", "min_values", "max_values");
                if (type == 22) MinMax(input, 10);
                CheckOptions(input, type == 21 ? 2 : 1);
                break;
        }
    }

    private static void MinMax(Form input, int most)
    {
        var min = input.Whole("min_values", 0, most) ?? 1;
        var max = input.Whole("max_values", 1, most) ?? most;
        if (min > max) input.Fail("min_values", "COMPONENT_MIN_VALUES_EXCEEDS_MAX", "min_values cannot be greater than max_values");
    }

    private static void CheckOptions(Form input, int fewest)
    {
        input.Require("options");
        var values = new HashSet<string>();
        foreach (var option in input.Objects("options", fewest, 10))
        {
            option.Knows("label", "value", "description", "default");
            option.Require("label");
            option.Require("value");
            option.Text("label", 1, 100);
            option.Text("description", 0, 100);
            option.Flag("default");
            if (option.Text("value", 1, 100) is { } value && !values.Add(value)) option.Fail("value", "COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
        }
    }
}
