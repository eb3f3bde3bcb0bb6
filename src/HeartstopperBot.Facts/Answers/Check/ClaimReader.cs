using System.Collections.Immutable;
using System.Globalization;
using HeartstopperBot.Facts.Answers.Ask;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Check;

/// <summary>Reads one clause: the names in it, the verb between them, and what that claims. What fits no row of <see cref="ClaimPattern"/> is no claim.</summary>
internal sealed class ClaimReader(NameLexicon lexicon, NameSpotter spotter)
{
    private const int FarthestName = 5;

    private static readonly ImmutableArray<EntityKind> Dated = [EntityKind.Season, EntityKind.Film, EntityKind.Book, EntityKind.Episode, EntityKind.Series];

    /// <summary>Whether a piece of a sentence can stand as a clause.</summary>
    public static bool HasVerb(string piece)
    {
        var words = QuestionReader.Read(piece);
        return ClaimPattern.All.Any(pattern => ClaimPattern.Find(words, pattern.Verb) is not null) || ClaimPattern.Dates.Any(date => ClaimPattern.Find(words, date.Verb) is not null)
            || words.Any(word => word.Stem is "hav" or "have" or "say" or "tell");
    }

    /// <param name="before">The subjects of the clause before, where this one has none: "Season 2 has 8 episodes and came out in 2023".</param>
    /// <returns>What it claims, and its subjects for the clause that follows.</returns>
    public (ImmutableArray<MadeClaim> Claims, ImmutableArray<Named> Subjects) Read(string clause, ImmutableArray<Named> before)
    {
        var words = spotter.Correct(QuestionReader.Read(clause));
        if (words.Length < 3) return ([], before);
        var part = new Clause(words, Names(words));
        var claims = Saying(part) ?? Counting(part, before) ?? Dating(part, before) ?? Relating(part, before) ?? Pairing(part) ?? Kinship(part) ?? [];
        var subjects = part.Names.Take(1).ToImmutableArray();
        return (claims, subjects.IsEmpty ? before : subjects);
    }

    private ImmutableArray<Named> Names(ImmutableArray<Word> words)
    {
        var names = spotter.Find(words).Select(mention => new Named(mention.From, mention.To, mention.Meanings, mention.Relation, words)).ToList();
        for (var at = 0; at < words.Length; at++)
        {
            var isSeries = words[at].Text is "heartstopper" or "show" || (words[at].Text == "series" && at > 0 && words[at - 1].Text is "the" or "netflix");
            if (isSeries && !names.Any(name => name.From <= at && at < name.To)) names.Add(Named.OfSeries(at, words));
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

    /// <summary>"Season 2 has eight episodes", "there are six volumes".</summary>
    private static ImmutableArray<MadeClaim>? Counting(Clause clause, ImmutableArray<Named> before)
    {
        var words = clause.Words;
        for (var at = 0; at + 1 < words.Length; at++)
        {
            if (clause.IsNamed(at) || NumberAt(words[at]) is not { } number || (at > 0 && words[at - 1].Text is "least" or "than" or "over" or "under" or "almost" or "nearly" or "about" or "around")) continue;
            if (CountedAt(words, at + 1) is not { } counted) continue;
            var subjects = counted.Property switch
            {
                "volume-count" => ["heartstopper-books"],
                "season-count" => ["heartstopper"],
                _ => Subjects(clause, before, [EntityKind.Season, EntityKind.Film]) is { } named ? named : default,
            };
            if (subjects.IsDefault || (counted.Property is "season-count" && !clause.Speaks("heartstopper", "show", "series", "there"))) continue;
            return [new MadeClaim(subjects, [counted.Property], clause.IsNegated(0, at)) { Number = number }];
        }

        return null;
    }

    /// <summary>"Season 2 came out on 3 August 2023".</summary>
    private static ImmutableArray<MadeClaim>? Dating(Clause clause, ImmutableArray<Named> before)
    {
        // What comes out beside the work itself has dates of its own.
        if (clause.Speaks("soundtrack", "clip", "album", "announcement", "poster", "announced", "renewed")) return null;
        if (ClaimedDate.Read(clause.Words, clause.IsNamed) is not { } date) return null;
        var verb = ClaimPattern.Dates.Select(row => (row.Property, At: ClaimPattern.Find(clause.Words, row.Verb))).FirstOrDefault(row => row.At is not null);
        if (verb.At is null || Subjects(clause, before, Dated) is not { IsDefault: false } subjects) return null;
        ImmutableArray<string> properties = clause.Speaks("trailer", "teaser") ? ["trailer-date"] : verb.Property == "release-date" ? ["release-date", "first-published"] : [verb.Property];
        return [new MadeClaim(subjects, properties, clause.IsNegated(0, clause.Words.Length)) { Date = date }];
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
                if (left.IsEmpty || right.IsEmpty || IsOfAnother(pattern, place, left, right) || !clause.IsDone(left[^1].To, place)) continue;
                return Pairs(clause, pattern, left, right);
            }
        }

        return null;
    }

    /// <summary>"Nick's neighbour" is not Nick, though "Nick's actor is" speaks of him; who somebody's boyfriend is, is no casting.</summary>
    private static bool IsOfAnother(ClaimPattern pattern, int place, ImmutableArray<Named> left, ImmutableArray<Named> right)
    {
        if (right.Any(name => name.IsOwner) || (left[^1].IsOwner && (left[^1].To != place || pattern.Verb is ["be", ..]))) return true;
        return pattern.Verb is ["be"] && right[0].Relation is { } text && Relations.Parse(text)?.Relation is { } relation && (relation == Relation.Partner || relation == Relation.Friend);
    }

    /// <summary>"Kit Connor and Joe Locke play Nick and Charlie" are two claims, not four; "Kit Connor plays Nick, not Charlie" are two as well.</summary>
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
            }),
        ];
    }

    /// <summary>"Nick and Charlie are dating".</summary>
    private static ImmutableArray<MadeClaim>? Pairing(Clause clause)
    {
        if (ClaimPattern.Find(clause.Words, ["be"]) is not { } at || clause.RunBefore(at, [EntityKind.Character]) is not [var one, var other] || !clause.IsDone(other.To, at)) return null;
        if (!clause.Words.Skip(at + 1).Take(3).Any(word => word.Text is "dating" or "together" or "couple" or "boyfriends" or "girlfriends")) return null;
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

    private static decimal? NumberAt(Word word) => word.Stem.Length <= 2 && int.TryParse(word.Stem, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static (string Property, int At)? CountedAt(ImmutableArray<Word> words, int from)
    {
        for (var at = from; at < Math.Min(from + 2, words.Length); at++)
        {
            var property = words[at].Text switch
            {
                "episode" or "episodes" => "episode-count",
                "volumes" or "books" or "novels" => "volume-count",
                "seasons" or "series" => "season-count",
                "minute" or "minutes" => "episode-length",
                _ => null,
            };
            if (property is not null) return (property, at);
        }

        return null;
    }
}
