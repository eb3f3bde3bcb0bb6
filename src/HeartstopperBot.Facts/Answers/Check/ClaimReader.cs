using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Names;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Check;

/// <summary>Reads one clause: the names in it, the verb between them, and what that claims. What fits no row of <see cref="ClaimPattern"/> is no claim.</summary>
internal sealed class ClaimReader(NameLexicon lexicon, NameSpotter spotter)
{
    private readonly AwardNames _awards = new(lexicon);

    private const int FarthestName = 5;

    private static readonly ImmutableArray<EntityKind> Dated = [EntityKind.Season, EntityKind.Film, EntityKind.Book, EntityKind.Episode, EntityKind.Series];

    /// <summary>Whether a piece of a sentence can stand as a clause.</summary>
    public static bool HasVerb(string piece)
    {
        var words = QuestionReader.Read(piece);
        return ClaimPattern.All.Any(pattern => ClaimPattern.Find(words, pattern.Verb) is not null) || ClaimPattern.Released.Any(verb => ClaimPattern.Find(words, verb) is not null)
            || words.Any(word => word.Stem is "hav" or "have" or "say" or "tell" or "be" or "get" || word.Text is "began" or "started" or "finished" or "ended" or "wrapped" or "run" or "runs" or "lasts" or "holds");
    }

    /// <param name="before">The subjects of the clause before, where this one has none: "Season 2 has 8 episodes and came out in 2023".</param>
    /// <returns>What it claims, and its subjects for the clause that follows.</returns>
    public (ImmutableArray<MadeClaim> Claims, ImmutableArray<Named> Subjects) Read(string clause, ImmutableArray<Named> before)
    {
        var words = spotter.Correct(QuestionReader.Read(clause));
        if (words.Length < 3) return ([], before);
        var part = new Clause(words, Names(words));
        var claims = Saying(part) ?? Counting(part, before) ?? Dating(part, before) ?? Relating(part, before) ?? Describing(part) ?? Pairing(part) ?? Kinship(part) ?? [];
        var subjects = part.Names.Take(1).ToImmutableArray();
        return (claims, subjects.IsEmpty ? before : subjects);
    }

    private ImmutableArray<Named> Names(ImmutableArray<Word> words)
    {
        var names = spotter.Find(words).Select(mention => new Named(mention.From, mention.To, mention.Meanings, mention.Relation, words)).Select(_awards.Widened).ToList();
        for (var at = 0; at < words.Length; at++)
        {
            var isSeries = words[at].Text is "heartstopper" or "show" || (words[at].Text == "series" && at > 0 && words[at - 1].Text is "the" or "netflix");
            if (names.Any(name => name.From <= at && at < name.To)) continue;
            if (isSeries) names.Add(Named.OfSeries(at, words));
            else if (_awards.At(words, at) is { } award) names.Add(award);
        }

        // The series is only the frame where a part of it is named too.
        if (names.Any(name => name.Is([EntityKind.Season, EntityKind.Film, EntityKind.Episode]))) names.RemoveAll(name => name.Is([EntityKind.Series]));
        return [.. names.OrderBy(name => name.From)];
    }

    /// <summary>"Alice Oseman said that ...".</summary>
    private static ImmutableArray<MadeClaim>? Saying(Clause clause)
    {
        var words = clause.Words;
        var at = words.Select((word, place) => (word, place)).FirstOrDefault(one => one.word.Stem is "say" or "tell", (null!, -1)).place;
        if (at <= 0 || clause.RunBefore(at, [EntityKind.Person]) is not [var speaker, ..] || speaker.To < at - 2) return null;
        ImmutableArray<string> said = [.. words.Skip(at + 1).Where(word => !PlainWords.Has(word.Text)).Select(word => word.Stem).Distinct()];
        if (said.Length < 2) return null;
        return [new MadeClaim(speaker.IdsOf([EntityKind.Person]), ["said"], clause.IsNegated(speaker.To, at)) { Words = said }];
    }

    /// <summary>"Season 2 has eight episodes", "there are six volumes", "each season has eight episodes", "Heartstopper won five Emmys".</summary>
    private ImmutableArray<MadeClaim>? Counting(Clause clause, ImmutableArray<Named> before)
    {
        if (ClaimedCount.Find(clause) is not { } count) return null;
        var isEach = clause.Words.Where((word, at) => word.Text is "each" or "every" or "all" && at + 1 < clause.Words.Length && clause.Words[at + 1].Text is "season" or "seasons" or "series").Any();
        var subjects = count.Property switch
        {
            "volume-count" => ["heartstopper-books"],
            "season-count" => clause.Speaks("heartstopper", "show", "series", "there") ? ["heartstopper"] : default,
            _ when isEach => [.. lexicon.IdsOf(EntityKind.Season)],
            // The show's episodes are those of its seasons.
            "episode-length" when Subjects(clause, before, [EntityKind.Series]) is { IsDefaultOrEmpty: false } => [.. lexicon.IdsOf(EntityKind.Season)],
            "score" or "win-count" or "nomination-count" => Subjects(clause, before, [EntityKind.Season, EntityKind.Film, EntityKind.Series]),
            _ => Subjects(clause, before, [EntityKind.Season, EntityKind.Film]),
        };
        if (subjects.IsDefault) return null;
        var claim = new MadeClaim(subjects, [count.Property], clause.IsNegated(0, count.At)) { Number = count.Number, Values = count.Award is { } award ? [award.Meanings[0].EntityId] : [] };
        return isEach ? [.. subjects.Select(subject => claim with { Subjects = [subject] })] : [claim];
    }

    /// <summary>"Season 2 came out on 3 August 2023".</summary>
    private static ImmutableArray<MadeClaim>? Dating(Clause clause, ImmutableArray<Named> before)
    {
        // What comes out beside the work itself has dates of its own.
        if (clause.Speaks("soundtrack", "clip", "album", "announcement", "poster", "announced", "renewed")) return null;
        if (ClaimedDate.Read(clause.Words, clause.IsNamed) is not { } date) return null;
        if (DatedBy(clause) is not { } property || Subjects(clause, before, Dated) is not { IsDefault: false } subjects) return null;
        ImmutableArray<string> properties = clause.Speaks("trailer", "teaser") ? ["trailer-date"] : property == "release-date" ? ["release-date", "first-published"] : [property];
        return [new MadeClaim(subjects, properties, clause.IsNegated(0, clause.Words.Length)) { Date = date }];
    }

    /// <summary>"Filming for season 2 started", "season 2 finished filming"; else what comes out, or is begun: "the webcomic started in 2016".</summary>
    private static string? DatedBy(Clause clause)
    {
        if (clause.Speaks("filming", "shooting", "shoot", "production"))
        {
            if (clause.Speaks("began", "begin", "started", "starts", "start")) return "filming-began";
            return clause.Speaks("ended", "ends", "finished", "wrapped", "wraps") ? "filming-ended" : null;
        }

        if (ClaimPattern.Released.Any(verb => ClaimPattern.Find(clause.Words, verb) is not null)) return "release-date";
        return clause.Names.Any(name => name.Is([EntityKind.Book]) && name.To < clause.Words.Length && clause.Words[name.To].Text is "began" or "started") ? "release-date" : null;
    }

    private static ImmutableArray<MadeClaim>? Relating(Clause clause, ImmutableArray<Named> before)
    {
        foreach (var pattern in ClaimPattern.All)
        {
            for (var at = ClaimPattern.Find(clause.Words, pattern.Verb); at is { } place; at = ClaimPattern.Find(clause.Words, pattern.Verb, place + 1))
            {
                if (clause.IsNamed(place)) continue;
                var left = clause.RunBefore(place, pattern.Left);
                if (left.IsEmpty && !clause.Names.Any(name => name.From < place)) left = [.. before.Where(name => name.Is(pattern.Left))];
                var right = clause.RunAfter(place + 1, pattern.Right, pattern.Verb is ["be"] ? 2 : FarthestName);
                if (pattern.Verb is ["be"] && !right.IsEmpty && !clause.Words[(place + 1)..right[0].From].All(word => ClaimPattern.IsBetween(word.Text))) continue;
                if (left.IsEmpty || right.IsEmpty || IsOfAnother(pattern, place, left, right) || !clause.IsDone(left[^1].To, place)) continue;
                return Pairs(clause, pattern, left, right);
            }
        }

        return null;
    }

    /// <summary>"The guy who plays Nick is Joe Locke", "the director of season 1 was Euros Lyn".</summary>
    private static ImmutableArray<MadeClaim>? Describing(Clause clause)
    {
        foreach (var pattern in ClaimPattern.All.Where(pattern => pattern.IsTurned && pattern.Verb is not ["be"]))
        {
            if (ClaimPattern.Find(clause.Words, pattern.Verb) is not { } place || clause.Names.Any(name => name.From <= place)) continue;
            if (clause.RunAfter(place + 1, pattern.Right, FarthestName) is not [var described] || described.IsOwner || described.To >= clause.Words.Length) continue;
            if (ClaimPattern.Find(clause.Words, ["be"], described.To) is not { } be || be > described.To + 1 || clause.RunAfter(be + 1, pattern.Left, 2) is not [var named] || named.IsOwner) continue;
            return [new MadeClaim(described.IdsOf(pattern.Right), [pattern.Property], clause.IsNegated(described.To, named.From) ^ clause.IsDoubted) { Values = named.IdsOf(pattern.Left) }];
        }

        return null;
    }

    /// <summary>"Nick's neighbour" is not Nick, though "Nick's actor is" speaks of him; who somebody's boyfriend is, is no casting.</summary>
    private static bool IsOfAnother(ClaimPattern pattern, int place, ImmutableArray<Named> left, ImmutableArray<Named> right)
    {
        if (right.Any(name => name.IsOwner) || (left[^1].IsOwner && (left[^1].To != place || pattern.Verb is ["be", ..]))) return true;
        return pattern.Verb is ["be"] && right[0].Relation is { } text && Relations.Parse(text)?.Relation is { } relation && (relation == Relation.Partner || relation == Relation.Friend);
    }

    /// <summary>"Kit Connor and Joe Locke play Nick and Charlie" are two claims, not four; "Kit Connor plays Nick, not Charlie" are two as well; "Nick's aunt Diane" is one.</summary>
    private static ImmutableArray<MadeClaim> Pairs(Clause clause, ClaimPattern pattern, ImmutableArray<Named> left, ImmutableArray<Named> right)
    {
        var isInStep = left.Length > 1 && left.Length == right.Length;
        var pairs = isInStep ? left.Zip(right) : left.SelectMany(_ => right, (one, other) => (First: one, Second: other));
        var isNegated = clause.IsNegated(left[^1].To, right[0].From) ^ clause.IsDoubted;
        return
        [
            .. pairs.Select(pair =>
            {
                var (subject, value) = pattern.IsTurned ? (pair.Second, pair.First) : (pair.First, pair.Second);
                var isPairNegated = isNegated ^ (clause.IsExcluded(pair.First, left) || clause.IsExcluded(pair.Second, right));
                return new MadeClaim(subject.IdsOf(pattern.IsTurned ? pattern.Right : pattern.Left), [pattern.Property], isPairNegated)
                {
                    Values = value.IdsOf(pattern.IsTurned ? pattern.Left : pattern.Right),
                    IsMutual = pattern.Property == "partner",
                };
            }).DistinctBy(claim => (string.Join(' ', claim.Subjects), string.Join(' ', claim.Values))),
        ];
    }

    /// <summary>"Nick and Charlie are dating".</summary>
    private static ImmutableArray<MadeClaim>? Pairing(Clause clause)
    {
        if (ClaimPattern.Find(clause.Words, ["be"]) is not { } at || clause.RunBefore(at, [EntityKind.Character]) is not [var one, var other] || !clause.IsDone(other.To, at)) return null;
        // "So cute together" is an opinion.
        var said = clause.Words.Skip(at + 1).SkipWhile(word => word.Text is "a" or "so" || ClaimPattern.IsBetween(word.Text)).FirstOrDefault();
        if (said?.Text is not ("dating" or "together" or "couple" or "boyfriends" or "girlfriends")) return null;
        var (subject, value) = (one.IdsOf([EntityKind.Character]), other.IdsOf([EntityKind.Character]));
        return [new MadeClaim(subject, ["partner"], clause.IsNegated(other.To, clause.Words.Length) ^ clause.IsDoubted) { Values = value, IsMutual = true }];
    }

    /// <summary>"Tori is Charlie's sister".</summary>
    private ImmutableArray<MadeClaim>? Kinship(Clause clause)
    {
        if (clause.Names is not [{ Relation: null } one, { Relation: { } text } other] || !one.Is([EntityKind.Character])) return null;
        if (other.From - one.To is < 1 or > 3 || clause.Words[one.To].Stem != "be" || Relations.Parse(text) is not { } relation) return null;
        var owner = relation.Owners.Select(lexicon.Find).Select(found => found.Where(name => name.Kind == EntityKind.Character).Select(name => name.EntityId).ToImmutableArray()).FirstOrDefault(ids => !ids.IsEmpty, []);
        if (owner.IsEmpty || relation.Relation.Properties.Length == 0) return null;
        return [new MadeClaim(owner, [.. relation.Relation.Properties], clause.IsNegated(one.To, other.From) ^ clause.IsDoubted) { Values = one.IdsOf([EntityKind.Character]), IsMutual = relation.Relation.Inverse.Length > 0 }];
    }

    /// <summary>What the clause is about: default where it names nothing of these kinds. A season that there is not is the empty list.</summary>
    private static ImmutableArray<string> Subjects(Clause clause, ImmutableArray<Named> before, ImmutableArray<EntityKind> kinds)
    {
        var named = clause.Names.Where(name => name.Is(kinds)).DistinctBy(name => name.Meanings[0].EntityId).ToArray();
        if (named.Length > 1) return default;
        var meant = named.Length == 1 ? named[0] : clause.Names.IsEmpty ? before.FirstOrDefault(name => name.Is(kinds)) : null;
        if (meant is null || meant.IsOfSomebody) return default;
        return meant.IsUnknownSeason ? [] : meant.IdsOf(kinds);
    }
}
