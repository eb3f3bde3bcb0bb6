using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers;

/// <summary>
/// What became known when: statements about a thing, of a property, or both ("season 2 release date"), by the day of the first source that has them.
/// What was overtaken stays in its place with its status; the same statements make the History of an answer.
/// </summary>
internal sealed class Timeline(FactStore store, NameIndex names)
{
    /// <summary>What a fan calls news, where nothing else is asked for.</summary>
    private static readonly ImmutableArray<string> Milestones =
    [
        "announced-on", "ordered-by", "order-status", "seasons-ordered", "production-status", "filming-began", "filming-ended", "trailer-date", "release-date", "upcoming",
    ];

    private static readonly ImmutableArray<EntityKind> OfTheShow = [EntityKind.Series, EntityKind.Season, EntityKind.Film];

    private static readonly ImmutableArray<EntityKind> Kinds = [.. Enum.GetValues<EntityKind>()];

    public Answer Find(string? topic, Lens lens)
    {
        var draft = new AnswerDraft(store, lens);
        if (string.IsNullOrWhiteSpace(topic)) return OfMilestones(draft);

        var asked = TimelineTopic.Split(topic);
        if (asked is { Property: { } property, Rest.Length: 0 }) return OfProperty(draft, property);
        if (asked is { Property: { } narrow, Rest: var about } && TitleResolver.Resolve(about, Kinds, names, store) is { Entity: { } owner } found)
        {
            found.NoteIn(draft);
            return OfEntity(draft, owner, narrow);
        }

        var resolution = TitleResolver.Resolve(topic, Kinds, names, store);
        if (resolution.Entity is not { } entity) return resolution.Unclear(draft, topic, WantedName.Anything);

        resolution.NoteIn(draft);
        return OfEntity(draft, entity, only: null);
    }

    private static Answer OfMilestones(AnswerDraft draft)
    {
        draft.NoteHeldBackOf(Milestones);
        var said = Milestones.SelectMany(property => draft.Store.StatementsOf(property, draft.Lens)).ToArray();
        var shows = draft.Store.FindEntities([.. said.Select(one => one.Subject).Distinct()]).Where(entity => OfTheShow.Contains(entity.Kind)).Select(entity => entity.Id).ToHashSet();
        return Tell(draft, null, null, Ranking.Rank(said.Where(one => shows.Contains(one.Subject))));
    }

    private static Answer OfProperty(AnswerDraft draft, Property property)
    {
        draft.NoteHeldBackOf([property.Id]);
        return Tell(draft, null, property, Ranking.Rank(draft.Store.StatementsOf(property.Id, draft.Lens)));
    }

    private static Answer OfEntity(AnswerDraft draft, Entity entity, Property? only)
    {
        var about = draft.Store.StatementsAbout(entity.Id, only?.Id, draft.Lens);
        var elsewhere = draft.Store.StatementsWithValue(entity.Id, only?.Id, draft.Lens);
        draft.NoteHeldBack(entity.Id, only);
        return Tell(draft, entity, only, Rivals.Rank(draft, [.. about.Concat(elsewhere).DistinctBy(one => one.Id)]));
    }

    private static Answer Tell(AnswerDraft draft, Entity? about, Property? only, IEnumerable<RankedStatement> ranked)
    {
        var (title, topic) = (Phrases.TimelineOf(about?.Label, only), Phrases.Topic(about?.Label, only));
        ImmutableArray<(RankedStatement Ranked, Reference First)> told = [.. ranked.Select(one => (one, FirstOf(one.Statement))).OrderBy(one => one.Item2.Source.Earliest).ThenBy(one => DayOf(one.Item2.Source).English, StringComparer.Ordinal).ThenBy(one => one.Item2.Source.Id, StringComparer.Ordinal).ThenBy(one => one.Item2.ClaimNumber)];
        if (told.Length == 0) return draft.Finish(title, Outcome.NoSource, new CitedText(Phrases.NothingTold(topic, draft.Lens), []), about);

        var (first, last) = (told[0].First.Source, told[^1].First.Source);
        var lead = new CitedText(Phrases.ThingsTold(told.Length, topic, first, last), [.. new[] { draft.CiteSource("", first), draft.CiteSource("", last) }.SelectMany(cited => cited.SourceNumbers).Distinct()]);
        var lines = told.Select(one => new AnswerLine(
            DayOf(one.First.Source),
            draft.Cite(StatementLines.WithDate(one.First.Says, one.Ranked.Statement), one.Ranked.Status, one.Ranked.Statement),
            one.Ranked.Statement)).ToImmutableArray();
        return draft.Finish(title, Outcome.Answered, lead, about, lines);
    }

    /// <summary>With whom it became known: who guesses what others state does not count, a copy only where there is no original.</summary>
    private static Reference FirstOf(Statement statement) => Ranking.Backing(statement)
        .OrderBy(reference => reference.Source.MirrorOf is not null)
        .ThenBy(reference => reference.Source.Earliest)
        .First();

    private static Phrase DayOf(Source source) => source.Published is { } published ? Phrases.Day(published) : Phrases.NotBefore(source.Earliest);
}
