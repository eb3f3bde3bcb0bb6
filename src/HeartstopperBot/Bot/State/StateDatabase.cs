using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace HeartstopperBot.Bot.State;

/// <summary>
/// <c>state.db</c>: what people entered. Unlike the facts it cannot be made anew, so what is written is on the disk before anybody is told so, and a file that cannot be
/// read is left exactly as it is: the bot then answers questions without it and refuses to store. One connection, one caller at a time: whoever is asked for often
/// keeps what it read. Safe for many threads.
/// </summary>
internal sealed partial class StateDatabase : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SqliteConnection? _connection;
    private ImmutableList<Action<ulong>> _copies = [];

    private StateDatabase(SqliteConnection? connection, string? problem)
    {
        _connection = connection;
        Problem = problem;
    }

    /// <summary>Why nothing can be read or stored, and what to do; null where all is well.</summary>
    public string? Problem { get; }

    /// <summary>Never throws: what is wrong stands in <see cref="Problem"/> and in the log.</summary>
    public static StateDatabase Open(string path, ILogger<StateDatabase> logger)
    {
        var database = Open(path);
        if (database.Problem is { } problem) Log.Unusable(logger, problem);
        return database;
    }

    public static StateDatabase Open(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            return OpenSource(path, describe: reason => $"{path} cannot be used: {reason}. Until then questions are answered, but nothing that people enter is known or stored.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new StateDatabase(null, $"{path} cannot be made: {error.Message} Until then questions are answered, but nothing that people enter is known or stored.");
        }
    }

    /// <summary>For one run of the program; nothing is left of it.</summary>
    public static StateDatabase InMemory() => OpenSource(":memory:", describe: reason => reason);

    /// <summary>Reads. Gives <paramref name="otherwise"/> where there is no database.</summary>
    public T Read<T>(Func<SqliteConnection, T> read, T otherwise)
    {
        if (_connection is null) return otherwise;
        lock (_gate) return read(_connection);
    }

    /// <summary>Writes in one transaction; when it returns, a power cut takes nothing back.</summary>
    /// <exception cref="UserError">There is no database, or the disk does not take it.</exception>
    public T Write<T>(Func<SqliteConnection, T> write)
    {
        if (_connection is null) throw new UserError(Texts.NothingStored);
        try
        {
            lock (_gate)
            {
                using var transaction = _connection.BeginTransaction();
                var result = write(_connection);
                transaction.Commit();
                return result;
            }
        }
        catch (SqliteException)
        {
            throw new UserError(Texts.NothingStored);
        }
    }

    /// <summary>Whoever keeps copies of rows is told when those of a person are gone.</summary>
    public void WhenForgotten(Action<ulong> forget) => ImmutableInterlocked.Update(ref _copies, copies => copies.Add(forget));

    /// <summary>Deletes every row about a person, in every table; see the first script under Migrations.</summary>
    /// <returns>How many there were.</returns>
    public int Forget(ulong userId)
    {
        var rows = Write(connection => StateSql.TablesAboutUsers(connection).Sum(table => StateSql.DeleteUser(connection, table, userId)));
        foreach (var forget in _copies) forget(userId);
        return rows;
    }

    /// <summary>How many rows are about a person, by table.</summary>
    public ImmutableArray<(string Table, int Rows)> Stored(ulong userId) => Read<ImmutableArray<(string Table, int Rows)>>(
        connection => [.. StateSql.TablesAboutUsers(connection).Select(table => (Table: table, Rows: StateSql.CountUser(connection, table, userId))).Where(stored => stored.Rows > 0)],
        otherwise: []);

    public void Dispose()
    {
        lock (_gate) _connection?.Dispose();
    }

    private static StateDatabase OpenSource(string source, Func<string, string> describe)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = source, Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false }.ToString());
        try
        {
            connection.Open();
            StateSchema.Run(connection, "PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;");
            if (StateSchema.ProblemOf(connection) is { } problem)
            {
                connection.Dispose();
                return new StateDatabase(null, describe(problem));
            }

            // Only now: this already writes to the file.
            StateSchema.Run(connection, "PRAGMA journal_mode = WAL;");
            StateSchema.Migrate(connection);
            return new StateDatabase(connection, null);
        }
        catch (SqliteException error)
        {
            connection.Dispose();
            return new StateDatabase(null, describe($"{error.Message.TrimEnd('.')}. Restore a backup, or move the file away to begin with an empty one"));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Problem}")]
        public static partial void Unusable(ILogger logger, string problem);
    }
}
