using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Facts.Answers;

/// <summary>Everything about one character, or one person's work.</summary>
public sealed class ProfileTests : IDisposable
{
    private static readonly Lens Unseen = new(null, SpoilerLine.Nothing);

    private readonly BuiltPack _pack = LookupPack.Builder().Build();

    private FactAnswers Answers => new(_pack.Store);

    public void Dispose() => _pack.Dispose();

    [Fact]
    public void A_character_is_told_by_part_and_player_and_then_heading_by_heading()
    {
        var answer = Answers.Character("Nick", Lens.Everything);

        Assert.Equal((Outcome.Answered, "Nick Nelson, a rugby player at Truham, is played by Kit Connor.", Status.Confirmed), (answer.Outcome, answer.Lead.Text, answer.Lead.Status));
        Assert.Equal(
            [
                ("Family and friends", "Sarah is Nick's mother."),
                ("Family and friends", "Charlie and Nick are a couple."),
                ("At school", "Nick goes to Truham."),
                ("About the character", "Nick plays rugby."),
                ("About the character", "Nick is bisexual."),
                ("What was said about Nick Nelson", "Kit Connor said that it would blossom."),
            ],
            answer.Lines.Select(line => (line.Group, line.Text.Text)));
        Assert.All(answer.Lines, line => Assert.NotEmpty(line.Text.SourceNumbers));
    }

    [Fact]
    public void A_couple_is_told_once_whichever_of_the_two_a_source_names_first()
    {
        using var pack = LookupPack.Builder().Claim("late", "nick-nelson", "partner", "charlie-spring", "Nick and Charlie are a couple, it says.", "spoils: season-1").Build();

        var line = Assert.Single(new FactAnswers(pack.Store).Character("Nick", Lens.Everything).Lines, one => one.Text.Text.Contains("couple", StringComparison.Ordinal));

        Assert.Equal(2, line.Text.SourceNumbers.Length);
    }

    [Fact]
    public void Another_player_of_the_part_stands_in_the_history_with_its_status()
    {
        var answer = Answers.Character("Nick", Lens.Everything);

        Assert.Equal([("Joe Locke plays Nick.", Status.Disputed)], answer.Earlier.Select(line => (line.Text.Text, line.Text.Status!.Value)));
    }

    [Fact]
    public void What_lies_beyond_the_line_is_missing_and_it_is_said_that_it_is()
    {
        var answer = Answers.Character("Nick", Unseen);

        Assert.DoesNotContain(answer.Lines, line => line.Text.Text.Contains("couple", StringComparison.Ordinal) || line.Text.Text.Contains("bisexual", StringComparison.Ordinal));
        Assert.True(answer.HasHeldBack);
    }

    [Fact]
    public void A_relation_leads_to_the_character_whom_a_source_names()
    {
        var answer = Answers.Character("Nick's mum", Lens.Everything);

        Assert.Equal(("sarah-nelson", "Sarah Nelson is played by Olivia Colman."), (answer.About?.Id, answer.Lead.Text));
        Assert.Contains(answer.Lines, line => line.Text.Text == "Sarah is Nick's mother.");
    }

    [Fact]
    public void A_relation_beyond_the_line_does_not_give_the_character_away()
    {
        var answer = Answers.Character("Nick's boyfriend", Unseen);

        Assert.Equal((Outcome.NoSource, true), (answer.Outcome, answer.HasHeldBack));
        Assert.DoesNotContain("Charlie", answer.Lead.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_character_about_whom_nobody_says_anything_no_source_says() =>
        Assert.Equal((Outcome.NoSource, "No source says anything about Nobody Yet."), (Answers.Character("nobody", Lens.Everything).Outcome, Answers.Character("nobody", Lens.Everything).Lead.Text));

    [Fact]
    public void A_person_where_a_character_is_wanted_is_told_apart() =>
        Assert.Equal(Outcome.NotFound, Answers.Character("Kit Connor", Lens.Everything).Outcome);

    [Fact]
    public void An_actor_is_told_with_part_seasons_awards_and_words()
    {
        var answer = Answers.Person("Kit Connor", Lens.Everything);

        Assert.Equal("Kit Connor plays Nick Nelson.", answer.Lead.Text);
        Assert.Equal(
            [
                ("In the cast", "Kit Connor is in the cast of Season 1."),
                ("Awards", "Kit Connor won the lead Emmy in 2022."),
                ("In their own words", "Kit Connor said that it would blossom."),
            ],
            answer.Lines.Select(line => (line.Group, line.Text.Text)));
    }

    [Fact]
    public void Who_makes_the_show_is_told_by_the_work()
    {
        var answer = Answers.Person("Alice Oseman", Lens.Everything);

        Assert.Equal("Alice Oseman created Heartstopper and wrote Season 1.", answer.Lead.Text);
        Assert.Equal(["Alice Oseman created the show.", "Alice Oseman wrote season 1."], answer.Lines.Where(line => line.Group == "Behind the show").Select(line => line.Text.Text));
    }

    [Fact]
    public void Work_that_others_are_credited_with_is_disputed_and_not_in_the_first_sentence()
    {
        // One source each says that Euros Lyn and that Andy Newbery directed the season.
        var answer = Answers.Person("Andy Newbery", Lens.Everything);

        Assert.Equal("Andy Newbery directed Season 3 and worked as editor on Season 1, episode 1.", answer.Lead.Text);
        Assert.Contains(answer.Lines.Concat(answer.Earlier), line => line.Text is { Text: "Andy Newbery directed season 1.", Status: Status.Disputed });
    }

    [Fact]
    public void A_part_that_somebody_else_plays_is_no_part_of_the_first_sentence()
    {
        var answer = Answers.Person("Joe Locke", Lens.Everything);

        Assert.Equal("Joe Locke plays Charlie Spring.", answer.Lead.Text);
        Assert.Contains(answer.Earlier, line => line.Text is { Text: "Joe Locke plays Nick Nelson.", Status: Status.Disputed });
    }

    [Fact]
    public void Who_is_only_in_a_cast_list_or_only_expected_is_told_as_that()
    {
        using var pack = LookupPack.Builder()
            .Claim("late", "season-3", "cast-member", "silent-one", "Silent One is in season 3.")
            .Claim("late", "season-3", "written-by", "olivia-colman", "Olivia Colman may write season 3.", "certainty: expects")
            .Claim("late", "season-3", "crew-member", "euros-lyn", "Euros Lyn may produce season 3.", "certainty: expects", "qualifiers: { as: producer }")
            .Build();
        var answers = new FactAnswers(pack.Store);

        Assert.Equal("Silent One is in the cast of Season 3.", answers.Person("silent-one", Lens.Everything).Lead.Text);
        Assert.Equal("Olivia Colman plays Sarah Nelson.", answers.Person("olivia-colman", Lens.Everything).Lead.Text);
        var doubtful = answers.Person("euros-lyn", new Lens(null, SpoilerLine.All));
        Assert.Equal(Status.Expected, doubtful.Lead.Status);
    }

    [Fact]
    public void Of_somebody_about_whom_nobody_says_anything_no_source_says() =>
        Assert.Equal(Outcome.NoSource, Answers.Person("silent-one", Lens.Everything).Outcome);

    [Fact]
    public void Before_the_first_source_nothing_was_known()
    {
        var answer = Answers.Person("Kit Connor", new Lens(new DateOnly(2020, 1, 1), SpoilerLine.All));

        Assert.Equal((Outcome.NoSource, "No source of 1 January 2020 or before says anything about Kit Connor."), (answer.Outcome, answer.Lead.Text));
    }
}
