using System.Runtime.InteropServices;

namespace HeartstopperBot.Benchmarks;

/// <summary>One line that says what the figures were measured on.</summary>
internal static class Machine
{
    public static string Describe() => string.Join(", ", new[]
    {
        ReadField("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString(),
        $"{Environment.ProcessorCount} cores",
        ReadField("/proc/meminfo", "MemTotal") is { } memory ? $"{long.Parse(memory.Split(' ')[0]) / 1024 / 1024} GiB" : null,
        RuntimeInformation.OSDescription,
        RuntimeInformation.FrameworkDescription,
    }.Where(part => part is not null));

    private static string? ReadField(string file, string name) =>
        !File.Exists(file) ? null : File.ReadLines(file)
            .Select(line => line.Split(':', 2))
            .FirstOrDefault(parts => parts.Length == 2 && parts[0].Trim() == name)?[1].Trim();
}
