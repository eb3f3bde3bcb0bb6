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
        EntityRules.LabelIsUnique,

        SourceRules.IdIsASlug,
        SourceRules.IdIsUnique,
        SourceRules.FileIsNamedAfterId,
        SourceRules.HasClaims,
        SourceRules.HasADay,
        SourceRules.DatesAreReadable,
        SourceRules.UrlIsWeb,
        SourceRules.MirrorIsOfAKnownSource,
        TitleRules.TitleWasSeen,

        ClaimRules.SubjectIsKnown,
        ClaimRules.PropertyIsKnown,
        ClaimRules.ValueFits,
        ClaimRules.UnitIsOfANumber,
        ClaimRules.CertaintyIsKnown,
        ClaimRules.SpoilsIsKnown,
        ClaimRules.SaysIsOneShortSentence,
        ClaimRules.IsMadeOnce,
        ClaimRules.SingleHasOneValue,

        DateRules.EndComesAfterBeginning,
        DateRules.PastIsBeforeTheSource,

        SpoilerRules.StoryIsMarked,
        SpoilerRules.MarkIsNotTooEarly,
        SpoilerRules.DescriptionTellsNothing,

        QualifierRules.NameIsKnown,
        QualifierRules.ValueFits,

        SpellingRules.EntityIsInTheClaim,
        SpellingRules.DiffersFromKnownNames,
    ];

    /// <summary>Rules whose findings leave the pack fit for use.</summary>
    private static readonly IReadOnlyList<Func<LintContext, IEnumerable<Finding>>> Upkeep =
    [
        UpkeepRules.EntityIsMentioned,
    ];

    /// <summary>All findings of the rules that a pack has to keep, in no order.</summary>
    public static IEnumerable<Finding> Lint(LintContext context) => Rules.SelectMany(rule => rule(context));

    /// <summary>All findings of the other rules, in no order.</summary>
    public static IEnumerable<Finding> LintUpkeep(LintContext context) => Upkeep.SelectMany(rule => rule(context));
}
