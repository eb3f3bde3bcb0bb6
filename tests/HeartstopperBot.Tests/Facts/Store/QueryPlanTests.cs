using System.Reflection;
using HeartstopperBot.Facts.Store;
using HeartstopperBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace HeartstopperBot.Tests.Facts.Store;

/// <summary>Lookups stay logarithmic however many facts there are: no query that an answer makes walks through a table.</summary>
public sealed class QueryPlanTests : IDisposable
{
    /// <summary>These read everything on purpose.</summary>
    private static readonly string[] Walks = [nameof(FactSql.AllEntities), nameof(FactSql.Mentions), nameof(FactSql.Meta), nameof(FactSql.NewestSource), nameof(FactSql.SourcesUntil), nameof(FactSql.ClaimCounts)];

    private readonly BuiltPack _pack = SeedPackBuilder.Some().Build();

    public static TheoryData<string> Lookups => [.. Queries().Select(query => query.Name).Except(Walks)];

    public void Dispose() => _pack.Dispose();

    [Theory]
    [MemberData(nameof(Lookups))]
    public void A_lookup_never_walks_through_a_table(string name)
    {
        Assert.DoesNotContain(PlanOf(SqlOf(name)), IsWalk);
    }

    [Theory]
    [InlineData(nameof(FactSql.StatementsAbout), "statement_by_subject (subject=?")]
    [InlineData(nameof(FactSql.StatementsAboutWithProperty), "statement_by_subject (subject=? AND property=?")]
    [InlineData(nameof(FactSql.StatementsAboutMany), "statement_by_subject (subject=?")]
    [InlineData(nameof(FactSql.StatementsAboutManyWithProperty), "statement_by_subject (subject=? AND property=?")]
    [InlineData(nameof(FactSql.HeldBackAbout), "statement_by_subject (subject=?")]
    [InlineData(nameof(FactSql.StatementsWithValue), "statement_by_value (value=?")]
    [InlineData(nameof(FactSql.StatementsWithValueAndProperty), "statement_by_value (value=? AND property=?")]
    [InlineData(nameof(FactSql.HeldBackWithValue), "statement_by_value (value=?")]
    [InlineData(nameof(FactSql.HeldBackOf), "statement_by_property (property=?")]
    [InlineData(nameof(FactSql.HeldBackOfSource), "reference_by_claim (source_key=?")]
    [InlineData(nameof(FactSql.ClaimsOf), "reference_by_claim (source_key=?")]
    public void A_lookup_takes_the_narrow_way_in(string name, string way)
    {
        Assert.Contains(PlanOf(SqlOf(name)), step => step.Contains(way));
    }

    [Fact]
    public void A_query_that_walks_is_noticed()
    {
        Assert.Contains(PlanOf("SELECT * FROM statement WHERE unit = 'GBP'"), IsWalk);
    }

    private static IEnumerable<FieldInfo> Queries() =>
        typeof(FactSql).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral);

    private static string SqlOf(string name) => (string)Queries().Single(query => query.Name == name).GetRawConstantValue()!;

    /// <summary>A full-text table is always "scanned"; M in its index number says that MATCH leads to the rows (sqlite3/fts5_main.c, fts5BestIndexMethod).</summary>
    private static bool IsWalk(string step) => step.StartsWith("SCAN") && !step.Contains("json_each") && !step.Contains("VIRTUAL TABLE INDEX 0:M");

    private List<string> PlanOf(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_pack.Store.Path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        for (var number = 1; number <= 4; number++) command.Parameters.AddWithValue($"@{number}", "x");
        using var rows = command.ExecuteReader();
        var steps = new List<string>();
        while (rows.Read()) steps.Add(rows.GetString(3));
        return steps;
    }
}
