using System.Reflection;

namespace HeartstopperBot;

internal static class BotVersion
{
    private const int ShortCommit = 8;

    /// <summary>"0.1.0", and the begin of the commit after a plus where the build knew it.</summary>
    public static string Text { get; } = Shorten(typeof(BotVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);

    private static string Shorten(string version) => version.IndexOf('+') is var plus and >= 0 && version.Length > plus + 1 + ShortCommit ? version[..(plus + 1 + ShortCommit)] : version;
}
