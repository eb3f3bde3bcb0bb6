using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;
using Microsoft.Data.Sqlite;

namespace HeartstopperBot.Facts.Store;

/// <summary>Rows of FactSql's entity queries to entities: one row for each alias, or one without.</summary>
internal static class EntityReader
{
    private const int Key = 0, Id = 1, Kind = 2, Label = 3, Description = 4, Prominence = 5, AliasName = 6, WrittenBy = 7;

    public static IReadOnlyList<Entity> ReadAll(SqliteDataReader rows) => [.. Read(rows)];

    public static IEnumerable<Entity> Read(SqliteDataReader rows)
    {
        var aliases = ImmutableArray.CreateBuilder<Alias>();
        var hasRow = rows.Read();
        while (hasRow)
        {
            var key = rows.GetInt64(Key);
            var entity = new Entity(rows.GetString(Id), StoredWords.ReadKind(rows.GetString(Kind)), rows.GetString(Label), rows.GetString(Description), []);
            do
            {
                if (!rows.IsDBNull(AliasName)) aliases.Add(new Alias(rows.GetString(AliasName), WrittenByOf(rows)));
                hasRow = rows.Read();
            }
            while (hasRow && rows.GetInt64(Key) == key);
            yield return entity with { Aliases = aliases.DrainToImmutable() };
        }
    }

    public static IEnumerable<NameEntry> ReadNames(SqliteDataReader rows)
    {
        NameEntry? label = null;
        while (rows.Read())
        {
            var id = rows.GetString(Id);
            if (label?.EntityId != id)
            {
                var text = rows.GetString(Label);
                label = new NameEntry(id, StoredWords.ReadKind(rows.GetString(Kind)), text, text, rows.GetInt32(Prominence), null);
                yield return label;
            }

            if (!rows.IsDBNull(AliasName)) yield return label with { Name = rows.GetString(AliasName), WrittenBy = WrittenByOf(rows) };
        }
    }

    private static string? WrittenByOf(SqliteDataReader row) => row.IsDBNull(WrittenBy) ? null : row.GetString(WrittenBy);
}
