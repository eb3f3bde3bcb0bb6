using System.Diagnostics;

namespace HeartstopperBot.Tests.Support;

/// <summary>A disk of its own, in memory, that can really be full and really be read-only. Only root may mount one; elsewhere the test is skipped and says so.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly List<string> _fillers = [];

    private SmallDisk()
    {
    }

    public string File(string name) => _folder.File(name);

    public static SmallDisk Mount(int kilobytes)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A disk in memory is mounted on Linux.");
        var disk = new SmallDisk();
        if (Run("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", disk._folder.Path)) return disk;
        disk._folder.Dispose();
        Assert.Skip("Only root may mount a disk.");
        return disk;
    }

    /// <summary>Until not one more byte goes in.</summary>
    public void Fill()
    {
        var filler = File($"filler-{_fillers.Count}");
        _fillers.Add(filler);
        foreach (var size in (int[])[65536, 4096, 1])
        {
            try
            {
                using var file = new FileStream(filler, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
                while (true) file.Write(new byte[size]);
            }
            catch (IOException)
            {
                // Full for this size.
            }
        }
    }

    public void Free() => _fillers.ForEach(System.IO.File.Delete);

    public void MakeReadOnly() => Assert.True(Run("mount", "-o", "remount,ro", _folder.Path));

    public void MakeWritable() => Assert.True(Run("mount", "-o", "remount,rw", _folder.Path));

    public void Dispose()
    {
        Run("umount", "-l", _folder.Path);
        _folder.Dispose();
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
