using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace HeartstopperBot.Bot.State;

/// <summary>
/// The numbered scripts under Migrations. To change what is stored, add the next one (<c>002_quiz.sql</c>); each runs once, in a transaction of its own. The number of
/// the last one stands in the file as SQLite's <c>user_version</c>.
/// </summary>
internal static class StateSchema
{
    private const string Prefix = "HeartstopperBot.Bot.State.Migrations.";

    /// <summary>"HSBt": tells our file from any other database. https://www.sqlite.org/pragma.html#pragma_application_id</summary>
    private const long ApplicationId = 0x48534274;

    /// <summary>Of a file that is written anew; a larger one goes over the disk.</summary>
    private const long MostInMemory = 32 << 20;

    private static readonly Assembly Assembly = typeof(StateSchema).Assembly;

    /// <summary>In the order of their numbers, which count from 1 without a gap; a test sees to it.</summary>
    public static IReadOnlyList<string> Scripts { get; } =
        [.. Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static int NumberOf(string script) => int.Parse(script.AsSpan(Prefix.Length, 3), CultureInfo.InvariantCulture);

    /// <summary>Null where the file is new or ours and not newer than this program; else what is wrong with it and what helps, without a full stop. Writes nothing.</summary>
    public static string? ProblemOf(SqliteConnection connection)
    {
        var isEmpty = Number(connection, "SELECT count(*) FROM sqlite_master") == 0;
        if (!isEmpty && Number(connection, "PRAGMA application_id") != ApplicationId) return "it is a database of another program. Move it away";
        var version = Number(connection, "PRAGMA user_version");
        if (version > Scripts.Count)
            return $"it was written by a newer version of this program (form {version}; this one knows forms up to {Scripts.Count}). Run that version, or restore a backup that this one made";
        // The quicker of SQLite's two checks: a damaged page is found before anything is written beside it.
        return Text(connection, "PRAGMA quick_check(1)") is var found && found == "ok" ? null : StateProblem.Damaged(found);
    }

    public static bool IsCurrent(SqliteConnection connection) => Number(connection, "PRAGMA user_version") == Scripts.Count;

    /// <summary>Runs what is missing. Killed on the way, the file is as it was after the last whole script.</summary>
    public static void Migrate(SqliteConnection connection) => Migrate(connection, Scripts.Count);

    public static void Migrate(SqliteConnection connection, int form)
    {
        foreach (var script in Scripts.Take(form).Skip((int)Number(connection, "PRAGMA user_version")))
        {
            using var reader = new StreamReader(Assembly.GetManifestResourceStream(script)!);
            var sql = $"{reader.ReadToEnd()}\nPRAGMA application_id = {ApplicationId};\nPRAGMA user_version = {NumberOf(script)};";
            StateConnection.Transact(connection, _ => Run(connection, sql));
        }
    }

    /// <summary>
    /// Writes every page anew, without what is not used of it. Overwriting what is deleted (<c>secure_delete</c>) is not enough: a page that was split or emptied keeps
    /// copies of rows that were moved away long before. https://www.sqlite.org/lang_vacuum.html
    /// </summary>
    /// <returns>False where somebody still reads an older state, so that the journal keeps it.</returns>
    public static bool TryWipe(SqliteConnection connection)
    {
        var isSmall = Number(connection, "PRAGMA page_count") * Number(connection, "PRAGMA page_size") <= MostInMemory;
        Run(connection, $"PRAGMA temp_store = {(isSmall ? "MEMORY" : "FILE")}; VACUUM; PRAGMA temp_store = MEMORY;");
        return TryEmptyJournal(connection);
    }

    /// <summary>Brings the journal into the file. False where somebody still reads an older state: https://www.sqlite.org/pragma.html#pragma_wal_checkpoint</summary>
    public static bool TryEmptyJournal(SqliteConnection connection) => Number(connection, "PRAGMA wal_checkpoint(TRUNCATE)") == 0;

    /// <returns>How many rows changed.</returns>
    public static int Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Resources and constants of this very assembly.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteNonQuery();
    }

    public static long Number(SqliteConnection connection, string sql) => (long)Scalar(connection, sql);

    public static string Text(SqliteConnection connection, string sql) => (string)Scalar(connection, sql);

    private static object Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // As above.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar()!;
    }
}
