using HeartstopperBot.Facts.Names;
using HeartstopperBot.Facts.Seeds.Reading;

namespace HeartstopperBot.Facts.Seeds.Rules;

internal static class EntityRules
{
    public static IEnumerable<Finding> IdIsASlug(LintContext context) =>
        from entity in context.Drafts.Entities
        where entity.Id is not null && !LintContext.IsSlug(entity.Id.Text)
        select new Finding(entity.File, entity.Id!.Line, "id", $"The id '{entity.Id.Text}' should be lower-case letters, digits and hyphens, as in nick-nelson.");

    public static IEnumerable<Finding> IdIsUnique(LintContext context) =>
        from entity in context.Drafts.Entities
        where entity.Id is not null
        group entity by entity.Id!.Text into same
        from again in same.Skip(1)
        let first = same.First()
        select new Finding(again.File, again.Id!.Line, "duplicate-id", $"The entity '{same.Key}' stands in {first.File}:{first.Line} already; make them one or rename one.");

    public static IEnumerable<Finding> KindIsKnown(LintContext context) =>
        from entity in context.Drafts.Entities
        where entity.Kind is not null && !SeedWords.Kinds.ContainsKey(entity.Kind.Text)
        select new Finding(
            entity.File,
            entity.Kind!.Line,
            "unknown-kind",
            $"There is no kind '{entity.Kind.Text}'.{Nearest.Advice(entity.Kind.Text, SeedWords.Kinds.Keys)} Known are {string.Join(", ", SeedWords.Kinds.Keys.Order())}.");

    /// <summary>A name shared by a person and a character is a choice that a reader can make; shared within a kind it is most likely a slip.</summary>
    public static IEnumerable<Finding> NameIsUniqueInItsKind(LintContext context) =>
        from entity in context.Drafts.Entities
        where entity.Kind is not null
        from name in entity.Aliases.Prepend(entity.Label).OfType<Located>()
        group (entity, name) by (Kind: entity.Kind!.Text, Name: NameFolding.Fold(name.Text)) into same
        from again in same.Skip(1)
        let first = same.First()
        select new Finding(
            again.entity.File,
            again.name.Line,
            "duplicate-name",
            again.entity == first.entity
                ? $"'{again.name.Text}' is the same as '{first.name.Text}' of the same entity once case, accents and punctuation are folded; remove it."
                : $"'{again.name.Text}' is a name of the {same.Key.Kind} {first.entity.Id?.Text} ({first.entity.File}:{first.name.Line}) too; a name belongs to one {same.Key.Kind}.");

    /// <summary>Across kinds an actor may be called as a character is; anything else would be offered twice under the same words.</summary>
    public static IEnumerable<Finding> LabelIsUnique(LintContext context) =>
        from entity in context.Drafts.Entities
        where entity.Kind is not null && entity.Label is not null
        group entity by NameFolding.Fold(entity.Label!.Text) into same
        from again in same.Skip(1)
        let other = same.First()
        where again.Kind!.Text != other.Kind!.Text && !IsPersonAndCharacter(again.Kind!.Text, other.Kind!.Text)
        select new Finding(
            again.File,
            again.Label!.Line,
            "duplicate-label",
            $"The {other.Kind!.Text} {other.Id?.Text} ({other.File}:{other.Line}) is called '{other.Label!.Text}' too; say in one of the labels which it is, as in 'Solitaire (novel)'.");

    private static bool IsPersonAndCharacter(string one, string other) => (one, other) is ("person", "character") or ("character", "person");
}
