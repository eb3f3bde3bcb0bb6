using HeartstopperBot.Facts.Seeds.Reading;

namespace HeartstopperBot.Facts.Seeds.Rules;

internal static class SpellingRules
{
    public static IEnumerable<Finding> EntityIsInTheClaim(LintContext context) =>
        from claim in context.Drafts.Claims
        from pair in claim.AsWritten
        where !Mentions(claim, pair.Key)
        select new Finding(
            claim.File,
            pair.KeyLine,
            "as-written",
            context.IsEntity(pair.Key)
                ? $"The claim is not about '{pair.Key}': it is neither subject nor value nor qualifier."
                : $"There is no entity '{pair.Key}'.{Nearest.Advice(pair.Key, context.Entities.Keys)} 'as-written' takes entity ids with the source's spelling.");

    public static IEnumerable<Finding> DiffersFromKnownNames(LintContext context) =>
        from claim in context.Drafts.Claims
        from pair in claim.AsWritten
        where context.Entities.TryGetValue(pair.Key, out var entity) && entity.Aliases.Prepend(entity.Label).Any(name => name?.Text == pair.Value.Text)
        select new Finding(claim.File, pair.KeyLine, "as-written", $"'{pair.Value.Text}' is a name of {pair.Key} anyway; 'as-written' is for a spelling that this source alone has.");

    private static bool Mentions(ClaimDraft claim, string id) =>
        claim.Subject?.Text == id || claim.Value?.Text == id || claim.Qualifiers.Any(pair => pair.Value.Text == id);
}
