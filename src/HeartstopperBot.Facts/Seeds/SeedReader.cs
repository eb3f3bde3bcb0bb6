using System.Collections.Immutable;
using HeartstopperBot.Facts.Seeds.Reading;
using HeartstopperBot.Facts.Seeds.Rules;

namespace HeartstopperBot.Facts.Seeds;

/// <summary>A seeds directory to a pack, or to everything that is wrong with it. Bad data is a result here, never an exception.</summary>
public static class SeedReader
{
    public static SeedReading Read(string seedsDirectory)
    {
        if (!SeedFiles.Exist(seedsDirectory))
            return new SeedReading(null, [new Finding(".", 1, "yaml", $"There are no seeds in {seedsDirectory}: it should hold the folders 'entities' and 'sources'.")]);

        var findings = new List<Finding>();
        var hash = SeedFiles.Hash(seedsDirectory);
        var drafts = DraftReader.Read(seedsDirectory, findings);
        var context = new LintContext(drafts);
        findings.AddRange(SeedLinter.Lint(context));
        return new SeedReading(findings.Count == 0 ? PackAssembler.Assemble(drafts, hash) : null, Sorted(findings)) { Upkeep = Sorted(SeedLinter.LintUpkeep(context)) };
    }

    private static ImmutableArray<Finding> Sorted(IEnumerable<Finding> findings) =>
    [
        .. findings
            .Distinct()
            .OrderBy(finding => finding.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Line)
            .ThenBy(finding => finding.Rule, StringComparer.Ordinal)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal),
    ];
}
