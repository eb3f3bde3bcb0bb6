using Microsoft.Data.Sqlite;

namespace HeartstopperBot.Bot.State;

/// <summary>
/// A whole and verified copy of a state file, made beside its destination under a name of its own and renamed once. Whoever is killed on the way leaves the destination as
/// it was. What backup and restore share.
/// </summary>
internal static class StateCopy
{
    public const string Unfinished = ".unfinished";

    /// <summary>Copies and verifies; the result is one lone file, on the disk, that needs no journal beside it.</summary>
    /// <returns>The unfinished file, for the caller to rename; or what is wrong, without a full stop.</returns>
    /// <exception cref="SqliteException">The source cannot be read, or there is no room.</exception>
    public static (StateContents? Contents, string? Problem) Make(string source, string unfinished, bool migrates)
    {
        StateContents contents;
        using (var from = StateConnection.ToLook(source))
        {
            if (StateSchema.ProblemOf(from) is { } problem) return (null, problem);
            // Everything below sees the file as it is at this moment, whatever is written meanwhile.
            StateSchema.Run(from, "BEGIN DEFERRED");
            contents = StateContents.Of(from);
            if (migrates && contents.Form == 0) return (null, "it is an empty file");
            using var to = StateConnection.ToWrite(unfinished);
            // https://www.sqlite.org/backup.html
            from.BackupDatabase(to);
            // No journal is wanted beside a backup, nor what deleted rows left in unused places.
            StateSchema.Run(to, "PRAGMA journal_mode = DELETE; VACUUM;");
        }

        return Verify(unfinished, contents, migrates);
    }

    /// <summary>Names without the file itself: what is in the way of a copy, or is left of one.</summary>
    public static void Remove(string unfinished)
    {
        foreach (var file in StateConnection.Companions(unfinished).Prepend(unfinished)) File.Delete(file);
    }

    public static void FlushToDisk(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    private static (StateContents? Contents, string? Problem) Verify(string unfinished, StateContents expected, bool migrates)
    {
        using (var copy = StateConnection.ToWrite(unfinished))
        {
            if (StateContents.DamageOf(copy) is { } damage) return (null, StateProblem.Damaged(damage));
            var found = StateContents.Of(copy);
            if (!found.IsSameAs(expected)) return (null, $"the copy differs ({found}) from what was copied ({expected}). Look after the disk");
            if (migrates) StateSchema.Migrate(copy);
            expected = migrates ? StateContents.Of(copy) : expected;
        }

        FlushToDisk(unfinished);
        return (expected, null);
    }
}
