using HeartstopperBot.Bot.Config;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Cli;
using HeartstopperBot.Cli.Config;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Cli.Config;

/// <summary><c>config export</c> and <c>config import</c>, as a host uses them.</summary>
public sealed class ConfigVerbTests : IDisposable
{
    private const ulong Guild = 1_400;

    private readonly TempFolder _folder = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    private BotSettings Settings => new() { DataDirectory = _folder.Path };

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void What_was_exported_is_imported_after_it_was_shown()
    {
        Change(Edit.At(PlacePath.Server(Guild), Setting.Spoilers, "season-1"), Edit.At(PlacePath.Thread(Guild, 30, 20, null), Setting.Quiz, "off"));
        var file = _folder.File("settings.json");
        Assert.Equal(ExitCode.Answered, ExportCommand.Run(Settings, "1400", file, _output, _error));
        Change(Edit.At(PlacePath.Server(Guild), Setting.Spoilers, null), Edit.At(PlacePath.Channel(Guild, 20, null), Setting.Answers, "off"));

        Assert.Equal(ExitCode.Answered, ImportCommand.Run(Settings, file, null, isMeant: false, _output, _error));
        Assert.Contains("1 added, 0 changed, 1 taken back, 1 as before", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, Read(settings => settings.Of(Guild).Rules.Length));
        Assert.Equal(ExitCode.Answered, ImportCommand.Run(Settings, file, null, isMeant: true, _output, _error));

        Assert.Equal(["season-1", "off"], Read(settings => settings.Of(Guild).Rules.OrderByDescending(rule => rule.Scope.Kind).Select(rule => rule.Value).ToArray()));
        Assert.Equal(Cause.Host, Read(settings => settings.Log(Guild, 0, 1)[0][0].Cause));
        Assert.Equal("", _error.ToString());
    }

    [Fact]
    public void While_the_bot_runs_nothing_is_imported()
    {
        Change(Edit.At(PlacePath.Server(Guild), Setting.Quiz, "off"));
        var file = _folder.File("settings.json");
        ExportCommand.Run(Settings, "1400", file, _output, _error);
        Change(Edit.At(PlacePath.Server(Guild), Setting.Quiz, "on"));
        using var claim = DataDirectory.Claim(_folder.Path).Claim;

        Assert.Equal(ExitCode.NoAnswer, ImportCommand.Run(Settings, file, null, isMeant: true, _output, _error));

        Assert.Contains("Another bot runs", _error.ToString(), StringComparison.Ordinal);
        Assert.Equal("on", Read(settings => settings.Of(Guild).Rules.Single().Value));
    }

    [Theory]
    [InlineData("{}", "cannot be read")]
    [InlineData("""{"format":"heartstopperbot-settings","version":1,"server":"1400","exported":"2026-01-01T00:00:00Z","settings":[{"scope":"server","setting":"quizz","value":"off"}]}""", "the nearest is quiz")]
    public void A_file_that_is_wrong_changes_nothing(string content, string reason)
    {
        File.WriteAllText(_folder.File("wrong.json"), content);

        Assert.Equal(ExitCode.WrongUsage, ImportCommand.Run(Settings, _folder.File("wrong.json"), null, isMeant: true, _output, _error));

        Assert.Contains(reason, _error.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(Settings.StateFile));
    }

    [Fact]
    public void What_is_no_id_and_what_is_not_there_is_told()
    {
        Assert.Equal(ExitCode.WrongUsage, ExportCommand.Run(Settings, "my server", null, _output, _error));
        Assert.Equal(ExitCode.NoAnswer, ExportCommand.Run(Settings, "1400", null, _output, _error));
        Assert.Equal(ExitCode.WrongUsage, ImportCommand.Run(Settings, _folder.File("none.json"), null, isMeant: true, _output, _error));

        Assert.Contains("copy its id", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("no bot has run", _error.ToString(), StringComparison.Ordinal);
    }

    private void Change(params Edit[] edits) => Read(settings => settings.Change(Guild, edits, Cause.Person, by: 7));

    private T Read<T>(Func<ServerSettings, T> read)
    {
        using var state = StateDatabase.Open(Settings.StateFile);
        using var settings = new ServerSettings(state, new FakeTime());
        return read(settings);
    }
}
