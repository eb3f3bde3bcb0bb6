using HeartstopperBot.Facts.Seeds;

namespace HeartstopperBot.Facts.Store;

/// <summary>
/// Puts a new database in the place of an old one in one step: it is written beside the target under a name of its own, brought to the disk, and
/// renamed. Whoever is killed on the way leaves the old file as it was. Two builders at once do not meet; the last rename wins.
/// </summary>
internal static class FactFile
{
    private const string Unfinished = ".building";
    private const string Guard = ".guard";
    private const int MostAttempts = 10;

    public static void Write(SeedPack pack, string target)
    {
        var directory = Path.GetDirectoryName(Path.GetFullPath(target))!;
        Directory.CreateDirectory(directory);
        RemoveLeftovers(directory, Path.GetFileName(target));

        var (unfinished, held) = Begin(target);
        using var guard = held;
        try
        {
            using (var connection = FactConnection.OpenToBuild(unfinished)) FactImporter.Import(pack, connection);
            using (var file = new FileStream(unfinished, FileMode.Open, FileAccess.ReadWrite)) file.Flush(flushToDisk: true);
            File.Move(unfinished, target, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>A name of its own and the lock on it. The lock lives as long as this process: it tells a builder at work from the remains of one that was killed.</summary>
    private static (string Unfinished, FileStream Guard) Begin(string target)
    {
        for (var attempt = 1; ; attempt++)
        {
            var unfinished = $"{target}.{Guid.NewGuid():N}{Unfinished}";
            try
            {
                return (unfinished, new FileStream(unfinished + Guard, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose));
            }
            catch (IOException) when (attempt < MostAttempts)
            {
                // Between its making and its locking another builder took it for a leftover: under another name, then.
            }
        }
    }

    private static void RemoveLeftovers(string directory, string name)
    {
        foreach (var path in Directory.EnumerateFiles(directory, $"{name}.*{Unfinished}*"))
        {
            var unfinished = path.EndsWith(Guard) ? path[..^Guard.Length] : path;
            try
            {
                using var guard = new FileStream(unfinished + Guard, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
                File.Delete(unfinished);
            }
            catch (IOException)
            {
                // Locked: its builder is alive.
            }
            catch (UnauthorizedAccessException)
            {
                // Another user's; it is in nobody's way.
            }
        }
    }
}
