using System.Reflection;

namespace HeartstopperBot;

internal static class BotVersion
{
    /// <summary>"0.1.0", and the commit after a plus where the build knew it.</summary>
    public static string Text { get; } = typeof(BotVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
