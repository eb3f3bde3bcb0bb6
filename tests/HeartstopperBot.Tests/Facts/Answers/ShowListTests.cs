using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Facts.Answers;

/// <summary>Crew, awards, and where to watch.</summary>
public sealed class ShowListTests : IDisposable
{
    private readonly BuiltPack _pack = LookupPack.Builder().Build();

    private FactAnswers Answers => new(_pack.Store);

    public void Dispose() => _pack.Dispose();

    [Fact]
    public void The_makers_of_the_show_stand_by_job_each_with_what_it_was_for()
    {
        var answer = Answers.Crew(null, Lens.Everything);

        Assert.Equal(("Heartstopper is created and written by Alice Oseman and directed by Andy Newbery, but the sources disagree.", Status.Disputed), (answer.Lead.Text, answer.Lead.Status));
        Assert.Equal(["Created by", "Written by", "Directed by", "Editor"], answer.Lines.Select(line => line.Group));
        Assert.Contains(answer.Lines, line => line is { Group: "Editor", Text.Text: "Andy Newbery – Season 1, episode 1" });
    }

    [Fact]
    public void A_season_has_its_own_crew_with_that_of_its_episodes_and_of_the_show()
    {
        var answer = Answers.Crew("1", Lens.Everything);

        Assert.Contains(answer.Lines, line => line.Text.Text == "Andy Newbery – Season 1, episode 1");
        Assert.Contains(answer.Lines, line => line.Text.Text == "Alice Oseman – Heartstopper");
        Assert.DoesNotContain(answer.Lines, line => line.Text.Text.Contains("Season 3", StringComparison.Ordinal));
        Assert.Contains(answer.Lines, line => line is { Group: "Written by", Text.Text: "Alice Oseman" });
        // One source for each of two directors.
        Assert.Equal(Status.Disputed, answer.Lead.Status);
        Assert.Single(answer.Earlier, line => line.Text.Status == Status.Disputed);
    }

    [Fact]
    public void Of_the_film_no_source_says_who_made_it() => Assert.Equal(Outcome.NoSource, Answers.Crew("the film", Lens.Everything).Outcome);

    [Fact]
    public void Awards_stand_newest_first_and_counts_carry_their_day()
    {
        var answer = Answers.Awards(null, Lens.Everything);

        Assert.Equal("Sources here name 2 awards that the show and its people won, the latest the Other Prize (Alice Oseman, 2023).", answer.Lead.Text);
        Assert.Equal(["Alice Oseman won the Other Prize in 2023.", "Kit Connor won the lead Emmy in 2022."], answer.Lines.Where(line => line.Group == "Won").Select(line => line.Text.Text));
        Assert.Contains(answer.Lines, line => line is { Group: "How many", Text.Text: "They won five Emmys there, as of 24 April 2023." or "Heartstopper won five Emmys, as of 24 April 2023." });
        Assert.Contains(answer.Earlier, line => line.Text is { Text: "Heartstopper won four Emmys, as of 1 May 2022.", Status: Status.Disputed });
    }

    [Fact]
    public void What_gives_the_story_away_is_held_back_from_the_awards()
    {
        var answer = Answers.Awards(null, new Lens(null, SpoilerLine.Nothing));

        Assert.DoesNotContain(answer.Lines, line => line.Text.Text.Contains("kiss", StringComparison.Ordinal));
        Assert.True(answer.HasHeldBack);
    }

    [Theory]
    [InlineData("Kit Connor", "Kit Connor won the Family Emmy for a lead (2022).")]
    [InlineData("Joe Locke", "Joe Locke was nominated for the Family Emmys (2022).")]
    [InlineData("Emmys", "Family Emmys: won by Kit Connor.")]
    [InlineData("Other Prize", "Other Prize: won by Alice Oseman.")]
    [InlineData("Euros Lyn", "No source says that Euros Lyn won an award or was nominated for one.")]
    public void Awards_of_a_person_and_winners_of_a_prize(string name, string lead) => Assert.Equal(lead, Answers.Awards(name, Lens.Everything).Lead.Text);

    [Fact]
    public void A_prize_has_its_categories_and_its_counts()
    {
        var lines = Answers.Awards("Emmys", Lens.Everything).Lines;

        Assert.Equal(["Won", "Nominated", "How many"], lines.Select(line => line.Group));
    }

    [Fact]
    public void Where_to_watch_tells_the_place_the_way_there_and_the_newest_price_with_day_and_region()
    {
        var answer = Answers.WhereToWatch(null, Lens.Everything);

        Assert.Equal("The place to watch Heartstopper is Netflix.", answer.Lead.Text);
        Assert.Equal(
            [
                ("Where to watch", "The film is a Netflix release."),
                ("How to get it", "Netflix can be had through Sky Glass."),
                ("Prices", "Netflix costs from £4.99 a month (UK), as of 24 April 2023."),
                ("Age rating", "The show is rated TV-14 (US)."),
            ],
            answer.Lines.Select(line => (line.Group, line.Text.Text)));
        Assert.Equal([("Netflix costs from £3.99 a month (UK), as of 1 May 2022.", Status.Superseded)], answer.Earlier.Select(line => (line.Text.Text, line.Text.Status!.Value)));
    }

    [Fact]
    public void On_an_earlier_day_the_price_of_that_day_leads()
    {
        var answer = Answers.WhereToWatch(null, new Lens(new DateOnly(2022, 12, 31), SpoilerLine.All));

        Assert.Equal(["Netflix costs from £3.99 a month (UK), as of 1 May 2022."], answer.Lines.Where(line => line.Group == "Prices").Select(line => line.Text.Text));
        Assert.Empty(answer.Earlier);
    }

    [Theory]
    [InlineData("the film", "The place to watch Heartstopper Forever is Netflix.")]
    [InlineData("season 3", "The place to watch Heartstopper is Netflix.")]
    [InlineData("graphic novels", "The graphic novels: sold by Amazon.")]
    [InlineData("Volume 1", "No source says where Volume 1 is to be had.")]
    public void Each_title_has_its_place(string title, string lead) => Assert.Equal(lead, Answers.WhereToWatch(title, Lens.Everything).Lead.Text);

    [Fact]
    public void A_film_that_is_not_out_says_when() =>
        Assert.Contains(Answers.WhereToWatch("the film", Lens.Everything).Lines, line => line is { Group: "When", Text.Text: "The film comes in 2026." });

    [Fact]
    public void A_count_of_a_source_without_a_day_says_so()
    {
        using var pack = SeedPackBuilder.Some()
            .Source("undated", "published: null", "published-note: undated", "earliest: 2022-09-21")
            .Claim("undated", "season-2", "score", "96", "It scores 96 percent.", "unit: percent", "qualifiers: { by: critics }")
            .Build();
        var statement = pack.Store.StatementsOf("score", Lens.Everything)[0];

        Assert.Equal("It scores 96 percent, as of a source without a date, not before 21 September 2022.", StatementLines.WithDate("It scores 96 percent.", statement));
        Assert.Equal("No full stop, as of a source without a date, not before 21 September 2022", StatementLines.WithDate("No full stop", statement));
    }
}
