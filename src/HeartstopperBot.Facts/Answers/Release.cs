using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers;

/// <summary>When a season, the film or a book comes out: the date as precisely as it is known, how certain it is, and what was said before.</summary>
internal sealed class Release(FactStore store, NameIndex names)
{
    private const string Date = "release-date";

    private static readonly ImmutableArray<EntityKind> Kinds = [EntityKind.Season, EntityKind.Film, EntityKind.Book, EntityKind.Series, EntityKind.Episode];

    /// <summary>What belongs to a release beside its date.</summary>
    private static readonly ImmutableArray<string> Around = ["release-pattern", "available-on", "release-note", "sold-by", "upcoming"];

    /// <summary>How far it has come; told while no date is stated.</summary>
    private static readonly ImmutableArray<string> Progress = ["order-status", "production-status"];

    public Answer Find(string? title, Lens lens)
    {
        var draft = new AnswerDraft(store, lens);
        if (string.IsNullOrWhiteSpace(title)) return OfNewest(draft);

        var resolution = TitleResolver.Resolve(title, Kinds, names, store);
        if (resolution.Entity is not { } entity) return resolution.Unclear(draft, title, WantedName.SeasonFilmOrBook);

        resolution.NoteIn(draft);
        return entity.Kind == EntityKind.Series && store.StatementsAbout(entity.Id, Date, lens).Count == 0 ? OfNewest(draft) : Of(draft, entity);
    }

    /// <summary>The latest season or film whose release a source speaks of; else whatever has one.</summary>
    private static Answer OfNewest(AnswerDraft draft)
    {
        var dated = draft.Store.FindEntities([.. draft.Store.StatementsOf(Date, draft.Lens).Select(statement => statement.Subject).Distinct()]);
        return (dated.LastOrDefault(entity => entity.Kind is EntityKind.Season or EntityKind.Film) ?? (dated.Count > 0 ? dated[0] : null)) is { } newest
            ? Of(draft, newest)
            : draft.Finish(Phrases.ReleaseDates, Outcome.NoSource, new CitedText(Phrases.NoReleaseDates, []));
    }

    private static Answer Of(AnswerDraft draft, Entity title)
    {
        var heading = Phrases.ReleaseOf(title.Label);
        var dates = WithoutOvertaken(Ranking.Rank(draft.Store.StatementsAbout(title.Id, Date, draft.Lens)));
        draft.NoteHeldBack(title.Id, [Date, .. Around, .. Progress]);
        if (dates.Length == 0) return WithoutDate(draft, title, heading);

        // A date for everybody comes before one for a region or a service.
        var leading = dates.Where(date => date.IsLeading).OrderBy(date => date.Statement.Qualifiers.Count).ToArray();
        // Who names the day stands behind the hour, too.
        var alike = dates.Where(date => !date.IsLeading && Ranking.Agree(date.Statement, leading[0].Statement) && date.Status == leading[0].Status).ToArray();
        var lead = draft.Cite(Sentence(draft, title, leading[0]), leading[0].Status, [leading[0].Statement, .. alike.Select(date => date.Statement)]);
        var beside = dates.Except(alike).Where(date => !date.IsLeading && date.Status is not (Status.Superseded or Status.Disputed)).ToArray();
        var isOpen = leading[0].Status is Status.Unknown or Status.Expected;
        var lines = leading.Skip(1).Concat(beside).Select(date => draft.Line(date))
            .Concat(Lines(draft, title, isOpen ? [.. Progress, .. Around] : Around))
            .ToImmutableArray();
        var earlier = dates.Where(date => !date.IsLeading && date.Status is (Status.Superseded or Status.Disputed))
            .OrderByDescending(date => date.Statement.References[0].Source.Earliest)
            .Select(date => draft.Line(date))
            .ToImmutableArray();
        return draft.Finish(heading, Outcome.Answered, lead, title, lines, earlier);
    }

    /// <summary>"No date" for everybody is over when a newer source gives a date, be it only for one service or region.</summary>
    private static RankedStatement[] WithoutOvertaken(IReadOnlyList<RankedStatement> dates)
    {
        var newestDate = dates.Where(date => date.IsLeading && date.Statement.Value.Date is not null).Select(NewestDay).DefaultIfEmpty().Max();
        return [.. dates.Select(date => date.Status == Status.Unknown && NewestDay(date) < newestDate ? date with { Status = Status.Superseded, IsLeading = false } : date)];

        static DateOnly NewestDay(RankedStatement date) => date.Statement.References[0].Source.Earliest;
    }

    /// <summary>No source speaks of a date: then what is known of how far it has come is the answer, where anything is.</summary>
    private static Answer WithoutDate(AnswerDraft draft, Entity title, Phrase heading)
    {
        var none = Phrases.NoDate(title.Label, draft.Lens);
        var progress = Ranked(draft, title, Progress);
        if (progress.FirstOrDefault(one => one.IsLeading) is not { } known)
            return draft.Finish(heading, Outcome.NoSource, new CitedText(none, []), title, Lines(draft, title, Around));

        var lead = draft.Cite(Phrase.Row(" ", none, Ranking.Voice(known.Statement).Says), known.Status, known.Statement);
        var lines = progress.Where(one => one != known && one.Status != Status.Superseded).Select(one => draft.Line(one)).Concat(Lines(draft, title, Around)).ToImmutableArray();
        var earlier = progress.Where(one => one.Status == Status.Superseded).Select(one => draft.Line(one)).ToImmutableArray();
        return draft.Finish(heading, Outcome.Answered, lead, title, lines, earlier);
    }

    private static string Sentence(AnswerDraft draft, Entity title, RankedStatement date)
    {
        var statement = date.Statement;
        if (statement.Value.Date is not { } when)
        {
            return draft.Lens.AsOf is { } day
                ? $"On {day.ToString("d MMMM yyyy")} no date had been announced for {title.Label}."
                : $"No date has been announced for {title.Label}.";
        }

        var where = statement.Qualifiers.Values.Select(value => value.EntityId is { } id ? draft.Label(id) : value.Text).OfType<string>().ToArray();
        var what = where.Length == 0 ? $"{title.Label}" : $"{title.Label} ({Phrases.Join(where)})";
        return date.Status switch
        {
            Status.Reported => $"{what} is reported for {when}.",
            Status.Expected => $"{what} is expected in or around {when}; no source states a date.",
            Status.Disputed => $"{what} is dated {when}, but the sources disagree.",
            _ when when.Precision is DatePrecision.Year or DatePrecision.Month => $"{what} is dated {when}; no source here names the day.",
            _ => $"The release date of {what} is {when}.",
        };
    }

    private static List<RankedStatement> Ranked(AnswerDraft draft, Entity title, ImmutableArray<string> properties) =>
        [.. properties.SelectMany(property => Ranking.Rank(draft.Store.StatementsAbout(title.Id, property, draft.Lens)))];

    private static IEnumerable<AnswerLine> Lines(AnswerDraft draft, Entity title, ImmutableArray<string> properties) =>
        Ranked(draft, title, properties).Where(one => one.Status != Status.Superseded).Select(one => draft.Line(one));
}
