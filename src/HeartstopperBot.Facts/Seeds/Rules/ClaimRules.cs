using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Seeds.Reading;

namespace HeartstopperBot.Facts.Seeds.Rules;

internal static class ClaimRules
{
    /// <summary>A line of an embed holds about this much before it wraps a third time.</summary>
    private const int MaxSaysLength = 200;

    public static IEnumerable<Finding> SubjectIsKnown(LintContext context) =>
        from claim in context.Drafts.Claims
        where claim.Subject is not null && !context.IsEntity(claim.Subject.Text)
        select UnknownEntity(context, claim, claim.Subject!);

    public static IEnumerable<Finding> PropertyIsKnown(LintContext context) =>
        from claim in context.Drafts.Claims
        where claim.Property is not null && PropertyCatalogue.Find(claim.Property.Text) is null
        select new Finding(
            claim.File,
            claim.Property!.Line,
            "unknown-property",
            $"There is no property '{claim.Property.Text}'.{Nearest.Advice(claim.Property.Text, PropertyCatalogue.All.Select(property => property.Id))} A new one is added to PropertyCatalogue.cs first.");

    public static IEnumerable<Finding> ValueFits(LintContext context) =>
        from claim in context.Drafts.Claims
        let property = claim.Property is null ? null : PropertyCatalogue.Find(claim.Property.Text)
        where property is not null && claim.Value is not null && DraftValues.Read(property, claim.Value.Text, claim.Unit?.Text, context.IsEntity) is null
        select property.ValueKind switch
        {
            ValueKind.Entity => UnknownEntity(context, claim, claim.Value!),
            ValueKind.Date => new Finding(claim.File, claim.Value!.Line, "date", $"'{claim.Value.Text}' is no date, and {property.Id} takes one: 2023, 2023-04, 2023-04-24, \"2023-04-24 08:00 UK time\" or not-announced."),
            _ => new Finding(claim.File, claim.Value!.Line, "value", $"'{claim.Value.Text}' is no number, and {property.Id} takes one, as in 7 or 4.99; what it counts goes into 'unit'."),
        };

    public static IEnumerable<Finding> UnitIsOfANumber(LintContext context) =>
        from claim in context.Drafts.Claims
        let property = claim.Property is null ? null : PropertyCatalogue.Find(claim.Property.Text)
        where property is not null && claim.Unit is not null && property.ValueKind != ValueKind.Number
        select new Finding(claim.File, claim.Unit!.Line, "value", $"Only a number has a unit, and {property.Id} takes none.");

    public static IEnumerable<Finding> CertaintyIsKnown(LintContext context) =>
        from claim in context.Drafts.Claims
        where claim.Certainty is not null && !SeedWords.Certainties.ContainsKey(claim.Certainty.Text)
        select new Finding(
            claim.File,
            claim.Certainty!.Line,
            "unknown-certainty",
            $"There is no certainty '{claim.Certainty.Text}'.{Nearest.Advice(claim.Certainty.Text, SeedWords.Certainties.Keys)} Known are states, reports, expects and denies.");

    public static IEnumerable<Finding> SpoilsIsKnown(LintContext context) =>
        from claim in context.Drafts.Claims
        where claim.Spoils is not null && SpoilerLine.OrderOf(claim.Spoils.Text) is null
        select new Finding(claim.File, claim.Spoils!.Line, "unknown-spoils", $"'{claim.Spoils.Text}' is neither a season nor the film; write season-1, season-2, season-3 or heartstopper-forever.");

    public static IEnumerable<Finding> SaysIsOneShortSentence(LintContext context)
    {
        foreach (var claim in context.Drafts.Claims)
        {
            if (claim.Says is not { } says) continue;
            if (says.Text.Length > MaxSaysLength)
                yield return new Finding(claim.File, says.Line, "says", $"'says' has {says.Text.Length} characters; tell it in {MaxSaysLength} or fewer, or make it two claims.");
            if (!IsSentence(says.Text))
                yield return new Finding(claim.File, says.Line, "says", "'says' should be one sentence on one line: a capital letter at its beginning, a full stop at its end.");
        }
    }

    /// <summary>A source that says the same thing at two places says it once, with both places in 'at'.</summary>
    public static IEnumerable<Finding> IsMadeOnce(LintContext context) =>
        from source in context.Drafts.Sources
        from same in source.Claims.GroupBy(MeaningOf)
        from again in same.Skip(1)
        select new Finding(again.File, again.Line, "duplicate-claim", $"The source claims this on line {same.First().Line} already; make them one and name both places in 'at'.");

    /// <summary>
    /// Of what can have one value a source states one. It may expect another, give one for another day, or name a day and then its hour.
    /// </summary>
    public static IEnumerable<Finding> SingleHasOneValue(LintContext context) =>
        from source in context.Drafts.Sources
        from same in source.Claims.Where(IsSingle).GroupBy(SlotOf)
        let first = same.First()
        from again in same.Skip(1)
        where !IsSameValue(first, again)
        select new Finding(
            again.File,
            again.Value!.Line,
            "second-value",
            $"The source gives {again.Subject!.Text} one {again.Property!.Text} on line {first.Value!.Line} already, and this is another; correct one, or keep them apart by a qualifier or 'certainty'.");

    public static Finding UnknownEntity(LintContext context, ClaimDraft claim, Located id) =>
        new(claim.File, id.Line, "unknown-entity", $"There is no entity '{id.Text}'.{Nearest.Advice(id.Text, context.Entities.Keys)} Entities are listed in entities/*.yaml.");

    private static string MeaningOf(ClaimDraft claim)
    {
        var qualifiers = claim.Qualifiers
            .Where(pair => !PropertyCatalogue.Remarks.Contains(pair.Key))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key}={pair.Value.Text}");
        return string.Join('\n', [claim.Subject?.Text, claim.Property?.Text, claim.Value?.Text, claim.Unit?.Text, .. qualifiers]);
    }

    private static bool IsSingle(ClaimDraft claim) =>
        claim is { Subject: not null, Property: not null, Value: not null } && PropertyCatalogue.Find(claim.Property.Text) is { IsSingle: true };

    private static string SlotOf(ClaimDraft claim)
    {
        var slots = PropertyCatalogue.Find(claim.Property!.Text)!.Slots;
        var qualifiers = claim.Qualifiers
            .Where(pair => slots.Contains(pair.Key) || pair.Key == "when")
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key}={pair.Value.Text}");
        return string.Join('\n', [claim.Subject!.Text, claim.Property.Text, claim.Certainty?.Text ?? "states", .. qualifiers]);
    }

    private static bool IsSameValue(ClaimDraft one, ClaimDraft other) =>
        one.Value!.Text == other.Value!.Text && one.Unit?.Text == other.Unit?.Text
        || (FactDate.TryParse(one.Value.Text), FactDate.TryParse(other.Value.Text)) is ({ } day, { } moment)
            && day.FirstDay <= moment.LastDay && moment.FirstDay <= day.LastDay
            && day.Precision != moment.Precision;

    private static bool IsSentence(string text) =>
        text.Length > 1
        && !text.AsSpan().ContainsAny('\n', '\r')
        && (char.IsUpper(text[0]) || char.IsDigit(text[0]) || text[0] is '"' or '\'' or '“' or '‘')
        && text[^1] is '.' or '!' or '?';
}
