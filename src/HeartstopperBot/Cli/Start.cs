using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Cli;

/// <summary>What verbs do first: settings and facts, or sentences that say what to do.</summary>
internal static class Start
{
    private const int FindingsShown = 10;

    /// <summary>Null after every wrong setting was named.</summary>
    public static BotSettings? Settings(TextWriter error) => Accept(SettingsReader.Read(), error);

    public static BotSettings? Accept(ReadSettings read, TextWriter error)
    {
        foreach (var unknown in read.Unknown) error.WriteLine($"Warning: {unknown}");
        foreach (var problem in read.Problems) error.WriteLine(problem);
        return read.Problems.IsEmpty ? read.Settings : null;
    }

    /// <summary>Null after the reason was told; a database of older seeds is used, and that is told too.</summary>
    public static FactStore? Facts(BotSettings settings, TextWriter error)
    {
        var opening = FactDatabase.OpenCurrent(settings.Seeds, settings.FactDatabaseCandidates);
        foreach (var finding in opening.Findings.Take(FindingsShown)) error.WriteLine(finding);
        if (opening.Findings.Length > FindingsShown) error.WriteLine($"and {opening.Findings.Length - FindingsShown} more: heartstopperbot facts lint {settings.Seeds}");
        if (opening.Store is null)
        {
            foreach (var problem in opening.Problems) error.WriteLine(problem);
            error.WriteLine("There are no facts to answer from.");
            return null;
        }

        if (!opening.Findings.IsEmpty) error.WriteLine("Warning: the seeds do not pass the linter; the facts of an earlier build are used.");
        return opening.Store;
    }
}
