using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Browser;

public sealed class ChromiumTests
{
    [Fact]
    public void The_first_known_browser_in_PATH_is_taken()
    {
        using var folder = new TempFolder();
        var name = folder.File(OperatingSystem.IsWindows() ? "chromium-browser.exe" : "chromium-browser");
        File.WriteAllText(name, "");

        var found = Chromium.Find(string.Join(Path.PathSeparator, folder.File("nothing-here"), folder.Path));

        Assert.Equal(name, found);
    }

    [Fact]
    public void Where_there_is_no_browser_none_is_made_up()
    {
        using var folder = new TempFolder();

        Assert.Null(Chromium.Find(folder.Path));
        Assert.Null(Chromium.Find(null));
    }
}
