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
            return Several(draft, "The sources, newest first", sources, sources.Count == 1 ? "There is one source" : $"There are {sources.Count} sources");

        var found = Named(name, sources);
        return found.Count switch
        {
            0 => draft.Finish("Sources", Outcome.NotFound, new CitedText("No source fits that name. Try a word of its title, its publisher or its number.", [])),
            1 => One(draft, found[0]),
            _ => Several(draft, "Sources that fit", found, $"{found.Count} sources fit that name"),
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

    private static Answer Several(AnswerDraft draft, string heading, IReadOnlyList<Source> sources, string summary)
    {
        if (sources.Count == 0) return draft.Finish(heading, Outcome.NoSource, new CitedText("There was no source yet.", []));
        var counts = draft.Store.ClaimCounts(draft.Lens);
        var lines = sources.Select(source => new AnswerLine(YearOf(source), draft.CiteSource($"{Describe(source)}: {Claims(counts.GetValueOrDefault(source.Id))}", source), null)).ToImmutableArray();
        // Each line cites its own; hundreds of markers behind one number would tell nobody anything.
        var newest = sources[0];
        var lead = draft.CiteSource($"{summary}, the newest of {newest.Published?.ToString() ?? $"{newest.Earliest.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)} or later"}.", newest);
        return draft.Finish(heading, Outcome.Answered, lead, lines: lines);
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
        var lead = draft.CiteSource($"{Describe(source)}, makes {Claims(claims.Count)}.", source);
        var lines = claims.Where(claim => ranked.ContainsKey(claim.Number))
            .Select(claim => new AnswerLine(null, draft.CiteSource(claim.Says, source, claim.At, ranked[claim.Number].Status), ranked[claim.Number].Statement))
            .ToImmutableArray();
        if (CopyNote(draft, source) is { } copy) draft.Note(copy);
        return draft.Finish(source.DisplayTitle, Outcome.Answered, lead, lines: lines);
    }

    private static string Claims(int count) => count == 1 ? "1 claim" : $"{count} claims";

    private static string YearOf(Source source) => source.Earliest.Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>Why it counts less than another.</summary>
    private static string? CopyNote(AnswerDraft draft, Source source) => source.MirrorOf switch
    {
        null => null,
        "unknown" => "It is a copy of another page, so that it never outvotes an original.",
        var id => $"It is a copy of “{(draft.Store.FindSource(id) is { } original ? draft.Store.Veil(original, draft.Lens).DisplayTitle : id)}”, so that it never outvotes an original.",
    };

    /// <summary>Title, publisher, author and date, as far as they are known; and whether it is a copy.</summary>
    private static string Describe(Source source)
    {
        var date = source.Published?.ToString() ?? source.PublishedNote ?? "undated";
        var parts = source.Title is null ? [source.Publisher, source.Author, date] : new[] { source.Title, source.Publisher, source.Author, date };
        return string.Join(", ", parts.Append(source.MirrorOf is null ? null : "a copy").Where(part => part is not null));
    }
}
