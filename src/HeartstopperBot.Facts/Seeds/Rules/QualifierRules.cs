using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Seeds.Reading;

namespace HeartstopperBot.Facts.Seeds.Rules;

internal static class QualifierRules
{
    public static IEnumerable<Finding> NameIsKnown(LintContext context) =>
        from claim in context.Drafts.Claims
        let property = claim.Property is null ? null : PropertyCatalogue.Find(claim.Property.Text)
        where property is not null
        from pair in claim.Qualifiers
        let known = property.Qualifiers.Concat(PropertyCatalogue.Remarks.Order()).ToList()
        where !known.Contains(pair.Key)
        select new Finding(
            claim.File,
            pair.KeyLine,
            "unknown-qualifier",
            $"{property.Id} has no qualifier '{pair.Key}'.{Nearest.Advice(pair.Key, known)} It may carry {string.Join(", ", known)}.");

    public static IEnumerable<Finding> ValueFits(LintContext context) =>
        from claim in context.Drafts.Claims
        from pair in claim.Qualifiers
        where QualifierCatalogue.TakesEntity(pair.Key) && !context.IsEntity(pair.Value.Text)
        where QualifierCatalogue.TakesOnlyEntity(pair.Key) || LooksLikeAnId(pair.Value.Text)
        select ClaimRules.UnknownEntity(context, claim, pair.Value);

    /// <summary>A hyphen between lower-case words: nobody writes plain words so, and a mistyped id must not pass as words.</summary>
    private static bool LooksLikeAnId(string text) => text.Contains('-') && LintContext.IsSlug(text);
}
