using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers;

/// <summary>
/// From typed text to the one thing that it means, or to what it may mean. An id, a label or an alias typed whole never asks back unless several things
/// bear that very name; what fits only partly is taken when it fits one thing; a misspelling is taken when one thing is clearly nearest.
/// </summary>
internal static class NameResolver
{
    /// <summary>More slips than this are no misspelling but another name.</summary>
    private const int MostSlips = 2;

    private const int MostChoices = 25;

    public static Resolution Resolve(string typed, ImmutableArray<EntityKind> kinds, NameIndex names, FactStore store)
    {
        if (names.HidesEntity(typed) || names.IsHidden(typed, kinds)) return Resolution.Beyond;
        if (FindById(typed, kinds, store) is { } named) return Resolution.Of(named, null);

        var whole = BestOf(names.FindWhole(typed, MostChoices, kinds));
        if (whole.Length == 1) return One(whole[0], store);
        if (whole.Length > 1) return Several(whole, store);
        if (OwnerAlone(typed, kinds, names) is { } owner) return One(owner with { Quality = MatchQuality.Near }, store);

        // "Season 2" typed where a person is wanted is no misspelling of a person.
        if (names.FindWhole(typed, 1) is [var other] && store.FindEntity(other.Entry.EntityId) is { } wrong) return new Resolution(null, null, [], [], wrong);
        var found = OfPart(typed, kinds, names, store);
        return found is { Entity: null, Choices.Length: 0 } && names.IsNearHidden(typed, MostSlips, kinds) ? Resolution.Beyond : found;
    }

    /// <summary>What was typed is no name as it stands.</summary>
    private static Resolution OfPart(string typed, ImmutableArray<EntityKind> kinds, NameIndex names, FactStore store)
    {
        var matches = Relations.WithoutHalfTyped(typed, names.Find(typed, MostChoices * 2, kinds)).Take(MostChoices).ToList();
        var partly = matches.Where(match => match.Quality is MatchQuality.Prefix or MatchQuality.Word).ToImmutableArray();
        if (partly.Length == 1) return One(partly[0], store);
        if (partly.Length > 1) return Several(partly, store);

        var slips = matches.Where(match => match.Distance <= MostSlips).ToImmutableArray();
        var nearest = slips.Where(match => match.Distance == slips[0].Distance).ToImmutableArray();
        return nearest.Length switch
        {
            0 => new Resolution(null, null, [], Load(matches.Concat(names.Find(typed, 3)).Take(3), store), null),
            1 => One(nearest[0], store),
            _ => Several(nearest, store),
        };
    }

    /// <summary>Whether the text can be an id at all; anything else need not be looked up.</summary>
    public static bool IsSlug(string text) => text.Length is > 0 and <= 100 && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    private static Entity? FindById(string typed, ImmutableArray<EntityKind> kinds, FactStore store) =>
        IsSlug(typed) && store.FindEntity(typed) is { } entity && kinds.Contains(entity.Kind) ? entity : null;

    /// <summary>"Nick's" with nothing after it is Nick.</summary>
    private static NameMatch? OwnerAlone(string typed, ImmutableArray<EntityKind> kinds, NameIndex names)
    {
        var folded = NameFolding.Fold(typed);
        return folded.Length > 3 && folded.EndsWith('s') && BestOf(names.FindWhole(folded[..^1], 2, kinds)) is [var only] ? only : null;
    }

    /// <summary>Names typed whole. The full name of one thing is not put in doubt by another's short one.</summary>
    private static ImmutableArray<NameMatch> BestOf(IReadOnlyList<NameMatch> matches)
    {
        var labels = matches.Where(match => match.Entry.Name == match.Entry.Label).ToImmutableArray();
        return labels.Length == 1 ? labels : [.. matches];
    }

    private static Resolution One(NameMatch match, FactStore store) =>
        store.FindEntity(match.Entry.EntityId) is { } entity ? Resolution.Of(entity, match) : new Resolution(null, null, [], [], null);

    private static Resolution Several(IEnumerable<NameMatch> matches, FactStore store) => new(null, null, Load(matches, store), [], null);

    private static ImmutableArray<Entity> Load(IEnumerable<NameMatch> matches, FactStore store)
    {
        var ids = matches.Select(match => match.Entry.EntityId).Distinct().ToList();
        return [.. store.FindEntities(ids).OrderBy(entity => ids.IndexOf(entity.Id))];
    }
}

/// <summary>Exactly one of them says something: the entity, the choices, another kind of thing; else nothing was found and <paramref name="Near"/> may help.</summary>
/// <param name="Match">How the name fitted; null where the id itself was given.</param>
internal sealed record Resolution(Entity? Entity, NameMatch? Match, ImmutableArray<Entity> Choices, ImmutableArray<Entity> Near, Entity? OtherKind)
{
    /// <summary>The name of something that lies beyond the reader's line, and of nothing else.</summary>
    public static Resolution Beyond { get; } = new(null, null, [], [], null) { IsBeyond = true };

    /// <summary>True where the reader's line keeps what is meant from being named, and all the rest is empty.</summary>
    public bool IsBeyond { get; private init; }

    public static Resolution Of(Entity entity, NameMatch? match) => new(entity, match, [], [], null);

    /// <summary>"Taken as Olivia Colman." and who spells it so, where that is to be said.</summary>
    public void NoteIn(AnswerDraft draft)
    {
        if (Match is null || Entity is null) return;
        if (Match.Quality != MatchQuality.Exact) draft.Note(Phrases.TakenAs(Entity.Label));
        draft.NoteSpelling(Match);
    }

    /// <summary>The answer where the text does not mean one thing.</summary>
    public Answer Unclear(AnswerDraft draft, string typed, WantedName wanted)
    {
        var shown = Shorten(typed);
        if (IsBeyond)
        {
            draft.NoteHeldBack();
            return draft.Finish(Phrases.Quoted(shown), Outcome.NoSource, new CitedText(Phrases.KnownBeyond(shown, draft.Lens), []));
        }

        if (Choices.Length > 0)
        {
            var lead = new CitedText(Phrases.Fits(shown, [.. Choices.Select(choice => choice.Label)]), []);
            return draft.Finish(Phrases.Quoted(shown), Outcome.SeveralMeanings, lead) with { Choices = Choices };
        }

        if (OtherKind is { } other)
        {
            var lead = new CitedText(Phrases.OtherKind(other.Label, other.Kind, wanted), []);
            return draft.Finish(Phrases.Quoted(shown), Outcome.NotFound, lead, other);
        }

        var nothing = new CitedText(Phrases.NothingCalled(shown, [.. Near.Select(entity => entity.Label)]), []);
        return draft.Finish(Phrases.Quoted(shown), Outcome.NotFound, nothing) with { Near = Near };
    }

    /// <summary>What was typed, short enough to say back and free of what cannot be shown.</summary>
    private static string Shorten(string typed)
    {
        var plain = string.Concat(typed.EnumerateRunes().Where(rune => !System.Text.Rune.IsControl(rune)).Take(61));
        var cut = string.Concat(plain.EnumerateRunes().Take(60));
        return cut.Length < plain.Length ? cut + "…" : plain.Trim();
    }
}
