using System.Collections.Immutable;

namespace HeartstopperBot.Bot.Replies;

/// <summary>Lines cut into pages, none longer than a reader takes in at a glance or Discord takes at all.</summary>
internal static class Pages
{
    private const int LinesPerPage = 18;

    /// <summary>What an embed's page has room for, beside its sources.</summary>
    private const int TextPerPage = 2600;

    /// <summary>At least one page, which may be empty. A line that is longer than a page is cut.</summary>
    public static ImmutableArray<ImmutableArray<string>> Split(IEnumerable<string> lines, int textPerPage = TextPerPage)
    {
        var pages = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var page = ImmutableArray.CreateBuilder<string>();
        var used = 0;
        foreach (var whole in lines)
        {
            var line = Budget.Cut(whole, textPerPage);
            var length = Budget.Length(line) + 1;
            if (page.Count > 0 && (page.Count == LinesPerPage || used + length > textPerPage))
            {
                pages.Add(page.ToImmutable());
                page.Clear();
                used = 0;
            }

            page.Add(line);
            used += length;
        }

        pages.Add(page.ToImmutable());
        return pages.ToImmutable();
    }
}
