namespace HeartstopperBot.Tests.Browser;

/// <summary>A machine without a browser is no fault of the page; in CI it is one of the machine.</summary>
internal static class BrowserOrSkip
{
    public static void Chromium() => Find("Chromium", Browser.Chromium.Names);

    public static void Find(string title, IReadOnlyCollection<string> names)
    {
        if (BrowserInPath.Find(names, Environment.GetEnvironmentVariable("PATH")) is not null) return;
        var says = $"No {title} in PATH ({string.Join(", ", names)}): the page was not tried in it.";
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)) Assert.Fail(says);
        Assert.Skip(says);
    }
}
