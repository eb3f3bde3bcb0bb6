namespace HeartstopperBot;

/// <summary>The one place where the bot writes.</summary>
internal static class DataDirectory
{
    private const string LockFile = "bot.lock";

    /// <summary>Makes it where it is missing. Null when it can be written, else a sentence with the very command that helps.</summary>
    public static string? Prepare(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
            var probe = Path.Combine(path, $".probe-{Environment.ProcessId}");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return $"Data:Directory {path} cannot be written by this user. Run: {Chown(path)}";
        }
        catch (IOException error)
        {
            return $"Data:Directory {path} cannot be written ({error.Message}). Make it writable, or name another one in Data__Directory. If it belongs to somebody else: {Chown(path)}";
        }
    }

    /// <summary>
    /// One bot to a directory: two would write over each other's report, and take each other's away. The system itself ends the claim of a process that is killed.
    /// </summary>
    /// <returns>The claim, to be held for as long as the bot runs; or a sentence.</returns>
    public static (IDisposable? Claim, string? Problem) Claim(string path)
    {
        if (Prepare(path) is { } problem) return (null, problem);
        var file = Path.Combine(path, LockFile);
        try
        {
            return (new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None), null);
        }
        catch (UnauthorizedAccessException)
        {
            return (null, $"{file} cannot be written by this user. Run: {Chown(path)}");
        }
        catch (IOException)
        {
            return (null, $"Another bot runs on Data:Directory {path}. Stop that one, or name another directory for this one in Data__Directory.");
        }
    }

    private static string Chown(string path) => $"chown -R {UserId()}:{GroupId()} {path}  (for a container: on the folder that is mounted there)";

    private static string UserId() => FromProcStatus("Uid:") ?? Environment.UserName;

    private static string GroupId() => FromProcStatus("Gid:") ?? "";

    /// <summary>.NET does not tell a process its own user id; Linux does. Null elsewhere. The second number is the one that counts for files.</summary>
    /// <remarks>https://man7.org/linux/man-pages/man5/proc_pid_status.5.html</remarks>
    private static string? FromProcStatus(string name)
    {
        const string status = "/proc/self/status";
        if (!File.Exists(status)) return null;
        var line = File.ReadLines(status).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal));
        return line?.Split('\t', StringSplitOptions.RemoveEmptyEntries) is [_, _, var effective, ..] ? effective : null;
    }
}
