using System.Text.RegularExpressions;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Repo;

/// <summary>Inside the program: Program -> Cli -> Bot -> (Facts, Discord), and only Cli/PlayVerb names the playground. Between projects the compiler sees to it.</summary>
public sealed partial class ArrowTests
{
    [Fact]
    public void The_arrows_point_one_way()
    {
        var root = Repository.Path("src/HeartstopperBot");
        var files = Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(root, file).Replace('\\', '/'), Text: File.ReadAllText(file)))
            .Where(file => !file.Path.StartsWith("obj/", StringComparison.Ordinal) && !file.Path.StartsWith("bin/", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(file => Wrong(file.Path, file.Text)));
    }

    [Theory]
    [InlineData("Bot/Cast/CastCommand.cs", "using HeartstopperBot.Cli;")]
    [InlineData("BotHost.cs", "using HeartstopperBot.Cli.Facts;")]
    [InlineData("Bot/Help/HelpCommand.cs", "using HeartstopperBot.Playground;")]
    [InlineData("Cli/RunVerb.cs", "HeartstopperBot.Playground.PlaygroundServer server;")]
    [InlineData("Program.cs", "using HeartstopperBot.Bot;")]
    public void An_arrow_that_points_back_is_found(string path, string text) => Assert.NotEmpty(Wrong(path, text));

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
}
