using Xunit.Sdk;

namespace HeartstopperBot.Tests.Support;

public sealed class GoldenFileTests
{
    [Fact]
    public void What_was_approved_passes()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("a.txt"), "approved\n");

        GoldenFile.AssertMatches("a.txt", "approved", folder.Path);

        Assert.False(File.Exists(folder.File("a.received.txt")));
    }

    [Fact]
    public void What_differs_fails_and_lies_beside_it()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("a.txt"), "approved\n");

        Assert.Throws<FailException>(() => GoldenFile.AssertMatches("a.txt", "changed", folder.Path));

        Assert.Equal("changed\n", File.ReadAllText(folder.File("a.received.txt")));
        Assert.Equal("approved\n", File.ReadAllText(folder.File("a.txt")));
    }

    [Fact]
    public void What_nobody_approved_fails()
    {
        using var folder = new TempFolder();

        Assert.Throws<FailException>(() => GoldenFile.AssertMatches("new.txt", "anything", folder.Path));

        Assert.False(File.Exists(folder.File("new.txt")));
    }
}
