using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace HeartstopperBot.Tests.Ask.Scoring;

/// <summary>One way to ask for a property of one thing.</summary>
/// <param name="Properties">Any of which may lead the answer; the one that is meant stands first.</param>
internal sealed record Wording(ImmutableArray<string> Properties, string Entity, string Question)
{
    /// <summary>The same with {x} for the name.</summary>
    public string Way { get; init; } = Question;
}

/// <summary>Reads a folder of wordings: in each file a list of properties, each with the names of things and the ways to ask, in which {x} stands for a name.</summary>
internal static class WordingFiles
{
    public static IReadOnlyList<Wording> Read(string folder) =>
        [.. Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal).SelectMany(file => Of(File.ReadAllText(file)))];

    private static IEnumerable<Wording> Of(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        foreach (var node in ((YamlSequenceNode)yaml.Documents[0].RootNode).Cast<YamlMappingNode>())
        {
            ImmutableArray<string> properties = [node["property"].ToString(), .. node.Children.TryGetValue("or", out var others) ? ((YamlSequenceNode)others).Select(other => other.ToString()) : []];
            foreach (var (entity, name) in (YamlMappingNode)node["names"])
            {
                foreach (var way in (YamlSequenceNode)node["ways"]) yield return new Wording(properties, entity.ToString(), way.ToString().Replace("{x}", name.ToString(), StringComparison.Ordinal)) { Way = way.ToString() };
            }
        }
    }
}
