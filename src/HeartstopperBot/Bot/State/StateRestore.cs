using System.Globalization;
using Microsoft.Data.Sqlite;

namespace HeartstopperBot.Bot.State;

/// <summary>A backup put in the place of what people entered. Only while no bot runs on the directory, which the caller sees to.</summary>
/// <param name="Kept">The database that was there before; null where there was none.</param>
internal sealed record StateRestore(StateContents Contents, string? Kept)
{
    /// <summary>Nothing that is there is touched until the backup is verified, copied, and of this version's form; then one rename changes the one for the other.</summary>
    public static (StateRestore? Restored, string? Problem) From(string backup, string state, DateTimeOffset now)
    {
        backup = Path.GetFullPath(backup);
        if (!File.Exists(backup)) return (null, $"There is no file {backup}.");
        if (backup == Path.GetFullPath(state)) return (null, $"{backup} is the database itself. Name a backup.");
        var unfinished = $"{state}.{Guid.NewGuid():N}{StateCopy.Unfinished}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(state))!);
            var (contents, problem) = StateCopy.Make(backup, unfinished, migrates: true);
            if (contents is null) return (null, NotRestored(backup, problem!));
            var kept = File.Exists(state) ? Keep(state, $"{state}.before-restore-{now.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}") : null;
            // A journal belongs to the file beside which it lies; the new one must not find the old one's.
            foreach (var companion in StateConnection.Companions(state)) File.Delete(companion);
            File.Move(unfinished, state, overwrite: true);
            return (new StateRestore(contents, kept), null);
        }
        catch (SqliteException error)
        {
            return (null, NotRestored(backup, StateProblem.Explain(error)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (null, NotRestored(backup, error.Message.TrimEnd('.')));
        }
        finally
        {
            StateCopy.Remove(unfinished);
        }
    }

    /// <summary>A copy, so that there is a database at every moment. What still stands in the journal goes with it: into the file where that is sound, else beside it.</summary>
    private static string Keep(string state, string kept)
    {
        EmptyJournal(state);
        File.Copy(state, kept);
        StateCopy.FlushToDisk(kept);
        foreach (var (from, to) in StateConnection.Companions(state).Zip(StateConnection.Companions(kept)))
            if (StateConnection.HasJournal(state) && File.Exists(from)) File.Copy(from, to);
        return kept;
    }

    private static void EmptyJournal(string state)
    {
        try
        {
            using (var look = StateConnection.ToLook(state))
                if (StateSchema.ProblemOf(look) is not null) return;
            using var connection = StateConnection.ToWrite(state);
            StateSchema.TryEmptyJournal(connection);
        }
        catch (SqliteException)
        {
            // A file that cannot be read is kept as it is, with its journal.
        }
    }

    private static string NotRestored(string backup, string reason) => $"{backup} was not restored, and what was there is as it was: {reason}.";
}
