using HeartstopperBot.Facts.Seeds.Reading;
using HeartstopperBot.Facts.Seeds.Rules;

namespace HeartstopperBot.Facts.Seeds;

/// <summary>Every rule about what seed files say, listed by hand. What is wrong with their shape (yaml, shape, unknown-key, missing-field) is found while reading.</summary>
internal static class SeedLinter
{
    private static readonly IReadOnlyList<Func<LintContext, IEnumerable<Finding>>> Rules =
    [
        EntityRules.IdIsASlug,
        EntityRules.IdIsUnique,
        EntityRules.KindIsKnown,
        EntityRules.NameIsUniqueInItsKind,

        SourceRules.IdIsASlug,
        SourceRules.IdIsUnique,
        SourceRules.FileIsNamedAfterId,
        SourceRules.HasClaims,
        SourceRules.HasADay,
        SourceRules.DatesAreReadable,
        SourceRules.UrlIsWeb,
        SourceRules.MirrorIsOfAKnownSource,

        ClaimRules.SubjectIsKnown,
        ClaimRules.PropertyIsKnown,
        ClaimRules.ValueFits,
        ClaimRules.UnitIsOfANumber,
        ClaimRules.CertaintyIsKnown,
        ClaimRules.SpoilsIsKnown,
        ClaimRules.SaysIsOneShortSentence,
        ClaimRules.IsMadeOnce,

        QualifierRules.NameIsKnown,
        QualifierRules.ValueFits,

        SpellingRules.EntityIsInTheClaim,
        SpellingRules.DiffersFromKnownNames,
    ];

    /// <summary>All findings of all rules, in no order.</summary>
    public static IEnumerable<Finding> Lint(Drafts drafts)
    {
        var context = new LintContext(drafts);
        return Rules.SelectMany(rule => rule(context));
    }
}
