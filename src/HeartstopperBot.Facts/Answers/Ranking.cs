using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers;

/// <summary>Which value an answer leads with: the published rule, all of it. <see cref="Rule"/> says it to readers; keep the two alike.</summary>
public static class Ranking
{
    /// <summary>The rule in plain words, one sentence each.</summary>
    public static readonly ImmutableArray<string> Rule =
    [
        "What a source states outright comes before what it passes on, and that before what it only expects.",
        "Of what changes with time, such as release plans, counts and scores, the newest source leads; what was said before is superseded.",
        "Of what does not change, such as who plays whom, the value with more independent sources leads and the other is disputed.",
        "A date that has come changes no more: then, too, more independent sources lead, and a plan from before that day is superseded.",
        "With equally many sources, or two newest of the same day, both values are disputed.",
        "A copy of another outlet never counts beside its original; what only copies say is reported.",
        "A more precise date does not dispute a less precise one that it fits.",
        "What a source denies is disputed.",
        "Where a source says that nothing has been announced, the value is unknown; guesses stand beside it as expected.",
        "Another spelling of the same name is no disagreement.",
    ];

    /// <summary>Every statement with its status. Of values that compete the leading one comes first; values that stand side by side keep their order.</summary>
    public static IReadOnlyList<RankedStatement> Rank(IEnumerable<Statement> statements) =>
        [.. statements.GroupBy(SlotOf).SelectMany(slot => slot.First().Property.IsSingle ? RankCompetitors([.. slot]) : slot.Select(Alone))];

    /// <summary>Sources that do not copy one another: a copy counts with its original, and a copy of who knows whom not at all.</summary>
    public static int IndependentSources(Statement statement) =>
        Supporting(statement).Select(reference => reference.Source.MirrorOf ?? reference.Source.Id).Where(origin => origin != "unknown").Distinct().Count();

    /// <summary>The references that an answer cites: guesses and denials do not stand behind what others state.</summary>
    public static ImmutableArray<Reference> Backing(Statement statement)
    {
        var weakest = StrengthOf(statement) is Certainty.States ? Certainty.Reports : StrengthOf(statement);
        return [.. statement.References.Where(reference => reference.Certainty <= weakest)];
    }

    /// <summary>Of those that back a statement, the ones to show first: originals before copies, then the newest.</summary>
    public static IEnumerable<Reference> BestFirst(IEnumerable<Reference> references) =>
        references.OrderBy(reference => reference.Source.MirrorOf is not null).ThenByDescending(reference => reference.Source.Earliest);

    /// <summary>The shortest wording among those who put it strongest: what they have in common, rather than what one of them adds.</summary>
    public static Reference Voice(Statement statement) =>
        statement.References.Where(reference => reference.Certainty == StrengthOf(statement)).MinBy(reference => reference.Says.Length)!;

    /// <summary>False where nobody says it and somebody denies it.</summary>
    public static bool IsSupported(Statement statement) => statement.References.Any(reference => reference.Certainty != Certainty.Denies);

    /// <summary>Values compete only within one subject and property, and only where the qualifiers that keep values apart are alike.</summary>
    private static (string Subject, string Property, string Slots) SlotOf(Statement statement)
    {
        var slots = statement.Property.Slots.Where(statement.Qualifiers.ContainsKey).Select(slot => $"{slot}={statement.Qualifiers[slot].ToCanonicalString()}");
        return (statement.Subject, statement.Property.Id, string.Join('\n', slots));
    }

    private static RankedStatement Alone(Statement statement) => new(statement, OwnStatus(statement), IsLeading: true);

    private static IEnumerable<RankedStatement> RankCompetitors(ImmutableArray<Statement> competitors)
    {
        var changes = Changes(competitors);
        var ordered = competitors
            .OrderBy(StrengthOf)
            .ThenByDescending(statement => changes ? NewestDay(statement).DayNumber : IndependentSources(statement))
            .ThenByDescending(statement => statement.Value.Date?.Precision ?? DatePrecision.Year)
            .ThenByDescending(statement => changes ? IndependentSources(statement) : NewestDay(statement).DayNumber)
            .ToArray();

        // "2023" from a newer source does not take the place of "3 August 2023": the precise one says the same and more.
        var first = ordered[0];
        var leader = ordered.Where(other => StrengthOf(other) == StrengthOf(first) && IsMorePrecise(other.Value.Date, first.Value.Date))
            .MaxBy(other => other.Value.Date!.Precision) ?? first;

        var isTied = ordered.Any(other => other != leader && IsTie(leader, other, changes) && StatusBeside(leader, other, changes) != Status.Superseded);
        yield return new RankedStatement(leader, isTied ? Status.Disputed : OwnStatus(leader), IsLeading: true);
        foreach (var other in ordered.Where(other => other != leader)) yield return new RankedStatement(other, StatusBeside(leader, other, changes), IsLeading: false);
    }

    /// <summary>False for what never changes, and for a date that has come while sources still spoke of it.</summary>
    private static bool Changes(ImmutableArray<Statement> competitors) =>
        competitors[0].Property.Changes && !competitors.Any(statement => statement.Value.Date is { } date && NewestDay(statement) >= date.LastDay);

    /// <summary>What was said before the day on which it came otherwise.</summary>
    private static bool WasAPlan(Statement leader, Statement other, bool changes) =>
        leader.Property.Changes && !changes && leader.Value.Date is { } came && NewestDay(other) < came.FirstDay;

    private static Status StatusBeside(Statement leader, Statement other, bool changes)
    {
        var isOlder = NewestDay(other) < NewestDay(leader);
        if (StrengthOf(other) == Certainty.Expects) return isOlder ? Status.Superseded : Status.Expected;
        if (Agree(leader, other)) return OwnStatus(other);
        if (StrengthOf(other) == Certainty.Denies || !leader.Property.Changes) return Status.Disputed;
        if (!changes) return WasAPlan(leader, other, changes) ? Status.Superseded : Status.Disputed;
        if (isOlder) return Status.Superseded;
        return StrengthOf(other) == StrengthOf(leader) ? Status.Disputed : OwnStatus(other);
    }

    private static bool IsTie(Statement leader, Statement other, bool changes)
    {
        if (StrengthOf(leader) != StrengthOf(other) || Agree(leader, other) || WasAPlan(leader, other, changes)) return false;
        return changes ? NewestDay(leader) == NewestDay(other) : IndependentSources(leader) == IndependentSources(other);
    }

    /// <summary>The status of a statement that nothing competes with.</summary>
    private static Status OwnStatus(Statement statement)
    {
        if (statement.References.Any(reference => reference.Certainty == Certainty.Denies)) return Status.Disputed;
        return StrengthOf(statement) switch
        {
            Certainty.Expects => Status.Expected,
            _ when statement.Value.Kind == ValueKind.NotAnnounced => Status.Unknown,
            Certainty.Reports => Status.Reported,
            _ when IndependentSources(statement) == 0 => Status.Reported,
            _ => Status.Confirmed,
        };
    }

    /// <summary>The strongest way in which any source puts it.</summary>
    private static Certainty StrengthOf(Statement statement) => statement.References.Min(reference => reference.Certainty);

    /// <summary>A statement is dated by its newest source.</summary>
    private static DateOnly NewestDay(Statement statement) => Supporting(statement).Max(reference => reference.Source.Earliest);

    /// <summary>All references, if every one denies: then they are what it is known by.</summary>
    private static IEnumerable<Reference> Supporting(Statement statement)
    {
        var supporting = statement.References.Where(reference => reference.Certainty != Certainty.Denies);
        return supporting.Any() ? supporting : statement.References;
    }

    /// <summary>Two dates of which one is only more precise.</summary>
    internal static bool Agree(Statement left, Statement right) => Contains(left.Value.Date, right.Value.Date) || Contains(right.Value.Date, left.Value.Date);

    private static bool IsMorePrecise(FactDate? date, FactDate? than) => date != than && Contains(than, date);

    private static bool Contains(FactDate? wide, FactDate? narrow) =>
        wide is not null && narrow is not null && wide.Precision < narrow.Precision && wide.FirstDay <= narrow.FirstDay && narrow.LastDay <= wide.LastDay;
}

/// <param name="IsLeading">True for the value that an answer leads with, and for every value that stands beside others.</param>
public sealed record RankedStatement(Statement Statement, Status Status, bool IsLeading);
