using System.Collections.Frozen;
using System.Text.Json;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;
using Microsoft.Data.Sqlite;

namespace HeartstopperBot.Facts.Store;

/// <summary>
/// Reads what is known. Safe for concurrent callers. Every method that takes a lens applies it in the query: a statement beyond the reader's
/// line, or without a source by the day asked for, never leaves the database.
/// </summary>
public sealed class FactStore : IDisposable
{
    private readonly FactConnectionPool _connections;
    private readonly SourceCache _sources = new();
    private readonly Lazy<FrozenDictionary<string, int>> _storyOrders;
    private readonly Lazy<TellingTitles> _tellingTitles;
    private bool _ignoresLine;

    private FactStore(string path, FactConnectionPool connections, PackInfo pack)
    {
        Path = path;
        _connections = connections;
        Pack = pack;
        _storyOrders = new(() => Read(FactSql.Mentions, MentionReader.EarliestInStory));
        _tellingTitles = new(() => TellingTitles.Of(AllNames(), _storyOrders.Value));
    }

    public string Path { get; }

    public PackInfo Pack { get; }

    /// <summary>A store that tells everybody everything: the test of the spoiler line shows with it that it can fail.</summary>
    internal static FactStore OpenWithoutLine(string path)
    {
        var store = Open(path);
        store._ignoresLine = true;
        return store;
    }

    /// <summary>Throws <see cref="InvalidDataException"/> where the file is no fact database that this program can read.</summary>
    public static FactStore Open(string path)
    {
        var pool = new FactConnectionPool(path);
        try
        {
            var connection = pool.Rent();
            var pack = PackInfoReader.Read(connection);
            pool.Return(connection);
            if (pack.Schema != FactSchema.Version)
                throw new InvalidDataException($"{path} was built by version {pack.BuiltBy} in another form ({pack.Schema}; this program reads {FactSchema.Version}).");
            return new FactStore(path, pool, pack);
        }
        catch (SqliteException error)
        {
            pool.Dispose();
            throw new InvalidDataException($"{path} cannot be read as a fact database: {error.Message}", error);
        }
        catch
        {
            pool.Dispose();
            throw;
        }
    }

    /// <summary>What is said about a subject, in the order in which it was first claimed: the oldest source first, then its own order.</summary>
    /// <param name="propertyId">Null for every property.</param>
    public IReadOnlyList<Statement> StatementsAbout(string subjectId, string? propertyId, Lens lens) => propertyId is null
        ? Statements(FactSql.StatementsAbout, subjectId, lens)
        : Statements(FactSql.StatementsAboutWithProperty, subjectId, lens, propertyId);

    /// <summary>The same for many subjects in one query. A subject of which nothing is said has no entry.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Statement>> StatementsAbout(IReadOnlyCollection<string> subjectIds, string? propertyId, Lens lens)
    {
        if (subjectIds.Count == 0) return new Dictionary<string, IReadOnlyList<Statement>>();
        var statements = propertyId is null
            ? Statements(FactSql.StatementsAboutMany, ToJson(subjectIds), lens)
            : Statements(FactSql.StatementsAboutManyWithProperty, ToJson(subjectIds), lens, propertyId);
        return statements.GroupBy(statement => statement.Subject).ToDictionary(group => group.Key, IReadOnlyList<Statement> (group) => [.. group]);
    }

    /// <summary>Statements whose value is this entity: what an actor plays, which seasons a service has.</summary>
    public IReadOnlyList<Statement> StatementsWithValue(string entityId, string? propertyId, Lens lens) => propertyId is null
        ? Statements(FactSql.StatementsWithValue, entityId, lens)
        : Statements(FactSql.StatementsWithValueAndProperty, entityId, lens, propertyId);

    /// <summary>Every statement of one property, whatever its subject.</summary>
    public IReadOnlyList<Statement> StatementsOf(string propertyId, Lens lens) => Statements(FactSql.StatementsOf, propertyId, lens);

    /// <summary>Statements that say one of the words, the likeliest first. Words are stems as <c>Answers/Ask/Stems</c> makes them: letters and digits only.</summary>
    public IReadOnlyList<Statement> Search(IReadOnlyCollection<string> stems, int limit, Lens lens)
    {
        if (stems.Count == 0) return [];
        var match = string.Join(" OR ", stems.Select(stem => $"\"{stem}\""));
        var keys = Read(FactSql.Search, ReadKeys, match, LineOf(lens.Line), DayOf(lens), (long)limit);
        return Statements(FactSql.StatementsByKey, JsonSerializer.Serialize([.. keys], StoreJson.Default.StringArray), lens);

        static List<string> ReadKeys(SqliteDataReader rows)
        {
            var found = new List<string>();
            while (rows.Read()) found.Add(rows.GetString(0));
            return found;
        }
    }

    /// <summary>Whether any source uses the word, whatever the reader's line: it tells a slip of the finger from a word, and nothing else.</summary>
    public bool IsWord(string stem) => Read(FactSql.IsWord, rows => rows.Read(), $"\"{stem}\"");

    /// <summary>Null where there is none, or none within the lens.</summary>
    public Statement? FindStatement(string id, Lens lens) => Statements(FactSql.StatementById, id, lens) is [var statement, ..] ? statement : null;

    /// <summary>True where something is said about the subject that lies beyond the reader's line.</summary>
    public bool HasHeldBack(string subjectId, string? propertyId, Lens lens) => Exists(FactSql.HeldBackAbout, subjectId, propertyId, lens);

    /// <summary>True where a statement with this value lies beyond the reader's line.</summary>
    public bool HasHeldBackWithValue(string entityId, string? propertyId, Lens lens) => Exists(FactSql.HeldBackWithValue, entityId, propertyId, lens);

    /// <summary>True where a statement of this property, whatever its subject, lies beyond the reader's line.</summary>
    public bool HasHeldBackOf(string propertyId, Lens lens) => Exists(FactSql.HeldBackOf, propertyId, propertyId: null, lens);

    /// <summary>True where the source claims something that lies beyond the reader's line.</summary>
    public bool HasHeldBackOfSource(string sourceId, Lens lens) => lens.Line != SpoilerLine.All && Read(FactSql.HeldBackOfSource, rows => rows.Read(), sourceId, LineOf(lens.Line));

    /// <summary>True where all that is said of the entity, or with it, lies beyond the line: that there is such a thing gives the story away by itself.</summary>
    public bool IsBeyond(string entityId, SpoilerLine line) => line != SpoilerLine.All && _storyOrders.Value.TryGetValue(entityId, out var order) && order > LineOf(line);

    /// <summary>How many claims of each source the reader may see. A source without any has no entry.</summary>
    public IReadOnlyDictionary<string, int> ClaimCounts(Lens lens) => Read(FactSql.ClaimCounts, ReadCounts, LineOf(lens.Line), DayOf(lens));

    /// <summary>What one source claims, in its own order. A claim's spoils is its statement's: the strictest that any source gives it.</summary>
    public IReadOnlyList<Claim> ClaimsOf(string sourceId, Lens lens) =>
        [.. Statements(FactSql.ClaimsOf, sourceId, lens).Select(statement => StatementReader.ToClaim(statement, statement.References[0]))];

    public Entity? FindEntity(string id) => Read(FactSql.EntityById, EntityReader.ReadAll, id) is [var entity, ..] ? entity : null;

    /// <summary>Those that exist, in the order of the pack, to be named: without their aliases.</summary>
    public IReadOnlyList<Entity> FindEntities(IReadOnlyCollection<string> ids) => ids.Count == 0 ? [] : Read(FactSql.EntitiesById, EntityReader.ReadAll, ToJson(ids));

    /// <summary>In the order of the pack, read while it is enumerated.</summary>
    public IEnumerable<Entity> AllEntities() => Stream(FactSql.AllEntities, EntityReader.Read);

    /// <summary>Every label and alias, read while it is enumerated; an entity's label comes before its aliases.</summary>
    public IEnumerable<NameEntry> AllNames() => Stream(FactSql.AllEntities, EntityReader.ReadNames);

    public Source? FindSource(string id) => Read(FactSql.SourceById, SourceReader.ReadAll, id) is [var source, ..] ? source : null;

    /// <summary>The sources that count on the day of the lens, newest first.</summary>
    public IReadOnlyList<Source> Sources(Lens lens) => [.. Read(FactSql.SourcesUntil, SourceReader.ReadAll, DayOf(lens)).Select(source => Veil(source, lens))];

    /// <summary>The source as the reader may see it: without a title and an address that would give the story away.</summary>
    public Source Veil(Source source, Lens lens) => lens.Line == SpoilerLine.All ? source : _tellingTitles.Value.Veil(source, LineOf(lens.Line));

    public void Dispose() => _connections.Dispose();

    private List<Statement> Statements(string sql, string key, Lens lens, string? propertyId = null)
    {
        var connection = _connections.Rent();
        try
        {
            using var rows = propertyId is null
                ? connection.Query(sql, key, LineOf(lens.Line), DayOf(lens))
                : connection.Query(sql, key, LineOf(lens.Line), DayOf(lens), propertyId);
            return StatementReader.ReadAll(rows, sourceKey => _sources.Get(sourceKey, connection));
        }
        finally
        {
            _connections.Return(connection);
        }
    }

    private bool Exists(string sql, string key, string? propertyId, Lens lens) =>
        lens.Line != SpoilerLine.All && Read(sql, rows => rows.Read(), key, LineOf(lens.Line), DayOf(lens), propertyId ?? (object)DBNull.Value);

    private T Read<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object> values)
    {
        var connection = _connections.Rent();
        try
        {
            using var rows = connection.Query(sql, values);
            return read(rows);
        }
        finally
        {
            _connections.Return(connection);
        }
    }

    private IEnumerable<T> Stream<T>(string sql, Func<SqliteDataReader, IEnumerable<T>> read)
    {
        var connection = _connections.Rent();
        try
        {
            using var rows = connection.Query(sql);
            foreach (var item in read(rows)) yield return item;
        }
        finally
        {
            _connections.Return(connection);
        }
    }

    private long LineOf(SpoilerLine line) => _ignoresLine ? SpoilerLine.All.Order : line.Order;

    private static Dictionary<string, int> ReadCounts(SqliteDataReader rows)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        while (rows.Read()) counts[rows.GetString(0)] = rows.GetInt32(1);
        return counts;
    }

    /// <summary>As the source table writes days; without a day every source counts.</summary>
    private static string DayOf(Lens lens) => lens.AsOf is { } day ? day.ToString("O") : "9999-12-31";

    private static string ToJson(IReadOnlyCollection<string> ids) => JsonSerializer.Serialize([.. ids], StoreJson.Default.StringArray);
}
