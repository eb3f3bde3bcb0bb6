using Microsoft.Data.Sqlite;

namespace HeartstopperBot.Bot.State;

/// <summary>What came of opening a state file: both connections, or only one to read, or none.</summary>
/// <param name="Problem">Why nothing can be stored, and what to do; null where all is well.</param>
/// <param name="MayMend">What is wrong lies around the file (a lock, the disk, its rights), so that it may be well when it is looked at again. Damage and other forms need a person.</param>
internal sealed record StateOpening(SqliteConnection? Writer, SqliteConnection? Reader, string? Problem, bool MayMend)
{
    /// <summary>Never throws, and leaves a file that cannot be used exactly as it is.</summary>
    /// <param name="patience">How long another process may be in the way.</param>
    public static StateOpening Of(string path, TimeSpan patience)
    {
        SqliteConnection? writer = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            if (ProblemOf(path, patience) is { } problem) return Unusable(path, problem, mayMend: false);
            writer = StateConnection.ToWrite(path, patience);
            StateSchema.Run(writer, "PRAGMA journal_mode = WAL;");
            StateSchema.Migrate(writer);
            var reader = StateConnection.ToRead(path);
            StateConnection.SetPatience(writer, StateConnection.Patience);
            return new StateOpening(writer, reader, Problem: null, MayMend: false);
        }
        catch (SqliteException error)
        {
            writer?.Dispose();
            var (reason, mayMend) = (StateProblem.Explain(error), StateProblem.MayMend(error));
            return StateProblem.IsLock(error) || !mayMend ? Unusable(path, reason, mayMend) : OnlyToRead(path, reason, patience);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Unusable(path, error.Message.TrimEnd('.'), mayMend: true);
        }
    }

    /// <summary>A file that is damaged while it is open.</summary>
    public static string Damaged(string path, string reason) => Unusable(path, reason, mayMend: false).Problem!;

    public void Close()
    {
        Reader?.Dispose();
        Writer?.Dispose();
    }

    /// <summary>A file that cannot be written may still say what people entered before.</summary>
    private static StateOpening OnlyToRead(string path, string reason, TimeSpan patience)
    {
        SqliteConnection? reader = null;
        try
        {
            reader = StateConnection.ToLook(path, patience);
            // Of an older form the stores would ask for what is not there.
            if (StateSchema.IsCurrent(reader))
                return new StateOpening(null, reader, $"{path} cannot be written: {reason}. The bot looks again every few seconds; until then what people entered before holds, and nothing new is stored.", MayMend: true);
        }
        catch (SqliteException)
        {
            // Not even that.
        }

        reader?.Dispose();
        return Unusable(path, reason, mayMend: true);
    }

    private static string? ProblemOf(string path, TimeSpan patience)
    {
        if (!File.Exists(path)) return null;
        using var connection = StateConnection.ToLook(path, patience);
        return StateSchema.ProblemOf(connection);
    }

    private static StateOpening Unusable(string path, string reason, bool mayMend) =>
        new(null, null, $"{path} cannot be used: {reason}{(mayMend ? ". The bot looks again every few seconds; until" : ", then start the bot again. Until")} then questions are answered, but nothing that people enter is known or stored.", mayMend);
}
