using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace HeartstopperBot.Facts.Seeds.Reading;

/// <summary>
/// Reads the YAML that seed files need, by events, so that each node knows its line and bad YAML is a finding. Anchors, tags and
/// several documents are refused: a seed file should read the same to a person as to the program.
/// </summary>
internal sealed class SeedYaml
{
    /// <summary>Seed files are four levels deep; the limit keeps a hostile file from exhausting the stack.</summary>
    private const int MaxDepth = 16;

    private readonly string _file;
    private readonly ICollection<Finding> _findings;
    private readonly Parser _parser;

    private SeedYaml(string file, TextReader text, ICollection<Finding> findings)
    {
        _file = file;
        _findings = findings;
        _parser = new Parser(new Scanner(text, skipComments: true));
    }

    /// <summary>Null where the file is empty or no YAML; the findings then say so.</summary>
    public static SeedNode? Read(string file, TextReader text, ICollection<Finding> findings)
    {
        try
        {
            return new SeedYaml(file, text, findings).ReadDocument();
        }
        catch (YamlException error)
        {
            findings.Add(new Finding(file, (int)Math.Max(1, error.Start.Line), "yaml", $"This is not YAML: {Tidy(error)}"));
            return null;
        }
    }

    private SeedNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.TryConsume<StreamEnd>(out _))
        {
            _findings.Add(new Finding(_file, 1, "yaml", "The file is empty."));
            return null;
        }

        _parser.Consume<DocumentStart>();
        var node = ReadNode(depth: 0);
        _parser.Consume<DocumentEnd>();
        if (!_parser.TryConsume<StreamEnd>(out _)) Report(_parser.Current!, "A seed file holds one document; move the second into a file of its own.");
        return node;
    }

    private SeedNode ReadNode(int depth)
    {
        if (depth > MaxDepth) throw new YamlException(_parser.Current!.Start, _parser.Current.End, "nested too deeply for a seed file.");
        if (_parser.Current is NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
            Report(_parser.Current, "Anchors and tags are not read here; write the value out.");

        if (_parser.TryConsume<Scalar>(out var scalar)) return SeedNode.OfText(Line(scalar), TextOf(scalar));
        if (_parser.TryConsume<SequenceStart>(out var list)) return ReadList(list, depth);
        if (_parser.TryConsume<MappingStart>(out var map)) return ReadMap(map, depth);

        var other = _parser.Consume<ParsingEvent>();
        Report(other, "References are not read here; write the value out.");
        return SeedNode.OfText(Line(other), null);
    }

    private SeedNode ReadList(SequenceStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<SeedNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _)) items.Add(ReadNode(depth + 1));
        return new SeedNode(Line(start), SeedNodeKind.List, null, items.ToImmutable(), []);
    }

    private SeedNode ReadMap(MappingStart start, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<SeedEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
            var name = key.Text ?? "";
            if (!seen.Add(name)) _findings.Add(new Finding(_file, key.Line, "yaml", $"The key '{name}' stands here twice; keep one."));
            else entries.Add(new SeedEntry(name, key.Line, value));
        }

        return new SeedNode(Line(start), SeedNodeKind.Map, null, [], entries.ToImmutable());
    }

    private void Report(ParsingEvent place, string message) => _findings.Add(new Finding(_file, Line(place), "yaml", message));

    /// <summary>Only unquoted words mean null: a quoted "null" is a text, as YAML 1.2 has it.</summary>
    private static string? TextOf(Scalar scalar) =>
        scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "null" or "~" ? null : scalar.Value;

    private static int Line(ParsingEvent place) => (int)place.Start.Line;

    private static string Tidy(YamlException error)
    {
        var message = (error.InnerException?.Message ?? error.Message).ReplaceLineEndings(" ").Trim();
        return message.EndsWith('.') ? message : message + ".";
    }
}
