using Microsoft.Playwright;

namespace HeartstopperBot.Tests.Browser;

/// <summary>The system's own Chromium, found in PATH. Playwright's own download is never used.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "google-chrome", "chromium-browser", "msedge", "chrome"];

    /// <summary>Null where there is none.</summary>
    public static string? Find(string? path) => (path ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(_ => Names, (folder, name) => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))
        .FirstOrDefault(File.Exists);

    /// <summary>A machine without a browser is no fault of the page; in CI it is one of the machine.</summary>
    public static string FindOrSkip()
    {
        if (Find(Environment.GetEnvironmentVariable("PATH")) is { } found) return found;
        const string Says = "No Chromium in PATH (chromium, google-chrome, chromium-browser, msedge): the page was not tried in a browser.";
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)) Assert.Fail(Says);
        Assert.Skip(Says);
        return "";
    }

    // Containers give no room for Chromium's sandbox, and it only ever sees our own page.
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright, string executable) =>
        playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = executable, Args = ["--no-sandbox"] });
}
