using System.Collections.Immutable;

namespace HeartstopperBot.Facts.Seeds.Reading;

/// <summary>Seed files to drafts: knows the keys of seeds/README.md and nothing of what they mean.</summary>
internal static class DraftReader
{
    public static Drafts Read(string seedsDirectory, ICollection<Finding> findings)
    {
        var entities = ImmutableArray.CreateBuilder<EntityDraft>();
        var sources = ImmutableArray.CreateBuilder<SourceDraft>();
        foreach (var file in SeedFiles.List(seedsDirectory))
        {
            if (ReadFile(seedsDirectory, file, findings) is not { } root) continue;
            if (file.StartsWith("entities/")) entities.AddRange(ReadEntities(file, root, findings));
            else if (ReadSource(file, root, findings) is { } source) sources.Add(source);
        }

        return new Drafts(entities.ToImmutable(), sources.ToImmutable());
    }

    private static SeedNode? ReadFile(string seedsDirectory, string file, ICollection<Finding> findings)
    {
        try
        {
            using var text = new StreamReader(Path.Combine(seedsDirectory, file));
            return SeedYaml.Read(file, text, findings);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            findings.Add(new Finding(file, 1, "yaml", $"The file cannot be read: {error.Message}"));
            return null;
        }
    }

    private static IEnumerable<EntityDraft> ReadEntities(string file, SeedNode root, ICollection<Finding> findings)
    {
        if (root.Kind != SeedNodeKind.List)
        {
            findings.Add(new Finding(file, root.Line, "shape", "An entity file is a list: begin each entity with '- id: ...'."));
            yield break;
        }

        foreach (var item in root.Items)
        {
            if (item.Kind != SeedNodeKind.Map)
            {
                findings.Add(new Finding(file, item.Line, "shape", "An entity needs at least id, kind, label and is."));
                continue;
            }

            var fields = new FieldReader(file, item, "entity", findings);
            yield return new EntityDraft(
                file,
                item.Line,
                fields.RequiredText("id"),
                fields.RequiredText("kind"),
                fields.RequiredText("label"),
                fields.RequiredText("is"),
                fields.Texts("aliases"));
            fields.ReportUnknown();
        }
    }

    private static SourceDraft? ReadSource(string file, SeedNode root, ICollection<Finding> findings)
    {
        if (root.Kind != SeedNodeKind.Map)
        {
            findings.Add(new Finding(file, root.Line, "shape", "A source file begins with the source itself: 'id: ...'."));
            return null;
        }

        var fields = new FieldReader(file, root, "source", findings);
        var source = new SourceDraft(
            file,
            fields.RequiredText("id"),
            fields.Text("title"),
            fields.Text("publisher"),
            fields.Text("author"),
            fields.Text("published"),
            fields.Text("published-note"),
            fields.Text("earliest"),
            fields.Text("url"),
            fields.Text("document"),
            fields.Text("mirror-of"),
            [.. ReadClaims(file, fields.List("claims"), findings)]);
        fields.ReportUnknown();
        return source;
    }

    private static IEnumerable<ClaimDraft> ReadClaims(string file, ImmutableArray<SeedNode> items, ICollection<Finding> findings)
    {
        for (var index = 0; index < items.Length; index++)
        {
            if (items[index].Kind != SeedNodeKind.Map)
            {
                findings.Add(new Finding(file, items[index].Line, "shape", "A claim needs at least subject, property, value, says and at."));
                continue;
            }

            var fields = new FieldReader(file, items[index], "claim", findings);
            yield return new ClaimDraft(
                file,
                items[index].Line,
                index + 1,
                fields.RequiredText("subject"),
                fields.RequiredText("property"),
                fields.RequiredText("value"),
                fields.Text("unit"),
                fields.Pairs("qualifiers"),
                fields.Text("certainty"),
                fields.RequiredText("says"),
                fields.RequiredText("at"),
                fields.Pairs("as-written"),
                fields.Text("spoils"));
            fields.ReportUnknown();
        }
    }
}
