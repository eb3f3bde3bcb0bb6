using System.Text;
using HeartstopperBot.Bot.Corrections;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Seeds;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Bot.Corrections;

/// <summary>Whatever was answered and whatever people wrote, the fact keeper gets a file that the linter takes.</summary>
public sealed class CorrectionSeedTests
{
    private static readonly string[] Notes =
    [
        "It was somebody else.", "no capital and no full stop", "She said: \"it's 'her'\" # not a comment", "- a list\n- of lines", "{ a: b }", "null", "~", "💛🍂 yes", "第三季於2024年", "?", "!!", "&a *b",
        "@everyone [click](https://evil.test)", "\u202Eevil\u0000\u0085\u2028", "%TAG", "\uFFFE\uFFFF", new string('a', 300), string.Concat(Enumerable.Repeat("💛", 150)), "Is it? Is it!", "'", "key: value",
    ];

    [Fact]
    public void Every_kind_of_statement_makes_a_file_that_the_linter_takes()
    {
        using var folder = new TempFolder();
        var seeds = Path.Combine(folder.Path, "seeds");
        CopySeeds(seeds);
        var statements = PropertyCatalogue.All.SelectMany(property => RealFacts.Answers.Store.StatementsOf(property.Id, Lens.Everything).Take(3)).ToList();

        var number = 0;
        foreach (var statement in statements) Write(seeds, ++number, SomeCorrections.About with { States = number % 2 == 0 ? statement.Id : null, Statements = [statement.Id] }, Notes[number % Notes.Length]);
        foreach (var note in Notes) Write(seeds, ++number, SomeCorrections.About with { States = null, Statements = [], Entity = number % 2 == 0 ? "nick-nelson" : "nobody-at-all", Spoils = "season-2" }, note);
        var reading = SeedReader.Read(seeds);

        Assert.True(number > 150, $"only {number} files");
        Assert.Empty(reading.Findings);
        Assert.Equal(number, reading.Pack!.Sources.Count(source => source.Id.StartsWith("correction-", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_file_says_what_is_still_to_be_looked_up_and_names_nobody()
    {
        var statement = RealFacts.Answers.Store.StatementsAbout("nick-nelson", "played-by", Lens.Everything)[0];
        var about = SomeCorrections.About with { States = statement.Id, Statements = [statement.Id] };

        var text = Encoding.UTF8.GetString(File(1, about, "It is Kit, and nobody else").Content.Span);

        GoldenFile.AssertMatches("correction-source.yaml", text);
        Assert.DoesNotContain($"{SomeCorrections.Fan}", text.Replace("2026-11-21", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static void Write(string seeds, int number, Disputed about, string note)
    {
        var file = File(number, about, note);
        System.IO.File.WriteAllBytes(Path.Combine(seeds, "sources", file.Name), file.Content.ToArray());
    }

    private static HeartstopperBot.Discord.Models.AttachedFile File(int number, Disputed about, string note)
    {
        var now = new FakeTime().GetUtcNow();
        var correction = new Correction(number, 5, "en-GB", SomeCorrections.Fan, "de", now, about, SomeCorrections.Report with { Wrong = note }, ReadAt: null, Decision: null);
        return CorrectionSeed.Write(correction, new Report(note, number % 3 == 0 ? null : "https://example.org/it's?a=(1)"), now, RealFacts.Answers.Store);
    }

    private static void CopySeeds(string to)
    {
        foreach (var name in SeedFiles.List(RealSeeds.Directory))
        {
            var target = Path.Combine(to, name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            System.IO.File.Copy(Path.Combine(RealSeeds.Directory, name), target);
        }
    }
}
