using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers;

/// <summary>Who plays a character, whom an actor plays, and who plays somebody's mum.</summary>
internal sealed class WhoPlays(FactStore store, NameIndex names)
{
    private const string Wanted = "a character or an actor";

    private static readonly ImmutableArray<EntityKind> Kinds = [EntityKind.Character, EntityKind.Person];

    /// <summary>Ways to begin that say nothing about who is meant.</summary>
    private static readonly ImmutableArray<string> Openings = ["who plays ", "who is playing ", "who played ", "who is ", "whos ", "actor of ", "cast of "];

    public Answer Find(string typed, Lens lens)
    {
        var draft = new AnswerDraft(store, lens);
        var name = WithoutOpening(typed);
        if (string.IsNullOrWhiteSpace(name)) return new Resolution(null, null, [], Suggestions(), null).Unclear(draft, typed, Wanted);

        if (Relations.Parse(name) is { } relation && FindOwner(relation) is { } owner && FindRelatives(draft, owner, relation) is { } related) return related;

        var resolution = NameResolver.Resolve(name, Kinds, names, store);
        if (resolution.Entity is not { } entity) return resolution.Unclear(draft, typed, Wanted);

        resolution.NoteIn(draft);
        return entity.Kind == EntityKind.Character ? OfCharacter(draft, entity) : OfPerson(draft, entity);
    }

    private static Answer OfCharacter(AnswerDraft draft, Entity character)
    {
        var heading = $"Who plays {character.Label}?";
        var actors = CastingReader.ActorsOf(character.Id, draft);
        draft.NoteHeldBack(character.Id, CastingReader.PlayedBy);
        if (actors.Count == 0) return draft.Finish(heading, Outcome.NoSource, NoSource(draft, $"who plays {character.Label}"), character);

        draft.Load(actors.Select(actor => actor.Statement.Value.EntityId!));
        var leading = actors.Where(actor => actor.IsLeading).ToArray();
        var lead = Casting(draft, leading[0]);
        draft.NoteSpellings(leading[0].Statement);
        var lines = leading.Skip(1).Select(actor => draft.Line(actor))
            .Concat(CastLines(draft, leading[0].Statement.Value.EntityId!))
            .ToImmutableArray();
        var earlier = Earlier(draft, actors);
        return draft.Finish(heading, Outcome.Answered, lead, character) with { Lines = lines, Earlier = earlier };
    }

    private static Answer OfPerson(AnswerDraft draft, Entity person)
    {
        var heading = $"Whom does {person.Label} play?";
        var roles = CastingReader.RolesOf([person.Id], draft).GetValueOrDefault(person.Id, []);
        draft.NoteHeldBackWithValue(person.Id, CastingReader.PlayedBy);
        var cast = new Lazy<ImmutableArray<AnswerLine>>(() => [.. CastLines(draft, person.Id)]);
        if (roles.Length == 0)
        {
            var lead = NoSource(draft, $"whom {person.Label} plays");
            var known = cast.Value.Concat(OtherWork(draft, person.Id)).ToImmutableArray();
            return draft.Finish(heading, Outcome.NoSource, lead, person) with { Lines = known };
        }

        draft.Load(roles.Select(role => role.Statement.Subject));
        var leading = roles.Where(role => role.IsLeading).DefaultIfEmpty(roles[0]).ToArray();
        var text = leading.Length == 1
            ? Casting(draft, leading[0])
            : draft.Cite(
                Phrases.Plays(person.Label, Phrases.Join([.. leading.Select(role => draft.Label(role.Statement.Subject))]), Status.Confirmed),
                leading.Max(role => role.Status),
                leading.Select(role => role.Statement));
        foreach (var role in leading) draft.NoteSpellings(role.Statement);
        var lines = leading.Length == 1 ? cast.Value : [.. leading.Select(role => new AnswerLine(null, Casting(draft, role), role.Statement)), .. cast.Value];
        var earlier = Earlier(draft, roles.Except(leading));
        return draft.Finish(heading, Outcome.Answered, text, person) with { Lines = lines, Earlier = earlier };
    }

    /// <summary>The first reading of the owner that means one character; null where none does.</summary>
    private Entity? FindOwner(RelationQuestion relation) =>
        relation.Owners.Select(owner => NameResolver.Resolve(owner, [EntityKind.Character], names, store).Entity).FirstOrDefault(owner => owner is not null);

    /// <summary>Null where no source states such a relation: the text may still be a name that people use.</summary>
    private static Answer? FindRelatives(AnswerDraft draft, Entity owner, RelationQuestion question)
    {
        var statements = question.Relation.Properties.SelectMany(property => draft.Store.StatementsAbout(owner.Id, property, draft.Lens)).Select(said => (Id: said.Value.EntityId!, Said: said))
            .Concat(question.Relation.Inverse.SelectMany(property => draft.Store.StatementsWithValue(owner.Id, property, draft.Lens)).Select(said => (Id: said.Subject, Said: said)))
            .Where(relative => relative.Id != owner.Id && Ranking.IsSupported(relative.Said))
            .DistinctBy(relative => relative.Id)
            .ToArray();
        draft.NoteHeldBack(owner.Id, question.Relation.Properties);
        foreach (var property in question.Relation.Inverse) draft.NoteHeldBackWithValue(owner.Id, property);

        var heading = $"Who plays {Phrases.OwnedBy(owner.Label)} {question.Word}?";
        if (statements.Length == 0)
        {
            // A name such as "Nick's boyfriend" would give away what the reader's line holds back.
            return draft.HasHeldBack ? draft.Finish(heading, Outcome.NoSource, NoSource(draft, $"who {Phrases.OwnedBy(owner.Label)} {question.Word} is"), owner) : null;
        }

        draft.Load(statements.Select(relative => relative.Id));
        var about = draft.Store.FindEntity(statements[0].Id);
        var lines = statements.SelectMany(relative => RelativeLines(draft, relative.Id, relative.Said)).ToImmutableArray();
        return statements.Length == 1 && CastingReader.ActorsOf(statements[0].Id, draft) is [var casting, ..]
            ? draft.Finish(heading, Outcome.Answered, Casting(draft, casting), about) with { Lines = lines }
            : draft.Finish(heading, Outcome.Answered, Named(draft, owner, question, statements), owner) with { Lines = lines };
    }

    private static IEnumerable<AnswerLine> RelativeLines(AnswerDraft draft, string relativeId, Statement said)
    {
        yield return draft.Line(Ranking.Rank([said])[0]);
        foreach (var actor in CastingReader.ActorsOf(relativeId, draft).Where(actor => actor.IsLeading)) yield return new AnswerLine(null, Casting(draft, actor), actor.Statement);
    }

    private static CitedText Named(AnswerDraft draft, Entity owner, RelationQuestion question, (string Id, Statement Said)[] relatives)
    {
        var text = $"{Phrases.OwnedBy(owner.Label)} {question.Word}: {Phrases.Join([.. relatives.Select(relative => draft.Label(relative.Id))])}.";
        return draft.Cite(text, relatives.Max(relative => Ranking.Rank([relative.Said])[0].Status), relatives.Select(relative => relative.Said));
    }

    private static CitedText Casting(AnswerDraft draft, RankedStatement casting)
    {
        var text = Phrases.Plays(draft.Label(casting.Statement.Value.EntityId!), draft.Label(casting.Statement.Subject), casting.Status);
        return draft.Cite(text, casting.Status, casting.Statement);
    }

    private static ImmutableArray<AnswerLine> Earlier(AnswerDraft draft, IEnumerable<RankedStatement> castings) =>
        [.. castings.Where(casting => !casting.IsLeading).OrderByDescending(casting => casting.Statement.References[0].Source.Earliest).Select(casting => draft.Line(casting))];

    /// <summary>The seasons in whose cast somebody is, in the order of the story.</summary>
    private static IEnumerable<AnswerLine> CastLines(AnswerDraft draft, string personId)
    {
        var bySeason = draft.Store.StatementsWithValue(personId, CastMember.Property, draft.Lens).GroupBy(said => said.Subject).ToDictionary(said => said.Key, said => said.ToArray());
        foreach (var season in draft.Store.FindEntities(bySeason.Keys))
        {
            var ranked = Ranking.Rank(bySeason[season.Id]);
            var text = $"{draft.Label(personId)} is in the cast of {season.Label}.";
            yield return new AnswerLine(null, draft.Cite(text, ranked.Min(one => one.Status), bySeason[season.Id]), bySeason[season.Id][0]);
        }
    }

    /// <summary>What somebody who plays nobody does for the show.</summary>
    private static IEnumerable<AnswerLine> OtherWork(AnswerDraft draft, string personId) =>
        Ranking.Rank(draft.Store.StatementsWithValue(personId, null, draft.Lens).Where(said => said.Property.Id != CastMember.Property)).Take(5).Select(said => draft.Line(said));

    private static CitedText NoSource(AnswerDraft draft, string what) =>
        new(draft.Lens.AsOf is { } day ? $"No source of {day.ToString("d MMMM yyyy")} or before says {what}." : $"No source says {what}.", []);

    private ImmutableArray<Entity> Suggestions() => [.. names.Find("", 3, Kinds).Select(match => store.FindEntity(match.Entry.EntityId)!)];

    private static string WithoutOpening(string typed)
    {
        var folded = NameFolding.Fold(typed);
        return Openings.FirstOrDefault(folded.StartsWith) is { } opening ? folded[opening.Length..] : typed.Trim();
    }
}
