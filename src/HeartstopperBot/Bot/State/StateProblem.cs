using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace HeartstopperBot.Bot.State;

/// <summary>What SQLite's refusals mean for whoever runs the bot, and what helps. https://www.sqlite.org/rescode.html</summary>
internal static class StateProblem
{
    /// <summary>Where SQLite makes room for the index of its journal, a full disk has a name of its own: https://www.sqlite.org/rescode.html#ioerr_shmsize</summary>
    private const int NoRoomForIndex = 4874;

    /// <summary>Without a full stop, so that the sentence can go on.</summary>
    public static string Explain(SqliteException error) => error switch
    {
        { SqliteErrorCode: raw.SQLITE_FULL } or { SqliteExtendedErrorCode: NoRoomForIndex } => "the disk is full. Free some space",
        { SqliteErrorCode: raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_PERM } => "this user may not write it, or its volume is read-only. Make the file and its folder writable",
        _ when IsLock(error) => "another program holds it locked. End that program",
        { SqliteErrorCode: raw.SQLITE_IOERR } => $"the disk does not read or write it (SQLite's code {error.SqliteExtendedErrorCode}). Look after the disk",
        _ when IsDamage(error) => Damaged(error.Message),
        _ => error.Message.TrimEnd('.'),
    };

    /// <summary>It lies around the file, not in it, and may be over by itself or be mended while the bot runs.</summary>
    public static bool MayMend(SqliteException error) =>
        IsLock(error) || error.SqliteErrorCode is raw.SQLITE_FULL or raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_IOERR;

    public static bool IsLock(SqliteException error) => error.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED;

    public static bool IsDamage(SqliteException error) => error.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB;

    public static string Damaged(string how) =>
        $"it is damaged ({how.ReplaceLineEndings(" ").Trim().TrimEnd('.')}). Restore a backup (heartstopperbot restore FILE; the daily ones lie in {StateBackup.Folder} beside it), or move the file away to begin with an empty one";
}
