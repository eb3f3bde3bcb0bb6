using HeartstopperBot.Facts.Seeds;
using HeartstopperBot.Facts.Seeds.Reading;

namespace HeartstopperBot.Tests.Facts.Seeds;

public sealed class SeedYamlTests
{
    [Theory]
    [InlineData("", "empty")]
    [InlineData("# only a comment\n", "empty")]
    [InlineData("a: [b", "not YAML")]
    [InlineData("a: \"b", "not YAML")]
    [InlineData("a: b\n\tc: d", "not YAML")]
    [InlineData("a: b: c", "not YAML")]
    [InlineData("a: b\na: c", "twice")]
    [InlineData("a: &x b\nc: d", "Anchors")]
    [InlineData("a: &x b\nc: *x", "References")]
    [InlineData("a: !!int 5", "Anchors and tags")]
    [InlineData("a: b\n---\nc: d", "one document")]
    [InlineData("a: \"\\q\"", "not YAML")]
    public void What_is_no_plain_yaml_is_a_finding_with_a_line(string text, string words)
    {
        var findings = Findings(text);

        Assert.Contains(findings, finding => finding.Rule == "yaml" && finding.Line >= 1 && finding.Message.Contains(words));
    }

    [Fact]
    public void A_hostile_depth_is_a_finding_and_not_the_end_of_the_process()
    {
        Assert.Contains("too deeply", Assert.Single(Findings("a: " + new string('[', 100_000))).Message);
    }

    [Fact]
    public void Random_text_never_throws()
    {
        var random = new Random(7);
        const string Letters = "ab:-[]{}\"'&*!|>%@`# \n\t,?~\\\u0000\u00e9\ud83d";
        for (var round = 0; round < 2_000; round++)
        {
            var text = string.Create(random.Next(60), random, (span, source) =>
            {
                foreach (ref var letter in span) letter = Letters[source.Next(Letters.Length)];
            });

            Findings(text);
        }
    }

    [Fact]
    public void Nothing_null_and_a_tilde_are_null_but_a_quoted_null_is_a_text()
    {
        var map = SeedYaml.Read("file", new StringReader("a:\nb: null\nc: ~\nd: \"null\""), [])!;

        Assert.Equal([true, true, true, false], map.Entries.Select(entry => entry.Value.IsNull));
        Assert.Equal([1, 2, 3, 4], map.Entries.Select(entry => entry.Line));
    }

    private static List<Finding> Findings(string text)
    {
        var findings = new List<Finding>();
        SeedYaml.Read("file", new StringReader(text), findings);
        return findings;
    }
}
