using System.Buffers.Binary;
using System.Text;
using HeartstopperBot.Bot.Progress;
using HeartstopperBot.Bot.Quiz;
using HeartstopperBot.Bot.State;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Bot.Privacy;

/// <summary>Who is forgotten is not only hidden: no byte of their rows is left in the database, its journal, or a backup made afterwards.</summary>
public sealed class ForgottenOnDiskTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void No_byte_of_a_forgotten_person_is_left_in_any_file(int seed)
    {
        var random = new Random(seed);
        using var state = StateDatabase.Open(_folder.File("state.db"));
        var people = Enumerable.Range(0, 300).Select(_ => (ulong)random.NextInt64(1_000_000_000_000_000_000, 1_500_000_000_000_000_000)).ToArray();
        var (progress, scores) = (new ProgressStore(state), new QuizScores(state));
        foreach (var round in Enumerable.Range(0, 6))
        {
            // In one transaction each, so that pages split, fill and empty in many ways.
            state.Write(connection => EnterAll(connection, people, random, round));
        }

        var gone = people.Where((_, index) => index % 3 == 0).ToArray();
        Assert.All(gone, person => Assert.True(IsOnDisk(person)));

        foreach (var person in gone) state.Forget(person);

        Assert.All(gone, person => Assert.False(IsOnDisk(person)));
        Assert.All(people.Except(gone), person => Assert.True(IsOnDisk(person)));
        Assert.NotNull(StateBackup.Write(_folder.File("state.db"), _folder.File("backup.db"), overwrites: false).Backup);
        Assert.All(gone, person => Assert.False(IsOnDisk(person)));
        Assert.NotNull(progress);
        Assert.NotNull(scores);
    }

    /// <summary>A backup that is under way still reads the older state, so the journal cannot be emptied at once.</summary>
    [Fact]
    public void What_a_reader_holds_back_is_gone_as_soon_as_it_lets_go()
    {
        using var state = StateDatabase.Open(_folder.File("state.db"));
        new ProgressStore(state).Set(1234567890123456789, SpoilerLine.All);
        using (var reader = StateConnection.ToLook(_folder.File("state.db")))
        {
            StateSchema.Run(reader, "BEGIN DEFERRED");
            StateSchema.Number(reader, "SELECT count(*) FROM progress");
            state.Forget(1234567890123456789);
            Assert.True(IsOnDisk(1234567890123456789));
        }

        state.Wipe();

        Assert.False(IsOnDisk(1234567890123456789));
    }

    private static int EnterAll(Microsoft.Data.Sqlite.SqliteConnection connection, ulong[] people, Random random, int round)
    {
        foreach (var person in people.OrderBy(_ => random.Next()))
        {
            StateSchema.Run(connection, $"INSERT OR REPLACE INTO progress VALUES ({person}, '{SpoilerLine.Choices[random.Next(SpoilerLine.Choices.Length)].Word}')");
            StateSchema.Run(connection, $"INSERT OR IGNORE INTO quiz_guess VALUES ({person}, '{new string('q', random.Next(1, 80))}{round}', {random.Next(2)})");
            StateSchema.Run(connection, $"INSERT OR REPLACE INTO quiz_score VALUES ({random.Next(1, 40)}, {person}, {random.Next(9)}, 9)");
            StateSchema.Run(
                connection,
                $"""
                INSERT INTO correction (guild_id, user_id, reported_at, asked, title, answer, statements, wrong, state, decided_by) VALUES (1, {person}, 0, '/cast', 'Cast', '...', '', '{WordsOf(person)}', 'open', {person});
                INSERT INTO correction_step (correction_id, what, done_by, done_at, said) VALUES (last_insert_rowid(), 'asked', {person}, 0, '{WordsOf(person)}');
                """);
            StateSchema.Run(connection, $"INSERT OR REPLACE INTO setting (guild_id, scope_id, scope_kind, name, value, set_by, set_at) VALUES ({random.Next(1, 40)}, {random.Next(1, 99)}, 'channel', 'quiz', 'off', {person}, 0)");
        }

        return 0;
    }

    private static string WordsOf(ulong person) => $"the words of {person} about it";

    /// <summary>An id stands in a record as eight bytes, the highest first, and as a row's key in groups of seven bits: https://www.sqlite.org/fileformat2.html#varint</summary>
    private bool IsOnDisk(ulong person)
    {
        var plain = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(plain, person);
        var key = new byte[9];
        key[8] = (byte)person;
        for (var (index, rest) = (7, person >> 8); index >= 0; index--, rest >>= 7) key[index] = (byte)((rest & 0x7F) | 0x80);
        return Directory.GetFiles(_folder.Path).Select(ReadShared).Any(bytes => bytes.AsSpan().IndexOf(plain) >= 0 || bytes.AsSpan().IndexOf(key) >= 0 || bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(WordsOf(person))) >= 0);
    }

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
