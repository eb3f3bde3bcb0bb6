using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;

namespace HeartstopperBot.Facts.Answers;

/// <summary>Who plays somebody's mum, brother or friends, as far as a source states the relation.</summary>
internal sealed class Relatives(NameIndex names)
{
    /// <summary>The first reading of the owner that means one character; null where none does.</summary>
    public Entity? FindOwner(RelationQuestion question, AnswerDraft draft) => question.Owners
        .Select(owner => NameResolver.Resolve(owner, [EntityKind.Character], names, draft.Store).Entity)
        .FirstOrDefault(owner => owner is not null);

    /// <summary>Null where no source states such a relation: the text may still be a name that people use.</summary>
    public static Answer? Find(AnswerDraft draft, Entity owner, Relation relation)
    {
        foreach (var property in relation.Properties) draft.NoteHeldBack(owner.Id, property);
        foreach (var property in relation.Inverse) draft.NoteHeldBackWithValue(owner.Id, property);

        var title = Phrases.WhoPlaysRelative(owner.Label, relation);
        var relatives = Read(draft, owner, relation);
        if (relatives.Length == 0)
        {
            // A name such as "Nick's boyfriend" must not give away what the reader's line holds back.
            if (!draft.HasHeldBack) return null;
            return draft.Finish(title, Outcome.NoSource, new CitedText(Phrases.RelativeBeyond(owner.Label, relation, draft.Lens), []), owner);
        }

        draft.Load(relatives.Select(relative => relative.Id));
        return relatives.Length == 1 ? OfOne(draft, title, owner, relatives[0]) : OfSeveral(draft, owner, relation, relatives);
    }

    public static Answer Unstated(AnswerDraft draft, Entity owner, Relation relation) => draft.Finish(
        Phrases.WhoPlaysRelative(owner.Label, relation),
        Outcome.NoSource,
        new CitedText(Phrases.NoRelative(owner.Label, relation, draft.Lens), []),
        owner);

    private static Relative[] Read(AnswerDraft draft, Entity owner, Relation relation)
    {
        var stated = relation.Properties.SelectMany(property => draft.Store.StatementsAbout(owner.Id, property, draft.Lens))
            .Select(said => new Relative(said.Value.EntityId!, said));
        var inverse = relation.Inverse.SelectMany(property => draft.Store.StatementsWithValue(owner.Id, property, draft.Lens))
            .Select(said => new Relative(said.Subject, said));
        return [.. stated.Concat(inverse).Where(relative => relative.Id != owner.Id && Ranking.IsSupported(relative.Said)).DistinctBy(relative => relative.Id)];
    }

    private static Answer OfOne(AnswerDraft draft, Phrase title, Entity owner, Relative relative)
    {
        var related = Ranking.Rank([relative.Said])[0];
        var about = draft.Store.FindEntity(relative.Id);
        if (CastingReader.ActorsOf(relative.Id, draft) is not [var casting, ..])
            return draft.Finish(title, Outcome.NoSource, new CitedText(Phrases.NoPlayer(draft.Label(relative.Id), draft.Lens), []), about, lines: [draft.Line(related)]);

        var isOwners = relative.Said.Subject == owner.Id;
        var role = draft.Label(relative.Id) + (isOwners ? $", {Phrases.OwnedBy(owner.Label)} {relative.Said.Property.Label}" : "");
        var status = casting.Status > related.Status ? casting.Status : related.Status;
        var lead = draft.Cite(Phrases.Plays(draft.Label(casting.Statement.Value.EntityId!), role, status), status, casting.Statement, relative.Said);
        return draft.Finish(title, Outcome.Answered, lead, about, lines: [draft.Line(related)]);
    }

    private static Answer OfSeveral(AnswerDraft draft, Entity owner, Relation relation, Relative[] relatives)
    {
        var text = $"{Phrases.OwnedBy(owner.Label)} {relation.Plural}: {Phrases.Join([.. relatives.Select(relative => draft.Label(relative.Id))])}.";
        var status = relatives.Max(relative => Ranking.Rank([relative.Said])[0].Status);
        var lead = draft.Cite(text, status, relatives.Select(relative => relative.Said));
        var lines = relatives.SelectMany(relative => LinesOf(draft, relative)).ToImmutableArray();
        return draft.Finish(Phrases.WhoPlaysRelatives(owner.Label, relation), Outcome.Answered, lead, owner, lines: lines);
    }

    private static IEnumerable<AnswerLine> LinesOf(AnswerDraft draft, Relative relative)
    {
        yield return draft.Line(Ranking.Rank([relative.Said])[0]);
        foreach (var actor in CastingReader.ActorsOf(relative.Id, draft).Where(actor => actor.IsLeading)) yield return CastingReader.Line(draft, actor);
    }

    private sealed record Relative(string Id, Statement Said);
}
