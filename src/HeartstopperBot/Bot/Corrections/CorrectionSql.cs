using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace HeartstopperBot.Bot.Corrections;

/// <summary>The SQL about corrections. Ids of Discord go in and out bit by bit; see the first script under Migrations.</summary>
internal static class CorrectionSql
{
    private const string Accepted = "accepted";
    private const string Rejected = "rejected";
    private const char Between = '\n';

    public static long Insert(SqliteConnection connection, ulong guildId, string? serverLocale, ulong userId, string? locale, DateTimeOffset at, Disputed about, Report report)
    {
        using var command = Command(
            connection,
            """
            INSERT INTO correction (guild_id, server_locale, user_id, locale, reported_at, asked, title, answer, heading, states, statements, about, spoils, wrong, link, state)
            VALUES (@guild, @serverLocale, @user, @locale, @at, @asked, @title, @answer, @heading, @states, @statements, @about, @spoils, @wrong, @link, 'open')
            RETURNING id
            """,
            ("@guild", Signed(guildId)),
            ("@serverLocale", serverLocale),
            ("@user", Signed(userId)),
            ("@locale", locale),
            ("@at", at.ToUnixTimeSeconds()),
            ("@asked", about.Asked),
            ("@title", about.Title),
            ("@answer", about.Shown),
            ("@heading", about.Heading),
            ("@states", about.States),
            ("@statements", string.Join(Between, about.Statements)),
            ("@about", about.Entity),
            ("@spoils", about.Spoils),
            ("@wrong", report.Wrong),
            ("@link", report.Link));
        return (long)command.ExecuteScalar()!;
    }

    public static Correction? Find(SqliteConnection connection, long id) => Read(connection, "WHERE id = @id", ("@id", id)) is [var one] ? one : null;

    public static ImmutableArray<Correction> Open(SqliteConnection connection, ulong guildId, bool onlyWaiting, int most) => Read(
        connection,
        $"WHERE guild_id = @guild AND state = 'open' {(onlyWaiting ? "AND message_id IS NULL" : "")} ORDER BY id LIMIT @most",
        ("@guild", Signed(guildId)),
        ("@most", most));

    public static (int Open, int Waiting) Count(SqliteConnection connection, ulong guildId)
    {
        using var command = Command(
            connection,
            "SELECT count(*), count(*) FILTER (WHERE message_id IS NULL) FROM correction WHERE guild_id = @guild AND state = 'open'",
            ("@guild", Signed(guildId)));
        using var rows = command.ExecuteReader();
        return rows.Read() ? (rows.GetInt32(0), rows.GetInt32(1)) : default;
    }

    /// <summary>When the report was made that must grow old before the person may report again; null where there are not so many since.</summary>
    public static DateTimeOffset? MayReportAt(SqliteConnection connection, ulong userId, int most, DateTimeOffset since)
    {
        using var command = Command(
            connection,
            "SELECT reported_at FROM correction WHERE user_id = @user AND reported_at > @since ORDER BY reported_at DESC LIMIT 1 OFFSET @before",
            ("@user", Signed(userId)),
            ("@since", since.ToUnixTimeSeconds()),
            ("@before", most - 1));
        return command.ExecuteScalar() is long at ? DateTimeOffset.FromUnixTimeSeconds(at) : null;
    }

    /// <summary>The one statement that decides: whoever comes second changes nothing.</summary>
    public static bool Decide(SqliteConnection connection, long id, ulong guildId, bool isAccepted, ulong by, DateTimeOffset at)
    {
        using var command = Command(
            connection,
            "UPDATE correction SET state = @state, decided_by = @by, decided_at = @at WHERE id = @id AND guild_id = @guild AND state = 'open'",
            ("@state", isAccepted ? Accepted : Rejected),
            ("@by", Signed(by)),
            ("@at", at.ToUnixTimeSeconds()),
            ("@id", id),
            ("@guild", Signed(guildId)));
        return command.ExecuteNonQuery() == 1;
    }

    public static bool Reopen(SqliteConnection connection, long id, ulong guildId)
    {
        using var command = Command(
            connection,
            "UPDATE correction SET state = 'open', decided_by = NULL, decided_at = NULL WHERE id = @id AND guild_id = @guild AND state <> 'open'",
            ("@id", id),
            ("@guild", Signed(guildId)));
        return command.ExecuteNonQuery() == 1;
    }

    public static void Place(SqliteConnection connection, long id, MessagePlace? place)
    {
        using var command = Command(
            connection,
            "UPDATE correction SET channel_id = @channel, message_id = @message, is_text = @text WHERE id = @id",
            ("@channel", place is null ? null : Signed(place.ChannelId)),
            ("@message", place is null ? null : Signed(place.MessageId)),
            ("@text", place is null ? null : place.IsText ? 1 : 0),
            ("@id", id));
        command.ExecuteNonQuery();
    }

    /// <summary>In which open corrections stand.</summary>
    public static ImmutableArray<ulong> Channels(SqliteConnection connection, ulong guildId)
    {
        using var command = Command(
            connection,
            "SELECT DISTINCT channel_id FROM correction WHERE guild_id = @guild AND state = 'open' AND channel_id IS NOT NULL",
            ("@guild", Signed(guildId)));
        var channels = ImmutableArray.CreateBuilder<ulong>();
        using var rows = command.ExecuteReader();
        while (rows.Read()) channels.Add(IdAt(rows, 0)!.Value);
        return channels.ToImmutable();
    }

    public static int LetGo(SqliteConnection connection, ulong guildId, ulong channelId)
    {
        using var command = Command(
            connection,
            "UPDATE correction SET channel_id = NULL, message_id = NULL, is_text = NULL WHERE guild_id = @guild AND channel_id = @channel",
            ("@guild", Signed(guildId)),
            ("@channel", Signed(channelId)));
        return command.ExecuteNonQuery();
    }

    public static void AddStep(SqliteConnection connection, long id, StepKind kind, ulong? by, DateTimeOffset at, string? said)
    {
        using var command = Command(
            connection,
            "INSERT INTO correction_step (correction_id, what, done_by, done_at, said) VALUES (@id, @what, @by, @at, @said)",
            ("@id", id),
            ("@what", kind.ToString()),
            ("@by", by is { } person ? Signed(person) : null),
            ("@at", at.ToUnixTimeSeconds()),
            ("@said", said));
        command.ExecuteNonQuery();
    }

    internal static long Signed(ulong id) => unchecked((long)id);

    internal static ulong? IdAt(SqliteDataReader rows, int column) => rows.IsDBNull(column) ? null : unchecked((ulong)rows.GetInt64(column));

    internal static string? TextAt(SqliteDataReader rows, int column) => rows.IsDBNull(column) ? null : rows.GetString(column);

    internal static DateTimeOffset TimeAt(SqliteDataReader rows, int column) => DateTimeOffset.FromUnixTimeSeconds(rows.GetInt64(column));

    internal static SqliteCommand Command(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of these very files.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    private static ImmutableArray<Correction> Read(SqliteConnection connection, string where, params ReadOnlySpan<(string, object?)> values)
    {
        using var command = Command(
            connection,
            $"""
            SELECT id, guild_id, user_id, locale, reported_at, asked, title, answer, heading, states, statements, about, spoils, wrong, link, state, decided_by, decided_at, channel_id, message_id, server_locale, is_text
              FROM correction
             {where}
            """,
            values);
        var found = ImmutableArray.CreateBuilder<Correction>();
        using (var rows = command.ExecuteReader())
        {
            while (rows.Read()) found.Add(ReadOne(rows));
        }

        return [.. found.Select(correction => correction with { Steps = Steps(connection, correction.Id) })];
    }

    private static Correction ReadOne(SqliteDataReader rows)
    {
        var about = new Disputed(
            rows.GetString(5),
            rows.GetString(6),
            rows.GetString(7),
            TextAt(rows, 8),
            TextAt(rows, 9),
            [.. rows.GetString(10).Split(Between, StringSplitOptions.RemoveEmptyEntries)],
            TextAt(rows, 11),
            TextAt(rows, 12));
        return new Correction(
            rows.GetInt64(0),
            IdAt(rows, 1)!.Value,
            TextAt(rows, 20),
            IdAt(rows, 2)!.Value,
            TextAt(rows, 3),
            TimeAt(rows, 4),
            about,
            new Report(rows.GetString(13), TextAt(rows, 14)),
            (IdAt(rows, 18), IdAt(rows, 19)) is ({ } channel, { } message) ? new MessagePlace(channel, message, rows.GetInt64(21) == 1) : null,
            rows.GetString(15) is var state && state is Accepted or Rejected ? new Decision(state == Accepted, IdAt(rows, 16), TimeAt(rows, 17)) : null);
    }

    private static ImmutableArray<Step> Steps(SqliteConnection connection, long id)
    {
        using var command = Command(connection, "SELECT what, done_by, done_at, said FROM correction_step WHERE correction_id = @id ORDER BY id", ("@id", id));
        var steps = ImmutableArray.CreateBuilder<Step>();
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            // A word of a later version says nothing to this one.
            if (Enum.TryParse<StepKind>(rows.GetString(0), out var kind)) steps.Add(new Step(kind, IdAt(rows, 1), TimeAt(rows, 2), TextAt(rows, 3)));
        }

        return steps.ToImmutable();
    }
}
