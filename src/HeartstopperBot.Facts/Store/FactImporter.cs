using System.Globalization;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Seeds;
using Microsoft.Data.Sqlite;

namespace HeartstopperBot.Facts.Store;

/// <summary>Writes a pack into a new, empty database in one transaction.</summary>
internal static class FactImporter
{
    public static void Import(SeedPack pack, SqliteConnection connection)
    {
        var statements = PackStatements.Of(pack);
        using var transaction = connection.BeginTransaction();
        FactSchema.Create(connection);
        InsertEntities(pack, statements, connection);
        var sourceKeys = InsertSources(pack, connection);
        InsertStatements(statements, sourceKeys, connection);
        InsertWords(pack, statements, sourceKeys, connection);
        InsertMeta(pack, statements.Count, connection);
        transaction.Commit();
    }

    private static void InsertEntities(SeedPack pack, IReadOnlyList<Statement> statements, SqliteConnection connection)
    {
        var prominence = ProminenceOf(statements);
        using var entity = new InsertCommand(connection, "INSERT INTO entity (key, id, kind, label, description, prominence) VALUES (@1, @2, @3, @4, @5, @6)");
        using var alias = new InsertCommand(connection, "INSERT INTO alias (entity_key, position, name, written_by) VALUES (@1, @2, @3, @4)");
        for (var index = 0; index < pack.Entities.Length; index++)
        {
            var one = pack.Entities[index];
            entity.Run(index + 1, one.Id, StoredWords.Write(one.Kind), one.Label, one.Description, prominence.GetValueOrDefault(one.Id));
            for (var position = 0; position < one.Aliases.Length; position++)
                alias.Run(index + 1, position + 1, one.Aliases[position].Name, one.Aliases[position].WrittenBy);
        }
    }

    /// <summary>How often an entity is spoken of: references about it, and references valued with it.</summary>
    private static Dictionary<string, int> ProminenceOf(IEnumerable<Statement> statements)
    {
        var prominence = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var statement in statements)
        {
            Count(statement.Subject, statement.References.Length);
            if (statement.Value.EntityId is { } value) Count(value, statement.References.Length);
        }

        return prominence;

        void Count(string id, int references) => prominence[id] = prominence.GetValueOrDefault(id) + references;
    }

    /// <summary>Keys are given from the newest source to the oldest, so that references read in the order of their keys.</summary>
    private static Dictionary<string, int> InsertSources(SeedPack pack, SqliteConnection connection)
    {
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        using var insert = new InsertCommand(
            connection,
            """
            INSERT INTO source (key, id, title, publisher, author, published, published_note, earliest, url, document, mirror_of)
            VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11)
            """);
        foreach (var source in pack.Sources.OrderByDescending(source => source.Earliest).ThenBy(source => source.Id, StringComparer.Ordinal))
        {
            keys.Add(source.Id, keys.Count + 1);
            insert.Run(
                keys[source.Id],
                source.Id,
                source.Title,
                source.Publisher,
                source.Author,
                source.Published?.ToIsoString(),
                source.PublishedNote,
                source.Earliest.ToString("O"),
                source.Url,
                source.Document,
                source.MirrorOf);
        }

        return keys;
    }

    private static void InsertStatements(IReadOnlyList<Statement> statements, Dictionary<string, int> sourceKeys, SqliteConnection connection)
    {
        using var insert = new InsertCommand(
            connection,
            """
            INSERT INTO statement (key, id, subject, property, value_kind, value, unit, qualifiers, spoils, spoils_order)
            VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10)
            """);
        using var reference = new InsertCommand(
            connection,
            """
            INSERT INTO reference (statement_key, source_key, claim_number, earliest, certainty, says, place, remarks, as_written)
            VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9)
            """);
        for (var index = 0; index < statements.Count; index++)
        {
            var statement = statements[index];
            insert.Run(
                index + 1,
                statement.Id,
                statement.Subject,
                statement.Property.Id,
                StoredValue.KindOf(statement.Value),
                StoredValue.TextOf(statement.Value),
                statement.Value.Unit,
                StoredValue.WriteQualifiers(statement.Qualifiers),
                statement.Spoils,
                SpoilerLine.OrderOf(statement.Spoils));
            foreach (var one in statement.References)
            {
                reference.Run(
                    index + 1,
                    sourceKeys[one.Source.Id],
                    one.ClaimNumber,
                    one.Source.Earliest.ToString("O"),
                    StoredWords.Write(one.Certainty),
                    one.Says,
                    one.At,
                    StoredValue.WriteQualifiers(one.Remarks),
                    StoredValue.WriteTexts(one.AsWritten));
            }
        }
    }

    /// <summary>For full-text search. The row's number holds both keys, as 002_search.sql says.</summary>
    private static void InsertWords(SeedPack pack, IReadOnlyList<Statement> statements, Dictionary<string, int> sourceKeys, SqliteConnection connection)
    {
        var labels = pack.Entities.ToDictionary(entity => entity.Id, entity => entity.Label);
        using var insert = new InsertCommand(connection, "INSERT INTO said (rowid, words) VALUES (@1, @2)");
        for (var index = 0; index < statements.Count; index++)
        {
            foreach (var reference in statements[index].References)
            {
                var words = StatementWords.Of(statements[index], [reference], id => labels.GetValueOrDefault(id, id));
                insert.Run(((long)(index + 1) << 20) + sourceKeys[reference.Source.Id], string.Join(' ', words));
            }
        }
    }

    private static void InsertMeta(SeedPack pack, int statements, SqliteConnection connection)
    {
        using var insert = new InsertCommand(connection, "INSERT INTO meta (name, value) VALUES (@1, @2)");
        insert.Run("seeds-hash", pack.Hash);
        insert.Run("schema", FactSchema.Version);
        insert.Run("built-by", FactSchema.BuiltBy);
        insert.Run("entities", pack.Entities.Length.ToString(CultureInfo.InvariantCulture));
        insert.Run("sources", pack.Sources.Length.ToString(CultureInfo.InvariantCulture));
        insert.Run("claims", pack.Claims.Length.ToString(CultureInfo.InvariantCulture));
        insert.Run("statements", statements.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>An INSERT that is prepared once and run for each row; parameters are @1, @2 ... in order.</summary>
    private sealed class InsertCommand : IDisposable
    {
        private readonly SqliteCommand _command;

        public InsertCommand(SqliteConnection connection, string sql)
        {
            _command = connection.CreateCommand();
#pragma warning disable CA2100 // The constants above; every value is bound.
            _command.CommandText = sql;
#pragma warning restore CA2100
        }

        public void Run(params ReadOnlySpan<object?> values)
        {
            for (var index = 0; index < values.Length; index++)
            {
                if (_command.Parameters.Count == index) _command.Parameters.AddWithValue($"@{index + 1}", values[index] ?? DBNull.Value);
                else _command.Parameters[index].Value = values[index] ?? DBNull.Value;
            }

            _command.ExecuteNonQuery();
        }

        public void Dispose() => _command.Dispose();
    }
}
