using System.Collections.Frozen;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Seeds.Reading;

namespace HeartstopperBot.Facts.Seeds.Rules;

/// <summary>Days that cannot both be right. Only within one source: where two sources differ, the ranking shows both.</summary>
internal static class DateRules
{
    private static readonly (string First, string Then, string Problem)[] Orders =
    [
        ("filming-began", "filming-ended", "filming ended before it began"),
        ("announced-on", "release-date", "it came out before it was announced"),
    ];

    /// <summary>Properties that tell of what has happened; a plan, an event or a release may well lie ahead of the source.</summary>
    private static readonly FrozenSet<string> OfThePast =
        FrozenSet.Create("announced-on", "said", "reception", "won", "win-count", "record", "viewing", "score", "chart-position", "copies-sold");

    public static IEnumerable<Finding> EndComesAfterBeginning(LintContext context) =>
        from source in context.Drafts.Sources
        from order in Orders
        from first in source.Claims
        where first.Property?.Text == order.First && IsStated(first)
        from then in source.Claims
        where then.Property?.Text == order.Then && IsStated(then) && then.Subject?.Text == first.Subject?.Text
        let firstDate = DateOf(first.Value)
        let thenDate = DateOf(then.Value)
        where firstDate is not null && thenDate is not null && thenDate.LastDay < firstDate.FirstDay
        select new Finding(then.File, then.Value!.Line, "date-order", $"With {firstDate} on line {first.Value!.Line} and {thenDate} here, {order.Problem}; look at the source again.");

    /// <summary>Nobody reports what was said next week. A day is allowed for time zones.</summary>
    public static IEnumerable<Finding> PastIsBeforeTheSource(LintContext context) =>
        from source in context.Drafts.Sources
        let published = DateOf(source.Published)
        where published is not null
        from claim in source.Claims
        where claim.Property is not null && OfThePast.Contains(claim.Property.Text) && IsStated(claim)
        from day in claim.Qualifiers.Where(pair => QualifierCatalogue.TakesDate(pair.Key)).Select(pair => pair.Value).Append(claim.Value)
        let date = DateOf(day, claim)
        where date is not null && date.FirstDay > published.LastDay.AddDays(1)
        select new Finding(claim.File, day!.Line, "date-order", $"The source came out on {published} and cannot tell of {date} as past; look at both dates again.");

    private static FactDate? DateOf(Located? text) => text is null ? null : FactDate.TryParse(text.Text);

    /// <summary>Null too for a value that merely looks like a year: a score, a count.</summary>
    private static FactDate? DateOf(Located? text, ClaimDraft claim) =>
        text == claim.Value && PropertyCatalogue.Find(claim.Property!.Text)?.ValueKind != ValueKind.Date ? null : DateOf(text);

    private static bool IsStated(ClaimDraft claim) => claim.Certainty is null or { Text: "states" };
}
