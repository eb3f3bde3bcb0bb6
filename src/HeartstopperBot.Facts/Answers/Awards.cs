using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers;

/// <summary>Awards won, nominations, and how many there were: of everybody, of one person or title, or of one prize.</summary>
internal sealed class Awards(FactStore store, NameIndex names)
{
    private const string Won = "won";
    private const string Nominated = "nominated-for";
    private const int MostNamed = 3;

    private static readonly ImmutableArray<EntityKind> Kinds =
        [EntityKind.Award, EntityKind.Person, EntityKind.Series, EntityKind.Season, EntityKind.Film, EntityKind.Book, EntityKind.Episode, EntityKind.Song];

    private static readonly ImmutableArray<string> Counts = ["win-count", "nomination-count"];

    private static readonly ImmutableArray<string> All = [Won, Nominated, .. Counts, "award-note"];

    public Answer Find(string? name, Lens lens)
    {
        var draft = new AnswerDraft(store, lens);
        if (string.IsNullOrWhiteSpace(name)) return OfEverybody(draft);

        var resolution = NameResolver.Resolve(name, Kinds, names, store);
        if (resolution.Entity is not { } entity) return resolution.Unclear(draft, name, WantedName.AwardPersonOrTitle);

        resolution.NoteIn(draft);
        return entity.Kind switch
        {
            EntityKind.Award => OfAward(draft, entity),
            EntityKind.Series => OfEverybody(draft),
            _ => OfOne(draft, entity),
        };
    }

    private static Answer OfEverybody(AnswerDraft draft)
    {
        var said = All.SelectMany(property => draft.Store.StatementsOf(property, draft.Lens)).ToImmutableArray();
        draft.NoteHeldBackOf(All);
        var won = Newest(said, Won);
        if (won.Length == 0) return Finish(draft, Phrases.TheAwards, said, about: null, new CitedText(Phrases.NoAward(draft.Lens), []));

        draft.Load(won.SelectMany(one => new[] { one.Subject, one.Value.EntityId! }));
        var latest = won[0];
        var named = Phrases.AwardsNamed(won.Length, draft.Label(latest.Value.EntityId!), draft.Label(latest.Subject), YearOf(latest));
        return Finish(draft, Phrases.TheAwards, said, about: null, draft.CiteTogether(named, [latest]));
    }

    /// <summary>A person, a season, a book.</summary>
    private static Answer OfOne(AnswerDraft draft, Entity entity)
    {
        var said = All.SelectMany(property => draft.Store.StatementsAbout(entity.Id, property, draft.Lens)).ToImmutableArray();
        draft.NoteHeldBack(entity.Id, All);
        var (won, nominated) = (Newest(said, Won), Newest(said, Nominated));
        var lead = won.Length > 0 ? draft.CiteTogether($"{entity.Label} won {Named(draft, won)}.", won)
            : nominated.Length > 0 ? draft.CiteTogether($"{entity.Label} was nominated for {Named(draft, nominated)}.", nominated)
            : new CitedText(Phrases.NoAwardOf(entity.Label, draft.Lens), []);
        return Finish(draft, Phrases.AwardsOf(entity.Label), said, entity, lead);
    }

    /// <summary>A prize, with all categories of it: the "Emmy for Outstanding Casting" is one of the Emmys.</summary>
    private static Answer OfAward(AnswerDraft draft, Entity award)
    {
        var given = new[] { Won, Nominated }.SelectMany(property => draft.Store.StatementsOf(property, draft.Lens)).ToArray();
        var family = draft.Store.FindEntities([.. given.Select(one => one.Value.EntityId!).Append(award.Id).Distinct()])
            .Where(other => other.Id == award.Id || other.Label.StartsWith(award.Label.TrimEnd('s') + " ", StringComparison.Ordinal))
            .Select(other => other.Id)
            .ToHashSet();
        var counts = Counts.SelectMany(property => draft.Store.StatementsOf(property, draft.Lens)).Where(one => one.Qualifiers.TryGetValue("award", out var of) && of.EntityId == award.Id);
        var about = draft.Store.StatementsAbout(award.Id, propertyId: null, draft.Lens);
        foreach (var id in family) draft.NoteAnyHeldBackWithValue(id);
        draft.NoteAnyHeldBack(award.Id);

        ImmutableArray<Statement> said = [.. given.Where(one => family.Contains(one.Value.EntityId!)), .. counts, .. about];
        draft.Load(said.Select(one => one.Subject));
        var (won, nominated) = (Newest(said, Won), Newest(said, Nominated));
        var lead = won.Length > 0 ? draft.CiteTogether($"{award.Label}: won by {Winners(draft, won)}.", won)
            : nominated.Length > 0 ? draft.CiteTogether($"{award.Label}: {Winners(draft, nominated)} {(nominated.DistinctBy(one => one.Subject).Count() == 1 ? "was" : "were")} nominated.", nominated)
            : new CitedText(Phrases.NoWinner(award.Label, draft.Lens), []);
        return Finish(draft, award.Label, said, award, lead);
    }

    private static Answer Finish(AnswerDraft draft, Phrase title, ImmutableArray<Statement> said, Entity? about, CitedText lead)
    {
        var lines = new StatementLines(draft);
        lines.Add(Phrases.Won, Newest(said, Won));
        lines.Add(Phrases.Nominated, Newest(said, Nominated));
        lines.Add(Phrases.HowMany, said.Where(one => Counts.Contains(one.Property.Id)));
        lines.Add(Phrases.AboutTheAwards, said);
        // Counts and remarks alone are an answer too, led by the first of them.
        var isKnown = lead.Status is not null;
        if (!isKnown && lines.Lines is [{ Text: var first }, ..]) return draft.Finish(title, Outcome.Answered, first, about, lines.Lines[1..], lines.Earlier);
        return draft.Finish(title, isKnown ? Outcome.Answered : Outcome.NoSource, lead, about, lines.Lines, lines.Earlier);
    }

    /// <summary>The latest year first; what has no year comes last.</summary>
    private static ImmutableArray<Statement> Newest(IEnumerable<Statement> said, string property) =>
        [.. said.Where(one => one.Property.Id == property && Ranking.IsSupported(one)).OrderByDescending(YearOf, StringComparer.Ordinal)];

    private static string Named(AnswerDraft draft, ImmutableArray<Statement> said)
    {
        draft.Load(said.Select(one => one.Value.EntityId!));
        return Phrases.JoinFirst([.. said.Select(one => $"the {draft.Label(one.Value.EntityId!)}{(YearOf(one) is { } year ? $" ({year})" : "")}")], MostNamed);
    }

    private static string Winners(AnswerDraft draft, ImmutableArray<Statement> said) =>
        Phrases.JoinFirst([.. said.Select(one => draft.Label(one.Subject)).Distinct()], MostNamed);

    private static string? YearOf(Statement statement) => statement.Qualifiers.TryGetValue("year", out var year) ? year.ToCanonicalString() : null;
}
