using System.CommandLine;
using HeartstopperBot.Facts.Seeds;

namespace HeartstopperBot.Cli.Facts;

/// <summary>Which seeds a verb works on: those that were named, else those of the working directory, else those of the settings.</summary>
internal static class SeedsFolder
{
    private const string Name = "seeds";

    public static Option<string?> CreateOption() => new("--seeds") { Description = "The seeds directory; by default ./seeds, else the one beside the program.", HelpName = "DIR" };

    public static string Find(string? named) => named ?? (SeedFiles.Exist(Name) ? Name : SettingsReader.Read().Settings.Seeds);

    /// <summary>False after it was said that there are none.</summary>
    public static bool HasSeeds(string seeds, TextWriter error)
    {
        if (SeedFiles.Exist(seeds)) return true;
        error.WriteLine($"There are no seeds in {seeds}: it should hold the folders 'entities' and 'sources'.");
        return false;
    }
}
