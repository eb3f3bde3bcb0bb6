using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Browser;

/// <summary>
/// What the tests in Firefox do not come by, a list does: the page's files are held against what Chromium alone has.
/// </summary>
public sealed class ChromiumOnlyTests
{
    private static readonly string[] ChromiumOnly =
    [
        "anchor-name", "position-anchor", "position-area", "field-sizing", "interpolate-size", "calc-size(", "text-box-trim", "animation-timeline", "reading-flow", "::scroll-button",
        "appearance: base-select", "corner-shape", "closedby", "interestfor", "commandfor", "scheduler.postTask", "scheduler.yield", "requestIdleCallback", "navigation.navigate",
        "navigator.userAgentData", "showOpenFilePicker", "EyeDropper", "setHTMLUnsafe", "moveBefore", "trustedTypes.createPolicy", "webkitSpeech", "zstd", "documentPictureInPicture",
    ];

    [Fact]
    public void Nothing_on_the_page_needs_Chromium()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "HeartstopperBot.Playground", "wwwroot"), "*", SearchOption.AllDirectories).ToList();

        Assert.True(files.Count > 30);
        Assert.Empty(files.SelectMany(file => Find(File.ReadAllText(file)).Select(found => $"{Path.GetFileName(file)}: {found}")));
    }

    [Fact]
    public void Something_that_does_is_found() => Assert.Equal(["field-sizing", "closedby"], Find("textarea { field-sizing: content } <dialog closedby=any>"));

    private static IEnumerable<string> Find(string text) => ChromiumOnly.Where(name => text.Contains(name, StringComparison.Ordinal));
}
