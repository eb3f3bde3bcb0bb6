using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace HeartstopperBot.Bot.Config;

/// <summary>The SQL about settings and their changes. Whoever calls has the connection, and for what is written a transaction.</summary>
internal static class SettingSql
{
    /// <summary>A server's log does not grow for ever; what falls out of it can no longer be undone.</summary>
    public const int MostChanges = 1_000;

    /// <summary>Everything about a server in one query. A rule of a name or value that this version does not know is left alone, and counts for nothing.</summary>
    public static GuildSettings Read(SqliteConnection connection, ulong guildId)
    {
        using var command = Command(
            connection,
            """
            SELECT v.revision, s.scope_kind, s.scope_id, s.name, s.value, s.set_by, s.set_at
              FROM server       AS v
              LEFT JOIN setting AS s ON s.guild_id = v.guild_id
             WHERE v.guild_id = @guild
            """,
            ("@guild", Signed(guildId)));
        var revision = 0L;
        var rules = ImmutableArray.CreateBuilder<Rule>();
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            revision = rows.GetInt64(0);
            if (rows.IsDBNull(1) || ChangeWords.Kind(rows.GetString(1)) is not { } kind || SettingCatalogue.Find(rows.GetString(3)) is not { } info) continue;
            if (info.Read(rows.GetString(4)) is not { } value) continue;
            rules.Add(new Rule(new Scope(kind, Id(rows, 2)), info.Setting, value, MaybeId(rows, 5), Moment(rows, 6)));
        }

        return new GuildSettings(guildId, revision, rules);
    }

    public static void Write(SqliteConnection connection, ulong guildId, Edit edit, ulong? by, DateTimeOffset at)
    {
        using var command = Command(
            connection,
            edit.Value is null
                ? "DELETE FROM setting WHERE guild_id = @guild AND scope_kind = @kind AND scope_id = @scope AND name = @name"
                : """
                  INSERT INTO setting (guild_id, scope_kind, scope_id, parent_id, name, value, set_by, set_at)
                  VALUES (@guild, @kind, @scope, @parent, @name, @value, @by, @at)
                  ON CONFLICT (guild_id, scope_kind, scope_id, name)
                  DO UPDATE SET parent_id = excluded.parent_id, value = excluded.value, set_by = excluded.set_by, set_at = excluded.set_at
                  """,
            [.. Place(guildId, edit.Scope, edit.ParentId, edit.Setting), ("@value", edit.Value), ("@by", Signed(by)), ("@at", at.ToUnixTimeSeconds())]);
        command.ExecuteNonQuery();
    }

    /// <summary>Writes a line of the log.</summary>
    /// <param name="batch">Null for the first change of several; its own id then stands for all of them.</param>
    /// <returns>The line's id.</returns>
    public static long Log(SqliteConnection connection, ulong guildId, long? batch, Cause cause, Edit edit, string? oldValue, ulong? by, DateTimeOffset at)
    {
        using var command = Command(
            connection,
            """
            INSERT INTO setting_change (guild_id, batch, cause, scope_kind, scope_id, parent_id, name, old_value, new_value, changed_by, changed_at)
            VALUES (@guild, ifnull(@batch, 0), @cause, @kind, @scope, @parent, @name, @old, @new, @by, @at);
            UPDATE setting_change SET batch = id WHERE id = last_insert_rowid() AND batch = 0;
            SELECT last_insert_rowid();
            """,
            [
                .. Place(guildId, edit.Scope, edit.ParentId, edit.Setting),
                ("@batch", batch), ("@cause", ChangeWords.Of(cause)), ("@old", oldValue), ("@new", edit.Value), ("@by", Signed(by)), ("@at", at.ToUnixTimeSeconds()),
            ]);
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>Closes a batch: the server's revision is the id of its last change, and the oldest changes fall out of the log.</summary>
    public static void SetRevision(SqliteConnection connection, ulong guildId, long revision)
    {
        using var command = Command(
            connection,
            """
            INSERT INTO server (guild_id, revision) VALUES (@guild, @revision)
            ON CONFLICT (guild_id) DO UPDATE SET revision = excluded.revision;
            DELETE FROM setting_change
             WHERE guild_id = @guild
               AND batch < (SELECT batch FROM setting_change WHERE guild_id = @guild ORDER BY batch DESC, id DESC LIMIT 1 OFFSET @most);
            """,
            ("@guild", Signed(guildId)), ("@revision", revision), ("@most", MostChanges));
        command.ExecuteNonQuery();
    }

    /// <summary>The changes since a revision, oldest first.</summary>
    public static ImmutableArray<SettingChange> ChangesSince(SqliteConnection connection, ulong guildId, long revision) =>
        Changes(connection, "guild_id = @guild AND id > @value ORDER BY id", guildId, ("@value", revision));

    /// <summary>All that was changed in one go.</summary>
    public static ImmutableArray<SettingChange> Batch(SqliteConnection connection, ulong guildId, long batch) =>
        Changes(connection, "guild_id = @guild AND batch = @value ORDER BY id", guildId, ("@value", batch));

    /// <summary>The newest batches, newest first, some of them left out at the top.</summary>
    public static ImmutableArray<ImmutableArray<SettingChange>> Batches(SqliteConnection connection, ulong guildId, int skip, int take)
    {
        const string filter =
            """
            guild_id = @guild
               AND batch IN (SELECT DISTINCT batch FROM setting_change WHERE guild_id = @guild ORDER BY batch DESC LIMIT @take OFFSET @skip)
             ORDER BY batch DESC, id
            """;
        return [.. Changes(connection, filter, guildId, ("@skip", skip), ("@take", take)).GroupBy(change => change.Batch).Select(batch => batch.ToImmutableArray())];
    }

    /// <summary>The channels of the threads that have rules, by thread: nothing else tells where a thread belongs while nobody writes in it.</summary>
    public static ImmutableDictionary<ulong, ulong> ParentsOfThreads(SqliteConnection connection, ulong guildId)
    {
        using var command = Command(connection, "SELECT DISTINCT scope_id, parent_id FROM setting WHERE guild_id = @guild AND scope_kind = 'thread' AND parent_id IS NOT NULL", ("@guild", Signed(guildId)));
        var parents = ImmutableDictionary.CreateBuilder<ulong, ulong>();
        using var rows = command.ExecuteReader();
        while (rows.Read()) parents[Id(rows, 0)] = Id(rows, 1);
        return parents.ToImmutable();
    }

    private static ImmutableArray<SettingChange> Changes(SqliteConnection connection, string filter, ulong guildId, params IEnumerable<(string, object?)> values)
    {
        using var command = Command(
            connection,
            $"SELECT id, batch, cause, scope_kind, scope_id, parent_id, name, old_value, new_value, changed_by, changed_at FROM setting_change WHERE {filter}",
            [("@guild", Signed(guildId)), .. values]);
        var changes = ImmutableArray.CreateBuilder<SettingChange>();
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            if (ChangeWords.Cause(rows.GetString(2)) is not { } cause || ChangeWords.Kind(rows.GetString(3)) is not { } kind || SettingCatalogue.Find(rows.GetString(6)) is not { } info) continue;
            changes.Add(new SettingChange(
                rows.GetInt64(0), rows.GetInt64(1), cause, new Scope(kind, Id(rows, 4)), MaybeId(rows, 5), info.Setting, Text(rows, 7), Text(rows, 8), MaybeId(rows, 9), Moment(rows, 10)));
        }

        return changes.ToImmutable();
    }

    private static IEnumerable<(string, object?)> Place(ulong guildId, Scope scope, ulong? parent, Setting setting) =>
    [
        ("@guild", Signed(guildId)), ("@kind", ChangeWords.Of(scope.Kind)), ("@scope", Signed(scope.Id)), ("@parent", Signed(parent)), ("@name", SettingCatalogue.Of(setting).Word),
    ];

    private static SqliteCommand Command(SqliteConnection connection, string sql, params IEnumerable<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this very file.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    private static long Signed(ulong id) => unchecked((long)id);

    private static long? Signed(ulong? id) => id is { } value ? Signed(value) : null;

    private static ulong Id(SqliteDataReader rows, int column) => unchecked((ulong)rows.GetInt64(column));

    private static ulong? MaybeId(SqliteDataReader rows, int column) => rows.IsDBNull(column) ? null : Id(rows, column);

    private static string? Text(SqliteDataReader rows, int column) => rows.IsDBNull(column) ? null : rows.GetString(column);

    private static DateTimeOffset Moment(SqliteDataReader rows, int column) => DateTimeOffset.FromUnixTimeSeconds(rows.GetInt64(column));
}
