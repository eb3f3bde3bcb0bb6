using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace HeartstopperBot.Bot.State;

/// <summary>What a state file holds, as far as a backup is compared by it.</summary>
/// <param name="Form">The number of the last script that ran on it; see <see cref="StateSchema"/>.</param>
internal sealed record StateContents(long Form, ImmutableArray<(string Table, long Rows)> Rows)
{
    public static StateContents Of(SqliteConnection connection) => new(
        StateSchema.Number(connection, "PRAGMA user_version"),
        [.. StateSql.Tables(connection).Select(table => (table, StateSchema.Number(connection, $"SELECT count(*) FROM \"{table}\"")))]);

    public bool IsSameAs(StateContents other) => Form == other.Form && Rows.SequenceEqual(other.Rows);

    /// <summary>Null where the file is sound from its first page to its last.</summary>
    public static string? DamageOf(SqliteConnection connection)
    {
        var found = StateSchema.Text(connection, "PRAGMA integrity_check(1)");
        if (found != "ok") return found;
        return StateSchema.Number(connection, "SELECT count(*) FROM pragma_foreign_key_check") == 0 ? null : "a row points to one that is gone";
    }

    public override string ToString() => $"form {Form}; rows: {(Rows.IsEmpty ? "none" : string.Join(", ", Rows.Select(table => $"{table.Table} {table.Rows}")))}";
}
