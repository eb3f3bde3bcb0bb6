namespace HeartstopperBot.Tests.Discord;

/// <summary>Payloads as Discord's documents show them, never as our own code writes them.</summary>
internal static class Sample
{
    private static readonly string Folder = Path.Combine(FindRepository(), "tests", "HeartstopperBot.Tests", "Discord", "Samples");

    public static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name)).ReplaceLineEndings(" ");

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "HeartstopperBot.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("The tests read samples from the repository, and this is not inside one.");
    }
}
