using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Tests.Support;

/// <summary>The facts of this checkout's seeds, built once for all tests that ask them.</summary>
internal static class RealFacts
{
    private static readonly Lazy<FactStore> Opened = new(Open);

    public static FactStore Store => Opened.Value;

    public static FactAnswers Answers { get; } = new(Store);

    private static FactStore Open()
    {
        var folder = Directory.CreateTempSubdirectory("heartstopperbot-facts-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var opening = FactDatabase.OpenCurrent(Repository.Path("seeds"), [Path.Combine(folder, "facts.db")]);
        return opening.Store ?? throw new InvalidOperationException(string.Join('\n', opening.Findings.Select(finding => finding.ToString()).Concat(opening.Problems)));
    }
}
