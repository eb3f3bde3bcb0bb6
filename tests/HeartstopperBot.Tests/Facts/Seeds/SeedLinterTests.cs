using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Seeds;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Facts.Seeds;

/// <summary>Every rule catches a bad example, at its line; the pack that each example changes is clean.</summary>
public sealed class SeedLinterTests
{
    [Fact]
    public void A_clean_pack_has_no_findings()
    {
        Assert.Empty(SeedPackBuilder.Some().Read().Findings);
    }

    [Fact]
    public void The_seeds_of_this_repository_have_no_findings_and_need_no_upkeep()
    {
        var reading = SeedReader.Read(RealSeeds.Directory);

        Assert.Empty(reading.Findings);
        Assert.Empty(reading.Upkeep);
    }

    [Fact]
    public void The_guide_for_fact_keepers_lists_every_property()
    {
        var table = File.ReadAllLines(Path.Combine(RealSeeds.Directory, "README.md")).Where(line => line.StartsWith('|')).ToList();

        Assert.All(PropertyCatalogue.All, property => Assert.Contains(table, line => line.Contains($"`{property.Id}`")));
    }

    [Fact]
    public void All_findings_come_at_once_by_file_and_line()
    {
        var findings = SeedPackBuilder.Some()
            .File("entities/more.yaml", "- id: Bad Id\n  kind: creature\n  label: One\n  is: one\n")
            .Claim("older", "nobody", "played-by", "kit-connor", "no sentence")
            .Read().Findings;

        Assert.Equal(["id", "unknown-kind", "unknown-entity", "says"], findings.Select(finding => finding.Rule));
        Assert.Equal(findings.OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line), findings);
    }

    [Theory]
    [InlineData("- id: Ben\n  kind: person\n  label: Ben\n  is: one", 1, "id", "lower-case")]
    [InlineData("- id: kit-connor\n  kind: person\n  label: Another\n  is: one", 1, "duplicate-id", "entities/all.yaml:")]
    [InlineData("- id: ben\n  kind: persn\n  label: Ben\n  is: one", 2, "unknown-kind", "Did you mean 'person'?")]
    [InlineData("- id: ben\n  kind: person\n  label: Ben\n  is: one\n  aliases: [kit connor]", 5, "duplicate-name", "kit-connor")]
    [InlineData("- id: ben\n  kind: person\n  label: Ben's\n  is: one\n  aliases:\n    - Bens", 6, "duplicate-name", "same entity")]
    [InlineData("- id: ben\n  kind: person\n  is: one", 1, "missing-field", "'label'")]
    [InlineData("- id: ben\n  kind: person\n  label: null\n  is: one", 1, "missing-field", "'label'")]
    [InlineData("- id: ben\n  kind: person\n  label: Ben\n  is: one\n  alias: [B]", 5, "unknown-key", "Did you mean 'aliases'?")]
    [InlineData("- id: ben\n  kind: person\n  label: [Ben]\n  is: one", 3, "shape", "one value")]
    [InlineData("- id: ben\n  kind: person\n  label: Ben\n  is: one\n  aliases: B", 5, "shape", "a list")]
    [InlineData("- id: ben\n  kind: person\n  label: Ben\n  is: one\n  aliases: [{ a: b }]", 5, "shape", "a map")]
    [InlineData("id: ben", 1, "shape", "list")]
    [InlineData("- ben", 1, "shape", "at least id")]
    public void A_bad_entity_is_found(string yaml, int line, string rule, string words)
    {
        var findings = SeedPackBuilder.Some().File("entities/bad.yaml", yaml).Read().Findings;

        AssertFound(findings, "entities/bad.yaml", line, rule, words);
    }

    [Fact]
    public void A_person_and_a_character_may_share_a_name()
    {
        Assert.Empty(SeedPackBuilder.Some().Entity("nick", "person", "Nick").Read().Findings);
    }

    [Theory]
    [InlineData("book", "Netflix")]
    [InlineData("company", "NETFLIX!")]
    public void A_label_of_another_kind_is_found(string kind, string label)
    {
        var findings = SeedPackBuilder.Some().Entity("another", kind, label).Read().Findings;

        Assert.Contains(findings, finding => finding.Rule == (kind == "company" ? "duplicate-name" : "duplicate-label"));
    }

    [Fact]
    public void An_entity_that_no_claim_mentions_is_found_and_the_pack_still_stands()
    {
        var reading = SeedPackBuilder.Some()
            .Entity("huffpost", "publication", "HuffPost")
            .Claim("newer", "season-2", "premise", "love", "Season 2 is about love.", "qualifiers: { to: huffpost }")
            .Read();

        var orphan = Assert.Single(reading.Upkeep);
        Assert.Equal(("orphan", "entities/all.yaml"), (orphan.Rule, orphan.File));
        Assert.Contains("'season-1'", orphan.Message);
        Assert.NotNull(reading.Pack);
    }

    [Theory]
    [InlineData("id: Bad Id", 1, "id", "lower-case")]
    [InlineData("id: other", 1, "file-name", "other.yaml")]
    [InlineData("id: newer", 1, "duplicate-id", "sources/newer.yaml")]
    [InlineData("title: none", 1, "missing-field", "'id'")]
    [InlineData("id: x\npublished: soon", 2, "date", "'soon' is no date")]
    [InlineData("id: x\nearliest: 2022-09", 2, "date", "no day")]
    [InlineData("id: x\npublished: 2022\nearliest: 2022-09-01", 3, "date", "remove one")]
    [InlineData("id: x\npublished: null", 1, "no-date", "neither")]
    [InlineData("id: x\nurl: www.example.org", 2, "url", "https://")]
    [InlineData("id: x\nurl: file:///etc/passwd", 2, "url", "https://")]
    [InlineData("id: x\nmirror-of: olde", 2, "mirror-of", "Did you mean 'older'?")]
    [InlineData("id: x\nmirror-of: x", 2, "mirror-of", "itself")]
    [InlineData("id: x\npublisher: [A, B]", 2, "shape", "one value")]
    [InlineData("id: x\npublishd: 2022", 2, "unknown-key", "Did you mean 'published'?")]
    [InlineData("id: x\nclaims: []", 1, "no-claims", "claims nothing")]
    [InlineData("id: x\nclaims: none", 2, "shape", "a list")]
    [InlineData("id: x\nclaims: [none]", 2, "shape", "at least subject")]
    [InlineData("- id: x", 1, "shape", "begins with the source")]
    public void A_bad_source_is_found(string yaml, int line, string rule, string words)
    {
        var findings = SeedPackBuilder.Some().File("sources/x.yaml", yaml).Read().Findings;

        AssertFound(findings, "sources/x.yaml", line, rule, words);
    }

    [Theory]
    [InlineData("subject: nick-nelso", "unknown-entity", "Did you mean 'nick-nelson'?")]
    [InlineData("property: playd-by", "unknown-property", "Did you mean 'played-by'?")]
    [InlineData("value: kit-conor", "unknown-entity", "Did you mean 'kit-connor'?")]
    [InlineData("property: release-date", "date", "'kit-connor' is no date")]
    [InlineData("property: volume-count", "value", "is no number")]
    [InlineData("unit: GBP", "value", "Only a number")]
    [InlineData("certainty: stats", "unknown-certainty", "Did you mean 'states'?")]
    [InlineData("spoils: season-9", "unknown-spoils", "season-1")]
    [InlineData("says: kit plays", "says", "one sentence")]
    [InlineData("says: \"A sentence.\\nAnd a line.\"", "says", "one line")]
    [InlineData("says: null", "missing-field", "'says'")]
    [InlineData("at: null", "missing-field", "'at'")]
    [InlineData("qualifiers: { seson: season-2 }", "unknown-qualifier", "played-by has no qualifier 'seson'")]
    [InlineData("qualifiers: [season-2]", "shape", "names with values")]
    [InlineData("qualifiers: { to: null }", "shape", "empty value")]
    [InlineData("qualifiers: { to: huff-post }", "unknown-entity", "'huff-post'")]
    [InlineData("as-written: { joe-locke: Jo Lock }", "as-written", "not about 'joe-locke'")]
    [InlineData("as-written: { kit-conor: Kit Conor }", "as-written", "Did you mean 'kit-connor'?")]
    [InlineData("as-written: { kit-connor: Kit Connor }", "as-written", "is a name of kit-connor anyway")]
    [InlineData("sayz: no", "unknown-key", "Did you mean 'says'?")]
    public void A_bad_claim_is_found(string badLine, string rule, string words)
    {
        string[] good = ["subject: nick-nelson", "property: played-by", "value: kit-connor", "says: Kit Connor plays Nick.", "at: paragraph 1"];
        var key = badLine[..badLine.IndexOf(':')];
        var lines = good.Where(line => !line.StartsWith(key + ":")).Append(badLine).ToList();
        var yaml = "id: x\npublished: 2022\nclaims:\n  -\n    " + string.Join("\n    ", lines) + "\n";
        var line = rule == "missing-field" ? 5 : rule is "date" or "value" && key == "property" ? 6 : good.Any(line => line.StartsWith(key + ":")) ? 9 : 10;

        var findings = SeedPackBuilder.Some().File("sources/x.yaml", yaml).Read().Findings;

        AssertFound(findings, "sources/x.yaml", line, rule, words);
    }

    [Fact]
    public void A_sentence_that_is_too_long_is_found()
    {
        var says = "It goes on " + string.Concat(Enumerable.Repeat("and on ", 40)) + "here.";

        var findings = SeedPackBuilder.Some().Claim("older", "season-2", "plot", "Much", says, "spoils: season-2").Read().Findings;

        Assert.Contains("characters", Assert.Single(findings).Message);
    }

    [Fact]
    public void A_claim_made_twice_by_one_source_is_found_whatever_its_remarks_are()
    {
        var findings = SeedPackBuilder.Some()
            .Claim("older", "nick-nelson", "played-by", "kit-connor", "Again: Kit Connor plays Nick.", "qualifiers: { note: again }")
            .Read().Findings;

        Assert.Equal("duplicate-claim", Assert.Single(findings).Rule);
    }

    [Fact]
    public void A_directory_without_seeds_is_a_finding()
    {
        using var folder = new TempFolder();

        var reading = SeedReader.Read(folder.Path);

        Assert.Null(reading.Pack);
        Assert.Contains("no seeds", Assert.Single(reading.Findings).Message);
    }

    private static void AssertFound(IReadOnlyCollection<Finding> findings, string file, int line, string rule, string words)
    {
        Assert.True(
            findings.Any(finding => finding.File == file && finding.Line == line && finding.Rule == rule && finding.Message.Contains(words)),
            $"No finding {file}:{line} {rule} with '{words}' among:\n{string.Join('\n', findings)}");
    }
}
