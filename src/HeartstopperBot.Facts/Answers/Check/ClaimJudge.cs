using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers.Check;

/// <param name="Evidence">What the sources say of it, what decides first; for what is not in the record what they say in its place.</param>
internal sealed record Judgement(Verdict Verdict, ImmutableArray<RankedStatement> Evidence)
{
    public static readonly Judgement Unknown = new(Verdict.NotInTheRecord, []);

    public Judgement Turned => this with
    {
        Verdict = Verdict switch { Verdict.Supported => Verdict.Contradicted, Verdict.Contradicted => Verdict.Supported, _ => Verdict },
    };
}

/// <summary>
/// Holds a claim against the ranked statements within a lens. Contradicted is only what sources deny, or what has one value and that is another: that no source
/// names somebody among many proves nothing.
/// </summary>
internal sealed class ClaimJudge(FactStore store, Lens lens)
{
    public Judgement Judge(MadeClaim claim)
    {
        var found = Readings(claim).Select(one => Of(claim, one.Subject, one.Value)).ToArray();
        // Where a name may mean several, only what holds for one of them is sure.
        var judged = found.FirstOrDefault(one => one.Verdict == Verdict.Supported)
            ?? (found.DistinctBy(one => one.Verdict).Count() == 1 ? found[0] : null)
            ?? Judgement.Unknown;
        return claim.IsNegated ? judged.Turned : judged;
    }

    private static IEnumerable<(string Subject, string Value)> Readings(MadeClaim claim)
    {
        foreach (var subject in claim.Subjects)
        {
            if (claim.Values.IsEmpty) yield return (subject, "");
            foreach (var value in claim.Values) yield return (subject, value);
        }
    }

    private Judgement Of(MadeClaim claim, string subject, string value)
    {
        if (claim.Date is { } date) return Best(claim.Properties, property => OfDate(subject, property, date));
        if (claim.Number is { } number) return claim.Properties is ["season-count"] ? OfSeasons(number) : OfNumber(Counted(subject, claim.Properties[0], value), number);
        if (!claim.Words.IsEmpty) return OfSaying(Ranked(subject, claim.Properties[0]), claim.Words);
        return claim.Properties[0] switch
        {
            CastMember.Property => OfCast(subject, value),
            "appears-in" => OfAppearance(subject, value),
            "episode-title" => OfTitle(subject, value),
            _ => Best(claim.Properties, property => OfEntity(subject, property, value, claim.IsMutual)),
        };
    }

    private static Judgement Best(ImmutableArray<string> properties, Func<string, Judgement> judge)
    {
        var all = properties.Select(judge).ToArray();
        return all.FirstOrDefault(one => one.Verdict == Verdict.Supported) ?? all.FirstOrDefault(one => one.Verdict == Verdict.Contradicted) ?? all.FirstOrDefault(one => one.Evidence.Length > 0) ?? all[0];
    }

    private IReadOnlyList<RankedStatement> Ranked(string subject, string property) => Ranking.Rank(store.StatementsAbout(subject, property, lens));

    private Judgement OfEntity(string subject, string property, string value, bool isMutual)
    {
        var ranked = Ranked(subject, property);
        if (isMutual && Find(Ranked(value, property), subject) is { } turned && Ranking.IsSupported(turned.Statement)) return new Judgement(Verdict.Supported, [turned]);
        var leading = ranked.Where(one => one.IsLeading && Ranking.IsSupported(one.Statement)).ToImmutableArray();
        if (Find(ranked, value) is { } match)
        {
            if (!Ranking.IsSupported(match.Statement)) return new Judgement(Verdict.Contradicted, [match]);
            // Where the sources are evenly divided, either is supported, and disputed.
            var rival = match.Status == Status.Disputed ? ranked.Where(one => match.Statement.Property.IsSingle && one != match && one.Status == Status.Disputed && Ranking.IsSupported(one.Statement)).Take(1) : [];
            if (match.IsLeading || leading is not [{ Status: Status.Confirmed } leader, ..]) return new Judgement(Verdict.Supported, [match, .. rival]);
            return new Judgement(Verdict.Contradicted, [leader, match]);
        }

        if (leading.IsEmpty) return Judgement.Unknown;
        var isDecided = leading[0].Statement.Property.IsSingle && leading.All(one => one.Status is Status.Confirmed or Status.Reported or Status.Disputed);
        return new Judgement(isDecided ? Verdict.Contradicted : Verdict.NotInTheRecord, leading);
    }

    /// <summary>A title is a name of the episode: either it is this one's, or another's.</summary>
    private Judgement OfTitle(string episode, string named)
    {
        var titles = Ranked(episode, "episode-title").Where(one => one.IsLeading).ToImmutableArray();
        return titles.IsEmpty ? Judgement.Unknown : new Judgement(episode == named ? Verdict.Supported : Verdict.Contradicted, titles);
    }

    /// <param name="award">Of which prize, where prizes are counted; empty otherwise.</param>
    private IReadOnlyList<RankedStatement> Counted(string subject, string property, string award) =>
        [.. Ranked(subject, property).Where(one => award.Length == 0 || (one.Statement.Qualifiers.TryGetValue("award", out var counted) && counted.EntityId == award))];

    /// <summary>Who is in the cast, or plays somebody of whom a source says that they are missing.</summary>
    private Judgement OfCast(string season, string person)
    {
        var isWhole = store.FindEntity(season)?.Kind == EntityKind.Series;
        var said = store.StatementsWithValue(person, CastMember.Property, lens).Where(one => isWhole || one.Subject == season).ToArray();
        var inCast = Ranking.Rank(said).Where(one => Ranking.IsSupported(one.Statement)).ToImmutableArray();
        if (!inCast.IsEmpty) return new Judgement(Verdict.Supported, inCast);
        var parts = Rank(store.StatementsWithValue(person, CastingReader.PlayedBy, lens)).Where(one => one.IsLeading && Ranking.IsSupported(one.Statement)).ToImmutableArray();
        if (isWhole) return parts.IsEmpty ? Judgement.Unknown : new Judgement(Verdict.Supported, parts);
        var absent = parts.Select(one => one.Statement.Subject).Prepend(person).SelectMany(one => Absences(one, season)).ToImmutableArray();
        if (!absent.IsEmpty) return new Judgement(Verdict.Contradicted, absent);
        return Denied(said);
    }

    private Judgement OfAppearance(string character, string season)
    {
        if (Find(Ranked(character, "appears-in"), season) is { } appears && Ranking.IsSupported(appears.Statement)) return new Judgement(Verdict.Supported, [appears]);
        if (store.FindEntity(season)?.Kind == EntityKind.Series) return Judgement.Unknown;
        var actors = Ranked(character, CastingReader.PlayedBy).Where(one => one.IsLeading && Ranking.IsSupported(one.Statement)).ToArray();
        var absent = Absences(character, season).Concat(actors.SelectMany(one => Absences(one.Statement.Value.EntityId!, season))).ToImmutableArray();
        if (!absent.IsEmpty) return new Judgement(Verdict.Contradicted, absent);

        // Whose actor is in the cast is in it, too; both statements together say so.
        foreach (var actor in actors)
        {
            var inCast = Ranking.Rank(store.StatementsWithValue(actor.Statement.Value.EntityId!, CastMember.Property, lens).Where(one => one.Subject == season)).Where(one => Ranking.IsSupported(one.Statement)).Take(1);
            if (inCast.FirstOrDefault() is { } member) return new Judgement(Verdict.Supported, [member, actor]);
        }

        return Judgement.Unknown;
    }

    private IEnumerable<RankedStatement> Absences(string who, string season) => Ranked(who, "absent-from").Where(one => one.Statement.Value.EntityId == season && Ranking.IsSupported(one.Statement));

    private static Judgement Denied(Statement[] said) => Ranking.Rank(said) is { Count: > 0 } denials ? new Judgement(Verdict.Contradicted, [.. denials]) : Judgement.Unknown;

    /// <summary>The show came with its first season, where no source dates it as a whole; but who says "Heartstopper" may mean the books.</summary>
    private Judgement OfDate(string subject, string property, ClaimedDate date)
    {
        var ranked = Ranked(subject, property);
        if (ranked.Count > 0 || store.FindEntity(subject)?.Kind != EntityKind.Series) return OfDate(ranked, date);
        return OfDate(Ranked("season-1", property), date) is { Verdict: Verdict.Supported } first ? first : Judgement.Unknown;
    }

    private static Judgement OfDate(IReadOnlyList<RankedStatement> ranked, ClaimedDate date)
    {
        var dated = ranked.Where(one => one.Statement.Value.Date is not null && Ranking.IsSupported(one.Statement)).ToArray();
        var leading = dated.Where(one => one.IsLeading).ToImmutableArray();
        if (leading.IsEmpty) return Judgement.Unknown with { Evidence = [.. ranked.Where(one => one.IsLeading)] };
        // "2023" stands beside "3 August 2023" without being disputed.
        var current = dated.Where(one => one.IsLeading || one.Status is not (Status.Superseded or Status.Disputed)).ToArray();
        if (current.FirstOrDefault(one => date.Fit(one.Statement.Value.Date!) == DateFit.Same) is { } same) return new Judgement(Verdict.Supported, [same]);
        if (leading.Any(one => date.Fit(one.Statement.Value.Date!) == DateFit.Possible || one.Status is Status.Expected)) return new Judgement(Verdict.NotInTheRecord, leading);
        var before = dated.Where(one => !one.IsLeading && date.Fit(one.Statement.Value.Date!) == DateFit.Same).Take(1);
        return new Judgement(Verdict.Contradicted, [leading[0], .. before]);
    }

    private static Judgement OfNumber(IReadOnlyList<RankedStatement> ranked, decimal number)
    {
        var counted = ranked.Where(one => one.Statement.Value.Number is not null && Ranking.IsSupported(one.Statement)).ToArray();
        if (counted.FirstOrDefault(one => one.IsLeading && one.Statement.Value.Number == number) is { } same) return new Judgement(Verdict.Supported, [same]);
        if (counted.FirstOrDefault(one => one.IsLeading) is not { } leading) return Judgement.Unknown;
        // A score moves from day to day; that it never stood so, no source says.
        if (leading.Status == Status.Expected || leading.Statement.Property.Id == "score") return new Judgement(Verdict.NotInTheRecord, [leading]);
        return new Judgement(Verdict.Contradicted, [leading, .. counted.Where(one => !one.IsLeading && one.Statement.Value.Number == number).Take(1)]);
    }

    /// <summary>Each season with a date is one; that there are fewer than those is contradicted, that there are more is not known.</summary>
    private Judgement OfSeasons(decimal number)
    {
        var seasons = store.StatementsOf("release-date", lens).GroupBy(one => one.Subject).Where(one => store.FindEntity(one.Key)?.Kind == EntityKind.Season)
            .Select(said => Ranking.Rank(said).FirstOrDefault(one => one.IsLeading && one.Statement.Value.Date is not null)).OfType<RankedStatement>()
            .OrderBy(one => one.Statement.Subject, StringComparer.Ordinal).ToImmutableArray();
        return new Judgement(number == seasons.Length ? Verdict.Supported : number < seasons.Length ? Verdict.Contradicted : Verdict.NotInTheRecord, seasons);
    }

    /// <summary>Every word must be borne out by one statement; that somebody never said a thing, no source can tell.</summary>
    private static Judgement OfSaying(IReadOnlyList<RankedStatement> ranked, ImmutableArray<string> words)
    {
        var said = ranked.FirstOrDefault(one => Ranking.IsSupported(one.Statement) && words.All(StatementWords.Of(one.Statement, one.Statement.References, id => id.Replace('-', ' ')).Contains));
        return said is null ? Judgement.Unknown : new Judgement(Verdict.Supported, [said]);
    }

    private IReadOnlyList<RankedStatement> Rank(IReadOnlyList<Statement> castings) =>
        [.. castings.Select(one => one.Subject).Distinct().SelectMany(subject => Ranked(subject, CastingReader.PlayedBy)).Where(one => castings.Any(casting => casting.Id == one.Statement.Id))];

    private static RankedStatement? Find(IEnumerable<RankedStatement> ranked, string value) => ranked.FirstOrDefault(one => one.Statement.Value.EntityId == value);
}
