using HeartstopperBot.Bot.State;
using HeartstopperBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace HeartstopperBot.Tests.Bot.State;

/// <summary>
/// Files as each form of the database left them, in <c>Schemas/</c>, are brought forward by the next start: with every row that they had, into the very form of a new file.
/// Whoever adds a script under Migrations adds such a file, with rows in what the script made.
/// </summary>
public sealed class StateSchemaTests : IDisposable
{
    private static readonly string Schemas = Repository.Path("tests/HeartstopperBot.Tests/Bot/State/Schemas");

    private readonly TempFolder _folder = new();

    public static TheoryData<int> Forms => [.. Enumerable.Range(1, StateSchema.Scripts.Count)];

    private string Database => _folder.File("state.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_form_has_a_file_that_it_left() => Assert.Equal([], WithoutFile(StateSchema.Scripts.Count));

    [Fact]
    public void A_script_without_such_a_file_is_found() => Assert.Equal([$"{StateSchema.Scripts.Count + 1:000}.sql"], WithoutFile(StateSchema.Scripts.Count + 1));

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_file_of_every_form_is_brought_forward_with_all_its_rows_into_the_form_of_a_new_file(int form)
    {
        MakeAsLeftBy(form);
        var before = Rows(Database);

        using (var state = StateDatabase.Open(Database))
        {
            Assert.Null(state.Problem);
            Assert.Null(state.Read(StateContents.DamageOf, "not read"));
        }

        var after = Rows(Database);
        Assert.NotEmpty(before);
        Assert.All(before, table => Assert.Equal(table.Value, Narrowed(after[table.Key], table.Value)));
        Assert.Equal(FormOf(New()), FormOf(Database));
    }

    /// <summary>A change to a script that is out would never reach the files that it has already run on.</summary>
    [Theory]
    [MemberData(nameof(Forms))]
    public void The_scripts_that_are_out_still_make_what_they_made(int form)
    {
        MakeAsLeftBy(form);
        using (var connection = StateConnection.ToWrite(New(form)))
            Assert.Equal(form, StateSchema.Number(connection, "PRAGMA user_version"));

        Assert.Equal(FormOf(Database), FormOf(New(form)));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_backup_of_every_form_can_be_restored(int form)
    {
        MakeAsLeftBy(form);

        var (restored, problem) = StateRestore.From(Database, _folder.File("data/state.db"), DateTimeOffset.UnixEpoch);

        Assert.Null(problem);
        Assert.Equal(StateSchema.Scripts.Count, restored!.Contents.Form);
        using var state = StateDatabase.Open(_folder.File("data/state.db"));
        Assert.Null(state.Problem);
    }

    /// <summary>/privacy finds what is about a person by these names, and may empty what merely names them.</summary>
    [Fact]
    public void Whoever_did_something_stands_in_a_column_that_may_be_emptied_and_nobody_in_one_of_another_name()
    {
        using var connection = StateConnection.ToLook(New());

        Assert.Empty(Texts(connection, "SELECT t.name || '.' || c.name FROM sqlite_master AS t JOIN pragma_table_info(t.name) AS c WHERE t.type = 'table' AND c.name LIKE '%\\_by' ESCAPE '\\' AND (c.\"notnull\" OR c.pk)"));
        Assert.Empty(Texts(connection, "SELECT t.name || '.' || c.name FROM sqlite_master AS t JOIN pragma_table_info(t.name) AS c WHERE t.type = 'table' AND (c.name LIKE '%user%' OR c.name LIKE '%member%' OR c.name LIKE '%person%' OR c.name LIKE '%author%') AND c.name <> 'user_id'"));
    }

    private static List<string> WithoutFile(int forms) => [.. Enumerable.Range(1, forms).Select(form => $"{form:000}.sql").Where(file => !File.Exists(Path.Combine(Schemas, file)))];

    private void MakeAsLeftBy(int form)
    {
        using var connection = StateConnection.ToWrite(Database);
        StateSchema.Run(connection, File.ReadAllText(Path.Combine(Schemas, $"{form:000}.sql")));
    }

    /// <summary>A file that the scripts make today, all of them or the first ones.</summary>
    private string New(int? form = null)
    {
        var path = _folder.File($"new-{form}.db");
        using var connection = StateConnection.ToWrite(path);
        StateSchema.Migrate(connection, form ?? StateSchema.Scripts.Count);
        return path;
    }

    /// <summary>Tables and indexes as they were made, without spaces: their order in the file is nobody's business.</summary>
    private static List<string> FormOf(string path)
    {
        using var connection = StateConnection.ToLook(path);
        return [.. Texts(connection, "SELECT name || ': ' || sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name").Select(sql => string.Concat(sql.Where(letter => !char.IsWhiteSpace(letter))))];
    }

    private static Dictionary<string, List<string[]>> Rows(string path)
    {
        using var connection = StateConnection.ToLook(path);
        return StateSql.Tables(connection).ToDictionary(table => table, table => Table(connection, table));
    }

    private static List<string[]> Table(SqliteConnection connection, string table)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Our own tables.
        command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY 1, 2";
#pragma warning restore CA2100
        var found = new List<string[]>();
        using var rows = command.ExecuteReader();
        while (rows.Read()) found.Add([.. Enumerable.Range(0, rows.FieldCount).Select(column => rows.IsDBNull(column) ? "null" : rows.GetString(column))]);
        return found;
    }

    /// <summary>A later script may add columns at the end.</summary>
    private static List<string[]> Narrowed(List<string[]> rows, List<string[]> like) => rows.ConvertAll(row => row[..(like.Count > 0 ? like[0].Length : row.Length)]);

    private static List<string> Texts(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this very file.
        command.CommandText = sql;
#pragma warning restore CA2100
        var found = new List<string>();
        using var rows = command.ExecuteReader();
        while (rows.Read()) found.Add(rows.GetString(0));
        return found;
    }
}
