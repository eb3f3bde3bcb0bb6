using System.CommandLine;
using HeartstopperBot.Facts.Seeds;

namespace HeartstopperBot.Cli.Facts;

/// <summary><c>facts lint [DIR]</c>: everything that is wrong with the seeds, at once. 0 clean, 1 findings, 2 no seeds there.</summary>
internal static class LintCommand
{
    public static Command Create()
    {
        var directory = new Argument<string?>("DIR") { Arity = ArgumentArity.ZeroOrOne, Description = "The seeds directory; by default ./seeds, else the one beside the program." };
        var command = new Command("lint", "Check the seed files and say everything that is wrong with them.") { directory };
        command.SetAction(parsed => Run(SeedsFolder.Find(parsed.GetValue(directory)), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string seeds, TextWriter output, TextWriter error)
    {
        if (!SeedsFolder.HasSeeds(seeds, error)) return ExitCode.WrongUsage;

        var reading = SeedReader.Read(seeds);
        var findings = reading.Findings.AddRange(reading.Upkeep);
        FindingLines.Write(output, seeds, findings);
        var isClean = findings.IsEmpty;
        output.WriteLine(isClean && reading.Pack is { } pack
            ? $"Clean: {pack.Sources.Length} sources, {pack.Claims.Length} claims, {pack.Entities.Length} entities."
            : $"{FindingLines.Count(findings)}.");
        return isClean ? ExitCode.Answered : ExitCode.NoAnswer;
    }
}
