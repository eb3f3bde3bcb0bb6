using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace HeartstopperBot.Bot.State;

/// <summary>
/// <c>state.db</c>: what people entered. Unlike the facts it cannot be made anew, so what is written is on the disk before anybody is told so, and a file that cannot be
/// used is left exactly as it is: the bot then answers questions without it and refuses to store, and where that may help looks again every few seconds. One writer at a
/// time, and one reader beside it who never waits for the disk; whoever is asked for often keeps what it read. Safe for many threads.
/// </summary>
internal sealed partial class StateDatabase : IDisposable
{
    public static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(3);

    /// <summary>Of whoever looks again: readers wait for it.</summary>
    private static readonly TimeSpan ShortPatience = TimeSpan.FromMilliseconds(100);

    private readonly Lock _writing = new();
    private readonly Lock _reading;
    private readonly string _path;
    private readonly bool _wasThere;
    private readonly ILogger _logger;
    private readonly ITimer? _again;
    private SqliteConnection? _writer, _reader;
    private ImmutableList<Action<ulong>> _copies = [];
    private ImmutableList<Action> _reads = [];
    private volatile string? _problem, _trouble;
    private volatile bool _isMendable, _isWipeDue;
    private bool _isDisposed;

    /// <param name="time">Null where nobody waits for it to be mended.</param>
    private StateDatabase(string path, StateOpening opening, ILogger logger, TimeProvider? time)
    {
        (_path, _logger, _wasThere) = (path, logger, File.Exists(path));
        (_writer, _reader, _problem, _isMendable) = (opening.Writer, opening.Reader, opening.Problem, opening.MayMend);
        // In memory both are the same connection, which serves one caller at a time.
        _reading = _writer is not null && _writer == _reader ? _writing : new Lock();
        if (_isMendable && time is not null) _again = time.CreateTimer(_ => LookAgain(), null, LookAgainAfter, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Why nothing can be stored at the moment, and what to do; null where all is well.</summary>
    public string? Problem => _problem;

    /// <summary>Why the last change was not stored, and what to do; null when it was. The next change is tried all the same.</summary>
    public string? Trouble => _problem ?? _trouble;

    /// <summary>Never throws: what is wrong stands in <see cref="Problem"/> and in the log.</summary>
    public static StateDatabase Open(string path, ILogger<StateDatabase> logger, TimeProvider time)
    {
        var database = new StateDatabase(path, StateOpening.Of(path, StateConnection.Patience), logger, time);
        if (database.Problem is { } problem) Log.Unusable(logger, problem);
        return database;
    }

    /// <summary>For verbs, which end before anything could be mended.</summary>
    public static StateDatabase Open(string path) => new(path, StateOpening.Of(path, StateConnection.Patience), NullLogger.Instance, time: null);

    /// <summary>For one run of the program; nothing is left of it.</summary>
    public static StateDatabase InMemory()
    {
        var connection = StateConnection.ToWrite(":memory:");
        StateSchema.Migrate(connection);
        return new StateDatabase(":memory:", new StateOpening(connection, connection, Problem: null, MayMend: false), NullLogger.Instance, time: null);
    }

    /// <summary>Reads. Gives <paramref name="otherwise"/> where there is no database, or it cannot be read.</summary>
    public T Read<T>(Func<SqliteConnection, T> read, T otherwise)
    {
        if (_reader is null) return otherwise;
        try
        {
            // Looked at once more inside: it may have been exchanged meanwhile.
            lock (_reading) return _reader is null ? otherwise : read(_reader);
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
        // Asked outside, so that nobody waits in vain, and inside, where it counts.
        if (_problem is not null) throw new UserError(Texts.NothingStored);
        try
        {
            T result;
            lock (_writing) result = _writer is null || _problem is not null ? throw new UserError(Texts.NothingStored) : StateConnection.Transact(_writer, write);
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

    /// <summary>Whoever keeps what was read is told when it can be read at last. Nobody writes before that is done.</summary>
    public void WhenMended(Action read) => ImmutableInterlocked.Update(ref _reads, reads => reads.Add(read));

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
        if (!(_isWipeDue || isThorough) || _problem is not null) return;
        try
        {
            lock (_writing)
            {
                if (_writer is not null && _problem is null) _isWipeDue = !StateSchema.TryWipe(_writer);
            }
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
        _again?.Dispose();
        lock (_writing)
        {
            lock (_reading)
            {
                _isDisposed = true;
                _reader?.Dispose();
                _writer?.Dispose();
            }
        }
    }

    /// <summary>
    /// Where what was wrong at the start may have been mended since. What could only be read is closed first: it may have been opened on the word that nobody writes
    /// (<see cref="StateConnection.ToLook(string)"/>), which holds no longer.
    /// </summary>
    private void LookAgain()
    {
        lock (_writing)
        {
            lock (_reading)
            {
                if (_isDisposed) return;
                // What people entered was here. A volume that went away comes back; nothing is begun anew in its place.
                if (!_wasThere || File.Exists(_path)) OpenAgain();
            }
        }

        if (_isMendable) _again!.Change(LookAgainAfter, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Nobody reads or writes meanwhile, and whoever kept what was not there to be read is told before anybody does.</summary>
    private void OpenAgain()
    {
        _reader?.Dispose();
        var before = _problem;
        var opening = StateOpening.Of(_path, ShortPatience);
        (_writer, _reader, _problem, _isMendable) = (opening.Writer, opening.Reader, opening.Problem, opening.MayMend);
        if (_problem is null)
        {
            _trouble = null;
            foreach (var read in _reads) read();
            Log.StoredAgain(_logger, _path);
        }
        else if (_problem != before)
        {
            Log.Unusable(_logger, _problem);
        }
    }

    /// <summary>Of a row of failures the first is told. A damaged file is not written to again: what can still be saved from it must not get less.</summary>
    private void Note(SqliteException error)
    {
        var reason = StateProblem.Explain(error);
        var trouble = $"{_path}: the last change was not stored: {reason}.";
        if (StateProblem.IsDamage(error))
        {
            var problem = StateOpening.Damaged(_path, reason);
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
