namespace HeartstopperBot.Tests.Browser;

/// <summary>A browser that the machine has already. None is ever downloaded.</summary>
internal static class BrowserInPath
{
    /// <summary>Null where there is none.</summary>
    public static string? Find(IReadOnlyCollection<string> names, string? path) => (path ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(_ => names, (folder, name) => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))
        .FirstOrDefault(File.Exists);
}
