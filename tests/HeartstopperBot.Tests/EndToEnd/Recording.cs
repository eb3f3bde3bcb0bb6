namespace HeartstopperBot.Tests.EndToEnd;

/// <summary>Every exchange of every end-to-end test, in one file: where HEARTSTOPPERBOT_RECORD names one there, else beside the tests.</summary>
internal static class Recording
{
    private static readonly Lock Gate = new();
    private static bool s_isBegun;

    public static string File { get; } =
        Environment.GetEnvironmentVariable("HEARTSTOPPERBOT_RECORD") is { Length: > 0 } named ? named : Path.Combine(AppContext.BaseDirectory, "artifacts", "exchanges.jsonl");

    public static void Add(IEnumerable<string> lines)
    {
        lock (Gate)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(File)!);
            if (!s_isBegun) System.IO.File.Delete(File);
            s_isBegun = true;
            System.IO.File.AppendAllLines(File, lines);
        }
    }
}
