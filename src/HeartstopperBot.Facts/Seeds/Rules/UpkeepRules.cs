using HeartstopperBot.Facts.Seeds.Reading;

namespace HeartstopperBot.Facts.Seeds.Rules;

/// <summary>What a fact keeper should tidy up although the pack can be used as it is.</summary>
internal static class UpkeepRules
{
    /// <summary>A name that people are offered and of which nobody says anything.</summary>
    public static IEnumerable<Finding> EntityIsMentioned(LintContext context)
    {
        var mentioned = context.Drafts.Claims.SelectMany(Mentions).ToHashSet();
        return
            from entity in context.Drafts.Entities
            where entity.Id is not null && !mentioned.Contains(entity.Id.Text)
            select new Finding(entity.File, entity.Id!.Line, "orphan", $"No claim mentions '{entity.Id.Text}' as its subject, value or qualifier; add what a source says of it, or remove it.");
    }

    private static IEnumerable<string> Mentions(ClaimDraft claim) =>
        claim.Qualifiers.Select(pair => pair.Value).Append(claim.Subject).Append(claim.Value).OfType<Located>().Select(text => text.Text);
}
