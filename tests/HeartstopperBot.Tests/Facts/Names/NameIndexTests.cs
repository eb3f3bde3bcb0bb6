using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;

namespace HeartstopperBot.Tests.Facts.Names;

public sealed class NameIndexTests
{
    private static readonly NameIndex Index = NameIndex.Build(
    [
        .. Named("nick-nelson", EntityKind.Character, "Nick Nelson", 40, "Nick", "Nicholas Nelson"),
        .. Named("charlie-spring", EntityKind.Character, "Charlie Spring", 38, "Charlie"),
        .. Named("sarah-nelson", EntityKind.Character, "Sarah Nelson", 9, "Nick's mum", "Sarah"),
        .. Named("david-nelson", EntityKind.Character, "David Nelson", 7, "Nick's brother"),
        .. Named("tori-spring", EntityKind.Character, "Tori Spring", 8, "Tori"),
        .. Named("farouk", EntityKind.Character, "Mr Farouk", 6),
        .. Named("kit-connor", EntityKind.Person, "Kit Connor", 30, "Kit"),
        .. Named("olivia-colman", EntityKind.Person, "Olivia Colman", 12),
        .. Named("rhea-norwood", EntityKind.Person, "Rhea Norwood", 5),
        .. Named("cormac-hyde-corrin", EntityKind.Person, "Cormac Hyde-Corrin", 4),
        .. Named("thibault-de-montalembert", EntityKind.Person, "Thibault de Montalembert", 4),
        .. Named("nima-taleghani", EntityKind.Person, "Nima Taleghani", 4),
        .. Named("season-2", EntityKind.Season, "Season 2", 50, "s2", "series two", "second season"),
        .. Named("season-3", EntityKind.Season, "Season 3", 10, "s3", "series three"),
        new NameEntry("rhea-norwood", EntityKind.Person, "Rhea Norwood", "Reha Norwood", 5, "000-season-2"),
        new NameEntry("olivia-colman", EntityKind.Person, "Olivia Colman", "Olivia Coleman", 12, "000-season-2"),
        new NameEntry("farouk", EntityKind.Character, "Mr Farouk", "Mr. Farouk", 6, "001-next-season"),
    ]);

    [Theory]
    [InlineData("nick nelson", "nick-nelson")]
    [InlineData("NICK", "nick-nelson")]
    [InlineData("nicks mum", "sarah-nelson")]
    [InlineData("Nick’s Mum", "sarah-nelson")]
    [InlineData("season2", "season-2")]
    [InlineData("S2", "season-2")]
    [InlineData("Series Two", "season-2")]
    [InlineData("kitconnor", "kit-connor")]
    [InlineData("cormac hydecorrin", "cormac-hyde-corrin")]
    [InlineData("mister farouk", "farouk")]
    public void A_label_or_alias_typed_whole_is_exact_and_first(string typed, string id)
    {
        var match = Index.Find(typed, 5)[0];

        Assert.Equal((id, MatchQuality.Exact), (match.Entry.EntityId, match.Quality));
    }

    [Theory]
    [InlineData("niick nelsn", "nick-nelson", 2)]
    [InlineData("Olivia Colmann", "olivia-colman", 1)]
    [InlineData("Reha Norwod", "rhea-norwood", 1)]
    [InlineData("rhae norwood", "rhea-norwood", 1)]
    [InlineData("charley spring", "charlie-spring", 2)]
    [InlineData("talegani", "nima-taleghani", 1)]
    [InlineData("tibo de montalembert", "thibault-de-montalembert", 7)]
    [InlineData("Colman Olivvia", "olivia-colman", 1)]
    public void A_misspelt_name_is_found_near(string typed, string id, int most)
    {
        var match = Index.Find(typed, 5)[0];

        Assert.Equal((id, MatchQuality.Near), (match.Entry.EntityId, match.Quality));
        Assert.InRange(match.Distance, 1, most);
    }

    [Fact]
    public void Better_ways_to_fit_come_first_and_within_one_way_the_more_prominent()
    {
        var found = Index.Find("nelson", 25).Select(match => (match.Entry.EntityId, match.Quality)).ToArray();

        Assert.Equal([("nick-nelson", MatchQuality.Word), ("sarah-nelson", MatchQuality.Word), ("david-nelson", MatchQuality.Word)], found);
        Assert.Equal(["nick-nelson", "sarah-nelson", "david-nelson"], Index.Find("nick", 3).Select(match => match.Entry.EntityId));
        Assert.Equal([MatchQuality.Exact, MatchQuality.Prefix, MatchQuality.Prefix], Index.Find("nick", 3).Select(match => match.Quality));
    }

    [Fact]
    public void Words_fit_in_any_order_and_by_their_beginnings()
    {
        Assert.Equal("nick-nelson", Index.Find("nel ni", 5)[0].Entry.EntityId);
        Assert.Equal(MatchQuality.Word, Index.Find("nel ni", 5)[0].Quality);
    }

    [Fact]
    public void An_entity_counts_once_however_many_of_its_names_fit()
    {
        var found = Index.Find("n", 25);

        Assert.Equal(found.Count, found.Select(match => match.Entry.EntityId).Distinct().Count());
        Assert.Equal(2, Index.Find("n", 2).Count);
    }

    [Fact]
    public void Only_the_wanted_kinds_are_found()
    {
        var found = Index.Find("", 25, [EntityKind.Season, EntityKind.Film]);

        Assert.Equal(["season-2", "season-3"], found.Select(match => match.Entry.EntityId));
    }

    [Fact]
    public void Without_text_the_most_prominent_are_suggested_under_their_labels()
    {
        var found = Index.Find("", 3);

        Assert.Equal(["Season 2", "Nick Nelson", "Charlie Spring"], found.Select(match => match.Entry.Name));
    }

    [Fact]
    public void A_spelling_of_one_source_is_known_as_such_and_a_common_spelling_is_not()
    {
        Assert.Equal("000-season-2", Index.Find("Reha Norwood", 1)[0].Entry.WrittenBy);
        Assert.Null(Index.Find("Rhea Norwood", 1)[0].Entry.WrittenBy);
        Assert.Null(Index.Find("mr. farouk", 1)[0].Entry.WrittenBy);
    }

    [Fact]
    public void Another_number_is_no_slip_of_the_finger()
    {
        Assert.All(Index.Find("season 9", 5), match => Assert.True(match.Distance > 2));
    }

    [Theory]
    [InlineData("qqqqqq")]
    [InlineData("!!!")]
    [InlineData("🍂")]
    [InlineData("\ud800")]
    [InlineData("نيك")]
    [InlineData("'; DROP TABLE names; --")]
    public void What_resembles_nothing_finds_nothing(string typed)
    {
        Assert.Empty(Index.Find(typed, 25));
    }

    [Fact]
    public void Hostile_text_is_answered_calmly()
    {
        var random = new Random(7);
        for (var round = 0; round < 2_000; round++)
        {
            var typed = new string([.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => (char)random.Next(1, 0x10000))]);
            Assert.True(Index.Find(typed, 25).Count <= 25);
        }

        foreach (var letter in "a '\u0301\ud800é&2")
            Assert.True(Index.Find(string.Concat(Enumerable.Repeat(letter + " ", 5_000)) + new string(letter, 10_000), 25).Count <= 25);
    }

    [Fact]
    public void An_index_of_nothing_finds_nothing()
    {
        var empty = NameIndex.Build([]);

        Assert.Empty(empty.Find("nick", 5));
        Assert.Empty(empty.Find("", 5));
        Assert.Equal(0, empty.Count);
    }

    [Fact]
    public void What_the_index_finds_is_what_reading_every_name_finds()
    {
        var random = new Random(11);
        string[] parts = ["nick", "nel", "son", "char", "lie", "spr", "ing", "ta", "ra", "jo", "nes"];
        string Word() => string.Concat(Enumerable.Range(0, random.Next(1, 3)).Select(_ => parts[random.Next(parts.Length)]));
        var entries = Enumerable.Range(0, 3_000)
            .Select(number => (Id: $"e{number}", Name: $"{Word()} {Word()}", Prominence: random.Next(50)))
            .Select(made => new NameEntry(made.Id, EntityKind.Character, made.Name, made.Name, made.Prominence, null))
            .ToArray();
        var index = NameIndex.Build(entries);

        for (var round = 0; round < 300; round++)
        {
            var typed = Word()[..random.Next(1, 3)];

            var found = index.Find(typed, 10).Select(match => match.Entry.EntityId);

            Assert.Equal(ReadEveryName(entries, typed).Take(10).Select(entry => entry.EntityId), found);
        }
    }

    /// <summary>The contract said plainly: exact, prefix, word; each by prominence, label and id.</summary>
    private static IEnumerable<NameEntry> ReadEveryName(NameEntry[] entries, string typed) =>
        from entry in entries
        let squeezed = entry.Name.Replace(" ", "")
        let tier = squeezed == typed ? 0
            : entry.Name.StartsWith(typed, StringComparison.Ordinal) ? 1
            : entry.Name.Split(' ').Any(word => word.StartsWith(typed, StringComparison.Ordinal)) ? 2 : 3
        where tier < 3
        orderby tier, -entry.Prominence, entry.Label, entry.EntityId
        select entry;

    private static IEnumerable<NameEntry> Named(string id, EntityKind kind, string label, int prominence, params string[] aliases) =>
        aliases.Prepend(label).Select(name => new NameEntry(id, kind, label, name, prominence, null));
}
