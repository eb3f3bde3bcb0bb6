using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Seeds.Reading;

namespace HeartstopperBot.Facts.Seeds.Rules;

internal static class SourceRules
{
    /// <summary>The word for a copy whose original nobody knows.</summary>
    private const string UnknownOriginal = "unknown";

    public static IEnumerable<Finding> IdIsASlug(LintContext context) =>
        from source in context.Drafts.Sources
        where source.Id is not null && !LintContext.IsSlug(source.Id.Text)
        select new Finding(source.File, source.Id!.Line, "id", $"The id '{source.Id.Text}' should be lower-case letters, digits and hyphens, as in 003-first-look.");

    public static IEnumerable<Finding> IdIsUnique(LintContext context) =>
        from source in context.Drafts.Sources
        where source.Id is not null
        group source by source.Id!.Text into same
        from again in same.Skip(1)
        select new Finding(again.File, again.Id!.Line, "duplicate-id", $"The source '{same.Key}' stands in {same.First().File} already; give this one another id.");

    public static IEnumerable<Finding> FileIsNamedAfterId(LintContext context) =>
        from source in context.Drafts.Sources
        where source.Id is not null && Path.GetFileNameWithoutExtension(source.File) != source.Id.Text
        select new Finding(source.File, source.Id!.Line, "file-name", $"The file of the source '{source.Id.Text}' should be called {source.Id.Text}.yaml.");

    public static IEnumerable<Finding> HasClaims(LintContext context) =>
        from source in context.Drafts.Sources
        where source.Claims.IsEmpty
        select new Finding(source.File, 1, "no-claims", "The source claims nothing; add its claims or remove the file.");

    public static IEnumerable<Finding> HasADay(LintContext context) =>
        from source in context.Drafts.Sources
        where source.Published is null && source.Earliest is null
        select new Finding(source.File, 1, "no-date", "The source has neither 'published' nor 'earliest'; with 'published: null' say from which day on it can count.");

    public static IEnumerable<Finding> DatesAreReadable(LintContext context)
    {
        foreach (var source in context.Drafts.Sources)
        {
            if (source.Published is { } published && FactDate.TryParse(published.Text) is null)
                yield return new Finding(source.File, published.Line, "date", $"'{published.Text}' is no date; write 2023, 2023-04, 2023-04-24 or \"2023-04-24 08:00 UK time\".");
            if (source.Earliest is { } earliest && FactDate.TryParse(earliest.Text) is not { Precision: DatePrecision.Day })
                yield return new Finding(source.File, earliest.Line, "date", $"'{earliest.Text}' is no day; write it as 2022-09-28.");
            if (source is { Published: not null, Earliest: not null })
                yield return new Finding(source.File, source.Earliest.Line, "date", "'earliest' is only for a source with 'published: null'; remove one of the two.");
        }
    }

    public static IEnumerable<Finding> UrlIsWeb(LintContext context) =>
        from source in context.Drafts.Sources
        where source.Url is not null && !IsWeb(source.Url.Text)
        select new Finding(source.File, source.Url!.Line, "url", $"'{source.Url.Text}' is no web address; it should begin with https:// or http://.");

    public static IEnumerable<Finding> MirrorIsOfAKnownSource(LintContext context) =>
        from source in context.Drafts.Sources
        let original = source.MirrorOf
        where original is not null && original.Text != UnknownOriginal && (!context.SourceIds.Contains(original.Text) || original.Text == source.Id?.Text)
        select new Finding(
            source.File,
            original.Line,
            "mirror-of",
            original.Text == source.Id?.Text
                ? "A source cannot copy itself."
                : $"There is no source '{original.Text}'.{Nearest.Advice(original.Text, context.SourceIds)} Write 'unknown' for a copy whose original is not known.");

    private static bool IsWeb(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp) && url.Host.Length > 0;
}
