using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Repo;

public sealed class ExampleSettingsTests
{
    [Fact]
    public void The_example_settings_bind_and_validate()
    {
        var read = SettingsReader.Read(Repository.Path("appsettings.example.json"), []);

        Assert.Empty(read.Problems);
        Assert.Empty(read.Unknown);
        Assert.Equal(new BotSettings(), read.Settings);
    }

    [Fact]
    public void An_example_with_a_mistake_is_found()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("a.json"), File.ReadAllText(Repository.Path("appsettings.example.json")).Replace("\"ShardId\": 0", "\"ShardId\": 5, \"Shrad\": 1"));

        var read = SettingsReader.Read(folder.File("a.json"), []);

        Assert.NotEmpty(read.Problems);
        Assert.NotEmpty(read.Unknown);
    }
}
