using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers;

/// <summary>What the kinds of answers share while one is being written: the numbering of sources, notes, labels. Used for one answer, by one thread.</summary>
internal sealed class AnswerDraft(FactStore store, Lens lens)
{
    /// <summary>More markers than this hide the sentence that they stand behind; how many more sources say it is told as a number.</summary>
    private const int MostMarkers = 4;

    private readonly Citations _citations = new();
    private readonly List<CitedText> _notes = [];
    private readonly Dictionary<string, Entity> _entities = new(StringComparer.Ordinal);

    public bool HasHeldBack { get; private set; }

    public FactStore Store => store;

    public Lens Lens => lens;

    /// <summary>The last step: everything that was cited or noted until now goes with the answer, and nothing that comes later.</summary>
    public Answer Finish(Phrase title, Outcome outcome, CitedText lead, Entity? about = null, IEnumerable<AnswerLine>? lines = null, IEnumerable<AnswerLine>? earlier = null)
    {
        // Written out before the sources are: a line cites as it is made.
        var (told, toldBefore) = (lines?.ToImmutableArray() ?? [], earlier?.ToImmutableArray() ?? []);
        // Where that is the whole answer, it need not be said twice.
        if (HasHeldBack && !Phrases.IsOfBeyond(lead.Said)) Note(Phrases.ThereIsMore(lens));
        return new Answer
        {
            Title = title,
            Outcome = outcome,
            Lead = lead,
            About = about,
            Lines = told,
            Earlier = toldBefore,
            Sources = [.. _citations.ToSources().Select(cited => cited with { Source = store.Veil(cited.Source, lens) })],
            Notes = [.. _notes],
            HasHeldBack = HasHeldBack,
            HidesStory = lens.HidesStory,
            AsOf = lens.AsOf,
        };
    }

    public CitedText Cite(Phrase said, Status status, params IEnumerable<Statement> statements)
    {
        ImmutableArray<Statement> stated = [.. statements];
        var backing = stated.Select(statement => Ranking.BestFirst(Ranking.Backing(statement)).ToArray()).ToArray();
        var shown = Shown(backing);
        return new CitedText(said, _citations.Cite(backing.SelectMany(references => references).Where(reference => shown.Contains(reference.Source.Id))), status)
        {
            Statements = stated,
            MoreSources = backing.SelectMany(references => references).Select(reference => reference.Source.Id).Distinct().Count() - shown.Count,
        };
    }

    /// <summary>A sentence that says several things is as certain as the least certain of them.</summary>
    public CitedText CiteTogether(Phrase said, IReadOnlyCollection<Statement> statements) => Cite(said, Ranking.Rank(statements).Max(ranked => ranked.Status), statements);

    /// <summary>The best source of each statement, so that no value goes without, then the next best as long as there is room for markers.</summary>
    private static HashSet<string> Shown(Reference[][] backing)
    {
        var shown = backing.Where(references => references.Length > 0).Select(references => references[0].Source.Id).ToHashSet();
        var next = Ranking.BestFirst(backing.SelectMany(references => references)).Select(reference => reference.Source.Id);
        foreach (var id in next.TakeWhile(_ => shown.Count < MostMarkers)) shown.Add(id);
        return shown;
    }

    /// <summary>A sentence that sums up lines stands on what they cite.</summary>
    public static CitedText Summarise(Phrase said, IEnumerable<AnswerLine> lines, Status? status)
    {
        ImmutableArray<int> numbers = [.. lines.SelectMany(line => line.Text.SourceNumbers).Distinct().Order()];
        return new CitedText(said, [.. numbers.Take(MostMarkers)], status) { MoreSources = Math.Max(0, numbers.Length - MostMarkers) };
    }

    public CitedText CiteSource(Phrase said, Source source, string? place = null, Status? status = null) => new(said, [_citations.Cite(source, place)], status);

    /// <summary>A statement as a source says it, in the words of the seeds.</summary>
    public AnswerLine Line(RankedStatement ranked, Phrase? group = null) =>
        new(group, Cite(Ranking.Voice(ranked.Statement).Says, ranked.Status, ranked.Statement), ranked.Statement);

    public void Note(Phrase said) => _notes.Add(new CitedText(said, []));

    /// <summary>Says that something lies beyond the reader's line, and nothing of what it is.</summary>
    public void NoteHeldBack() => HasHeldBack = true;

    public void NoteHeldBackOf(Source source) => HasHeldBack |= store.HasHeldBackOfSource(source.Id, lens);

    public void NoteHeldBack(string subjectId, params IEnumerable<string> propertyIds) =>
        HasHeldBack |= propertyIds.Any(property => store.HasHeldBack(subjectId, property, lens));

    /// <summary>For an answer that tells everything about its subject.</summary>
    public void NoteAnyHeldBack(string subjectId) => HasHeldBack |= store.HasHeldBack(subjectId, propertyId: null, lens);

    /// <summary>The same for what is said elsewhere and names it.</summary>
    public void NoteAnyHeldBackWithValue(string entityId) => HasHeldBack |= store.HasHeldBackWithValue(entityId, propertyId: null, lens);

    /// <summary>For a list of all that is said with these properties.</summary>
    public void NoteHeldBackOf(params IEnumerable<string> propertyIds) => HasHeldBack |= propertyIds.Any(property => store.HasHeldBackOf(property, lens));

    public void NoteHeldBackWithValue(string entityId, string propertyId) => HasHeldBack |= store.HasHeldBackWithValue(entityId, propertyId, lens);

    /// <summary>For all that is said of a thing and elsewhere names it, of one property or of any.</summary>
    public void NoteHeldBack(string entityId, Property? only) =>
        HasHeldBack |= store.HasHeldBack(entityId, only?.Id, lens) || store.HasHeldBackWithValue(entityId, only?.Id, lens);

    /// <summary>Says whose spelling the typed name is, where a single source writes it so.</summary>
    public void NoteSpelling(NameMatch match)
    {
        if (match.Entry.WrittenBy is not { } id || store.FindSource(id) is not { } source) return;
        if (match.Quality == MatchQuality.Exact && (lens.AsOf is not { } day || source.Earliest <= day)) NoteSpelling(match.Entry.Name, source);
    }

    /// <summary>Says who of those that make a statement writes a name otherwise.</summary>
    public void NoteSpellings(Statement statement)
    {
        foreach (var reference in statement.References)
        {
            foreach (var written in reference.AsWritten.Values) NoteSpelling(written, reference.Source);
        }
    }

    /// <summary>Reads entities that will be named, in one query.</summary>
    public void Load(IEnumerable<string> entityIds)
    {
        foreach (var entity in store.FindEntities([.. entityIds.Where(id => !_entities.ContainsKey(id)).Distinct()])) _entities[entity.Id] = entity;
    }

    public string Label(string entityId) => Find(entityId)?.Label ?? entityId;

    /// <summary>Without its aliases; null where there is none.</summary>
    public Entity? Find(string entityId)
    {
        if (!_entities.ContainsKey(entityId)) Load([entityId]);
        return _entities.GetValueOrDefault(entityId);
    }

    private void NoteSpelling(string name, Source source)
    {
        source = store.Veil(source, lens);
        var said = Phrases.SpeltSo(name, source);
        if (_notes.All(note => note.Said != said)) _notes.Add(CiteSource(said, source));
    }
}
