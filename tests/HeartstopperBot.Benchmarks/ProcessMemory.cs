using System.Globalization;

namespace HeartstopperBot.Benchmarks;

/// <summary>What a process holds, from /proc/PID/status: https://man7.org/linux/man-pages/man5/proc_pid_status.5.html</summary>
/// <param name="PrivateMiB">RssAnon + RssShmem: what no other process shares and no file can give back.</param>
/// <param name="ResidentMiB">VmRSS: the former and the files that are mapped.</param>
internal readonly record struct ProcessMemory(double PrivateMiB, double ResidentMiB)
{
    public static ProcessMemory Read(int processId)
    {
        var kilobytes = File.ReadLines($"/proc/{processId}/status")
            .Select(line => line.Split(':', 2))
            .Where(parts => parts is [_, _] && parts[1].EndsWith("kB", StringComparison.Ordinal))
            .ToDictionary(parts => parts[0], parts => double.Parse(parts[1].Replace("kB", "").Trim(), CultureInfo.InvariantCulture));
        return new ProcessMemory((kilobytes["RssAnon"] + kilobytes["RssShmem"]) / 1024, kilobytes["VmRSS"] / 1024);
    }
}
