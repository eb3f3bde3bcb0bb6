using Microsoft.Data.Sqlite;

namespace HeartstopperBot.Benchmarks;

/// <summary>
/// The real facts, many times over: every entity, statement, reference and source again under ids and names of its own, in the very schema
/// that the bot reads. Names are made of syllables, so that a large pack has the vocabulary of a large world and not one name a million times.
/// </summary>
internal static class ScaledPack
{
    private static readonly string[] Syllables =
        ["ba", "cor", "dan", "el", "fin", "gar", "hel", "im", "jo", "kan", "lor", "mi", "nel", "os", "pri", "quin", "ros", "sar", "ta", "ul", "ver", "wal", "xan", "yor", "zel", "bri", "cla", "dri"];

    // The original is copy 0 and keeps its names.
    private const string Copy = """
        CREATE TEMP TABLE copy AS
        WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < @times - 1)
        SELECT n FROM numbers WHERE @times > 1;

        CREATE TEMP TABLE size AS
        SELECT (SELECT max(key) FROM entity) AS entities, (SELECT max(key) FROM source) AS sources, (SELECT max(key) FROM statement) AS statements;

        CREATE TEMP TABLE was_entity    AS SELECT * FROM entity;
        CREATE TEMP TABLE was_alias     AS SELECT * FROM alias;
        CREATE TEMP TABLE was_source    AS SELECT * FROM source;
        CREATE TEMP TABLE was_statement AS SELECT * FROM statement;
        CREATE TEMP TABLE was_reference AS SELECT * FROM reference;

        INSERT INTO source
        SELECT key + n * sources, id || '-' || n, title, publisher, author, published, published_note, earliest, url, document, mirror_of
        FROM   copy, size, was_source;

        INSERT INTO entity
        SELECT key + n * entities, id || '-' || n, kind, renamed(label, n), description, prominence
        FROM   copy, size, was_entity;

        INSERT INTO alias
        SELECT entity_key + n * entities, position, renamed(name, n), written_by || '-' || n
        FROM   copy, size, was_alias;

        INSERT INTO statement
        SELECT key + n * statements, id || '-' || n, subject || '-' || n, property, value_kind,
               CASE value_kind WHEN 'entity' THEN value || '-' || n ELSE value END, unit, qualifiers, spoils, spoils_order
        FROM   copy, size, was_statement;

        INSERT INTO reference
        SELECT statement_key + n * statements, source_key + n * sources, claim_number, earliest, certainty, says, place, remarks, NULL
        FROM   copy, size, was_reference;

        ANALYZE;
        """;

    /// <summary>Writes <paramref name="target"/>, a copy of <paramref name="original"/> with <paramref name="times"/> as many facts.</summary>
    public static void Write(string original, string target, int times)
    {
        File.Copy(original, target, overwrite: true);
        using var connection = new SqliteConnection($"Data Source={target};Pooling=False");
        connection.Open();
        connection.CreateFunction<string, long, string>("renamed", Rename, isDeterministic: true);
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -1000000; BEGIN;" + Copy + "COMMIT;";
        command.Parameters.AddWithValue("@times", times);
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }

    private static string Rename(string name, long copy) =>
        string.Join(' ', name.Split(' ').Select(word => word.EndsWith("'s", StringComparison.Ordinal) ? Word(word[..^2], copy) + "'s" : Word(word, copy)));

    /// <summary>The same word of the same copy always becomes the same new word; about a hundred thousand different ones in all.</summary>
    private static string Word(string word, long copy)
    {
        var hash = (uint)(Hash(word) + (copy * 7919 % 401 * 2_654_435_761));
        var made = "";
        for (var length = 0; length < 2 + (word.Length / 5); length++)
        {
            made += Syllables[hash % Syllables.Length];
            hash /= (uint)Syllables.Length;
        }

        return char.ToUpperInvariant(made[0]) + made[1..];
    }

    private static uint Hash(string word) => word.Aggregate(2_166_136_261u, (hash, letter) => unchecked((hash ^ letter) * 16_777_619));
}
