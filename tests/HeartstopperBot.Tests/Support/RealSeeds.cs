using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Tests.Support;

/// <summary>The seeds of this repository, built once for a test class: <c>IClassFixture&lt;RealSeeds&gt;</c>.</summary>
public sealed class RealSeeds : IDisposable
{
    private readonly TempFolder _folder = new();

    public RealSeeds()
    {
        var build = FactDatabase.Build(Directory, _folder.File("facts.db"));
        if (build.Findings.Length > 0) throw new InvalidOperationException(string.Join('\n', build.Findings));
        Answers = new FactAnswers(FactStore.Open(_folder.File("facts.db")));
    }

    /// <summary>Found from the tests upwards: the folder beside the solution.</summary>
    public static string Directory
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "HeartstopperBot.sln"))) folder = folder.Parent;
            return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("The tests run outside the repository."), "seeds");
        }
    }

    public FactAnswers Answers { get; }

    public void Dispose()
    {
        Answers.Store.Dispose();
        _folder.Dispose();
    }
}
