using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Seeds;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Facts.Seeds;

public sealed class SeedReaderTests
{
    [Fact]
    public void A_pack_is_read_with_everything_that_its_files_say()
    {
        var pack = SeedPackBuilder.Some()
            .Entity("huffpost", "publication", "HuffPost")
            .Source("third", "published: null", "published-note: autumn 2022", "earliest: 2022-09-28", "url: https://example.org/a", "mirror-of: unknown")
            .Claim("third", "netflix", "price", "4.99", "It costs 4.99.", "unit: GBP", "certainty: reports", "spoils: season-1", "qualifiers: { to: huffpost, plan: basic, when: 2022-10, region: the UK }", "as-written: { netflix: Netflicks }")
            .Read().Pack!;

        var source = pack.Sources.Single(source => source.Id == "third");
        Assert.Equal((null, "autumn 2022", new DateOnly(2022, 9, 28), "unknown"), (source.Published, source.PublishedNote, source.Earliest, source.MirrorOf));
        var claim = pack.Claims.Single(claim => claim.SourceId == "third");
        Assert.Equal(FactValue.OfNumber(4.99m, "GBP"), claim.Value);
        Assert.Equal((Certainty.Reports, "season-1", "paragraph 1", 1), (claim.Certainty, claim.Spoils, claim.At, claim.Number));
        Assert.Equal(FactValue.OfEntity("huffpost"), claim.Qualifiers["to"]);
        Assert.Equal(FactValue.OfDate(FactDate.OfMonth(2022, 10)), claim.Qualifiers["when"]);
        Assert.Equal(FactValue.OfText("the UK"), claim.Qualifiers["region"]);
        Assert.Contains(new Alias("Netflicks", "third"), pack.Entities.Single(entity => entity.Id == "netflix").Aliases);
    }

    [Fact]
    public void A_name_written_so_by_several_sources_is_an_alias_of_each()
    {
        var pack = SeedPackBuilder.Some()
            .Claim("older", "joe-locke", "career", "singer", "Joe sings.", "as-written: { joe-locke: Jo Lock }")
            .Claim("older", "joe-locke", "career", "dancer", "Joe dances.", "as-written: { joe-locke: Jo Lock }")
            .Claim("newer", "joe-locke", "career", "singer", "Joe sings.", "as-written: { joe-locke: Jo Lock }")
            .Read().Pack!;

        Assert.Equal(["newer", "older"], pack.Entities.Single(entity => entity.Id == "joe-locke").Aliases.Select(alias => alias.WrittenBy));
    }

    [Fact]
    public void The_hash_follows_names_and_contents_and_nothing_else()
    {
        using var folder = new TempFolder();
        SeedPackBuilder.Some().WriteTo(folder.Path);
        var before = SeedFiles.Hash(folder.Path);

        File.WriteAllText(folder.File("README.md"), "no seed");
        File.SetLastWriteTimeUtc(folder.File("sources/older.yaml"), new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(before, SeedFiles.Hash(folder.Path));

        File.Move(folder.File("sources/older.yaml"), folder.File("sources/oldest.yaml"));
        Assert.NotEqual(before, SeedFiles.Hash(folder.Path));

        File.Move(folder.File("sources/oldest.yaml"), folder.File("sources/older.yaml"));
        File.AppendAllText(folder.File("sources/older.yaml"), " ");
        Assert.NotEqual(before, SeedFiles.Hash(folder.Path));
    }
}
