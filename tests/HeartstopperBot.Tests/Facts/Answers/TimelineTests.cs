using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Facts.Answers;

/// <summary>What became known when, and the sources themselves.</summary>
public sealed class TimelineTests : IDisposable
{
    private static readonly Lens NothingSeen = Lens.Everything with { Line = SpoilerLine.Nothing };

    private readonly BuiltPack _pack = ListPack.Builder().Build();

    private FactAnswers Answers => new(_pack.Store);

    public void Dispose() => _pack.Dispose();

    [Theory]
    [InlineData("season 2 release date")]
    [InlineData("release date of season 2")]
    [InlineData("Season 2's release dates")]
    [InlineData("season-2 release-date")]
    public void A_thing_and_a_property_are_told_by_the_day_of_their_sources(string topic)
    {
        var answer = Answers.Timeline(topic, Lens.Everything);

        Assert.Equal("Sources here tell 2 things about “release date” of Season 2, from 1 May 2022 to 11 August 2023.", answer.Lead.Text);
        Assert.Equal(
            [("1 May 2022", "No date is known for season 2.", Status.Superseded), ("11 August 2023", "Season 2 came on 3 August 2023.", Status.Confirmed)],
            answer.Lines.Select(line => (line.Group!, line.Text.Text, line.Text.Status!.Value)));
    }

    [Fact]
    public void A_timeline_holds_what_the_history_of_the_answer_holds()
    {
        var history = Answers.Release("2", Lens.Everything).Earlier.Select(line => line.Statement!.Id);

        Assert.Subset(Answers.Timeline("season 2 release date", Lens.Everything).Lines.Select(line => line.Statement!.Id).ToHashSet(), history.ToHashSet());
    }

    [Fact]
    public void A_property_alone_is_told_of_everything_that_has_it() =>
        Assert.Equal(["They meet."], Answers.Timeline("plot", Lens.Everything).Lines.Select(line => line.Text.Text));

    [Fact]
    public void Without_a_topic_it_is_orders_and_releases_of_the_show_not_of_books()
    {
        var lines = Answers.Timeline(null, Lens.Everything).Lines;

        Assert.Contains(lines, line => line.Text.Text == "Season 2 came on 3 August 2023.");
        Assert.DoesNotContain(lines, line => line.Text.Text.Contains("Volume", StringComparison.Ordinal));
    }

    [Fact]
    public void On_an_earlier_day_nothing_later_is_known()
    {
        var answer = Answers.Timeline("season 2 release date", Lens.Everything with { AsOf = new DateOnly(2022, 12, 31) });

        Assert.Equal([("No date is known for season 2.", Status.Unknown)], answer.Lines.Select(line => (line.Text.Text, line.Text.Status!.Value)));
    }

    [Theory]
    [InlineData("plot")]
    [InlineData("Meet")]
    [InlineData("Paris")]
    public void What_lies_beyond_the_readers_line_is_held_back(string topic)
    {
        var answer = Answers.Timeline(topic, NothingSeen);

        Assert.True(answer.HasHeldBack);
        Assert.DoesNotContain(answer.Lines, line => line.Statement!.Spoils is not null);
    }

    [Fact]
    public void Who_only_guesses_does_not_make_a_thing_known()
    {
        using var pack = SeedPackBuilder.Some().Claim("older", "season-1", "release-date", "2026", "A guess: 2026.", "certainty: expects")
            .Claim("newer", "season-1", "release-date", "2026", "It comes in 2026.").Build();

        Assert.Equal([("24 April 2023", "It comes in 2026.")], new FactAnswers(pack.Store).Timeline("season 1 release date", Lens.Everything).Lines.Select(line => (line.Group, line.Text.Text)));
    }

    [Fact]
    public void The_sources_stand_newest_first_by_year_with_how_much_each_claims_and_copies_marked()
    {
        var answer = Answers.Sources(null, Lens.Everything);

        Assert.Equal("There are 3 sources, the newest of 1 September 2023.", answer.Lead.Text);
        Assert.Equal(
            [("2023", "The copy source, 1 September 2023, a copy: 1 claim"), ("2023", "The late source, Other Times, 11 August 2023: 11 claims"), ("2022", "The early source, Some Times, 1 May 2022: 16 claims")],
            answer.Lines.Select(line => (line.Group, line.Text.Text)));
    }

    [Fact]
    public void Claims_beyond_the_readers_line_are_not_counted()
    {
        var answer = Answers.Sources("late", NothingSeen);

        Assert.Equal("The late source, Other Times, 11 August 2023, makes 9 claims.", answer.Lead.Text);
        Assert.Equal((9, true), (answer.Lines.Length, answer.HasHeldBack));
        Assert.Contains(Answers.Sources(null, NothingSeen).Lines, line => line.Text.Text.EndsWith(": 9 claims", StringComparison.Ordinal));
    }

    [Fact]
    public void A_title_that_gives_the_story_away_is_told_only_to_who_has_come_so_far()
    {
        using var pack = ListPack.Builder().Source("to-paris", "publisher: Paper", "published: 2023-07-02", "url: https://example.org/to-paris-they-go")
            .Claim("to-paris", "season-2", "production-note", "a teaser is out", "A teaser is out.").Build();
        var answers = new FactAnswers(pack.Store);

        var (unseen, seen) = (answers.Sources("to-paris", NothingSeen), answers.Sources("to-paris", Lens.Everything));

        Assert.Equal(("Paper, 2 July 2023, makes 1 claim.", null), (unseen.Lead.Text, unseen.Sources[0].Source.Url));
        Assert.Equal(("The to-paris source, Paper, 2 July 2023, makes 1 claim.", "https://example.org/to-paris-they-go"), (seen.Lead.Text, seen.Sources[0].Source.Url));
        Assert.DoesNotContain(answers.SuggestSources("", 25, NothingSeen), source => source.Title?.Contains("paris", StringComparison.Ordinal) is true);
    }

    [Fact]
    public void A_copy_says_whose_it_is() => Assert.Contains(Answers.Sources("copy", Lens.Everything).Notes, note => note.Text.Contains("“The late source”", StringComparison.Ordinal));

    [Fact]
    public void A_source_of_later_is_not_there_yet() => Assert.Equal(["The early source, Some Times, 1 May 2022: 16 claims"], Answers.Sources(null, Lens.Everything with { AsOf = new DateOnly(2022, 12, 31) }).Lines.Select(line => line.Text.Text));
}
