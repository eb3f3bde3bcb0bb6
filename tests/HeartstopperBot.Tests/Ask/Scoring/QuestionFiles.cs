using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace HeartstopperBot.Tests.Ask.Scoring;

/// <summary>Reads a folder of question files: a list in each, see <see cref="AskedQuestion"/>. A word that is not known there is an error.</summary>
internal static class QuestionFiles
{
    private static readonly string[] Known = ["question", "as-of", "refuse", "must", "not", "cites"];

    /// <summary>Empty where there is no such folder: a set that was held out moves to the others once it has been tuned for.</summary>
    public static IReadOnlyList<AskedQuestion> Read(string folder) =>
        !Directory.Exists(folder) ? [] : [.. Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal).SelectMany(file => Read(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)))];

    public static IEnumerable<AskedQuestion> Read(string kind, string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return ((YamlSequenceNode)yaml.Documents[0].RootNode).Select(node => Read(kind, (YamlMappingNode)node));
    }

    private static AskedQuestion Read(string kind, YamlMappingNode node)
    {
        var unknown = node.Children.Keys.Select(key => key.ToString()).Except(Known).FirstOrDefault();
        if (unknown is not null) throw Wrong($"'{unknown}' is none of {string.Join(", ", Known)}");
        if (!node.Children.TryGetValue("question", out var text)) throw Wrong("a question without its text");

        var question = new AskedQuestion(
            kind,
            text.ToString(),
            node.Children.TryGetValue("as-of", out var day) ? DateOnly.ParseExact(day.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            node.Children.TryGetValue("refuse", out var refuse) && refuse.ToString() == "true",
            [.. List(node, "must").Select(group => group.Split('|').ToImmutableArray())],
            List(node, "not"),
            List(node, "cites"));
        return question.MustBeRefused != question.Must.IsEmpty || question.MustBeRefused != question.Cites.IsEmpty
            ? throw Wrong($"'{question.Text}' needs either must and cites, or refuse: true")
            : question;

        InvalidDataException Wrong(string what) => new($"{kind}.yaml, line {node.Start.Line}: {what}.");
    }

    private static ImmutableArray<string> List(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var list) ? [.. ((YamlSequenceNode)list).Select(item => item.ToString())] : [];
}
