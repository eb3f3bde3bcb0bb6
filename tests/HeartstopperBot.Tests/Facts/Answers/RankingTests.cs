using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Tests.Facts.Answers;

public sealed class RankingTests
{
    private static readonly FactDate ThirdOfAugust = FactDate.OfDay(2023, 8, 3);

    [Fact]
    public void What_a_source_states_beats_what_a_newer_one_expects()
    {
        var ranked = Ranking.Rank([Date(FactDate.OfDay(2024, 1, 1), Says("newer", 2023, Certainty.Expects)), Date(ThirdOfAugust, Says("older", 2022))]);

        Assert.Equal([(ThirdOfAugust, Status.Confirmed, true), (FactDate.OfDay(2024, 1, 1), Status.Expected, false)], Dates(ranked));
    }

    [Fact]
    public void Of_what_changes_the_newest_source_leads_and_the_older_value_is_superseded()
    {
        var ranked = Ranking.Rank([Date(FactDate.OfDay(2023, 7, 1), Says("a", 2021), Says("b", 2022)), Date(ThirdOfAugust, Says("c", 2023))]);

        Assert.Equal([(ThirdOfAugust, Status.Confirmed, true), (FactDate.OfDay(2023, 7, 1), Status.Superseded, false)], Dates(ranked));
    }

    [Fact]
    public void Of_a_date_that_has_come_more_sources_lead_and_a_later_slip_is_disputed_and_an_earlier_plan_superseded()
    {
        var plan = Date(FactDate.OfDay(2023, 7, 1), Says("plan", 2021));
        var slip = Date(FactDate.OfDay(2022, 8, 3), Says("slip", 2025));

        var ranked = Ranking.Rank([plan, Date(ThirdOfAugust, Says("a", 2023), Says("b", 2024)), slip]);

        Assert.Equal(
            [(ThirdOfAugust, Status.Confirmed, true), (FactDate.OfDay(2022, 8, 3), Status.Disputed, false), (FactDate.OfDay(2023, 7, 1), Status.Superseded, false)],
            Dates(ranked));
    }

    [Fact]
    public void Two_values_of_the_same_day_are_both_disputed()
    {
        var ranked = Ranking.Rank([Date(ThirdOfAugust, Says("a", 2023)), Date(FactDate.OfDay(2023, 8, 4), Says("b", 2023))]);

        Assert.All(ranked, one => Assert.Equal(Status.Disputed, one.Status));
        Assert.Single(ranked, one => one.IsLeading);
    }

    [Fact]
    public void Of_what_does_not_change_more_independent_sources_lead_and_the_other_is_disputed()
    {
        var ranked = Ranking.Rank([Actor("kit-connor", Says("a", 2021), Says("b", 2022)), Actor("joe-locke", Says("c", 2023))]);

        Assert.Equal([("kit-connor", Status.Confirmed), ("joe-locke", Status.Disputed)], Actors(ranked));
    }

    [Fact]
    public void Equally_many_sources_are_a_dispute_that_the_newer_leads()
    {
        var ranked = Ranking.Rank([Actor("kit-connor", Says("a", 2021)), Actor("joe-locke", Says("b", 2023))]);

        Assert.Equal([("joe-locke", Status.Disputed), ("kit-connor", Status.Disputed)], Actors(ranked));
    }

    [Fact]
    public void A_copy_never_outvotes_an_original()
    {
        var copied = Actor("joe-locke", Says("c", 2023), Says("copy-1", 2023, mirrorOf: "c"), Says("copy-2", 2023, mirrorOf: "unknown"));

        var ranked = Ranking.Rank([copied, Actor("kit-connor", Says("a", 2021), Says("b", 2022))]);

        Assert.Equal(1, Ranking.IndependentSources(copied));
        Assert.Equal([("kit-connor", Status.Confirmed), ("joe-locke", Status.Disputed)], Actors(ranked));
    }

    [Fact]
    public void A_more_precise_date_does_not_dispute_one_that_it_fits()
    {
        var ranked = Ranking.Rank([Date(FactDate.OfYear(2023), Says("newer", 2023)), Date(ThirdOfAugust, Says("older", 2022))]);

        Assert.Equal([(ThirdOfAugust, Status.Confirmed, true), (FactDate.OfYear(2023), Status.Confirmed, false)], Dates(ranked));
    }

    [Fact]
    public void A_guess_that_a_later_statement_overtakes_is_superseded()
    {
        var ranked = Ranking.Rank([Date(FactDate.OfYear(2023), Says("older", 2022, Certainty.Expects)), Date(ThirdOfAugust, Says("newer", 2023))]);

        Assert.Equal([(ThirdOfAugust, Status.Confirmed, true), (FactDate.OfYear(2023), Status.Superseded, false)], Dates(ranked));
    }

    [Fact]
    public void Where_nothing_is_announced_the_value_is_unknown_and_a_guess_stands_beside_it()
    {
        var ranked = Ranking.Rank([Date(FactDate.OfYear(2023), Says("a", 2022, Certainty.Expects)), Statement("release-date", FactValue.NotAnnounced, Says("a", 2022))]);

        Assert.Equal([(null, Status.Unknown, true), (FactDate.OfYear(2023), Status.Expected, false)], Dates(ranked));
    }

    [Fact]
    public void What_is_only_reported_is_reported_until_somebody_states_it()
    {
        Assert.Equal(Status.Reported, Ranking.Rank([Actor("ash-self", Says("a", 2022, Certainty.Reports))])[0].Status);
        Assert.Equal(Status.Confirmed, Ranking.Rank([Actor("ash-self", Says("a", 2022, Certainty.Reports), Says("b", 2023))])[0].Status);
    }

    [Fact]
    public void What_a_source_denies_is_disputed()
    {
        var ranked = Ranking.Rank([Actor("kit-connor", Says("a", 2022), Says("b", 2023, Certainty.Denies))]);

        Assert.Equal(Status.Disputed, ranked[0].Status);
    }

    [Fact]
    public void What_only_copies_of_who_knows_whom_say_is_reported()
    {
        var ranked = Ranking.Rank([Actor("kit-connor", Says("copy", 2023, mirrorOf: "unknown"))]);

        Assert.Equal([("kit-connor", Status.Reported)], Actors(ranked));
    }

    [Fact]
    public void Values_that_stand_side_by_side_do_not_compete_and_neither_do_those_of_other_slots()
    {
        var friends = Ranking.Rank([Statement("friend", FactValue.OfEntity("naomi"), Says("a", 2022)), Statement("friend", FactValue.OfEntity("felix"), Says("a", 2022))]);
        var prices = Ranking.Rank([Price(5, "GBP", "uk"), Price(30, "BRL", "brazil")]);

        Assert.All(friends.Concat(prices), one => Assert.Equal((Status.Confirmed, true), (one.Status, one.IsLeading)));
    }

    [Fact]
    public void An_answer_cites_only_who_states_or_reports_and_speaks_in_the_shortest_words()
    {
        var statement = Actor(
            "kit-connor",
            Says("a", 2021, Certainty.Expects, "Short."),
            Says("b", 2022, Certainty.States, "Kit plays Nick."),
            Says("c", 2023, Certainty.States, "Kit plays Nick, it is said at length."));

        Assert.Equal(["b", "c"], Ranking.Backing(statement).Select(reference => reference.Source.Id));
        Assert.Equal("Kit plays Nick.", Ranking.Voice(statement).Says);
    }

    private static (FactDate?, Status, bool)[] Dates(IEnumerable<RankedStatement> ranked) => [.. ranked.Select(one => (one.Statement.Value.Date, one.Status, one.IsLeading))];

    private static (string?, Status)[] Actors(IEnumerable<RankedStatement> ranked) => [.. ranked.Select(one => (one.Statement.Value.EntityId, one.Status))];

    private static Statement Date(FactDate date, params Reference[] references) => Statement("release-date", FactValue.OfDate(date), references);

    private static Statement Actor(string id, params Reference[] references) => Statement("played-by", FactValue.OfEntity(id), references);

    private static Statement Price(decimal amount, string currency, string region) => Statement("price", FactValue.OfNumber(amount, currency), Says("a", 2023)) with
    {
        Qualifiers = ImmutableSortedDictionary<string, FactValue>.Empty.Add("region", FactValue.OfText(region)),
    };

    private static Statement Statement(string property, FactValue value, params Reference[] references) =>
        new("id", "subject", PropertyCatalogue.Find(property)!, value, ImmutableSortedDictionary<string, FactValue>.Empty, [.. references], null);

    private static Reference Says(string source, int year, Certainty certainty = Certainty.States, string says = "It is so.", string? mirrorOf = null) => new(
        new Source(source, source, null, null, FactDate.OfYear(year), new DateOnly(year, 1, 1), null, null, mirrorOf),
        1,
        certainty,
        says,
        "paragraph 1",
        ImmutableSortedDictionary<string, string>.Empty);
}
