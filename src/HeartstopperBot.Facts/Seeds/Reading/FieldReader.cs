using System.Collections.Immutable;

namespace HeartstopperBot.Facts.Seeds.Reading;

/// <summary>Takes the fields of one map by name and reports those that are missing, unknown or of the wrong shape.</summary>
internal sealed class FieldReader(string file, SeedNode map, string what, ICollection<Finding> findings)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public Located? Text(string key)
    {
        var value = Take(key)?.Value;
        if (value is null || value.IsNull) return null;
        if (value.Kind == SeedNodeKind.Text) return new Located(value.Text!, value.Line);
        Report(value.Line, "shape", $"'{key}' takes one value, not a {Name(value.Kind)}.");
        return null;
    }

    public Located? RequiredText(string key)
    {
        var isThere = map.Entries.Any(entry => entry.Key == key && !entry.Value.IsNull);
        if (!isThere) Report(map.Line, "missing-field", $"The {what} has no '{key}'.");
        return Text(key);
    }

    /// <summary>A value that is left out, null or empty is an empty list.</summary>
    public ImmutableArray<SeedNode> List(string key)
    {
        var value = Take(key)?.Value;
        if (value is null || value.IsNull) return [];
        if (value.Kind == SeedNodeKind.List) return value.Items;
        Report(value.Line, "shape", $"'{key}' takes a list, not a {Name(value.Kind)}.");
        return [];
    }

    public ImmutableArray<Located> Texts(string key) => [.. List(key).Select(item => TextOf(key, item)).OfType<Located>()];

    public ImmutableArray<LocatedPair> Pairs(string key)
    {
        var value = Take(key)?.Value;
        if (value is null || value.IsNull) return [];
        if (value.Kind != SeedNodeKind.Map)
        {
            Report(value.Line, "shape", $"'{key}' takes names with values, as in {{ season: season-2 }}.");
            return [];
        }

        return [.. value.Entries.Select(entry => (entry, text: TextOf(entry.Key, entry.Value)))
            .Where(pair => pair.text is not null)
            .Select(pair => new LocatedPair(pair.entry.Key, pair.entry.Line, pair.text!))];
    }

    /// <summary>To be called last: whatever has not been asked for is unknown.</summary>
    public void ReportUnknown()
    {
        foreach (var entry in map.Entries.Where(entry => !_known.Contains(entry.Key)))
        {
            var near = Nearest.To(entry.Key, _known);
            var advice = near is null ? $"Known are {string.Join(", ", _known)}." : $"Did you mean '{near}'?";
            Report(entry.Line, "unknown-key", $"No {what} has a key '{entry.Key}'. {advice}");
        }
    }

    private SeedEntry? Take(string key)
    {
        _known.Add(key);
        return map.Entries.FirstOrDefault(entry => entry.Key == key);
    }

    private Located? TextOf(string key, SeedNode item)
    {
        if (item is { Kind: SeedNodeKind.Text, Text: not null }) return new Located(item.Text, item.Line);
        Report(item.Line, "shape", $"'{key}' holds {(item.IsNull ? "an empty value" : $"a {Name(item.Kind)}")} where a text is needed.");
        return null;
    }

    private void Report(int line, string rule, string message) => findings.Add(new Finding(file, line, rule, message));

    private static string Name(SeedNodeKind kind) => kind switch
    {
        SeedNodeKind.List => "list",
        SeedNodeKind.Map => "map",
        _ => "single value",
    };
}
