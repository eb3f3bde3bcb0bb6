using HeartstopperBot.Bot.State;
using Microsoft.Data.Sqlite;

namespace HeartstopperBot.Bot.Config;

/// <summary>The SQL about servers as a whole: which ones something is stored about, and which the bot has left.</summary>
internal static class ServerSql
{
    /// <summary>Every server about which any table has a row. 0 stands for no server.</summary>
    public static HashSet<ulong> Known(SqliteConnection connection)
    {
        var tables = StateSql.TablesAboutServers(connection);
        var all = string.Join(" UNION ", tables.Select(table => $"SELECT guild_id FROM \"{table}\""));
        return Ids(connection, $"SELECT guild_id FROM ({all}) WHERE guild_id <> 0");
    }

    public static HashSet<ulong> LeftBefore(SqliteConnection connection, DateTimeOffset moment) =>
        Ids(connection, "SELECT guild_id FROM server WHERE left_at <= @at", ("@at", moment.ToUnixTimeSeconds()));

    public static bool HasLeft(SqliteConnection connection, ulong guildId) =>
        Ids(connection, "SELECT guild_id FROM server WHERE guild_id = @guild AND left_at IS NOT NULL", ("@guild", unchecked((long)guildId))).Count > 0;

    /// <summary>The first moment counts: the bot may be told more than once.</summary>
    public static void MarkLeft(SqliteConnection connection, ulong guildId, DateTimeOffset at) => Run(
        connection,
        "INSERT INTO server (guild_id, left_at) VALUES (@guild, @at) ON CONFLICT (guild_id) DO UPDATE SET left_at = ifnull(left_at, excluded.left_at)",
        ("@guild", unchecked((long)guildId)),
        ("@at", at.ToUnixTimeSeconds()));

    public static int MarkBack(SqliteConnection connection, ulong guildId) =>
        Run(connection, "UPDATE server SET left_at = NULL WHERE guild_id = @guild AND left_at IS NOT NULL", ("@guild", unchecked((long)guildId)));

    /// <summary>Whatever is stored about a server, by whichever feature.</summary>
    public static int Forget(SqliteConnection connection, ulong guildId) => StateSql.TablesAboutServers(connection)
        .Sum(table => Run(connection, $"DELETE FROM \"{table}\" WHERE guild_id = @guild", ("@guild", unchecked((long)guildId))));

    private static HashSet<ulong> Ids(SqliteConnection connection, string sql, params ReadOnlySpan<(string, object)> values)
    {
        using var command = Command(connection, sql, values);
        var ids = new HashSet<ulong>();
        using var rows = command.ExecuteReader();
        while (rows.Read()) ids.Add(unchecked((ulong)rows.GetInt64(0)));
        return ids;
    }

    private static int Run(SqliteConnection connection, string sql, params ReadOnlySpan<(string, object)> values)
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this very file and names of our own tables.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        return command;
    }
}
