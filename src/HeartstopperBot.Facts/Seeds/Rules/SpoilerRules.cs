using System.Collections.Frozen;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Seeds.Reading;

namespace HeartstopperBot.Facts.Seeds.Rules;

internal static class SpoilerRules
{
    /// <summary>What happens in the story is never shown to somebody who has not seen it.</summary>
    public static IEnumerable<Finding> StoryIsMarked(LintContext context) =>
        from claim in context.Drafts.Claims
        where claim.Spoils is null && TellsTheStory(context, claim)
        select new Finding(claim.File, claim.Line, "missing-spoils", $"{claim.Property!.Text} of {claim.Subject!.Text} tells what happens in the story; say in 'spoils' which season or film it gives away.");

    /// <summary>A season's plot is not known to somebody who has seen only the one before.</summary>
    public static IEnumerable<Finding> MarkIsNotTooEarly(LintContext context)
    {
        var seasons = SeasonsOfEpisodes(context);
        return
            from claim in context.Drafts.Claims
            where claim.Spoils is not null && TellsTheStory(context, claim)
            let season = seasons.GetValueOrDefault(claim.Subject!.Text, claim.Subject!.Text)
            where SpoilerLine.OrderOf(claim.Spoils!.Text) < SpoilerLine.OrderOf(season)
            select new Finding(claim.File, claim.Spoils!.Line, "missing-spoils", $"{claim.Property!.Text} of {claim.Subject!.Text} gives away at least {season}, and 'spoils' says {claim.Spoils!.Text}.");
    }

    /// <summary>What something is, is told to everybody who sees its name: it has no mark, so it tells nothing of the story.</summary>
    public static IEnumerable<Finding> DescriptionTellsNothing(LintContext context) =>
        from entity in context.Drafts.Entities
        where entity.Is is not null
        let told = entity.Is!.Text.Split([' ', ',', ';', '-', '\''], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(word => StoryWords.Contains(word))
        where told is not null
        select new Finding(entity.File, entity.Is!.Line, "telling-description", $"'is' of {entity.Id?.Text} says \"{told}\": everybody reads it, however far they have watched. Say it in a claim with a 'spoils' mark.");

    private static readonly FrozenSet<string> StoryWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "boyfriend", "girlfriend", "boyfriends", "girlfriends", "partner", "couple", "lover", "lovers", "love", "dating", "dates", "ex", "crush", "kiss", "kisses", "dies", "dead", "breakup");

    /// <summary>Themes count where they are those of something one watches; a book's are told on its cover, and so is a premise.</summary>
    private static bool TellsTheStory(LintContext context, ClaimDraft claim) => claim.Property?.Text switch
    {
        "plot" => claim.Subject is not null,
        "partner" => KindOf(context, claim.Subject) is "character",
        "theme" => KindOf(context, claim.Subject) is "season" or "episode" or "film",
        _ => false,
    };

    private static string? KindOf(LintContext context, Located? id) => id is null ? null : context.Entities.GetValueOrDefault(id.Text)?.Kind?.Text;

    private static Dictionary<string, string> SeasonsOfEpisodes(LintContext context) =>
        context.Drafts.Claims
            .Where(claim => claim is { Property.Text: "episode-title", Subject: not null })
            .SelectMany(claim => claim.Qualifiers.Where(pair => pair.Key == "season"), (claim, pair) => (Episode: claim.Subject!.Text, Season: pair.Value.Text))
            .GroupBy(pair => pair.Episode)
            .ToDictionary(group => group.Key, group => group.First().Season);
}
