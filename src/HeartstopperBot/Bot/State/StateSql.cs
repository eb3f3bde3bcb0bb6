using Microsoft.Data.Sqlite;

namespace HeartstopperBot.Bot.State;

/// <summary>The SQL about what people entered that concerns no feature alone. A feature's own SQL stands in its store.</summary>
internal static class StateSql
{
    /// <summary>Our own; not those that SQLite keeps for itself.</summary>
    public static List<string> Tables(SqliteConnection connection) =>
        Names(connection, "SELECT name, '' FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name").ConvertAll(row => row.Table);

    /// <summary>Every table whose rows are about one person each.</summary>
    public static List<string> TablesAboutUsers(SqliteConnection connection) => ColumnsLike(connection, "user\\_id").ConvertAll(row => row.Table);

    /// <summary>Every table whose rows belong to one server each.</summary>
    public static List<string> TablesAboutServers(SqliteConnection connection) => ColumnsLike(connection, "guild\\_id").ConvertAll(row => row.Table);

    /// <summary>Who set, changed or decided something: set_by, changed_by and so on, in rows that are not about that person and stay.</summary>
    public static List<(string Table, string Column)> ColumnsNamingUsers(SqliteConnection connection) => ColumnsLike(connection, "%\\_by");

    public static int CountUser(SqliteConnection connection, string table, ulong userId, string column = "user_id")
    {
        using var command = OfUser(connection, $"SELECT count(*) FROM \"{table}\" WHERE \"{column}\" = @user", userId);
        return (int)(long)command.ExecuteScalar()!;
    }

    public static int DeleteUser(SqliteConnection connection, string table, ulong userId)
    {
        using var command = OfUser(connection, $"DELETE FROM \"{table}\" WHERE user_id = @user", userId);
        return command.ExecuteNonQuery();
    }

    public static int UnnameUser(SqliteConnection connection, string table, string column, ulong userId)
    {
        using var command = OfUser(connection, $"UPDATE \"{table}\" SET \"{column}\" = NULL WHERE \"{column}\" = @user", userId);
        return command.ExecuteNonQuery();
    }

    private static List<(string Table, string Column)> ColumnsLike(SqliteConnection connection, string pattern) =>
        Names(
            connection,
            """
            SELECT t.name, c.name
              FROM sqlite_master AS t
              JOIN pragma_table_info(t.name) AS c
             WHERE t.type = 'table'
               AND c.name LIKE @pattern ESCAPE '\'
             ORDER BY t.name, c.name
            """,
            pattern);

    private static List<(string Table, string Column)> Names(SqliteConnection connection, string sql, string pattern = "")
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this very file.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("@pattern", pattern);
        var names = new List<(string Table, string Column)>();
        using var rows = command.ExecuteReader();
        while (rows.Read()) names.Add((rows.GetString(0), rows.GetString(1)));
        return names;
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
