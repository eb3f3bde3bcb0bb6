using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;
using Microsoft.Data.Sqlite;

namespace HeartstopperBot.Facts.Store;

/// <summary>Rows of FactSql's statement queries to statements: one row for each reference, the rows of a statement side by side.</summary>
internal static class StatementReader
{
    // By number, not by name: this is the path that every answer takes.
    private const int Key = 0, Id = 1, Subject = 2, PropertyId = 3, ValueKind = 4, Value = 5, Unit = 6, Qualifiers = 7, Spoils = 8;
    private const int SourceKey = 9, ClaimNumber = 10, CertaintyWord = 11, Says = 12, Place = 13, Remarks = 14, AsWritten = 15;

    public static List<Statement> ReadAll(SqliteDataReader rows, Func<long, Source> sourceOf)
    {
        var statements = new List<Statement>();
        var references = ImmutableArray.CreateBuilder<Reference>();
        var hasRow = rows.Read();
        while (hasRow)
        {
            var key = rows.GetInt64(Key);
            var statement = ReadStatement(rows);
            do
            {
                references.Add(ReadReference(rows, sourceOf));
                hasRow = rows.Read();
            }
            while (hasRow && rows.GetInt64(Key) == key);
            statements.Add(statement with { References = references.DrainToImmutable() });
        }

        return statements;
    }

    public static Claim ToClaim(Statement statement, Reference reference) => new(
        reference.Source.Id,
        reference.ClaimNumber,
        statement.Subject,
        statement.Property,
        statement.Value,
        statement.Qualifiers.AddRange(reference.Remarks),
        reference.Certainty,
        reference.Says,
        reference.At,
        reference.AsWritten,
        statement.Spoils);

    private static Statement ReadStatement(SqliteDataReader row)
    {
        var propertyId = row.GetString(PropertyId);
        return new Statement(
            row.GetString(Id),
            row.GetString(Subject),
            PropertyCatalogue.Find(propertyId) ?? throw new InvalidDataException($"The fact database holds the property '{propertyId}', which this program does not know."),
            StoredValue.Read(row.GetString(ValueKind), row.GetString(Value), TextOrNull(row, Unit)),
            StoredValue.ReadQualifiers(TextOrNull(row, Qualifiers)),
            [],
            TextOrNull(row, Spoils));
    }

    private static Reference ReadReference(SqliteDataReader row, Func<long, Source> sourceOf) => new(
        sourceOf(row.GetInt64(SourceKey)),
        row.GetInt32(ClaimNumber),
        StoredWords.ReadCertainty(row.GetString(CertaintyWord)),
        row.GetString(Says),
        TextOrNull(row, Place),
        StoredValue.ReadTexts(TextOrNull(row, AsWritten)))
    {
        Remarks = StoredValue.ReadQualifiers(TextOrNull(row, Remarks)),
    };

    private static string? TextOrNull(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
