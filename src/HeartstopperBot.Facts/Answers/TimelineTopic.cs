using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;

namespace HeartstopperBot.Facts.Answers;

/// <summary>Splits "season 2 release date" into what is asked about and the property. Either may be missing.</summary>
/// <param name="Rest">What is left without the property's words.</param>
internal sealed record TimelineTopic(Property? Property, string Rest)
{
    /// <summary>Words that only join the two: "release date of season 2".</summary>
    private static readonly ImmutableArray<string> Joints = ["of ", "for ", "the ", "s "];

    private static readonly ImmutableArray<(string Name, Property Property)> Names =
    [
        .. PropertyCatalogue.All
            .SelectMany(property => new[] { NameFolding.Fold(property.Label), NameFolding.Fold(property.Id) }.Distinct().SelectMany(name => new[] { name, name + "s" }).Select(name => (name, property)))
            .OrderByDescending(pair => pair.name.Length),
    ];

    public static TimelineTopic Split(string typed)
    {
        if (PropertyCatalogue.Find(typed.Trim()) is { } exact) return new(exact, "");

        var text = NameFolding.Fold(typed);
        foreach (var (name, property) in Names)
        {
            if (text == name) return new(property, "");
            if (text.StartsWith(name + " ", StringComparison.Ordinal)) return new(property, WithoutJoints(text[(name.Length + 1)..]));
            if (text.EndsWith(" " + name, StringComparison.Ordinal)) return new(property, text[..^(name.Length + 1)]);
        }

        return new(null, typed);
    }

    /// <summary>Properties that begin with what is typed, in the order of the catalogue.</summary>
    public static IEnumerable<Property> Suggest(string typed)
    {
        var text = NameFolding.Fold(typed);
        return text.Length == 0 ? [] : PropertyCatalogue.All.Where(property => NameWords.HasPrefix(NameFolding.Fold(property.Label), text) || NameFolding.Fold(property.Label).StartsWith(text, StringComparison.Ordinal));
    }

    private static string WithoutJoints(string text)
    {
        foreach (var joint in Joints)
        {
            if (text.StartsWith(joint, StringComparison.Ordinal)) text = text[joint.Length..];
        }

        return text;
    }
}
