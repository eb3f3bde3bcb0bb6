using System.CommandLine;
using HeartstopperBot.Facts.Seeds;
using HeartstopperBot.Facts.Seeds.Verifying;

namespace HeartstopperBot.Cli.Facts;

/// <summary><c>facts verify --texts DIR</c>: does each place that a claim cites hold what it claims? 0 all found, 1 misses or findings, 2 nothing to hold claims against.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var texts = new Option<string>("--texts") { Description = "Where the documents lie that sources name.", HelpName = "DIR", Required = true };
        var seeds = SeedsFolder.CreateOption();
        var command = new Command("verify", "Look in the texts for the names, dates and figures of every claim.") { texts, seeds };
        command.SetAction(parsed => Run(
            SeedsFolder.Find(parsed.GetValue(seeds)),
            parsed.GetRequiredValue(texts),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string seeds, string texts, TextWriter output, TextWriter error)
    {
        if (!SeedsFolder.HasSeeds(seeds, error)) return ExitCode.WrongUsage;
        if (!Directory.Exists(texts)) return WrongUsage(error, $"There is no folder {texts}.");

        var reading = SeedReader.Read(seeds);
        if (reading.Pack is not { } pack)
        {
            FindingLines.Write(output, seeds, reading.Findings);
            error.WriteLine($"{FindingLines.Count(reading.Findings)}: mend the seeds first (facts lint), then verify.");
            return ExitCode.NoAnswer;
        }

        var verification = SeedVerifier.Verify(pack, texts);
        if (verification.Verified == 0) return WrongUsage(error, $"No source with claims has its 'document' in {texts}.");

        foreach (var miss in verification.Misses) output.WriteLine(LineOf(seeds, miss));
        output.WriteLine($"{verification.Verified} checked, {verification.NotFound} not found");
        return verification.NotFound == 0 ? ExitCode.Answered : ExitCode.NoAnswer;
    }

    private static string LineOf(string seeds, Miss miss) =>
        $"{Path.Combine(seeds, miss.Place.File)}:{miss.Place.Line} {miss.Claim.Subject} {miss.Claim.Property.Id} {miss.Claim.Value.ToCanonicalString()}: {miss.Missing}";

    private static int WrongUsage(TextWriter error, string message)
    {
        error.WriteLine(message);
        return ExitCode.WrongUsage;
    }
}
