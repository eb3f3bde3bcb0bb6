using System.Text;
using HeartstopperBot.Facts.Seeds;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Tests.Support;

/// <summary>
/// Writes a small pack as real YAML files. Start from <see cref="Empty"/> or <see cref="Some"/>, add, then read, build or open it.
/// </summary>
public sealed class SeedPackBuilder
{
    private readonly StringBuilder _entities = new();
    private readonly Dictionary<string, StringBuilder> _sources = [];
    private readonly Dictionary<string, string> _files = [];

    public static SeedPackBuilder Empty() => new();

    /// <summary>Two actors, their characters, two seasons and two sources that agree on the actors and differ on a date.</summary>
    public static SeedPackBuilder Some() => Empty()
        .Entity("nick-nelson", "character", "Nick Nelson", "Nick")
        .Entity("charlie-spring", "character", "Charlie Spring", "Charlie")
        .Entity("kit-connor", "person", "Kit Connor")
        .Entity("joe-locke", "person", "Joe Locke")
        .Entity("season-1", "season", "season 1", "first season", "series one")
        .Entity("season-2", "season", "season 2", "second season", "series two")
        .Entity("netflix", "company", "Netflix")
        .Source("older", "published: 2022-04-25")
        .Claim("older", "nick-nelson", "played-by", "kit-connor", "Kit Connor plays Nick Nelson.", "at: paragraph 1")
        .Claim("older", "charlie-spring", "played-by", "joe-locke", "Joe Locke plays Charlie Spring.", "at: paragraph 1")
        .Claim("older", "season-2", "release-date", "not-announced", "No date is announced for season 2.", "at: paragraph 2")
        .Source("newer", "published: 2023-04-24", "publisher: Some Times")
        .Claim("newer", "nick-nelson", "played-by", "kit-connor", "Nick Nelson is Kit Connor's part.", "at: paragraph 1")
        .Claim("newer", "season-2", "release-date", "2023-08-03", "Season 2 comes on 3 August 2023.", "at: paragraph 2", "qualifiers: { service: netflix }");

    public SeedPackBuilder Entity(string id, string kind, string label, params string[] aliases) => Described(id, kind, label, "something for a test", aliases);

    public SeedPackBuilder Described(string id, string kind, string label, string description, params string[] aliases)
    {
        _entities.AppendLine($"- id: {id}").AppendLine($"  kind: {kind}").AppendLine($"  label: \"{label}\"").AppendLine($"  is: \"{description}\"");
        if (aliases.Length > 0) _entities.AppendLine($"  aliases: [{string.Join(", ", aliases.Select(alias => $"\"{alias}\""))}]");
        return this;
    }

    /// <param name="fields">Whole lines of YAML: <c>published: 2023-04-24</c>.</param>
    public SeedPackBuilder Source(string id, params string[] fields)
    {
        var text = new StringBuilder().AppendLine($"id: {id}").AppendLine($"title: The {id} source");
        foreach (var field in fields) text.AppendLine(field);
        _sources.Add(id, text.AppendLine("claims:"));
        return this;
    }

    /// <param name="fields">Whole lines of YAML: <c>certainty: expects</c>. Without an <c>at</c> the claim stands in paragraph 1.</param>
    public SeedPackBuilder Claim(string sourceId, string subject, string property, string value, string says, params string[] fields)
    {
        var text = _sources[sourceId];
        text.AppendLine($"  - subject: {subject}").AppendLine($"    property: {property}").AppendLine($"    value: {value}").AppendLine($"    says: \"{says}\"");
        foreach (var field in fields) text.AppendLine($"    {field}");
        if (!fields.Any(field => field.StartsWith("at:"))) text.AppendLine("    at: paragraph 1");
        return this;
    }

    /// <summary>A file as it is, for what the other methods would not write. It replaces one of the same name.</summary>
    public SeedPackBuilder File(string name, string text)
    {
        _files[name] = text;
        return this;
    }

    /// <summary>Writes the files below a directory and returns that directory.</summary>
    public string WriteTo(string directory)
    {
        Write(directory, "entities/all.yaml", _entities.ToString());
        foreach (var (id, text) in _sources) Write(directory, $"sources/{id}.yaml", text.ToString());
        foreach (var (name, text) in _files) Write(directory, name, text);
        return directory;
    }

    public SeedReading Read()
    {
        using var folder = new TempFolder();
        return SeedReader.Read(WriteTo(folder.Path));
    }

    /// <summary>The pack as an open store in a temporary folder. Throws with the findings where it is not clean.</summary>
    public BuiltPack Build()
    {
        var folder = new TempFolder();
        var build = FactDatabase.Build(WriteTo(folder.File("seeds")), folder.File("facts.db"));
        if (build.Findings.Length > 0) throw new InvalidOperationException(string.Join('\n', build.Findings));
        return new BuiltPack(folder, FactStore.Open(folder.File("facts.db")));
    }

    private static void Write(string directory, string name, string text)
    {
        var path = Path.Combine(directory, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text);
    }
}

/// <summary>A store on a real file, with the folder that holds it.</summary>
public sealed class BuiltPack(TempFolder folder, FactStore store) : IDisposable
{
    public FactStore Store { get; } = store;

    public TempFolder Folder { get; } = folder;

    public void Dispose()
    {
        Store.Dispose();
        Folder.Dispose();
    }
}
