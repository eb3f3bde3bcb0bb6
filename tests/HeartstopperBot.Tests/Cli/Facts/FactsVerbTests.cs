using System.CommandLine;
using HeartstopperBot.Cli;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Cli.Facts;

public sealed class FactsVerbTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Seeds => _folder.File("seeds");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Lint_of_a_clean_pack_says_what_it_saw()
    {
        SeedPackBuilder.Some().Claim("older", "season-1", "release-date", "2022-04-22", "Season 1 came on 22 April 2022.").WriteTo(Seeds);

        Assert.Equal((0, "Clean: 2 sources, 6 claims, 7 entities.\n", ""), await RunAsync("facts", "lint", Seeds));
    }

    [Fact]
    public async Task Lint_asks_for_upkeep_that_a_build_does_not_need()
    {
        SeedPackBuilder.Some().WriteTo(Seeds);

        var (code, output, _) = await RunAsync("facts", "lint", Seeds);

        Assert.Equal(1, code);
        Assert.Matches(@"^\S+seeds.entities/all\.yaml:\d+ orphan No claim mentions 'season-1'[^\n]*\n1 finding\.\n$", output);
    }

    [Fact]
    public async Task Lint_prints_each_finding_on_a_line_that_an_editor_understands()
    {
        SeedPackBuilder.Some().Claim("older", "nobody", "played-by", "kit-connor", "no sentence", "qualifiers: { to: season-1 }").WriteTo(Seeds);

        var (code, output, _) = await RunAsync("facts", "lint", Seeds);

        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1, code);
        Assert.Equal(3, lines.Length);
        Assert.Matches(@"seeds.sources/older\.yaml:\d+ unknown-entity There is no entity 'nobody'\.", lines[0]);
        Assert.Equal("2 findings.", lines[2]);
    }

    [Theory]
    [InlineData("facts", "lint", "/nowhere/at/all")]
    [InlineData("facts", "build", "--seeds", "/nowhere/at/all")]
    [InlineData("facts", "verify", "--texts", "/nowhere/at/all")]
    [InlineData("facts", "verify")]
    [InlineData("facts", "show")]
    [InlineData("facts", "lint", "--what")]
    public async Task Wrong_usage_ends_with_2_and_a_sentence(params string[] args)
    {
        var (code, _, error) = await RunAsync(args);

        Assert.Equal(2, code);
        Assert.NotEmpty(error);
    }

    [Fact]
    public async Task Build_makes_the_database_and_leaves_it_when_the_seeds_are_broken()
    {
        SeedPackBuilder.Some().WriteTo(Seeds);
        var database = _folder.File("data/facts.db");

        var (code, output, _) = await RunAsync("facts", "build", "--seeds", Seeds, "--output", database);
        Assert.Equal(0, code);
        Assert.StartsWith($"Built {database}: 2 sources, 5 claims, 7 entities; pack ", output);

        var before = File.ReadAllBytes(database);
        File.WriteAllText(_folder.File("seeds/sources/older.yaml"), "id: [");
        var (brokenCode, findings, error) = await RunAsync("facts", "build", "--seeds", Seeds, "--output", database);
        Assert.Equal(1, brokenCode);
        Assert.Contains("This is not YAML", findings);
        Assert.Contains("stays as it is", error);
        Assert.Equal(before, File.ReadAllBytes(database));
    }

    [Fact]
    public async Task Verify_names_each_miss_and_ends_with_the_count()
    {
        SeedPackBuilder.Some()
            .Source("text", "published: 2022", "document: a.txt")
            .Claim("text", "nick-nelson", "played-by", "kit-connor", "Kit Connor is Nick.")
            .Claim("text", "charlie-spring", "played-by", "joe-locke", "Joe Locke is Charlie.")
            .WriteTo(Seeds);
        File.WriteAllText(_folder.File("a.txt"), "Nick: Kit Connor\n");

        var (code, output, _) = await RunAsync("facts", "verify", "--texts", _folder.Path, "--seeds", Seeds);

        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1, code);
        Assert.Matches(@"seeds.sources/text\.yaml:\d+ charlie-spring played-by joe-locke: the name 'Charlie Spring' .* is not in paragraph 1", lines[0]);
        Assert.Equal("2 checked, 1 not found", lines[^1]);
    }

    [Fact]
    public async Task Verify_without_a_text_that_a_source_names_is_wrong_usage()
    {
        SeedPackBuilder.Some().WriteTo(Seeds);

        var (code, _, error) = await RunAsync("facts", "verify", "--texts", _folder.Path, "--seeds", Seeds);

        Assert.Equal(2, code);
        Assert.Contains("No source", error);
    }

    [Fact]
    public async Task Show_tells_all_that_is_said_of_an_entity_with_status_and_places()
    {
        using var pack = SeedPackBuilder.Some().Build();
        var (code, output, _) = await ShowAsync(pack, "season-2");

        Assert.Equal(0, code);
        Assert.StartsWith("season 2  (season-2, season)", output);
        Assert.Contains("  also second season\n", output);
        Assert.Contains("\nrelease date\n", output);
        Assert.Contains("  3 August 2023, service netflix  confirmed\n    newer states, paragraph 2: Season 2 comes on 3 August 2023.\n", output);
    }

    [Fact]
    public async Task Show_understands_a_name_and_tells_what_is_valued_with_it()
    {
        using var pack = SeedPackBuilder.Some().Build();
        var (code, output, _) = await ShowAsync(pack, "kit", "connor");

        Assert.Equal(0, code);
        Assert.Contains("\nplayed by: Kit Connor\n  Nick Nelson (nick-nelson)  confirmed\n    newer states, paragraph 1:", output);
    }

    [Fact]
    public async Task Show_tells_all_that_a_source_claims_in_its_order()
    {
        using var pack = SeedPackBuilder.Some().Build();
        var (code, output, _) = await ShowAsync(pack, "newer");

        Assert.Equal(0, code);
        Assert.Contains("  publisher: Some Times\n  published: 24 April 2023\n", output);
        Assert.Contains("    1. Nick Nelson is Kit Connor's part. (paragraph 1)\n    2. Season 2", output);
        Assert.EndsWith("2 claims.\n", output);
    }

    [Fact]
    public async Task Show_of_nothing_known_names_what_is_near()
    {
        using var pack = SeedPackBuilder.Some().Build();
        var (code, output, error) = await ShowAsync(pack, "niick nelsn");

        Assert.Equal(1, code);
        Assert.Empty(output);
        Assert.Contains("Nothing here is called 'niick nelsn'. Near are:\n  nick-nelson", error);
    }

    private static async Task<(int Code, string Output, string Error)> ShowAsync(BuiltPack pack, params string[] name) =>
        await RunAsync(["facts", "show", .. name, "--seeds", pack.Folder.File("seeds"), "--database", pack.Store.Path]);

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await CommandLine.ParseAndRunAsync(args, new InvocationConfiguration { Output = output, Error = error, ProcessTerminationTimeout = null });
        return (code, output.ToString(), error.ToString());
    }
}
