using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace HeartstopperBot.Bot.Corrections;

/// <summary>The SQL about the notes of servers.</summary>
internal static class NoteSql
{
    public static void Insert(SqliteConnection connection, long correctionId, Report note, ulong by, DateTimeOffset at)
    {
        using var command = CorrectionSql.Command(
            connection,
            """
            INSERT INTO correction_note (guild_id, correction_id, title, heading, states, spoils, said, link, set_by, set_at)
            SELECT guild_id, id, title, heading, states, spoils, @said, @link, @by, @at FROM correction WHERE id = @id
            """,
            ("@said", note.Wrong),
            ("@link", note.Link),
            ("@by", CorrectionSql.Signed(by)),
            ("@at", at.ToUnixTimeSeconds()),
            ("@id", correctionId));
        command.ExecuteNonQuery();
    }

    public static void DeleteOf(SqliteConnection connection, long correctionId)
    {
        using var command = CorrectionSql.Command(connection, "DELETE FROM correction_note WHERE correction_id = @id", ("@id", correctionId));
        command.ExecuteNonQuery();
    }

    public static bool Delete(SqliteConnection connection, long id, ulong guildId)
    {
        using var command = CorrectionSql.Command(
            connection, "DELETE FROM correction_note WHERE id = @id AND guild_id = @guild", ("@id", id), ("@guild", CorrectionSql.Signed(guildId)));
        return command.ExecuteNonQuery() == 1;
    }

    /// <summary>The newest first.</summary>
    public static ImmutableArray<Note> Of(SqliteConnection connection, ulong guildId)
    {
        using var command = CorrectionSql.Command(
            connection,
            "SELECT id, title, heading, states, spoils, said, link, set_by, set_at FROM correction_note WHERE guild_id = @guild ORDER BY id DESC",
            ("@guild", CorrectionSql.Signed(guildId)));
        var notes = ImmutableArray.CreateBuilder<Note>();
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            notes.Add(new Note(
                rows.GetInt64(0),
                guildId,
                rows.GetString(1),
                CorrectionSql.TextAt(rows, 2),
                CorrectionSql.TextAt(rows, 3),
                CorrectionSql.TextAt(rows, 4),
                rows.GetString(5),
                CorrectionSql.TextAt(rows, 6),
                CorrectionSql.IdAt(rows, 7),
                CorrectionSql.TimeAt(rows, 8)));
        }

        return notes.ToImmutable();
    }
}
