using System.CommandLine;
using HeartstopperBot.Facts.Seeds;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Cli.Facts;

/// <summary><c>facts build</c>: the fact database from the seeds. 0 built, 1 findings or no place to write, 2 no seeds there.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var target = new Option<string?>("--output") { Description = "The database file; by default the first place of the settings that can be written.", HelpName = "FILE" };
        var seeds = SeedsFolder.CreateOption();
        var command = new Command("build", "Build the fact database from the seed files. A pack with findings leaves the old one in place.") { target, seeds };
        command.SetAction(parsed => Run(
            SeedsFolder.Find(parsed.GetValue(seeds)),
            parsed.GetValue(target) is { } path ? [Path.GetFullPath(path)] : SettingsReader.Read().Settings.FactDatabaseCandidates,
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string seeds, IReadOnlyList<string> targets, TextWriter output, TextWriter error)
    {
        if (!SeedsFolder.HasSeeds(seeds, error)) return ExitCode.WrongUsage;

        var reading = SeedReader.Read(seeds);
        if (reading.Pack is not { } pack)
        {
            FindingLines.Write(output, seeds, reading.Findings);
            error.WriteLine($"{FindingLines.Count(reading.Findings)}: nothing was built, and a database that is there stays as it is.");
            return ExitCode.NoAnswer;
        }

        return Write(pack, targets, output, error);
    }

    private static int Write(SeedPack pack, IReadOnlyList<string> targets, TextWriter output, TextWriter error)
    {
        foreach (var target in targets)
        {
            try
            {
                FactDatabase.Write(pack, target);
                output.WriteLine($"Built {target}: {pack.Sources.Length} sources, {pack.Claims.Length} claims, {pack.Entities.Length} entities; pack {pack.Hash[..12]}.");
                return ExitCode.Answered;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                error.WriteLine($"Nothing could be built at {target}: {failure.Message}");
            }
        }

        return ExitCode.NoAnswer;
    }
}
