using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;
using HeartstopperBot.Facts.Store;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Facts.Store;

public sealed class FactStoreTests : IDisposable
{
    private static readonly Lens Nothing = new(null, new SpoilerLine(0));

    private readonly BuiltPack _pack = SeedPackBuilder.Some()
        .Claim("newer", "charlie-spring", "played-by", "joe-locke", "Joe Locke is Charlie.", "spoils: season-2", "as-written: { joe-locke: Jo Lock }")
        .Claim("newer", "nick-nelson", "plot", "Nick does something late in the story.", "Nick does something late.", "spoils: season-2", "qualifiers: { to: HuffPost, note: in passing }")
        .Claim("newer", "netflix", "price", "4.99", "It costs 4.99 pounds a month.", "unit: GBP", "qualifiers: { plan: basic, per: month }", "certainty: reports")
        .Build();

    private FactStore Store => _pack.Store;

    public void Dispose() => _pack.Dispose();

    [Fact]
    public void Sources_that_say_the_same_are_one_statement_with_the_newest_reference_first()
    {
        var statement = Assert.Single(Store.StatementsAbout("nick-nelson", "played-by", Lens.Everything));

        Assert.Equal(FactValue.OfEntity("kit-connor"), statement.Value);
        Assert.Equal(["newer", "older"], statement.References.Select(reference => reference.Source.Id));
        Assert.Equal(["Nick Nelson is Kit Connor's part.", "Kit Connor plays Nick Nelson."], statement.References.Select(reference => reference.Says));
        Assert.Matches("^nick-nelson\\.played-by\\.[0-9a-f]{8}$", statement.Id);
    }

    [Fact]
    public void Every_kind_of_value_comes_back_as_it_was_written()
    {
        var price = Assert.Single(Store.StatementsAbout("netflix", null, Lens.Everything));
        Assert.Equal(FactValue.OfNumber(4.99m, "GBP"), price.Value);
        Assert.Equal(FactValue.OfText("basic"), price.Qualifiers["plan"]);
        Assert.Equal(Certainty.Reports, price.References[0].Certainty);

        Assert.Equal(
            [FactValue.NotAnnounced, FactValue.OfDate(FactDate.OfDay(2023, 8, 3))],
            Store.StatementsAbout("season-2", "release-date", Lens.Everything).Select(statement => statement.Value));
    }

    [Fact]
    public void Remarks_stand_at_the_reference_and_not_at_the_statement()
    {
        var statement = Assert.Single(Store.StatementsAbout("nick-nelson", "plot", Lens.Everything));

        Assert.Empty(statement.Qualifiers);
        Assert.Equal(["note", "to"], statement.References[0].Remarks.Keys);
    }

    [Fact]
    public void Statements_come_in_the_order_in_which_they_were_first_claimed()
    {
        Assert.Equal(["played-by", "plot"], Store.StatementsAbout("nick-nelson", null, Lens.Everything).Select(statement => statement.Property.Id));
    }

    [Theory]
    [InlineData("2022-04-24", 0, 0)]
    [InlineData("2022-04-25", 1, 1)]
    [InlineData("2023-04-23", 1, 1)]
    [InlineData("2023-04-24", 1, 2)]
    public void As_of_a_day_only_sources_of_that_day_or_before_count(string day, int statements, int references)
    {
        var found = Store.StatementsAbout("nick-nelson", "played-by", new Lens(DateOnly.ParseExact(day, "yyyy-MM-dd"), SpoilerLine.All));

        Assert.Equal(statements, found.Count);
        Assert.Equal(references, found.Sum(statement => statement.References.Length));
    }

    [Fact]
    public void Beyond_the_readers_line_nothing_comes_out_by_any_door()
    {
        var plot = Assert.Single(Store.StatementsAbout("nick-nelson", "plot", Lens.Everything));

        Assert.Empty(Store.StatementsAbout("nick-nelson", "plot", Nothing));
        Assert.DoesNotContain(Store.StatementsAbout("nick-nelson", null, Nothing), statement => statement.Spoils is not null);
        Assert.DoesNotContain(Store.StatementsAbout(["nick-nelson"], null, Nothing)["nick-nelson"], statement => statement.Spoils is not null);
        Assert.Empty(Store.StatementsAbout(["nick-nelson"], "plot", Nothing));
        Assert.Empty(Store.StatementsWithValue("joe-locke", null, Nothing));
        Assert.Empty(Store.StatementsWithValue("joe-locke", "played-by", Nothing));
        Assert.Empty(Store.StatementsOf("plot", Nothing));
        Assert.DoesNotContain(Store.ClaimsOf("newer", Nothing), claim => claim.Spoils is not null);
        Assert.Null(Store.FindStatement(plot.Id, Nothing));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void What_is_held_back_is_told_without_being_shown(int line, bool isHeldBack)
    {
        var lens = new Lens(null, new SpoilerLine(line));

        Assert.Equal(isHeldBack, Store.HasHeldBack("nick-nelson", null, lens));
        Assert.Equal(isHeldBack, Store.HasHeldBack("nick-nelson", "plot", lens));
        Assert.Equal(isHeldBack, Store.HasHeldBackWithValue("joe-locke", null, lens));
        Assert.False(Store.HasHeldBack("nick-nelson", "played-by", lens));
        Assert.False(Store.HasHeldBack("nick-nelson", "plot", lens with { AsOf = new DateOnly(2022, 5, 1) }));
    }

    [Fact]
    public void One_source_that_marks_a_spoiler_is_enough()
    {
        var statement = Assert.Single(Store.StatementsAbout("charlie-spring", "played-by", Lens.Everything));

        Assert.Equal(["newer", "older"], statement.References.Select(reference => reference.Source.Id));
        Assert.Equal("season-2", statement.Spoils);
        Assert.DoesNotContain(Store.ClaimsOf("older", Nothing), claim => claim.Subject == "charlie-spring");
    }

    [Fact]
    public void Many_subjects_are_read_at_once()
    {
        var found = Store.StatementsAbout(["nick-nelson", "charlie-spring", "nobody"], "played-by", Lens.Everything);

        Assert.Equal(["charlie-spring", "nick-nelson"], found.Keys.Order());
        Assert.Empty(Store.StatementsAbout(Array.Empty<string>(), null, Lens.Everything));
    }

    [Fact]
    public void A_source_gives_its_claims_in_its_own_order_with_all_that_they_say()
    {
        var claims = Store.ClaimsOf("newer", Lens.Everything);

        Assert.Equal([1, 2, 3, 4, 5], claims.Select(claim => claim.Number));
        Assert.Equal("Jo Lock", claims[2].AsWritten["joe-locke"]);
        Assert.Equal(["note", "to"], claims[3].Qualifiers.Keys);
        Assert.Empty(Store.ClaimsOf("nobody", Lens.Everything));
    }

    [Fact]
    public void Entities_come_with_aliases_and_the_spellings_of_sources()
    {
        Assert.Equal([new Alias("Jo Lock", "newer")], Store.FindEntity("joe-locke")!.Aliases);
        Assert.Equal([new Alias("second season", null), new Alias("series two", null)], Store.FindEntity("season-2")!.Aliases);
        Assert.Null(Store.FindEntity("nobody"));
        Assert.Equal(["nick-nelson", "netflix"], Store.FindEntities(["netflix", "nobody", "nick-nelson"]).Select(entity => entity.Id));
        Assert.Equal(Store.Pack.Entities, Store.AllEntities().Count());
    }

    [Fact]
    public void Names_are_labels_and_aliases_with_the_prominence_of_their_entity()
    {
        var names = Store.AllNames().Where(name => name.EntityId == "joe-locke").ToList();

        Assert.Equal(
            [
                new NameEntry("joe-locke", EntityKind.Person, "Joe Locke", "Joe Locke", 2, null),
                new NameEntry("joe-locke", EntityKind.Person, "Joe Locke", "Jo Lock", 2, "newer"),
            ],
            names);
        Assert.Equal(3, Store.AllNames().First(name => name.EntityId == "nick-nelson").Prominence);
    }

    [Fact]
    public void Sources_come_newest_first_and_by_day()
    {
        Assert.Equal(["newer", "older"], Store.Sources(Lens.Everything).Select(source => source.Id));
        Assert.Equal(["older"], Store.Sources(new Lens(new DateOnly(2023, 1, 1), SpoilerLine.All)).Select(source => source.Id));
        Assert.Equal("Some Times", Store.FindSource("newer")!.Publisher);
        Assert.Null(Store.FindSource("nobody"));
    }

    [Fact]
    public void The_pack_tells_what_it_is()
    {
        Assert.Equal((7, 2, 8, 6), (Store.Pack.Entities, Store.Pack.Sources, Store.Pack.Claims, Store.Pack.Statements));
        Assert.Equal("newer", Store.Pack.NewestSource!.Id);
        Assert.Equal(64, Store.Pack.Hash.Length);
    }

    [Fact]
    public void Hostile_text_is_only_a_name_that_nothing_has()
    {
        string[] hostile = ["' OR 1=1 --", "\0", "\ud83d", new string('x', 100_000), "%", "[\"nick-nelson\"]", ""];
        foreach (var text in hostile)
        {
            Assert.Empty(Store.StatementsAbout(text, null, Lens.Everything));
            Assert.Empty(Store.StatementsAbout([text], text, Lens.Everything));
            Assert.Null(Store.FindEntity(text));
            Assert.Null(Store.FindStatement(text, Lens.Everything));
            Assert.False(Store.HasHeldBack(text, text, Nothing));
        }
    }

    [Fact]
    public async Task Many_threads_may_read_at_once()
    {
        var readers = Enumerable.Range(0, 16).Select(_ => Task.Run(() => Enumerable.Range(0, 200).All(round =>
            Store.StatementsAbout("nick-nelson", null, Lens.Everything).Count == 2
            && Store.FindEntity("kit-connor") is not null
            && (round % 50 != 0 || Store.AllNames().Count() > 7))));

        Assert.DoesNotContain(false, await Task.WhenAll(readers));
    }

    [Fact]
    public void An_enumeration_that_is_left_early_harms_nobody()
    {
        Assert.Equal("nick-nelson", Store.AllNames().First().EntityId);
        Assert.Equal("nick-nelson", Store.AllNames().First().EntityId);
        Assert.Equal(7, Store.AllEntities().Count());
    }
}
