using HeartstopperBot.Bot.Progress;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Bot.State;

/// <summary>A backup while people go on entering things, and one put back: each verified before it counts, and what was there is kept.</summary>
public sealed class StateBackupTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 14, 30, 0, TimeSpan.Zero);

    private readonly TempFolder _folder = new();

    private string Database => _folder.File("data/state.db");

    private string Backup => _folder.File("backup.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_backup_holds_what_was_stored_in_one_lone_file()
    {
        using var state = Filled(people: 500);

        var (backup, problem) = StateBackup.Write(Database, Backup, overwrites: false);

        Assert.Null(problem);
        Assert.Equal(500, backup!.Contents.Rows.Single(table => table.Table == "progress").Rows);
        Assert.Equal(["backup.db", "data"], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order());
        using var opened = StateDatabase.Open(Backup);
        Assert.Equal(SpoilerLine.All, new ProgressStore(opened).SeenUpTo(499));
    }

    [Fact]
    public async Task Ten_backups_while_writers_write_are_each_whole_and_stop_nobody()
    {
        using var state = Filled(people: 2000);
        using var stop = new CancellationTokenSource();
        using var allWrite = new CountdownEvent(3);
        var writers = Enumerable.Range(1, 3).Select(writer => Task.Factory.StartNew(() => WriteOn(1_000_000UL * (ulong)writer), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToList();
        Assert.True(allWrite.Wait(TimeSpan.FromMinutes(1)), "The writers did not begin.");

        for (var number = 0; number < 10; number++)
        {
            var (backup, problem) = StateBackup.Write(Database, _folder.File($"backup-{number}.db"), overwrites: false);

            Assert.Null(problem);
            using var copy = StateDatabase.Open(backup!.File);
            Assert.Null(copy.Read(StateContents.DamageOf, "not read"));
            Assert.Equal(0, copy.Read(connection => StateSchema.Number(connection, "SELECT count(*) FROM progress AS a WHERE user_id >= 1000000 AND NOT EXISTS (SELECT 1 FROM progress AS b WHERE b.user_id = a.user_id + 1 - 2 * (a.user_id % 2))"), -1));
        }

        await stop.CancelAsync();
        await Task.WhenAll(writers);
        Assert.Null(state.Trouble);

        void WriteOn(ulong first)
        {
            WritePair(first);
            allWrite.Signal();
            for (var next = first + 2; !stop.IsCancellationRequested; next += 2) WritePair(next);
        }

        // Each change touches two rows at once: a backup has both or neither.
        void WritePair(ulong first) => state.Write(connection =>
        {
            StateSchema.Run(connection, $"INSERT OR REPLACE INTO progress VALUES ({first}, 'film'), ({first + 1}, 'film')");
            return 0;
        });
    }

    [Fact]
    public void A_file_that_is_there_is_only_overwritten_when_asked_and_the_database_itself_never()
    {
        using var state = Filled(people: 1);
        File.WriteAllText(Backup, "mine");

        var refused = StateBackup.Write(Database, Backup, overwrites: false);
        var onItself = StateBackup.Write(Database, Database, overwrites: true);
        var onFolder = StateBackup.Write(Database, _folder.Path, overwrites: true);

        Assert.Contains("is there already", refused.Problem, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Backup));
        Assert.Contains("is the database itself", onItself.Problem, StringComparison.Ordinal);
        Assert.Contains("is a folder", onFolder.Problem, StringComparison.Ordinal);
        Assert.Null(StateBackup.Write(Database, Backup, overwrites: true).Problem);
    }

    [Fact]
    public void A_full_disk_leaves_the_older_backup_and_no_remains()
    {
        using var disk = SmallDisk.Mount(kilobytes: 256);
        using var state = Filled(people: 20_000);
        File.WriteAllText(disk.File("backup.db"), "older");

        var (backup, problem) = StateBackup.Write(Database, disk.File("backup.db"), overwrites: true);

        Assert.Null(backup);
        Assert.Contains("the disk is full. Free some space", problem, StringComparison.Ordinal);
        Assert.Equal("older", File.ReadAllText(disk.File("backup.db")));
        Assert.Equal([disk.File("backup.db")], Directory.GetFiles(Path.GetDirectoryName(disk.File("x"))!));
    }

    [Fact]
    public void A_damaged_database_is_not_passed_off_as_a_backup()
    {
        Filled(people: 2000).Dispose();
        Damage(Database);

        var (backup, problem) = StateBackup.Write(Database, Backup, overwrites: false);

        Assert.Null(backup);
        Assert.Contains("it is damaged", problem, StringComparison.Ordinal);
        Assert.False(File.Exists(Backup));
    }

    [Fact]
    public void A_restored_backup_takes_the_place_of_what_was_there_which_is_kept()
    {
        using (var state = Filled(people: 3))
        {
            Assert.Null(StateBackup.Write(Database, Backup, overwrites: false).Problem);
            new ProgressStore(state).Set(77, SpoilerLine.All);
        }

        var (restored, problem) = StateRestore.From(Backup, Database, Now);

        Assert.Null(problem);
        Assert.Equal($"{Database}.before-restore-20261121-143000", restored!.Kept);
        AssertKnows(Database, person: 2, isKnown: true);
        AssertKnows(Database, person: 77, isKnown: false);
        AssertKnows(restored.Kept!, person: 77, isKnown: true);
    }

    [Fact]
    public void What_a_killed_bot_left_in_its_journal_is_kept_and_does_not_get_into_the_restored_file()
    {
        using var state = Filled(people: 3);
        Assert.Null(StateBackup.Write(Database, Backup, overwrites: false).Problem);
        new ProgressStore(state).Set(77, SpoilerLine.All);
        // As a kill leaves them: the file and its journal, copied under an open database.
        var killed = _folder.File("killed.db");
        File.Copy(Database, killed);
        File.Copy(Database + "-wal", killed + "-wal");

        var (restored, _) = StateRestore.From(Backup, killed, Now);

        AssertKnows(killed, person: 77, isKnown: false);
        AssertKnows(restored!.Kept!, person: 77, isKnown: true);
    }

    [Fact]
    public void A_damaged_database_is_kept_as_it_is_when_a_backup_takes_its_place()
    {
        using (Filled(people: 2000)) Assert.Null(StateBackup.Write(Database, Backup, overwrites: false).Problem);
        Damage(Database);
        var bytes = File.ReadAllBytes(Database);

        var (restored, problem) = StateRestore.From(Backup, Database, Now);

        Assert.Null(problem);
        Assert.Equal(bytes, File.ReadAllBytes(restored!.Kept!));
        AssertKnows(Database, person: 1999, isKnown: true);
    }

    [Theory]
    [InlineData("missing", "There is no file")]
    [InlineData("text", "it is damaged")]
    [InlineData("damaged", "it is damaged")]
    [InlineData("foreign", "a database of another program")]
    [InlineData("newer", "a newer version")]
    [InlineData("empty", "an empty file")]
    [InlineData("itself", "is the database itself")]
    public void What_is_no_backup_is_refused_and_nothing_changes(string kind, string expected)
    {
        using (Filled(people: 2000)) Assert.Null(StateBackup.Write(Database, Backup, overwrites: false).Problem);
        var file = Spoil(kind);
        var bytes = File.ReadAllBytes(Database);

        var (restored, problem) = StateRestore.From(file, Database, Now);

        Assert.Null(restored);
        Assert.Contains(expected, problem, StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(Database));
        Assert.Equal([Database], Directory.GetFiles(Path.GetDirectoryName(Database)!));
    }

    [Fact]
    public void A_restore_onto_a_full_disk_changes_nothing()
    {
        using var disk = SmallDisk.Mount(kilobytes: 512);
        using (Filled(people: 20_000)) Assert.Null(StateBackup.Write(Database, Backup, overwrites: false).Problem);
        using (var state = StateDatabase.Open(disk.File("state.db"))) new ProgressStore(state).Set(77, SpoilerLine.All);
        disk.Fill();

        var (_, problem) = StateRestore.From(Backup, disk.File("state.db"), Now);

        Assert.Contains("the disk is full", problem, StringComparison.Ordinal);
        disk.Free();
        AssertKnows(disk.File("state.db"), person: 77, isKnown: true);
        Assert.Equal([disk.File("state.db")], Directory.GetFiles(Path.GetDirectoryName(disk.File("x"))!));
    }

    private StateDatabase Filled(int people)
    {
        var state = StateDatabase.Open(Database);
        state.Write(connection =>
        {
            for (var person = 0; person < people; person++) StateSchema.Run(connection, $"INSERT INTO progress VALUES ({person}, '{SpoilerLine.Choices[^1].Word}')");
            return 0;
        });
        return state;
    }

    private string Spoil(string kind)
    {
        switch (kind)
        {
            case "text": File.WriteAllText(Backup, new string('x', 10_000)); break;
            case "damaged": Damage(Backup); break;
            case "empty": File.WriteAllText(Backup, ""); break;
            case "newer": Change("PRAGMA user_version = 999"); break;
            case "foreign": Change("PRAGMA application_id = 1"); break;
            case "itself": return Database;
            default: return _folder.File("missing.db");
        }

        return Backup;
    }

    private void Change(string sql)
    {
        using var connection = StateConnection.ToWrite(Backup);
        StateSchema.Run(connection, sql);
    }

    private static void Damage(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write);
        file.Position = 4096 * 3;
        file.Write([.. Enumerable.Repeat((byte)0xA5, 64)]);
    }

    private static void AssertKnows(string path, ulong person, bool isKnown)
    {
        using var state = StateDatabase.Open(path);
        Assert.Null(state.Problem);
        Assert.Equal(isKnown, new ProgressStore(state).SeenUpTo(person) is not null);
    }
}
