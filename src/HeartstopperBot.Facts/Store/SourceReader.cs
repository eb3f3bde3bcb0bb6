using System.Collections.Concurrent;
using System.Globalization;
using HeartstopperBot.Facts.Model;
using Microsoft.Data.Sqlite;

namespace HeartstopperBot.Facts.Store;

internal static class SourceReader
{
    private const int Id = 1, Title = 2, Publisher = 3, Author = 4, Published = 5, PublishedNote = 6, Earliest = 7, Url = 8, Document = 9, MirrorOf = 10;

    public static IReadOnlyList<Source> ReadAll(SqliteDataReader rows)
    {
        var sources = new List<Source>();
        while (rows.Read()) sources.Add(Read(rows));
        return sources;
    }

    private static Source Read(SqliteDataReader row) => new(
        row.GetString(Id),
        TextOrNull(row, Title),
        TextOrNull(row, Publisher),
        TextOrNull(row, Author),
        TextOrNull(row, Published) is { } published ? FactDate.TryParse(published) : null,
        DateOnly.ParseExact(row.GetString(Earliest), "yyyy-MM-dd", CultureInfo.InvariantCulture),
        TextOrNull(row, Url),
        TextOrNull(row, Document),
        TextOrNull(row, MirrorOf))
    {
        PublishedNote = TextOrNull(row, PublishedNote),
    };

    private static string? TextOrNull(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}

/// <summary>The sources that answers cite again and again, so that they are not read with every reference. Bounded; safe for concurrent callers.</summary>
internal sealed class SourceCache
{
    // Half a kilobyte each.
    private const int Capacity = 4096;

    private readonly ConcurrentDictionary<long, Source> _sources = new();

    public Source Get(long key, FactConnection connection)
    {
        if (_sources.TryGetValue(key, out var known)) return known;
        using var rows = connection.Query(FactSql.SourceByKey, key);
        var source = SourceReader.ReadAll(rows)[0];

        // Whatever fills a cache of this size is no conversation about a handful of sources; starting over is cheap.
        if (_sources.Count >= Capacity) _sources.Clear();
        _sources[key] = source;
        return source;
    }
}
