using HeartstopperBot.Bot;
using HeartstopperBot.Bot.Progress;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace HeartstopperBot.Tests.Bot.State;

/// <summary>What people entered is on the disk when they are told so, and a file that cannot be read stays as it is.</summary>
public sealed class StateDatabaseTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Path => _folder.File("state.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_stored_is_there_after_a_restart()
    {
        using (var state = StateDatabase.Open(Path)) new ProgressStore(state).Set(ulong.MaxValue, new SpoilerLine(2));

        using var again = StateDatabase.Open(Path);

        Assert.Null(again.Problem);
        Assert.Equal(new SpoilerLine(2), new ProgressStore(again).SeenUpTo(ulong.MaxValue));
    }

    [Fact]
    public void A_write_that_returned_survives_a_process_that_is_gone()
    {
        using var state = StateDatabase.Open(Path);
        new ProgressStore(state).Set(7, SpoilerLine.All);

        // As a power cut leaves it: the file and its journal, copied under an open database.
        File.Copy(Path, _folder.File("copy.db"));
        File.Copy(Path + "-wal", _folder.File("copy.db-wal"));
        using var copy = StateDatabase.Open(_folder.File("copy.db"));

        Assert.Equal(SpoilerLine.All, new ProgressStore(copy).SeenUpTo(7));
    }

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "5000")]
    [InlineData("secure_delete", "1")]
    public void It_is_opened_for_safety(string pragma, string value)
    {
        using var state = StateDatabase.Open(Path);

        Assert.Equal(value, state.Write(connection => Ask(connection, $"PRAGMA {pragma}")));
    }

    [Fact]
    public void A_file_of_a_newer_version_is_named_and_left_alone()
    {
        StateDatabase.Open(Path).Dispose();
        Change("PRAGMA user_version = 999");
        var before = File.ReadAllBytes(Path);

        using var state = StateDatabase.Open(Path);

        Assert.Contains("newer version", state.Problem, StringComparison.Ordinal);
        Assert.Contains(Path, state.Problem, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(Path));
    }

    [Fact]
    public void A_broken_file_is_named_and_left_alone()
    {
        File.WriteAllText(Path, new string('x', 10_000));

        using var state = StateDatabase.Open(Path);

        Assert.Contains("Restore a backup", state.Problem, StringComparison.Ordinal);
        Assert.Equal(new string('x', 10_000), File.ReadAllText(Path));
    }

    [Fact]
    public void Another_programs_database_is_named_and_left_alone()
    {
        Change("CREATE TABLE theirs (a)");
        var before = File.ReadAllBytes(Path);

        using var state = StateDatabase.Open(Path);

        Assert.Contains("another program", state.Problem, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(Path));
    }

    [Fact]
    public void Without_a_database_questions_are_answered_and_storing_is_refused_in_words()
    {
        File.WriteAllText(Path, "no database");
        using var state = StateDatabase.Open(Path);
        var progress = new ProgressStore(state);

        Assert.Null(progress.SeenUpTo(1));
        Assert.Contains("cannot store", Assert.Throws<UserError>(() => progress.Set(1, SpoilerLine.All)).Message, StringComparison.Ordinal);
        Assert.Contains("cannot store", Assert.Throws<UserError>(() => state.Forget(1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_forgotten_is_gone_from_every_table_and_nobody_else_is()
    {
        using var state = StateDatabase.Open(Path);
        var progress = new ProgressStore(state);
        progress.Set(1, SpoilerLine.All);
        progress.Set(2, SpoilerLine.All);
        state.Write(connection => Run(connection, "CREATE TABLE later (user_id INTEGER, set_by INTEGER); INSERT INTO later VALUES (1, 2), (1, 1), (2, 1)"));

        var rows = state.Forget(1);

        Assert.Equal(4, rows);
        Assert.Null(progress.SeenUpTo(1));
        Assert.Empty(state.Stored(1)!.Value);
        Assert.Equal([new StoredRows("later", 1), new StoredRows("progress", 1)], state.Stored(2)!.Value);
    }

    [Fact]
    public void Who_did_something_is_named_no_more_and_what_they_did_stays()
    {
        using var state = StateDatabase.Open(Path);
        state.Write(connection => Run(connection, "CREATE TABLE rule (value TEXT, set_by INTEGER); INSERT INTO rule VALUES ('on', 1), ('off', 2)"));
        Assert.Equal([new StoredRows("", 1) { IsOnlyNamed = true }], state.Stored(1)!.Value);

        state.Forget(1);

        Assert.Empty(state.Stored(1)!.Value);
        Assert.Equal("on,off/1", state.Read(connection => Ask(connection, "SELECT group_concat(value) || '/' || count(set_by) FROM rule"), ""));
    }

    [Fact]
    public void The_scripts_are_numbered_from_1_without_a_gap() =>
        Assert.Equal(Enumerable.Range(1, StateSchema.Scripts.Count), StateSchema.Scripts.Select(StateSchema.NumberOf));

    private void Change(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        Run(connection, sql);
    }

    private static int Run(SqliteConnection connection, string sql)
    {
        StateSchema.Run(connection, sql);
        return 0;
    }

    private static string Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written in this very file.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar()!.ToString()!;
    }
}
