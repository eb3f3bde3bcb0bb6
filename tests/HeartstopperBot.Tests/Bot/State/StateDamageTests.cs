using HeartstopperBot.Bot.State;
using HeartstopperBot.Tests.Support;
using static HeartstopperBot.Tests.Bot.State.StateAsserts;

namespace HeartstopperBot.Tests.Bot.State;

/// <summary>A file whose bytes are not what they were: it is named with what helps, and never written to.</summary>
public sealed class StateDamageTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly LogLines<StateDatabase> _log = new();
    private readonly FakeTime _time = new();

    private string Path => _folder.File("state.db");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)] // The header.
    [InlineData(100)] // The first page's own.
    [InlineData(4096 * 3)] // A page in the middle.
    public void A_file_that_is_damaged_anywhere_is_named_and_not_written_to(int offset)
    {
        using (var before = StateDatabase.Open(Path)) before.Write(SomePeople);
        Damage(offset);
        var bytes = File.ReadAllBytes(Path);

        using (var state = StateDatabase.Open(Path, _log, _time))
        {
            Assert.Contains("it is damaged", state.Problem, StringComparison.Ordinal);
            Assert.Contains("heartstopperbot restore FILE", state.Problem, StringComparison.Ordinal);
            Assert.Contains(Path, state.Problem, StringComparison.Ordinal);
            AssertRefuses(state);
        }

        Assert.Equal(bytes, File.ReadAllBytes(Path));
    }

    [Fact]
    public void A_file_that_is_damaged_while_the_bot_runs_is_named_once_and_not_written_to_again()
    {
        using (var before = StateDatabase.Open(Path)) before.Write(SomePeople);
        using var state = StateDatabase.Open(Path, _log, _time);
        for (var page = 1; page < new FileInfo(Path).Length / 4096; page++) Damage(4096 * page);
        var bytes = File.ReadAllBytes(Path);

        var count = state.Read(connection => StateSchema.Number(connection, "SELECT sum(user_id) FROM progress"), -1);

        Assert.Equal(-1, count);
        Assert.Contains("it is damaged", state.Problem, StringComparison.Ordinal);
        AssertRefuses(state);
        AssertRefuses(state);
        Assert.Single(_log.Lines);
        Assert.Equal(bytes, File.ReadAllBytes(Path));
    }

    private void Damage(int offset)
    {
        using var file = new FileStream(Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        file.Position = offset;
        file.Write([.. Enumerable.Repeat((byte)0xA5, 64)]);
    }
}
