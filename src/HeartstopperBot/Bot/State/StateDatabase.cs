using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace HeartstopperBot.Bot.State;

/// <summary>
/// <c>state.db</c>: what people entered. Unlike the facts it cannot be made anew, so what is written is on the disk before anybody is told so, and a file that cannot be
/// used is left exactly as it is: the bot then answers questions without it and refuses to store. One writer at a time, and one reader beside it who never waits for
/// the disk; whoever is asked for often keeps what it read. Safe for many threads.
/// </summary>
internal sealed partial class StateDatabase : IDisposable
{
    private readonly Lock _writing = new();
    private readonly Lock _reading;
    private readonly SqliteConnection? _writer, _reader;
    private readonly string _path;
    private readonly ILogger _logger;
    private ImmutableList<Action<ulong>> _copies = [];
    private volatile string? _problem, _trouble;
    private volatile bool _isWipeDue;

    private StateDatabase(string path, SqliteConnection? writer, SqliteConnection? reader, string? problem, ILogger logger)
    {
        (_path, _writer, _reader, _problem, _logger) = (path, writer, reader, problem, logger);
        // In memory both are the same connection, which serves one caller at a time.
        _reading = writer == reader ? _writing : new Lock();
    }

    /// <summary>Why nothing can be stored until the bot is started again, and what to do; null where all is well.</summary>
    public string? Problem => _problem;

    /// <summary>Why the last change was not stored, and what to do; null when it was. The next change is tried all the same.</summary>
    public string? Trouble => _problem ?? _trouble;

    /// <summary>Never throws: what is wrong stands in <see cref="Problem"/> and in the log.</summary>
    public static StateDatabase Open(string path, ILogger<StateDatabase> logger)
    {
        var database = OpenFile(path, logger);
        if (database.Problem is { } problem) Log.Unusable(logger, problem);
        return database;
    }

    public static StateDatabase Open(string path) => OpenFile(path, NullLogger.Instance);

    /// <summary>For one run of the program; nothing is left of it.</summary>
    public static StateDatabase InMemory()
    {
        var connection = StateConnection.ToWrite(":memory:");
        StateSchema.Migrate(connection);
        return new StateDatabase(":memory:", connection, connection, problem: null, NullLogger.Instance);
    }

    /// <summary>Reads. Gives <paramref name="otherwise"/> where there is no database, or it cannot be read.</summary>
    public T Read<T>(Func<SqliteConnection, T> read, T otherwise)
    {
        if (_reader is null) return otherwise;
        try
        {
            lock (_reading) return read(_reader);
        }
        catch (SqliteException error)
        {
            Note(error);
            return otherwise;
        }
    }

    /// <summary>Writes in one transaction; when it returns, a power cut takes nothing back.</summary>
    /// <exception cref="UserError">There is no database, or the disk does not take it.</exception>
    public T Write<T>(Func<SqliteConnection, T> write)
    {
        if (_writer is null || _problem is not null) throw new UserError(Texts.NothingStored);
        try
        {
            T result;
            lock (_writing) result = StateConnection.Transact(_writer, write);
            if (_trouble is not null) Log.StoredAgain(_logger, _path);
            _trouble = null;
            return result;
        }
        catch (SqliteException error)
        {
            Note(error);
            throw new UserError(Texts.NothingStored);
        }
    }

    /// <summary>Whoever keeps copies of rows is told when those of a person are gone.</summary>
    public void WhenForgotten(Action<ulong> forget) => ImmutableInterlocked.Update(ref _copies, copies => copies.Add(forget));

    /// <summary>Deletes every row about a person, in every table, and empties every column that names them as the one who did something; see the first script under Migrations.</summary>
    /// <returns>How many rows that were.</returns>
    public int Forget(ulong userId)
    {
        var rows = Write(connection =>
            StateSql.TablesAboutUsers(connection).Sum(table => StateSql.DeleteUser(connection, table, userId))
            + StateSql.ColumnsNamingUsers(connection).Sum(by => StateSql.UnnameUser(connection, by.Table, by.Column, userId)));
        _isWipeDue = true;
        Wipe();
        foreach (var forget in _copies) forget(userId);
        return rows;
    }

    /// <summary>
    /// What was deleted also goes from the unused parts of pages, where rows that were moved leave copies, and from the journal, where older forms of a page live on.
    /// What cannot be done at the moment (a backup still reads the older state, the disk has no room) stays due.
    /// </summary>
    /// <param name="isThorough">Also where nothing is known to be due: it may have been before a restart.</param>
    public void Wipe(bool isThorough = false)
    {
        if (!(_isWipeDue || isThorough) || _writer is null || _problem is not null) return;
        try
        {
            lock (_writing) _isWipeDue = !StateSchema.TryWipe(_writer);
        }
        catch (SqliteException error)
        {
            Log.NotWiped(_logger, _path, StateProblem.Explain(error));
        }
    }

    /// <summary>How many rows are about a person, by table, and how many of all tables only name them.</summary>
    /// <returns>Null where it cannot be looked up.</returns>
    public ImmutableArray<StoredRows>? Stored(ulong userId) => Read<ImmutableArray<StoredRows>?>(
        connection =>
        [
            .. StateSql.TablesAboutUsers(connection).Select(table => new StoredRows(table, StateSql.CountUser(connection, table, userId)))
                .Append(new StoredRows("", StateSql.ColumnsNamingUsers(connection).Sum(by => StateSql.CountUser(connection, by.Table, userId, by.Column))) { IsOnlyNamed = true })
                .Where(stored => stored.Count > 0),
        ],
        otherwise: null);

    public void Dispose()
    {
        lock (_reading) _reader?.Dispose();
        lock (_writing) _writer?.Dispose();
    }

    private static StateDatabase OpenFile(string path, ILogger logger)
    {
        SqliteConnection? writer = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            if (ProblemOf(path) is { } problem) return new StateDatabase(path, null, null, Unusable(path, problem), logger);
            writer = StateConnection.ToWrite(path);
            StateSchema.Run(writer, "PRAGMA journal_mode = WAL;");
            StateSchema.Migrate(writer);
            return new StateDatabase(path, writer, StateConnection.ToRead(path), problem: null, logger);
        }
        catch (SqliteException error)
        {
            writer?.Dispose();
            return StateProblem.IsLock(error) ? new StateDatabase(path, null, null, Unusable(path, StateProblem.Explain(error)), logger) : OnlyToRead(path, StateProblem.Explain(error), logger);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new StateDatabase(path, null, null, Unusable(path, error.Message.TrimEnd('.')), logger);
        }
    }

    /// <summary>A file that cannot be written may still say what people entered before.</summary>
    private static StateDatabase OnlyToRead(string path, string reason, ILogger logger)
    {
        SqliteConnection? reader = null;
        try
        {
            reader = StateConnection.ToLook(path);
            // Of an older form the stores would ask for what is not there.
            if (StateSchema.IsCurrent(reader))
                return new StateDatabase(path, null, reader, $"{path} cannot be written: {reason}, then start the bot again. Until then what people entered before holds, and nothing new is stored.", logger);
        }
        catch (SqliteException)
        {
            // Not even that.
        }

        reader?.Dispose();
        return new StateDatabase(path, null, null, Unusable(path, reason), logger);
    }

    private static string? ProblemOf(string path)
    {
        if (!File.Exists(path)) return null;
        using var connection = StateConnection.ToLook(path);
        return StateSchema.ProblemOf(connection);
    }

    private static string Unusable(string path, string reason) =>
        $"{path} cannot be used: {reason}, then start the bot again. Until then questions are answered, but nothing that people enter is known or stored.";

    /// <summary>Of a row of failures the first is told. A damaged file is not written to again: what can still be saved from it must not get less.</summary>
    private void Note(SqliteException error)
    {
        var reason = StateProblem.Explain(error);
        var trouble = $"{_path}: the last change was not stored: {reason}.";
        if (StateProblem.IsDamage(error))
        {
            var problem = Unusable(_path, reason);
            if (Interlocked.CompareExchange(ref _problem, problem, null) is null) Log.Unusable(_logger, problem);
        }
        else if (Interlocked.Exchange(ref _trouble, trouble) != trouble)
        {
            Log.NotStored(_logger, _path, reason);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Problem}")]
        public static partial void Unusable(ILogger logger, string problem);

        [LoggerMessage(2, LogLevel.Error, "{File} could not be read or written: {Reason}. Questions are answered, and the next change is tried again")]
        public static partial void NotStored(ILogger logger, string file, string reason);

        [LoggerMessage(3, LogLevel.Information, "{File} takes changes again")]
        public static partial void StoredAgain(ILogger logger, string file);

        [LoggerMessage(4, LogLevel.Warning, "What was deleted from {File} is not yet overwritten everywhere: {Reason}. It is tried again")]
        public static partial void NotWiped(ILogger logger, string file, string reason);
    }
}

/// <summary>Rows about a person, of one table.</summary>
internal sealed record StoredRows(string Table, int Count)
{
    /// <summary>They are of any table, are not about the person and stay; the person stands in them as the one who did something.</summary>
    public bool IsOnlyNamed { get; init; }
}
