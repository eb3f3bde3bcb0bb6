using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Facts.Seeds;

/// <summary>Rules that hold claims against one another, against their days, and against the story.</summary>
public sealed class SeedLinterClaimTests
{
    [Fact]
    public void The_same_price_in_two_regions_is_two_claims()
    {
        Assert.Empty(SeedPackBuilder.Some()
            .Claim("older", "netflix", "price", "5", "It costs 5 here.", "qualifiers: { region: here }")
            .Claim("older", "netflix", "price", "5", "It costs 5 there.", "qualifiers: { region: there }")
            .Read().Findings);
    }

    [Theory]
    [InlineData("release-date", "2024", "states", "", true)]
    [InlineData("release-date", "2023-08-03", "states", "", false)]
    [InlineData("release-date", "\"2023-08-03 08:00 UK time\"", "states", "", false)]
    [InlineData("release-date", "2023-08-04", "states", "", true)]
    [InlineData("release-date", "2024", "expects", "", false)]
    [InlineData("release-date", "2024", "states", ", region: US", false)]
    [InlineData("release-date", "2024", "states", ", when: 2022-06", false)]
    [InlineData("release-date", "not-announced", "states", "", true)]
    [InlineData("plot", "Something", "states", "", false)]
    public void A_second_value_of_what_has_one_is_found(string property, string value, string certainty, string qualifier, bool isFound)
    {
        var qualifiers = property == "plot" ? [] : new[] { $"qualifiers: {{ service: netflix{qualifier} }}" };

        var findings = SeedPackBuilder.Some()
            .Claim("newer", "season-2", property, value, "It is told again.", [$"certainty: {certainty}", "spoils: season-2", .. qualifiers])
            .Read().Findings;

        Assert.Equal(isFound, findings.Any(finding => finding.Rule == "second-value"));
    }

    [Theory]
    [InlineData("filming-began", "2022-09-01", "filming-ended", "2022-08", true)]
    [InlineData("filming-began", "2022-09-01", "filming-ended", "2022", false)]
    [InlineData("filming-began", "2022-09-01", "filming-ended", "2022-12-20", false)]
    [InlineData("announced-on", "2022-05-20", "release-date", "2022-04-22", true)]
    [InlineData("announced-on", "2022-05-20", "release-date", "2024", false)]
    public void Days_in_the_wrong_order_are_found(string first, string firstDay, string then, string thenDay, bool isFound)
    {
        var findings = SeedPackBuilder.Some()
            .Claim("newer", "season-1", first, firstDay, "So it began.")
            .Claim("newer", "season-1", then, thenDay, "And so it went on.")
            .Read().Findings;

        Assert.Equal(isFound ? ["date-order"] : [], findings.Select(finding => finding.Rule));
    }

    [Theory]
    [InlineData("said", "it will be lovely", "2023-05", "states", true)]
    [InlineData("said", "it will be lovely", "2023-04-25", "states", false)]
    [InlineData("said", "it will be lovely", "2023-04", "states", false)]
    [InlineData("said", "it will be lovely", "next May", "states", false)]
    [InlineData("upcoming", "a tour", "2023-06", "states", false)]
    [InlineData("announced-on", "2023-06-01", "2023-04", "states", true)]
    [InlineData("announced-on", "2023-06-01", "2023-04", "expects", false)]
    public void A_source_that_tells_of_a_later_day_as_past_is_found(string property, string value, string when, string certainty, bool isFound)
    {
        var findings = SeedPackBuilder.Some()
            .Claim("newer", "kit-connor", property, value, "It is told.", $"qualifiers: {{ when: {when} }}", $"certainty: {certainty}")
            .Read().Findings;

        Assert.Equal(isFound ? ["date-order"] : [], findings.Select(finding => finding.Rule));
    }

    [Theory]
    [InlineData("Charlie's boyfriend", true)]
    [InlineData("the one Nick has a crush on", true)]
    [InlineData("one of the two leads", false)]
    [InlineData("a song by Flowerovlove", false)]
    public void A_description_that_tells_the_story_is_found(string description, bool isFound)
    {
        var findings = SeedPackBuilder.Some().Described("someone", "character", "Someone", description).Claim("newer", "someone", "trait", "tall", "Someone is tall.").Read().Findings;

        Assert.Equal(isFound ? ["telling-description"] : [], findings.Select(finding => finding.Rule));
    }

    [Theory]
    [InlineData("season-2", "plot", "They go to Paris", null, true)]
    [InlineData("season-2", "plot", "They go to Paris", "season-1", true)]
    [InlineData("season-2", "plot", "They go to Paris", "season-2", false)]
    [InlineData("season-2", "plot", "They go to Paris", "season-3", false)]
    [InlineData("s2e4", "plot", "They go to Paris", "season-1", true)]
    [InlineData("s2e4", "plot", "They go to Paris", "season-2", false)]
    [InlineData("nick-nelson", "partner", "charlie-spring", null, true)]
    [InlineData("season-2", "theme", "growing up", null, true)]
    [InlineData("netflix", "theme", "growing up", null, false)]
    [InlineData("season-2", "premise", "a summer of love", null, false)]
    public void A_story_without_its_spoiler_mark_is_found(string subject, string property, string value, string? spoils, bool isFound)
    {
        var findings = SeedPackBuilder.Some()
            .Entity("s2e4", "episode", "Season 2, episode 4")
            .Claim("newer", "s2e4", "episode-title", "Challenge", "The fourth is called Challenge.", "qualifiers: { season: season-2, number: 4 }")
            .Claim("newer", subject, property, value, "So the story goes.", spoils is null ? [] : [$"spoils: {spoils}"])
            .Read().Findings;

        Assert.Equal(isFound ? ["missing-spoils"] : [], findings.Select(finding => finding.Rule));
    }

    [Theory]
    [InlineData("Why kit connor likes it", "https://example.org/tv/why-kit-connor-likes-it-489204/", true)]
    [InlineData("Kit connor likes it", "https://example.org/kit-connor-likes-it-newsupdate", true)]
    [InlineData("Everyone on netflix in season 2", "https://example.org/everyone-on-netflix-in-season-2.html?page=1", true)]
    [InlineData("Everyone on netflix in season 2", "https://example.org/everyone-on-netflix-in-season-2/story", true)]
    [InlineData("Why Kit Connor likes it", "https://example.org/why-kit-connor-likes-it", false)]
    [InlineData("Netflix orders season 2", "https://example.org/netflix-orders-season-2", false)]
    [InlineData("The beat goes on", "https://example.org/the-beat-goes-on/", false)]
    [InlineData("Why netflix likes it", "https://example.org/another-story", false)]
    public void A_title_made_of_the_address_is_found(string title, string url, bool isFound)
    {
        var yaml = $"id: x\ntitle: {title}\npublished: 2022\nurl: {url}\nclaims:\n  - {{ subject: nick-nelson, property: played-by, value: kit-connor, says: Kit Connor plays Nick., at: paragraph 1 }}\n";

        var findings = SeedPackBuilder.Some().File("sources/x.yaml", yaml).Read().Findings;

        Assert.Equal(isFound ? ["rebuilt-title"] : [], findings.Select(finding => finding.Rule));
    }
}
