using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace HeartstopperBot.Bot.State;

/// <summary>The only ways to open a file of what people entered.</summary>
internal static class StateConnection
{
    private const string Journal = "-wal";

    /// <summary>So long another process may be in the way before somebody is told that nothing can be stored.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>What is deleted is overwritten, not only let go: https://www.sqlite.org/pragma.html#pragma_secure_delete. Nothing goes to a temporary file, for which a container may have no room.</summary>
    public static SqliteConnection ToWrite(string path) => ToWrite(path, Patience);

    public static SqliteConnection ToWrite(string path, TimeSpan patience) =>
        Open(path, SqliteOpenMode.ReadWriteCreate, patience, "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;");

    /// <summary>Beside the one that writes: who only reads never waits for the disk.</summary>
    public static SqliteConnection ToRead(string path) => Open(path, SqliteOpenMode.ReadWrite, Patience, "PRAGMA query_only = ON; PRAGMA cache_size = -512;");

    /// <summary>
    /// Leaves the file exactly as it is, whatever is wrong with it: who opens it otherwise brings its journal into it when closing. On a volume that cannot be written
    /// SQLite wants the word that nobody else writes either: https://www.sqlite.org/uri.html#uriimmutable. That word is only given where there is no journal to be missed.
    /// </summary>
    public static SqliteConnection ToLook(string path) => ToLook(path, Patience);

    public static SqliteConnection ToLook(string path, TimeSpan patience)
    {
        try
        {
            return Probed(path, patience);
        }
        catch (SqliteException error) when (error.SqliteErrorCode is raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY or raw.SQLITE_IOERR && !HasJournal(path))
        {
            return Probed(new UriBuilder(Uri.UriSchemeFile, "") { Path = Path.GetFullPath(path), Query = "immutable=1" }.Uri.AbsoluteUri, patience);
        }
    }

    public static bool HasJournal(string path) => new FileInfo(path + Journal) is { Exists: true, Length: > 0 };

    /// <summary>The files that SQLite keeps beside a database.</summary>
    public static IEnumerable<string> Companions(string path) => [path + Journal, path + "-shm", path + "-journal"];

    /// <summary>
    /// All of it or nothing. By hand, because SQLite may itself have taken back a change for which there was no room, and the library's own transaction then holds on to one
    /// that is not there any more: https://www.sqlite.org/lang_transaction.html#response_to_errors_within_a_transaction
    /// </summary>
    public static T Transact<T>(SqliteConnection connection, Func<SqliteConnection, T> change)
    {
        StateSchema.Run(connection, "BEGIN IMMEDIATE");
        try
        {
            var result = change(connection);
            StateSchema.Run(connection, "COMMIT");
            return result;
        }
        catch
        {
            if (raw.sqlite3_get_autocommit(connection.Handle) == 0) StateSchema.Run(connection, "ROLLBACK");
            throw;
        }
    }

    public static void SetPatience(SqliteConnection connection, TimeSpan patience) => StateSchema.Run(connection, $"PRAGMA busy_timeout = {patience.TotalMilliseconds:0};");

    private static SqliteConnection Probed(string source, TimeSpan patience)
    {
        var connection = Open(source, SqliteOpenMode.ReadOnly, patience, "PRAGMA query_only = ON; PRAGMA temp_store = MEMORY;");
        try
        {
            // Opening alone does not look at the file.
            StateSchema.Number(connection, "SELECT count(*) FROM sqlite_master");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static SqliteConnection Open(string source, SqliteOpenMode mode, TimeSpan patience, string pragmas)
    {
        // SQLite itself waits for a lock; the second wait that the library would add is as short as it can be.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, Pooling = false, DefaultTimeout = 1 }.ToString());
        try
        {
            connection.Open();
            SetPatience(connection, patience);
            StateSchema.Run(connection, pragmas);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
