using System.Text.RegularExpressions;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Repo;

/// <summary>What readers see of the project's pages: tables that are shown as tables (<see href="https://github.github.com/gfm/#tables-extension-"/>) and links that lead somewhere.</summary>
public sealed partial class MarkdownTests
{
    private static readonly string[] Built = ["bin", "obj", "node_modules"];

    [Fact]
    public void Every_table_is_shown_as_one_and_every_link_leads_somewhere()
    {
        var pages = Pages();

        Assert.Contains("README.md", pages);
        Assert.Contains("seeds/README.md", pages);
        Assert.Empty(pages.SelectMany(page => Wrong(page, File.ReadAllLines(Repository.Path(page)))));
    }

    [Theory]
    [InlineData("| a | b |\n| --- | --- | --- |")]
    [InlineData("| a | b |\n| --- | --- |\n| 1 | 2 | 3 |")]
    [InlineData("[settings](appsettings.exmple.json)")]
    [InlineData("## In your server\n[below](#in-a-server)")]
    [InlineData("[facts](seeds/README.md#ten-minutes-of-nothing)")]
    public void One_that_does_not_is_found(string text) => Assert.NotEmpty(Wrong("README.md", text.Split('\n')));

    [Theory]
    [InlineData("| a | b |\n| --- | ---: |\n| 1 | `x \\| y` |")]
    [InlineData("## In your server\n[below](#in-your-server), [elsewhere](https://example.org), [facts](seeds/README.md)")]
    public void One_that_does_is_not(string text) => Assert.Empty(Wrong("README.md", text.Split('\n')));

    private static List<string> Pages() =>
        Directory.EnumerateFiles(Repository.Root, "*.md", new EnumerationOptions { RecurseSubdirectories = true })
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(page => !page.Split('/').Any(folder => Built.Contains(folder) || (folder.StartsWith('.') && folder.Length > 1)))
            .ToList();

    private static IEnumerable<string> Wrong(string page, string[] lines) => WrongTables(page, lines).Concat(WrongLinks(page, lines));

    /// <summary>A table whose second row has other cells than its first is shown as plain text; a cell too many in a later row is not shown at all.</summary>
    private static IEnumerable<string> WrongTables(string page, string[] lines)
    {
        var cells = 0;
        for (var at = 1; at < lines.Length; at++)
        {
            if (Rule().IsMatch(lines[at])) cells = CellsOf(lines[at - 1]);
            else if (!lines[at].StartsWith('|')) cells = 0;
            if (cells > 0 && CellsOf(lines[at]) != cells) yield return $"{page}:{at + 1}: {CellsOf(lines[at])} cells under {cells}";
        }
    }

    private static int CellsOf(string row) => Bar().Count(row.Trim()) - 1;

    private static IEnumerable<string> WrongLinks(string page, string[] lines)
    {
        foreach (var target in lines.SelectMany(line => Link().Matches(line)).Select(link => link.Groups["to"].Value).Where(to => !to.Contains("://", StringComparison.Ordinal)))
        {
            var (path, heading) = target.Split('#') is [var file, var anchor] ? (file, anchor) : (target, null);
            var full = path.Length == 0 ? null : Repository.Path(Path.Combine(Path.GetDirectoryName(page)!, path));
            if (full is not null && !Path.Exists(full)) yield return $"{page}: no file {target}";
            else if (heading is not null && !HeadingsOf(full is null ? lines : File.ReadAllLines(full)).Contains(heading)) yield return $"{page}: no heading {target}";
        }
    }

    /// <summary>As they stand in an address: small letters, hyphens for spaces, no marks.</summary>
    private static IEnumerable<string> HeadingsOf(string[] lines) =>
        lines.Where(line => line.StartsWith('#')).Select(line => Marks().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"^\|( ?:?-+:? ?\|)+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rule();

    [GeneratedRegex(@"(?<!\\)\|", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bar();

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\w\- ]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marks();
}
