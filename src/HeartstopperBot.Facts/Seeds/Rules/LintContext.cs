using HeartstopperBot.Facts.Seeds.Reading;

namespace HeartstopperBot.Facts.Seeds.Rules;

/// <summary>The drafts with the look-ups that several rules need.</summary>
internal sealed class LintContext(Drafts drafts)
{
    public Drafts Drafts { get; } = drafts;

    /// <summary>By id; of a doubled id the first counts.</summary>
    public IReadOnlyDictionary<string, EntityDraft> Entities { get; } =
        drafts.Entities.Where(entity => entity.Id is not null).GroupBy(entity => entity.Id!.Text).ToDictionary(group => group.Key, group => group.First());

    public IReadOnlySet<string> SourceIds { get; } = drafts.Sources.Select(source => source.Id?.Text).OfType<string>().ToHashSet();

    public bool IsEntity(string id) => Entities.ContainsKey(id);

    /// <summary>A slug is what ids are made of: lower-case letters, digits, and single hyphens between them.</summary>
    public static bool IsSlug(string text) =>
        text.Length > 0
        && text.All(character => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')
        && text[0] != '-'
        && text[^1] != '-'
        && !text.Contains("--");
}
