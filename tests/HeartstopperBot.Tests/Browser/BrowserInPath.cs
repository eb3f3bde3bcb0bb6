namespace HeartstopperBot.Tests.Browser;

/// <summary>A browser that the machine has already. None is ever downloaded.</summary>
internal static class BrowserInPath
{
    /// <summary>Null where there is none.</summary>
    public static string? Find(IReadOnlyCollection<string> names, string? path) => (path ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(_ => names, (folder, name) => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))
        .FirstOrDefault(File.Exists);

    /// <summary>A machine without a browser is no fault of the page; in CI it is one of the machine.</summary>
    public static string FindOrSkip(string title, IReadOnlyCollection<string> names)
    {
        if (Find(names, Environment.GetEnvironmentVariable("PATH")) is { } found) return found;
        var says = $"No {title} in PATH ({string.Join(", ", names)}): the page was not tried in it.";
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)) Assert.Fail(says);
        Assert.Skip(says);
        return "";
    }
}
