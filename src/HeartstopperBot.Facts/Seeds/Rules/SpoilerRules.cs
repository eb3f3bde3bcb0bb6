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
