using System.Globalization;
using System.Text.Json;
using HeartstopperBot.Playground.State;

namespace HeartstopperBot.Playground.Limits;

/// <summary>One object of a request: reads its fields and notes what is wrong with each. Null counts as absent, as with Discord.</summary>
internal readonly struct Form(JsonElement element, FormPath? path, FormErrors errors)
{
    public JsonElement Element => element;

    public FormErrors Errors => errors;

    public FormPath At(string key) => new(path, key);

    public bool Has(string key) => Find(key) is not null;

    public void Fail(string code, string message) => errors.Add(path, code, message);

    public void Fail(string key, string code, string message) => errors.Add(At(key), code, message);

    public void Require(string key)
    {
        if (!Has(key)) Fail(key, "BASE_TYPE_REQUIRED", "This field is required");
    }

    /// <summary>Stricter than Discord, which lets unknown fields pass: a misspelt one would go unseen.</summary>
    public void Knows(params ReadOnlySpan<string> names)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (!names.Contains(property.Name)) Fail(property.Name, "UNKNOWN_FIELD", "The playground refuses fields that Discord does not document here.");
        }
    }

    /// <summary>Lengths count code points; <paramref name="trimmed"/> where Discord trims before it counts.</summary>
    public string? Text(string key, int min, int max, bool trimmed = false)
    {
        if (Find(key) is not { } value) return null;
        if (value.ValueKind != JsonValueKind.String)
        {
            Fail(key, "STRING_TYPE_CONVERT", "Could not interpret this value as string.");
            return null;
        }

        var text = value.GetString()!;
        var length = (trimmed ? text.Trim() : text).CodePoints();
        if (length == 0 && min > 0) Fail(key, "BASE_TYPE_REQUIRED", "This field is required");
        else if (length < min) Fail(key, "BASE_TYPE_BAD_LENGTH", $"Must be between {min} and {max} in length.");
        else if (length > max) Fail(key, min > 0 ? "BASE_TYPE_BAD_LENGTH" : "BASE_TYPE_MAX_LENGTH", min > 0 ? $"Must be between {min} and {max} in length." : $"Must be {max} or fewer in length.");
        return text;
    }

    public long? Whole(string key, long min, long max)
    {
        if (Number(key, min, max) is not { } number) return null;
        if (double.IsInteger(number)) return (long)number;
        Fail(key, "NUMBER_TYPE_COERCE", $"Value \"{number.ToString(CultureInfo.InvariantCulture)}\" is not int.");
        return null;
    }

    public double? Number(string key, double min, double max)
    {
        if (Find(key) is not { } value) return null;
        if (value.ValueKind != JsonValueKind.Number)
        {
            Fail(key, "NUMBER_TYPE_COERCE", "This value is not a number.");
            return null;
        }

        var number = value.GetDouble();
        if (number < min) Fail(key, "NUMBER_TYPE_MIN", $"Value should be greater than or equal to {min.ToString(CultureInfo.InvariantCulture)}.");
        if (number > max) Fail(key, "NUMBER_TYPE_MAX", $"Value should be less than or equal to {max.ToString(CultureInfo.InvariantCulture)}.");
        return number;
    }

    public long? OneOf(string key, params ReadOnlySpan<long> values)
    {
        if (Whole(key, long.MinValue, long.MaxValue) is not { } value) return null;
        if (values.Contains(value)) return value;
        Fail(key, "BASE_TYPE_CHOICES", $"Value must be one of {{{string.Join(", ", values.ToArray())}}}.");
        return null;
    }

    public bool Flag(string key)
    {
        if (Find(key) is not { } value) return false;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.GetBoolean();
        Fail(key, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
        return false;
    }

    /// <summary>A snowflake: always a string of digits.</summary>
    public string? Id(string key)
    {
        if (Text(key, 1, 20) is not { } text) return null;
        if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _)) return text;
        Fail(key, "NUMBER_TYPE_COERCE", $"Value \"{text}\" is not snowflake.");
        return null;
    }

    public void Url(string key, int max, bool attachments)
    {
        if (Text(key, 1, max) is not { } text) return;
        var isUrl = Uri.TryCreate(text, UriKind.Absolute, out var uri);
        if (!isUrl || uri!.Host.Length == 0) Fail(key, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
        else if (uri.Scheme is not ("http" or "https") && !(attachments && uri.Scheme == "attachment")) Fail(key, "URL_TYPE_INVALID_SCHEME", $"Scheme \"{uri.Scheme}\" is not supported.");
    }

    public Form? Object(string key)
    {
        if (Find(key) is not { } value) return null;
        if (value.ValueKind == JsonValueKind.Object) return new Form(value, At(key), errors);
        Fail(key, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
        return null;
    }

    /// <summary>A list of objects; an item that is none is noted and left out.</summary>
    public List<Form> Objects(string key, int min, int max)
    {
        var forms = new List<Form>();
        foreach (var (item, at) in Values(key, min, max))
        {
            if (item.ValueKind == JsonValueKind.Object) forms.Add(new Form(item, at, errors));
            else errors.Add(at, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
        }

        return forms;
    }

    public List<(JsonElement Value, FormPath At)> Values(string key, int min, int max)
    {
        if (Find(key) is not { } list) return [];
        var here = At(key);
        if (list.ValueKind != JsonValueKind.Array)
        {
            errors.Add(here, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
            return [];
        }

        var count = list.GetArrayLength();
        if (count < min || count > max) errors.Add(here, "BASE_TYPE_BAD_LENGTH", $"Must be between {min} and {max} in length.");
        var values = new List<(JsonElement, FormPath)>(count);
        foreach (var item in list.EnumerateArray()) values.Add((item, new FormPath(here, values.Count.ToString(CultureInfo.InvariantCulture))));
        return values;
    }

    private JsonElement? Find(string key) => element.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
