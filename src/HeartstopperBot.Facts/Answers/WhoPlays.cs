using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers;

/// <summary>Who plays a character, whom an actor plays, and who plays somebody's mum.</summary>
internal sealed class WhoPlays(FactStore store, NameIndex names)
{
    private static readonly ImmutableArray<EntityKind> Kinds = [EntityKind.Character, EntityKind.Person];

    /// <summary>Ways to begin that say nothing about who is meant.</summary>
    private static readonly ImmutableArray<string> Openings = ["who plays ", "who is playing ", "who played ", "who is ", "whos ", "actor of ", "cast of "];

    private readonly Relatives _relatives = new(names);

    public Answer Find(string typed, Lens lens)
    {
        var draft = new AnswerDraft(store, lens);
        var name = WithoutOpening(typed);
        if (string.IsNullOrWhiteSpace(name))
            return draft.Finish(Phrases.WhoPlaysWhom, Outcome.NotFound, new CitedText(Phrases.NameWhoPlaysOrIsPlayed, [])) with { Near = Suggestions() };

        return Relations.Parse(name) is { } question && _relatives.FindOwner(question, draft) is { } owner
            ? OfRelation(draft, typed, name, question, owner)
            : OfName(draft, typed, NameResolver.Resolve(name, Kinds, names, store));
    }

    /// <summary>What sources state comes first; then what people say, and that it is only that.</summary>
    private Answer OfRelation(AnswerDraft draft, string typed, string name, RelationQuestion question, Entity owner)
    {
        if (Relatives.Find(draft, owner, question.Relation) is { } stated) return stated;

        var resolution = question.Wordings.Prepend(name)
            .Select(wording => NameResolver.Resolve(wording, Kinds, names, store))
            .FirstOrDefault(found => found.Match?.Quality == MatchQuality.Exact);
        if (resolution is not { Entity: { } entity, Match: not null }) return Relatives.Unstated(draft, owner, question.Relation);
        if (resolution.Match.Entry.Name != entity.Label) draft.Note(Phrases.OnlyCalled(resolution.Match.Entry.Name, entity.Label));
        return OfName(draft, typed, resolution);
    }

    private Answer OfName(AnswerDraft draft, string typed, Resolution resolution)
    {
        if (resolution.Entity is not { } entity) return resolution.Unclear(draft, typed, WantedName.CharacterOrActor);

        // A misspelt "Nicks boyfrend" asks for the relation too.
        var isRelation = resolution.Match is { } match && match.Entry.Name != match.Entry.Label && match.Quality != MatchQuality.Exact;
        if (isRelation && Relations.Parse(resolution.Match!.Entry.Name) is { } meant && _relatives.FindOwner(meant, draft) is { } owner)
            return OfRelation(draft, typed, resolution.Match.Entry.Name, meant, owner);

        resolution.NoteIn(draft);
        return entity.Kind == EntityKind.Character ? OfCharacter(draft, entity) : OfPerson(draft, entity);
    }

    private static Answer OfCharacter(AnswerDraft draft, Entity character)
    {
        var title = Phrases.WhoPlays(character.Label);
        var actors = CastingReader.ActorsOf(character.Id, draft);
        draft.NoteHeldBack(character.Id, CastingReader.PlayedBy);
        if (actors.Count == 0) return draft.Finish(title, Outcome.NoSource, new CitedText(Phrases.NoPlayer(character.Label, draft.Lens), []), character);

        draft.Load(actors.Select(actor => actor.Statement.Value.EntityId!));
        var leading = actors.Where(actor => actor.IsLeading).ToArray();
        var lead = CastingReader.Sentence(draft, leading[0]);
        draft.NoteSpellings(leading[0].Statement);
        var lines = leading.Skip(1).Select(actor => draft.Line(actor))
            .Concat(CastingReader.CastLines(draft, leading[0].Statement.Value.EntityId!))
            .ToImmutableArray();
        var earlier = Earlier(draft, actors);
        return draft.Finish(title, Outcome.Answered, lead, character, lines, earlier);
    }

    private static Answer OfPerson(AnswerDraft draft, Entity person)
    {
        var title = Phrases.WhomPlays(person.Label);
        var roles = CastingReader.RolesOf([person.Id], draft).GetValueOrDefault(person.Id, []);
        draft.NoteHeldBackWithValue(person.Id, CastingReader.PlayedBy);
        var cast = new Lazy<ImmutableArray<AnswerLine>>(() => [.. CastingReader.CastLines(draft, person.Id)]);
        if (roles.Length == 0)
        {
            var lead = new CitedText(Phrases.NoPart(person.Label, draft.Lens), []);
            var known = cast.Value.Concat(OtherWork(draft, person.Id)).ToImmutableArray();
            return draft.Finish(title, Outcome.NoSource, lead, person, lines: known);
        }

        draft.Load(roles.Select(role => role.Statement.Subject));
        var leading = roles.Where(role => role.IsLeading).DefaultIfEmpty(roles[0]).ToArray();
        var text = leading.Length == 1
            ? CastingReader.Sentence(draft, leading[0])
            : draft.Cite(
                Phrases.Plays(person.Label, Phrases.Join([.. leading.Select(role => draft.Label(role.Statement.Subject))]), Status.Confirmed),
                leading.Max(role => role.Status),
                leading.Select(role => role.Statement));
        foreach (var role in leading) draft.NoteSpellings(role.Statement);
        var lines = leading.Length == 1 ? cast.Value : [.. leading.Select(role => CastingReader.Line(draft, role)), .. cast.Value];
        var earlier = Earlier(draft, roles.Except(leading));
        return draft.Finish(title, Outcome.Answered, text, person, lines, earlier);
    }

    private static ImmutableArray<AnswerLine> Earlier(AnswerDraft draft, IEnumerable<RankedStatement> castings) =>
        [.. castings.Where(casting => !casting.IsLeading).OrderByDescending(casting => casting.Statement.References[0].Source.Earliest).Select(casting => draft.Line(casting))];

    /// <summary>What somebody who plays nobody does for the show.</summary>
    private static IEnumerable<AnswerLine> OtherWork(AnswerDraft draft, string personId) =>
        Ranking.Rank(draft.Store.StatementsWithValue(personId, null, draft.Lens).Where(said => said.Property.Id != CastMember.Property)).Take(5).Select(said => draft.Line(said));

    private ImmutableArray<Entity> Suggestions() => [.. names.Find("", 3, Kinds).Select(match => store.FindEntity(match.Entry.EntityId)!)];

    private static string WithoutOpening(string typed)
    {
        var folded = NameFolding.Fold(typed);
        return Openings.FirstOrDefault(folded.StartsWith) is { } opening ? folded[opening.Length..] : typed.Trim();
    }
}
