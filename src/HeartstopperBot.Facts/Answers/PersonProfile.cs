using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers;

/// <summary>What sources say about somebody's work: parts, seasons, work behind the camera, awards, what was said, earlier work. Private lives are not in the base.</summary>
internal sealed class PersonProfile(FactStore store, NameIndex names)
{
    private static readonly ImmutableArray<EntityKind> Kinds = [EntityKind.Person];

    private static readonly ImmutableArray<LineGroup> Groups =
    [
        LineGroup.Of(Phrases.Parts, "role", "casting", "absent-from", "absence-reason"),
        LineGroup.Of(Phrases.Awarded, "won", "nominated-for", "win-count", "nomination-count", "award-note"),
        LineGroup.Of(Phrases.InTheirWords, "said"),
        LineGroup.Of(Phrases.OtherWork, "earlier-work", "career"),
    ];

    public Answer Find(string typed, Lens lens)
    {
        var draft = new AnswerDraft(store, lens);
        if (string.IsNullOrWhiteSpace(typed))
            return draft.Finish(Phrases.WhoIsThat, Outcome.NotFound, new CitedText(Phrases.NameSomebodyOfTheShow, [])) with { Near = Suggestions() };

        var resolution = NameResolver.Resolve(typed, Kinds, names, store);
        if (resolution.Entity is not { } person) return resolution.Unclear(draft, typed, WantedName.SomebodyOfTheShow);

        resolution.NoteIn(draft);
        return Of(draft, person);
    }

    private static Answer Of(AnswerDraft draft, Entity person)
    {
        var about = draft.Store.StatementsAbout(person.Id, propertyId: null, draft.Lens);
        var work = Work.Read(draft, person.Id);
        draft.NoteAnyHeldBack(person.Id);
        draft.NoteAnyHeldBackWithValue(person.Id);

        var title = Phrases.WhoIs(person.Label);
        // Read after the first sentence, which is the first to cite, where there is one without it.
        var cast = new Lazy<ImmutableArray<AnswerLine>>(() => [.. CastingReader.CastLines(draft, person.Id, Phrases.InTheCast)]);
        if (about.Count == 0 && work.IsEmpty && cast.Value.Length == 0) return draft.Finish(title, Outcome.NoSource, new CitedText(Phrases.NothingAbout(person.Label, draft.Lens), []), person);

        var lead = work.Tell(draft, person) ?? Surest(draft, [.. work.Parts, .. work.Making, .. Ranking.Rank(about)]) ?? cast.Value[0].Text;
        var lines = new StatementLines(draft);
        // What the first sentence tells is not told again, only what rivals say.
        var leading = work.Parts.Where(part => part.IsLeading).ToArray();
        lines.AddRanked(Phrases.Parts, leading.All(part => lead.Statements.Contains(part.Statement)) && leading.Length == 1 ? work.Parts.Except(leading) : work.Parts, Sentence);
        lines.AddGroups(about, Groups[..1]);
        lines.AddLines(cast.Value.Where(line => line.Text != lead));
        lines.AddRanked(Phrases.BehindTheShow, work.Making);
        lines.AddGroups(about, Groups[1..]);
        lines.Add(Phrases.AlsoSaid, about);
        return draft.Finish(title, Outcome.Answered, lead, person, lines.Lines, lines.Earlier);

        string Sentence(Statement casting) => Phrases.Plays(draft.Label(casting.Value.EntityId!), draft.Label(casting.Subject), Status.Confirmed);
    }

    /// <summary>For somebody of whose work nothing is beyond doubt; null where nothing but the cast lists name them.</summary>
    private static CitedText? Surest(AnswerDraft draft, IReadOnlyCollection<RankedStatement> said) => said.OrderBy(one => one.Status).FirstOrDefault() is { } surest
        ? draft.Cite(StatementLines.WithDate(Ranking.Voice(surest.Statement).Says, surest.Statement), surest.Status, surest.Statement)
        : null;

    private ImmutableArray<Entity> Suggestions() => [.. names.Find("", 3, Kinds).Select(match => store.FindEntity(match.Entry.EntityId)!)];
}
