using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Facts.Answers;

public sealed class WhoPlaysTests
{
    [Fact]
    public void A_value_that_sources_differ_on_leads_with_the_better_one_and_shows_the_other()
    {
        using var pack = SeedPackBuilder.Some()
            .Source("third", "published: 2024-01-01")
            .Claim("third", "nick-nelson", "played-by", "joe-locke", "Joe Locke plays Nick.")
            .Build();

        var answer = new FactAnswers(pack.Store).WhoPlays("Nick", Lens.Everything);

        Assert.Equal(("Kit Connor plays Nick Nelson.", Status.Confirmed), (answer.Lead.Text, answer.Lead.Status));
        Assert.Equal([("Joe Locke plays Nick.", Status.Disputed)], answer.Earlier.Select(line => (line.Text.Text, line.Text.Status!.Value)));
    }

    [Fact]
    public void Sources_are_numbered_in_the_order_in_which_they_are_cited_with_their_places()
    {
        using var pack = SeedPackBuilder.Some().Build();

        var answer = new FactAnswers(pack.Store).WhoPlays("nick-nelson", Lens.Everything);

        Assert.Equal([1, 2], answer.Lead.SourceNumbers);
        Assert.Equal([(1, "newer"), (2, "older")], answer.Sources.Select(source => (source.Number, source.Source.Id)));
        Assert.All(answer.Sources, source => Assert.Equal(["paragraph 1"], source.Places));
    }

    [Fact]
    public void Only_sources_of_the_day_asked_for_are_cited()
    {
        using var pack = SeedPackBuilder.Some().Build();

        var answer = new FactAnswers(pack.Store).WhoPlays("Kit Connor", new Lens(new DateOnly(2022, 12, 31), SpoilerLine.All));

        Assert.Equal(["older"], answer.Sources.Select(source => source.Source.Id));
        Assert.Equal(new DateOnly(2022, 12, 31), answer.AsOf);
    }

    [Fact]
    public void Before_the_first_source_nothing_is_known_and_that_is_said()
    {
        using var pack = SeedPackBuilder.Some().Build();

        var answer = new FactAnswers(pack.Store).WhoPlays("Nick", new Lens(new DateOnly(2020, 1, 1), SpoilerLine.All));

        Assert.Equal((Outcome.NoSource, "No source of 1 January 2020 or before says who plays Nick Nelson."), (answer.Outcome, answer.Lead.Text));
        Assert.Empty(answer.Sources);
    }

    [Fact]
    public void An_actor_with_several_parts_is_given_all_of_them()
    {
        using var pack = SeedPackBuilder.Some()
            .Entity("ghost", "character", "Ghost of Nick")
            .Claim("older", "ghost", "played-by", "kit-connor", "Kit Connor plays the ghost too.")
            .Build();

        var answer = new FactAnswers(pack.Store).WhoPlays("Kit Connor", Lens.Everything);

        Assert.Equal("Kit Connor plays Ghost of Nick and Nick Nelson.", answer.Lead.Text);
        Assert.Equal(2, answer.Lines.Length);
    }

    [Fact]
    public void A_name_of_several_asks_which_and_a_full_name_does_not()
    {
        using var pack = SeedPackBuilder.Some()
            .Entity("nick-the-actor", "person", "Nick Actor", "Nick")
            .Build();
        var answers = new FactAnswers(pack.Store);

        Assert.Equal(["nick-nelson", "nick-the-actor"], answers.WhoPlays("nick", Lens.Everything).Choices.Select(choice => choice.Id));
        Assert.Equal(Outcome.Answered, answers.WhoPlays("nick nelson", Lens.Everything).Outcome);
    }

    [Fact]
    public void A_relation_beyond_the_line_is_held_back_whatever_people_call_somebody()
    {
        using var pack = SeedPackBuilder.Some()
            .Entity("ben", "character", "Ben Hope", "Charlie's boyfriend")
            .Claim("older", "charlie-spring", "partner", "ben", "Ben is Charlie's boyfriend.", "spoils: season-1")
            .Build();
        var answers = new FactAnswers(pack.Store);
        var unseen = new Lens(null, new SpoilerLine(0));

        foreach (var typed in new[] { "Charlie's boyfriend", "charlies boyfrend", "the partner of Charlie" })
        {
            var answer = answers.WhoPlays(typed, unseen);
            Assert.Equal((Outcome.NoSource, true), (answer.Outcome, answer.HasHeldBack));
            Assert.DoesNotContain("Ben", answer.Lead.Text);
        }

        Assert.DoesNotContain("ben", answers.Suggest("charlies boyf", 5, null, unseen).Select(one => one.EntityId));
        Assert.Equal(["ben"], answers.Suggest("charlies boyf", 5, null, Lens.Everything).Select(one => one.EntityId));
    }

    [Theory]
    [InlineData("season 2", "season-2")]
    [InlineData("netflix", "netflix")]
    public void What_is_neither_character_nor_actor_is_called_what_it_is(string typed, string id)
    {
        using var pack = SeedPackBuilder.Some().Build();

        var answer = new FactAnswers(pack.Store).WhoPlays(typed, Lens.Everything);

        Assert.Equal((Outcome.NotFound, id), (answer.Outcome, answer.About?.Id));
        Assert.Contains("not a character or an actor", answer.Lead.Text);
    }
}
