using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Facts.Answers;

/// <summary>Episodes, books, music and locations.</summary>
public sealed class ListTests : IDisposable
{
    private static readonly Lens NothingSeen = Lens.Everything with { Line = SpoilerLine.Nothing };

    private readonly BuiltPack _pack = ListPack.Builder().Build();

    private FactAnswers Answers => new(_pack.Store);

    public void Dispose() => _pack.Dispose();

    [Fact]
    public void The_episodes_of_a_season_stand_in_their_order_after_how_many_there_are()
    {
        var answer = Answers.Episodes("1", Lens.Everything);

        Assert.Equal(("Season 1 has 8 episodes.", Status.Confirmed), (answer.Lead.Text, answer.Lead.Status));
        Assert.Equal(["Episode 1: Meet", "Episode 2: Crush", "The episodes take half an hour."], answer.Lines.Select(line => line.Text.Text));
        Assert.All(answer.Lines, line => Assert.NotEmpty(line.Text.SourceNumbers));
    }

    [Fact]
    public void All_seasons_are_counted_in_one_sentence()
    {
        var answer = Answers.Episodes(null, Lens.Everything);

        Assert.Equal("Season 1 has 8 and Season 2 has 9 episodes.", answer.Lead.Text);
        Assert.Equal(["Season 1", "Season 1", "Season 2"], answer.Lines.Select(line => line.Group));
    }

    [Fact]
    public void Only_episodes_that_sources_of_the_day_name_are_listed() =>
        Assert.Equal("Season 1 has 8 episodes.", Answers.Episodes(null, Lens.Everything with { AsOf = new DateOnly(2022, 12, 31) }).Lead.Text);

    [Fact]
    public void Where_nobody_counts_the_episodes_those_with_a_title_are_counted_and_it_is_said_so()
    {
        using var pack = SeedPackBuilder.Some().Entity("s1e1", "episode", "s1e1")
            .Claim("older", "s1e1", "episode-title", "Meet", "It is called Meet.", "qualifiers: { season: season-1, number: \"1\" }").Build();

        Assert.Equal("Sources here name 1 episode of season 1; none says how many there are.", new FactAnswers(pack.Store).Episodes("1", Lens.Everything).Lead.Text);
    }

    [Fact]
    public void A_number_without_a_season_is_no_episode()
    {
        var answer = Answers.Episodes("4", Lens.Everything);

        Assert.Equal(Outcome.NotFound, answer.Outcome);
        Assert.All(answer.Near, near => Assert.Equal(EntityKind.Season, near.Kind));
    }

    [Fact]
    public void One_episode_is_told_with_its_makers_and_what_happens_as_far_as_the_reader_has_watched()
    {
        var (seen, unseen) = (Answers.Episodes("s1e1", Lens.Everything), Answers.Episodes("s1e1", NothingSeen));

        Assert.Equal("Season 1, episode 1 is called “Meet”.", seen.Lead.Text);
        Assert.Equal(["Euros Lyn directed the first episode.", "They meet."], seen.Lines.Select(line => line.Text.Text));
        Assert.Equal(["Euros Lyn directed the first episode."], unseen.Lines.Select(line => line.Text.Text));
        Assert.Equal((false, true), (seen.HasHeldBack, unseen.HasHeldBack));
    }

    [Fact]
    public void The_volumes_stand_in_reading_order_with_a_date_for_each_region_and_other_books_after_them()
    {
        var answer = Answers.Books(null, Lens.Everything);

        Assert.Equal("The graphic novels come to 6 volumes, as of 11 August 2023.", answer.Lead.Text);
        Assert.Equal(
            ["Heartstopper Volume 1 – 7 February 2019; US and Canada: 2020", "Heartstopper Volume 2 – 11 July 2019", "Solitaire – 2014"],
            answer.Lines.Select(line => line.Text.Text));
        Assert.Equal([("There are five volumes, as of 1 May 2022.", Status.Superseded)], answer.Earlier.Select(line => (line.Text.Text, line.Text.Status!.Value)));
    }

    [Fact]
    public void Of_a_book_without_a_source_nothing_is_said()
    {
        var answer = Answers.Books("Silent Book", Lens.Everything);

        Assert.Equal((Outcome.NoSource, "No source says anything of Silent Book."), (answer.Outcome, answer.Lead.Text));
    }

    [Fact]
    public void Songs_stand_with_their_season_and_say_who_performs_them_and_where()
    {
        var answer = Answers.Music(null, Lens.Everything);

        Assert.Equal("Sources here name 2 songs of the show: Want Me and Prom Song.", answer.Lead.Text);
        Assert.Equal(
            [("Season 1", "Want Me, performed by Baby Queen – opening song"), ("Season 2", "Prom Song – Season 2, episode 1"), ("About the music", "The author picks the songs.")],
            answer.Lines.Select(line => (line.Group, line.Text.Text)));
    }

    [Fact]
    public void A_song_that_gives_the_story_away_is_not_even_counted()
    {
        var answer = Answers.Music(null, NothingSeen);

        Assert.Equal("Sources here name one song of the show: Want Me.", answer.Lead.Text);
        Assert.True(answer.HasHeldBack);
        Assert.Equal(Outcome.NoSource, Answers.Music("2", NothingSeen).Outcome);
    }

    [Fact]
    public void A_song_says_where_it_is_heard() => Assert.Equal("Want Me is heard in Season 1 (opening song).", Answers.Music("Want Me", Lens.Everything).Lead.Text);

    [Fact]
    public void Places_stand_with_what_was_filmed_there()
    {
        var answer = Answers.Locations("1", Lens.Everything);

        Assert.Equal("Sources here name one place where Season 1 was filmed: Lyme Regis.", answer.Lead.Text);
        Assert.Contains(answer.Lines, line => line.Text.Text == "Lyme Regis – the beach");
        Assert.Contains(answer.Lines, line => line is { Group: "Stands in for Truham", Text.Text: "Burnham academy (Buckinghamshire or Slough)" });
        // Where sources put a place differently, each is told.
        Assert.Contains(answer.Lines, line => line.Text.Text == "Burnham is in Slough.");
    }

    [Fact]
    public void A_place_that_gives_the_story_away_is_held_back()
    {
        Assert.Contains("Paris", Answers.Locations("2", Lens.Everything).Lead.Text);

        var answer = Answers.Locations("2", NothingSeen);

        Assert.True(answer.HasHeldBack);
        Assert.DoesNotContain(answer.Lines, line => line.Text.Text.Contains("Paris", StringComparison.Ordinal));
    }

    [Fact]
    public void A_place_says_what_was_filmed_there() => Assert.Equal("Lyme Regis is where Season 1 (the beach) was filmed.", Answers.Locations("Lyme", Lens.Everything).Lead.Text);

    [Fact]
    public void A_plan_from_before_the_day_disputes_no_date_that_has_come()
    {
        using var pack = SeedPackBuilder.Some().Source("plan", "published: 2022-06-01").Claim("plan", "season-1", "release-date", "2022-11-09", "It is to come in November.")
            .Source("then", "published: 2022-12-20").Claim("then", "season-1", "release-date", "2022-12-07", "It came in December.").Build();

        var ranked = Ranking.Rank(pack.Store.StatementsAbout("season-1", "release-date", Lens.Everything));

        Assert.Equal([Status.Confirmed, Status.Superseded], ranked.Select(one => one.Status));
    }
}
