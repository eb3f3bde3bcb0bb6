using System.Collections.Immutable;
using System.Globalization;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers;

/// <summary>The sources, newest first; or one source with all that it states.</summary>
internal sealed class SourceList(FactStore store)
{
    public Answer Find(string? name, Lens lens)
    {
        var draft = new AnswerDraft(store, lens);
        var sources = store.Sources(lens);
        if (string.IsNullOrWhiteSpace(name))
            return Several(draft, Phrases.AllSources, sources, isAll: true);

        var found = Named(name, sources);
        return found.Count switch
        {
            0 => draft.Finish(Phrases.NoFittingSource, Outcome.NotFound, new CitedText(Phrases.NoSourceFits, [])),
            1 => One(draft, found[0]),
            _ => Several(draft, Phrases.FittingSources, found, isAll: false),
        };
    }

    /// <summary>By id, number ("001"), document, title words or publisher; all that fit, newest first.</summary>
    public static IReadOnlyList<Source> Named(string name, IReadOnlyList<Source> sources)
    {
        var typed = name.Trim();
        if (sources.FirstOrDefault(source => source.Id == typed || source.Document == typed) is { } exact) return [exact];

        var words = NameFolding.Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return [];
        if (words is [var only] && int.TryParse(only, out var number) && sources.FirstOrDefault(source => NumberOf(source) == number) is { } numbered) return [numbered];

        return [.. sources.Where(source => words.All(word => NameWords.HasPrefix(NameFolding.Fold($"{source.Title} {source.Publisher} {source.Author} {source.Id}"), word)))];
    }

    /// <summary>The founding articles are called by the number that their ids begin with.</summary>
    private static int? NumberOf(Source source) => source.Id.Split('-')[0] is { Length: 3 } digits && int.TryParse(digits, out var number) ? number : null;

    private static Answer Several(AnswerDraft draft, Phrase title, IReadOnlyList<Source> sources, bool isAll)
    {
        if (sources.Count == 0) return draft.Finish(title, Outcome.NoSource, new CitedText(Phrases.NoSources, []));
        var counts = draft.Store.ClaimCounts(draft.Lens);
        var lines = sources.Select(source => new AnswerLine(YearOf(source), draft.CiteSource(Phrases.SourceWithClaims(Described(source), Dated(source), source.MirrorOf is not null, counts.GetValueOrDefault(source.Id)), source), null)).ToImmutableArray();
        // Each line cites its own; hundreds of markers behind one number would tell nobody anything.
        var newest = sources[0];
        var lead = draft.CiteSource(Phrases.SourcesNamed(sources.Count, isAll, newest), newest);
        return draft.Finish(title, Outcome.Answered, lead, lines: lines);
    }

    private static Answer One(AnswerDraft draft, Source source)
    {
        var claims = draft.Store.ClaimsOf(source.Id, draft.Lens);
        var said = draft.Store.StatementsAbout([.. claims.Select(claim => claim.Subject).Distinct()], null, draft.Lens);
        var ranked = new Dictionary<int, RankedStatement>();
        foreach (var one in said.Values.SelectMany(Ranking.Rank))
        {
            foreach (var reference in one.Statement.References.Where(reference => reference.Source.Id == source.Id)) ranked[reference.ClaimNumber] = one;
        }

        draft.NoteHeldBackOf(source);
        var lead = draft.CiteSource(Phrases.SourceMakesClaims(Described(source), Dated(source), source.MirrorOf is not null, claims.Count), source);
        var lines = claims.Where(claim => ranked.ContainsKey(claim.Number))
            .Select(claim => new AnswerLine(null, draft.CiteSource(claim.Says, source, claim.At, ranked[claim.Number].Status), ranked[claim.Number].Statement))
            .ToImmutableArray();
        if (CopyNote(draft, source) is { } copy) draft.Note(copy);
        return draft.Finish(source.DisplayTitle, Outcome.Answered, lead, lines: lines);
    }

    private static string YearOf(Source source) => source.Earliest.Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>Why it counts less than another.</summary>
    private static Phrase? CopyNote(AnswerDraft draft, Source source) => source.MirrorOf switch
    {
        null => null,
        "unknown" => Phrases.CopyOf(null),
        var id => Phrases.CopyOf(draft.Store.FindSource(id) is { } original ? draft.Store.Veil(original, draft.Lens).DisplayTitle : id),
    };

    /// <summary>Title, publisher and author, as far as they are known.</summary>
    private static string Described(Source source) => string.Join(", ", new[] { source.Title, source.Publisher, source.Author }.Where(part => part is not null));

    private static Phrase Dated(Source source) => source.Published is { } published ? Phrases.Day(published) : source.PublishedNote ?? Phrases.Undated;
}
