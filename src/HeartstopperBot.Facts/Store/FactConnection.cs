using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace HeartstopperBot.Facts.Store;

/// <summary>The one way to open a fact database: read-only and memory-mapped, with its commands prepared once. Used by one thread at a time.</summary>
/// <remarks>
/// Rows are read by hand here. Dapper emits code for each row type: measured, that makes the first query 30 to 40 ms and each later one half
/// as slow again, which the start of the bot would feel. It serves where queries are many and rare.
/// </remarks>
internal sealed class FactConnection : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);
    private readonly SqliteConnection _connection;

    private FactConnection(SqliteConnection connection) => _connection = connection;

    public static FactConnection OpenToRead(string path)
    {
        // A fact database is never written again once it has its name, so no query need lock it or look for a writer's journal:
        // https://www.sqlite.org/uri.html#uriimmutable
        var address = new UriBuilder(Uri.UriSchemeFile, "") { Path = Path.GetFullPath(path), Query = "immutable=1" }.Uri.AbsoluteUri;
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = address, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            // Mapped pages are the system's file cache, shared and not ours to hold; a page cache of our own would hold them twice.
            command.CommandText = "PRAGMA mmap_size = 2147418112; PRAGMA cache_size = -1024; PRAGMA query_only = ON;";
            command.ExecuteNonQuery();
            return new FactConnection(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>A new file that nobody else sees: if the power fails the file is thrown away, so SQLite need not guard it.</summary>
    public static SqliteConnection OpenToBuild(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false }.ToString());
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON;";
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs a query whose parameters are @1, @2 ... in order. The reader must be closed before the same query runs again here.</summary>
    public SqliteDataReader Query(string sql, params ReadOnlySpan<object> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
#pragma warning disable CA2100 // Only the constants of FactSql come here; every value is bound.
            command.CommandText = sql;
#pragma warning restore CA2100
            for (var index = 0; index < values.Length; index++) command.Parameters.AddWithValue($"@{index + 1}", values[index]);
            command.Prepare();
            _prepared.Add(sql, command);
        }

        for (var index = 0; index < values.Length; index++) command.Parameters[index].Value = values[index];
        return command.ExecuteReader();
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values) command.Dispose();
        _connection.Dispose();
    }
}

/// <summary>Connections to one database, as many as are in use at once; safe for concurrent callers.</summary>
internal sealed class FactConnectionPool(string path) : IDisposable
{
    private readonly ConcurrentBag<FactConnection> _idle = [];
    private volatile bool _isDisposed;

    public FactConnection Rent()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return _idle.TryTake(out var connection) ? connection : FactConnection.OpenToRead(path);
    }

    public void Return(FactConnection connection)
    {
        _idle.Add(connection);
        if (_isDisposed) Dispose();
    }

    public void Dispose()
    {
        _isDisposed = true;
        while (_idle.TryTake(out var connection)) connection.Dispose();
    }
}
