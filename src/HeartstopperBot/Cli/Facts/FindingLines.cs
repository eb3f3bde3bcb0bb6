using System.Collections.Immutable;
using HeartstopperBot.Facts.Seeds;

namespace HeartstopperBot.Cli.Facts;

/// <summary>Findings as <c>file:line rule sentence</c>, one a line and never wrapped: editors and grep understand them.</summary>
internal static class FindingLines
{
    public static void Write(TextWriter output, string seedsDirectory, ImmutableArray<Finding> findings)
    {
        foreach (var finding in findings)
            output.WriteLine($"{Path.Combine(seedsDirectory, finding.File)}:{finding.Line} {finding.Rule} {finding.Message}");
    }

    public static string Count(ImmutableArray<Finding> findings) => findings.Length == 1 ? "1 finding" : $"{findings.Length} findings";
}
