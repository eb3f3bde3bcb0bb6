using System.Reflection;
using HeartstopperBot.Facts.Store;
using HeartstopperBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace HeartstopperBot.Tests.Facts.Store;

/// <summary>Lookups stay logarithmic however many facts there are: no query that an answer makes walks through a table.</summary>
public sealed class QueryPlanTests : IDisposable
{
    /// <summary>These read everything on purpose.</summary>
    private static readonly string[] Walks = [nameof(FactSql.AllEntities), nameof(FactSql.Meta), nameof(FactSql.NewestSource), nameof(FactSql.SourcesUntil)];

    private readonly BuiltPack _pack = SeedPackBuilder.Some().Build();

    public static TheoryData<string> Lookups => [.. Queries().Select(query => query.Name).Except(Walks)];

    public void Dispose() => _pack.Dispose();

    [Theory]
    [MemberData(nameof(Lookups))]
    public void A_lookup_never_walks_through_a_table(string name)
    {
        var sql = (string)Queries().Single(field => field.Name == name).GetRawConstantValue()!;

        Assert.DoesNotContain(PlanOf(sql), IsWalk);
    }

    [Fact]
    public void A_query_that_walks_is_noticed()
    {
        Assert.Contains(PlanOf("SELECT * FROM statement WHERE unit = 'GBP'"), IsWalk);
    }

    private static IEnumerable<FieldInfo> Queries() =>
        typeof(FactSql).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral);

    private static bool IsWalk(string step) => step.StartsWith("SCAN") && !step.Contains("json_each");

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
