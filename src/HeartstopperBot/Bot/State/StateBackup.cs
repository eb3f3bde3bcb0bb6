using Microsoft.Data.Sqlite;

namespace HeartstopperBot.Bot.State;

/// <summary>A backup of what people entered, while the bot runs or not. It stops nobody: writers go on writing, and it holds what was stored when it began.</summary>
/// <param name="Bytes">The size of the file.</param>
internal sealed record StateBackup(string File, StateContents Contents, long Bytes)
{
    /// <summary>Of the daily ones, beside the database.</summary>
    public const string Folder = "backups";

    /// <param name="overwrites">Whether a file that is there already may give way. It does so in one step, once its successor is verified.</param>
    public static (StateBackup? Backup, string? Problem) Write(string source, string target, bool overwrites)
    {
        target = Path.GetFullPath(target);
        if (!System.IO.File.Exists(source)) return (null, $"There is no {source}: nothing has been entered yet.");
        if (target == Path.GetFullPath(source)) return (null, $"{target} is the database itself. Name another file.");
        if (Directory.Exists(target)) return (null, $"{target} is a folder. Name a file in it.");
        if (System.IO.File.Exists(target) && !overwrites) return (null, $"{target} is there already, and stays as it is. Name another file, or add --overwrite.");
        var unfinished = $"{target}.{Guid.NewGuid():N}{StateCopy.Unfinished}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            var (contents, problem) = StateCopy.Make(source, unfinished, migrates: false);
            if (contents is null) return (null, NotBackedUp(source, problem!));
            System.IO.File.Move(unfinished, target, overwrites);
            return (new StateBackup(target, contents, new FileInfo(target).Length), null);
        }
        catch (SqliteException error)
        {
            return (null, NotBackedUp(source, $"into {target}: {StateProblem.Explain(error)}"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (null, NotBackedUp(source, $"into {target}: {error.Message.TrimEnd('.')}"));
        }
        finally
        {
            StateCopy.Remove(unfinished);
        }
    }

    private static string NotBackedUp(string source, string reason) => $"{source} was not backed up: {reason}.";
}
