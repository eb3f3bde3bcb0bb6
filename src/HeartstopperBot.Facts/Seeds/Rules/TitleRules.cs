using HeartstopperBot.Facts.Names;

namespace HeartstopperBot.Facts.Seeds.Rules;

internal static class TitleRules
{
    /// <summary>
    /// A title made of an address ("Joe locke in new netflix film") is no headline. It shows by its words, which are those of the address, and by names
    /// that have lost their capitals; a real headline without capitals and without a name cannot be told from it and passes.
    /// </summary>
    public static IEnumerable<Finding> TitleWasSeen(LintContext context)
    {
        var names = context.Drafts.Entities
            .Where(entity => entity.Kind?.Text is "person" or "character" or "series" or "film" or "school" or "company" or "publication")
            .Select(entity => entity.Label?.Text)
            .OfType<string>()
            .Where(label => label.Any(char.IsUpper))
            .Select(label => Padded(NameFolding.Fold(label)))
            .ToList();

        return
            from source in context.Drafts.Sources
            where source.Title is not null && source.Url is not null
            let title = source.Title!.Text
            where !title.Skip(1).Any(char.IsUpper) && IsInAddress(title, source.Url!.Text)
            let words = Padded(NameFolding.Fold(title))
            where names.Any(name => LostItsCapitals(words, name))
            select new Finding(source.File, source.Title!.Line, "rebuilt-title", $"The title '{title}' is made of the words of the address; write the headline as the page has it, or null where none was seen.");
    }

    private static bool IsInAddress(string title, string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url)
        && url.Segments.Select(segment => NameFolding.Fold(WithoutTail(Uri.UnescapeDataString(segment.Trim('/'))))).LastOrDefault(segment => segment.Contains(' ')) == NameFolding.Fold(title);

    /// <summary>Without what sites add to a headline: "-489204", "-newsupdate", ".html".</summary>
    private static string WithoutTail(string segment)
    {
        if (segment.LastIndexOf('.') is var dot and > 0) segment = segment[..dot];
        if (segment.EndsWith("-newsupdate", StringComparison.Ordinal)) segment = segment[..^"-newsupdate".Length];
        var words = segment.TrimEnd("0123456789".ToCharArray());
        // "season-4" ends in a number of its own.
        return words.EndsWith('-') && segment.Length - words.Length >= 4 ? words : segment;
    }

    /// <summary>A single word at the very beginning has kept the one capital that it has.</summary>
    private static bool LostItsCapitals(string words, string name) =>
        words.IndexOf(name, StringComparison.Ordinal) is var at && (at > 0 || (at == 0 && name.Trim().Contains(' ')) || words.IndexOf(name, 1, StringComparison.Ordinal) > 0);

    private static string Padded(string folded) => $" {folded} ";
}
