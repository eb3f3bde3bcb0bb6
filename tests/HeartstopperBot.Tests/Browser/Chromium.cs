using Microsoft.Playwright;

namespace HeartstopperBot.Tests.Browser;

/// <summary>The system's own Chromium, found in PATH. Playwright's own download is never used.</summary>
internal static class Chromium
{
    public static readonly IReadOnlyCollection<string> Names = ["chromium", "google-chrome", "chromium-browser", "msedge", "chrome"];

    /// <summary>Null where there is none.</summary>
    public static string? Find(string? path) => BrowserInPath.Find(Names, path);

    // Containers give no room for Chromium's sandbox, and it only ever sees our own page.
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright, string executable) =>
        playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = executable, Args = ["--no-sandbox"] });
}
