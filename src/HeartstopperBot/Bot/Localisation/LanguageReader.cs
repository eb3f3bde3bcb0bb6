using System.Text.Json;

namespace HeartstopperBot.Bot.Localisation;

/// <summary>
/// Reads a language file. By hand, because it is on the way of the first answer after a start, and waking the serializer for one more kind of file costs ten times the
/// reading; and strictly, because a slip of a translator must not pass in silence.
/// </summary>
internal static class LanguageReader
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = false };

    /// <exception cref="FormatException">Something stands there that has no meaning, or is missing.</exception>
    /// <exception cref="JsonException">It is no JSON, or says a thing twice.</exception>
    public static LanguageFile Read(Stream stream, Func<string, bool> isWanted)
    {
        using var document = JsonDocument.Parse(stream, Options);
        var root = document.RootElement;
        Only(root, "name", "dates", "numbers", "list", "texts", "commands", "options");
        return new LanguageFile
        {
            Name = Text(root, "name"),
            Dates = Dates(Need(root, "dates")),
            Numbers = Numbers(Need(root, "numbers")),
            List = Text(root, "list"),
            Texts = Texts(Need(root, "texts"), isWanted),
            Commands = Map(Need(root, "commands"), Words),
            Options = Map(Need(root, "options"), Words),
        };
    }

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Texts(JsonElement texts, Func<string, bool> isWanted)
    {
        var sections = new Dictionary<string, IReadOnlyDictionary<string, string>>(texts.GetPropertyCount());
        foreach (var section in texts.EnumerateObject())
        {
            if (isWanted(section.Name)) sections.Add(section.Name, Map(section.Value, text => text.GetString()!));
        }

        return sections;
    }

    private static DateWords Dates(JsonElement dates)
    {
        Only(dates, "months", "monthsInDates", "day", "firstDay", "month", "moment");
        return new DateWords(Months(Need(dates, "months")), Text(dates, "day"), Text(dates, "month"), Text(dates, "moment"))
        {
            MonthsInDates = dates.TryGetProperty("monthsInDates", out var inDates) ? Months(inDates) : null,
            FirstDay = Maybe(dates, "firstDay"),
        };
    }

    private static NumberWords Numbers(JsonElement numbers)
    {
        Only(numbers, "group", "groupsFrom");
        var words = new NumberWords(Text(numbers, "group"));
        return numbers.TryGetProperty("groupsFrom", out var from) ? words with { GroupsFrom = from.GetInt32() } : words;
    }

    private static CommandWords Words(JsonElement words)
    {
        Only(words, "name", "description", "options", "choices");
        return new CommandWords
        {
            Name = Maybe(words, "name"),
            Description = Maybe(words, "description"),
            Options = words.TryGetProperty("options", out var options) ? Map(options, Words) : null,
            Choices = words.TryGetProperty("choices", out var choices) ? Map(choices, choice => choice.GetString()!) : null,
        };
    }

    private static Dictionary<string, T> Map<T>(JsonElement element, Func<JsonElement, T> read)
        where T : class
    {
        var map = new Dictionary<string, T>(element.GetPropertyCount());
        foreach (var property in element.EnumerateObject()) map.Add(property.Name, read(property.Value));
        return map;
    }

    private static List<string> Months(JsonElement months)
    {
        var names = new List<string>();
        foreach (var month in months.EnumerateArray()) names.Add(month.GetString()!);
        return names;
    }

    private static string? Maybe(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string Text(JsonElement element, string name) => Maybe(element, name) ?? throw Missing(name);

    private static JsonElement Need(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value : throw Missing(name);

    private static void Only(JsonElement element, params string[] known)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (Array.IndexOf(known, property.Name) < 0) throw new FormatException($"\"{property.Name}\" means nothing there; what does is {string.Join(", ", known)}.");
        }
    }

    private static FormatException Missing(string name) => new($"\"{name}\" is missing.");
}
