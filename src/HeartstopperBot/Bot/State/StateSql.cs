using Microsoft.Data.Sqlite;

namespace HeartstopperBot.Bot.State;

/// <summary>The SQL about what people entered that concerns no feature alone. A feature's own SQL stands in its store.</summary>
internal static class StateSql
{
    public static List<string> TablesAboutUsers(SqliteConnection connection) => TablesWith(connection, "user_id");

    /// <summary>Every table whose rows belong to one server each.</summary>
    public static List<string> TablesAboutServers(SqliteConnection connection) => TablesWith(connection, "guild_id");

    private static List<string> TablesWith(SqliteConnection connection, string column)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            SELECT t.name
              FROM sqlite_master AS t
              JOIN pragma_table_info(t.name) AS c
             WHERE t.type = 'table'
               AND c.name = @column
             ORDER BY t.name
            """;
        command.Parameters.AddWithValue("@column", column);
        var tables = new List<string>();
        using var rows = command.ExecuteReader();
        while (rows.Read()) tables.Add(rows.GetString(0));
        return tables;
    }

    public static int CountUser(SqliteConnection connection, string table, ulong userId)
    {
        using var command = OfUser(connection, $"SELECT count(*) FROM \"{table}\" WHERE user_id = @user", userId);
        return (int)(long)command.ExecuteScalar()!;
    }

    public static int DeleteUser(SqliteConnection connection, string table, ulong userId)
    {
        using var command = OfUser(connection, $"DELETE FROM \"{table}\" WHERE user_id = @user", userId);
        return command.ExecuteNonQuery();
    }

    private static SqliteCommand OfUser(SqliteConnection connection, string sql, ulong userId)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The table's name is one of our own schema.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("@user", unchecked((long)userId));
        return command;
    }
}
