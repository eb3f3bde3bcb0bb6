using System.Text.RegularExpressions;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Repo;

/// <summary>
/// Inside the program: Program -> Cli -> Bot -> (Facts, Discord), and only Cli/PlayVerb names the playground. Inside Ask: from what answers down to words.
/// Between projects the compiler sees to it.
/// </summary>
public sealed partial class ArrowTests
{
    /// <summary>Each folder of Ask may name those before it; what stands in Ask itself ties them together.</summary>
    private static readonly string[] Layers = ["Words", "Names", "Asked", "Readings", "Weighing", "Comparisons", "Claims", "Titles"];

    [Fact]
    public void The_arrows_point_one_way()
    {
        var files = FilesOf("src/HeartstopperBot");

        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(file => Wrong(file.Path, file.Text)));
    }

    [Fact]
    public void Inside_Ask_they_point_to_words()
    {
        var files = FilesOf("src/HeartstopperBot.Facts/Answers/Ask");

        Assert.Equal(Layers.Order(), files.Where(file => file.Path.Contains('/', StringComparison.Ordinal)).Select(file => file.Path.Split('/')[0]).Distinct().Order());
        Assert.Empty(files.SelectMany(file => WrongInAsk(file.Path, file.Text)));
    }

    [Theory]
    [InlineData("Words/Stems.cs", "using HeartstopperBot.Facts.Answers.Ask.Asked;")]
    [InlineData("Weighing/Evidence.cs", "using HeartstopperBot.Facts.Answers.Ask.Claims;")]
    public void In_Ask_too_an_arrow_that_points_back_is_found(string path, string text) => Assert.NotEmpty(WrongInAsk(path, text));

    [Theory]
    [InlineData("Bot/Cast/CastCommand.cs", "using HeartstopperBot.Cli;")]
    [InlineData("BotHost.cs", "using HeartstopperBot.Cli.Facts;")]
    [InlineData("Bot/Help/HelpCommand.cs", "using HeartstopperBot.Playground;")]
    [InlineData("Cli/RunVerb.cs", "HeartstopperBot.Playground.PlaygroundServer server;")]
    [InlineData("Program.cs", "using HeartstopperBot.Bot;")]
    public void An_arrow_that_points_back_is_found(string path, string text) => Assert.NotEmpty(Wrong(path, text));

    private static List<(string Path, string Text)> FilesOf(string folder)
    {
        var root = Repository.Path(folder);
        return Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(root, file).Replace('\\', '/'), Text: File.ReadAllText(file)))
            .Where(file => !file.Path.StartsWith("obj/", StringComparison.Ordinal) && !file.Path.StartsWith("bin/", StringComparison.Ordinal))
            .ToList();
    }

    private static IEnumerable<string> WrongInAsk(string path, string text)
    {
        var own = Array.IndexOf(Layers, path.Split('/')[0]);
        return own < 0 ? [] : NamedInAsk().Matches(text)
            .Select(match => match.Groups["layer"].Value)
            .Where(layer => Array.IndexOf(Layers, layer) > own)
            .Select(layer => $"{path} names {layer}");
    }

    private static IEnumerable<string> Wrong(string path, string text) => Named().Matches(text)
        .Select(match => match.Groups["area"].Value)
        .Where(area => !Allowed(path, area))
        .Select(area => $"{path} names {area}");

    private static bool Allowed(string path, string area) => area switch
    {
        "Playground" => path == "Cli/PlayVerb.cs",
        "Cli" => path == "Program.cs" || path.StartsWith("Cli/", StringComparison.Ordinal),
        "Bot" => path != "Program.cs",
        _ => true,
    };

    [GeneratedRegex(@"(?<!namespace )HeartstopperBot\.(?<area>Playground|Cli|Bot)\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?<!namespace HeartstopperBot\.Facts\.Answers\.)Ask\.(?<layer>[A-Z]\w+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedInAsk();
}
