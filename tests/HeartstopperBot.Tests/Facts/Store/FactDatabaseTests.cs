using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Seeds;
using HeartstopperBot.Facts.Store;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Facts.Store;

public sealed class FactDatabaseTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Seeds => _folder.File("seeds");

    private string Database => _folder.File("facts.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_missing_database_is_built_and_a_current_one_only_opened()
    {
        SeedPackBuilder.Some().WriteTo(Seeds);

        using var first = Open();
        using var second = Open();

        Assert.True(first.WasBuilt);
        Assert.False(second.WasBuilt);
        Assert.Equal(first.Store.Pack.Hash, second.Store.Pack.Hash);
    }

    [Fact]
    public void Changed_seeds_are_built_anew_while_a_reader_keeps_what_it_has()
    {
        SeedPackBuilder.Some().WriteTo(Seeds);
        using var old = Open();
        SeedPackBuilder.Some().Entity("tori", "character", "Tori Spring").WriteTo(Seeds);

        using var opening = Open();

        Assert.True(opening.WasBuilt);
        Assert.NotNull(opening.Store.FindEntity("tori"));
        Assert.Null(old.Store.FindEntity("tori"));
    }

    [Fact]
    public void Broken_seeds_leave_the_good_database_in_place_and_say_why()
    {
        SeedPackBuilder.Some().WriteTo(Seeds);
        Open().Dispose();
        var before = File.ReadAllBytes(Database);
        File.WriteAllText(_folder.File("seeds/sources/older.yaml"), "id: [");

        using var opening = Open();
        var build = FactDatabase.Build(Seeds, Database);

        Assert.False(opening.WasBuilt);
        Assert.NotEmpty(opening.Findings);
        Assert.NotNull(opening.Store.FindEntity("nick-nelson"));
        Assert.Null(build.Pack);
        Assert.Equal(before, File.ReadAllBytes(Database));
    }

    [Fact]
    public void Broken_seeds_and_no_database_give_the_findings_and_no_store()
    {
        SeedPackBuilder.Some().File("sources/older.yaml", "id: [").WriteTo(Seeds);

        var opening = FactDatabase.OpenCurrent(Seeds, [Database]);

        Assert.Null(opening.Store);
        Assert.NotEmpty(opening.Findings);
        Assert.False(File.Exists(Database));
    }

    [Fact]
    public void Without_seeds_any_database_will_do()
    {
        SeedPackBuilder.Some().WriteTo(Seeds);
        Open().Dispose();

        using var opening = new Opened(FactDatabase.OpenCurrent(null, [_folder.File("elsewhere.db"), Database]));

        Assert.NotNull(opening.Store.FindEntity("nick-nelson"));
    }

    [Fact]
    public void Without_seeds_and_database_it_says_so()
    {
        var opening = FactDatabase.OpenCurrent(Seeds, [Database]);

        Assert.Null(opening.Store);
        Assert.Contains("no seeds", Assert.Single(opening.Problems));
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_passed_over()
    {
        SeedPackBuilder.Some().WriteTo(Seeds);
        File.WriteAllText(_folder.File("file"), "");

        using var opening = new Opened(FactDatabase.OpenCurrent(Seeds, [_folder.File("file/facts.db"), Database]));

        Assert.Equal(Database, opening.Store.Path);
        Assert.Contains("file/facts.db", Assert.Single(opening.Problems));
    }

    [Theory]
    [InlineData("")]
    [InlineData("This is no database at all, but it is long enough to be taken for the beginning of one by a careless reader of headers.")]
    public void A_damaged_database_is_replaced(string content)
    {
        SeedPackBuilder.Some().WriteTo(Seeds);
        File.WriteAllText(Database, content);

        using var opening = Open();

        Assert.True(opening.WasBuilt);
        Assert.NotNull(opening.Store.FindEntity("nick-nelson"));
    }

    [Fact]
    public void A_database_of_another_form_is_replaced()
    {
        SeedPackBuilder.Some().WriteTo(Seeds);
        Open().Dispose();
        using (var connection = FactConnection.OpenToBuild(Database))
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "UPDATE meta SET value = '0-older' WHERE name = 'schema'";
            command.ExecuteNonQuery();
        }

        Assert.Throws<InvalidDataException>(() => FactStore.Open(Database));
        using var opening = Open();

        Assert.True(opening.WasBuilt);
    }

    [Fact]
    public void Remains_of_a_killed_build_are_cleared_by_the_next()
    {
        SeedPackBuilder.Some().WriteTo(Seeds);
        File.WriteAllText(Database + ".0123.building", "half");
        File.WriteAllText(Database + ".0123.building.guard", "");
        File.WriteAllText(Database + ".4567.building", "half");

        Open().Dispose();

        Assert.Equal([Database], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_build_at_work_is_left_alone()
    {
        SeedPackBuilder.Some().WriteTo(Seeds);
        File.WriteAllText(Database + ".0123.building", "half");
        using var guard = new FileStream(Database + ".0123.building.guard", FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);

        Open().Dispose();

        Assert.True(File.Exists(Database + ".0123.building"));
    }

    [Fact]
    public async Task Many_builds_at_once_end_with_one_whole_database()
    {
        SeedPackBuilder.Some().WriteTo(Seeds);
        var pack = SeedReader.Read(Seeds).Pack!;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => FactDatabase.Write(pack, Database))));

        using var opening = Open();
        Assert.False(opening.WasBuilt);
        Assert.Equal(2, opening.Store.StatementsAbout("season-2", null, Lens.Everything).Count);
        Assert.Equal([Database], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void Statement_ids_stay_the_same_from_build_to_build_and_from_source_to_source()
    {
        using var one = SeedPackBuilder.Some().Build();
        using var other = SeedPackBuilder.Some()
            .Source("aaa", "published: 2021-01-01")
            .Claim("aaa", "nick-nelson", "played-by", "kit-connor", "It is Kit.", "qualifiers: { note: early }")
            .Build();

        Assert.Equal(
            Assert.Single(one.Store.StatementsAbout("nick-nelson", "played-by", Lens.Everything)).Id,
            Assert.Single(other.Store.StatementsAbout("nick-nelson", "played-by", Lens.Everything)).Id);
        // Ids are in links and in other people's notes: a change of this one changes all of them.
        Assert.Equal("nick-nelson.played-by.85634b2d", one.Store.StatementsAbout("nick-nelson", "played-by", Lens.Everything)[0].Id);
    }

    private Opened Open() => new(FactDatabase.OpenCurrent(Seeds, [Database]));

    /// <summary>An opening that must have a store.</summary>
    private sealed class Opened(FactOpening opening) : IDisposable
    {
        public FactStore Store { get; } = opening.Store ?? throw new InvalidOperationException(string.Join('\n', opening.Problems));

        public bool WasBuilt => opening.WasBuilt;

        public IReadOnlyList<Finding> Findings => opening.Findings;

        public IReadOnlyList<string> Problems => opening.Problems;

        public void Dispose() => Store.Dispose();
    }
}
