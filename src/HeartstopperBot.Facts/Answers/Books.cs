using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers;

/// <summary>The books: the volumes in the order of their numbers, the others as they came out, each with its dates; or one book with all that is said of it.</summary>
internal sealed partial class Books(FactStore store, NameIndex names)
{
    private const string Date = "release-date";
    private const string FirstPublished = "first-published";
    private const string VolumeCount = "volume-count";

    /// <summary>The graphic novels as a whole.</summary>
    private const string Volumes = "heartstopper-books";

    private static readonly ImmutableArray<EntityKind> Kinds = [EntityKind.Book];

    private static readonly LineGroup OfVolumes = LineGroup.Of(Phrases.VolumesAsAWhole, "created-by", "written-by", "illustrated-by", "published-by", "copies-sold", "record");

    private static readonly ImmutableArray<LineGroup> OfOneBook =
    [
        LineGroup.Of(Phrases.When, Date, FirstPublished, "announced-on", "release-note", "upcoming"),
        LineGroup.Of(Phrases.WhatItIs, "described-as", "premise", "genre", VolumeCount, "covers", "in-the-books"),
        LineGroup.Of(Phrases.WhoMadeTheBook, "created-by", "written-by", "illustrated-by", "published-by", "runs-in", "update-rhythm", "began-as", "sold-by", "price"),
        LineGroup.Of(Phrases.InTheStory, "setting", "plot", "theme"),
        LineGroup.Of(Phrases.HowReceived, "won", "nominated-for", "copies-sold", "record", "chart-position", "score", "reception", "event"),
    ];

    public Answer Find(string? name, Lens lens)
    {
        var draft = new AnswerDraft(store, lens);
        if (string.IsNullOrWhiteSpace(name)) return List(draft);

        var resolution = TitleResolver.Resolve(name, Kinds, names, store);
        if (resolution.Entity is not { } book) return resolution.Unclear(draft, name, WantedName.Book);

        resolution.NoteIn(draft);
        return Of(draft, book);
    }

    private static Answer List(AnswerDraft draft)
    {
        var dates = new[] { Date, FirstPublished }.SelectMany(property => Ranking.Rank(draft.Store.StatementsOf(property, draft.Lens))).ToArray();
        ImmutableArray<Entity> books = [.. draft.Store.FindEntities([.. dates.Select(date => date.Statement.Subject).Distinct()]).Where(entity => entity.Kind == EntityKind.Book)];
        var whole = draft.Store.StatementsAbout(Volumes, propertyId: null, draft.Lens);
        foreach (var book in books) draft.NoteHeldBack(book.Id, Date, FirstPublished);
        draft.NoteHeldBack(Volumes, [VolumeCount, .. OfVolumes.Properties]);

        var counts = Ranking.Rank(whole.Where(one => one.Property.Id == VolumeCount));
        var counted = counts.FirstOrDefault(one => one.IsLeading) is { } count ? Counted(draft, count) : null;
        var bySubject = dates.ToLookup(date => date.Statement.Subject);
        var volumes = books.Where(book => VolumeOf(book) is not null).OrderBy(VolumeOf).Select(book => Line(draft, book, [.. bySubject[book.Id]], Phrases.VolumesInOrder));
        var others = books.Where(book => VolumeOf(book) is null).OrderBy(book => FirstDay(bySubject[book.Id])).Select(book => Line(draft, book, [.. bySubject[book.Id]], Phrases.OtherBooks));
        ImmutableArray<AnswerLine> told = [.. volumes, .. others];

        var lines = new StatementLines(draft);
        lines.AddLines(told);
        // A less precise date that agrees is no news.
        var overtaken = dates.Where(date => date is { IsLeading: false, Status: Status.Superseded or Status.Disputed } && books.Any(book => book.Id == date.Statement.Subject));
        lines.AddRanked(null, overtaken.Concat(counts.Where(one => !one.IsLeading)));
        lines.AddGroups(whole, [OfVolumes]);
        if (lines.Lines.Length == 0 && counted is null) return draft.Finish(Phrases.TheBooks, Outcome.NoSource, new CitedText(Phrases.NothingOfTheBooks(draft.Lens), []));

        var lead = counted ?? (told.Length == 0 ? lines.Lines[0].Text : draft.Cite(Phrases.BooksDated(told.Length), told.Max(line => line.Text.Status)!.Value, told.SelectMany(line => line.Text.Statements)));
        return draft.Finish(Phrases.TheBooks, Outcome.Answered, lead, lines: lines.Lines, earlier: lines.Earlier);
    }

    private static Answer Of(AnswerDraft draft, Entity book)
    {
        var said = draft.Store.StatementsAbout(book.Id, propertyId: null, draft.Lens);
        var onScreen = new[] { "covers", "based-on" }.SelectMany(property => draft.Store.StatementsWithValue(book.Id, property, draft.Lens)).ToArray();
        draft.NoteAnyHeldBack(book.Id);
        foreach (var property in new[] { "covers", "based-on" }) draft.NoteHeldBackWithValue(book.Id, property);

        var dates = Ranking.Rank(said.Where(one => one.Property.Id == Date)).Concat(Ranking.Rank(said.Where(one => one.Property.Id == FirstPublished)));
        ImmutableArray<RankedStatement> leading = [.. Leading(dates)];
        var lead = leading.Length > 0 ? Dated(draft, book, leading) : null;
        var lines = new StatementLines(draft);
        lines.AddGroups(said, OfOneBook);
        lines.Add(Phrases.OnScreen, onScreen);
        if (lead is null && lines.Lines is [{ Text: var first }, ..]) return draft.Finish(book.Label, Outcome.Answered, first, book, lines.Lines[1..], lines.Earlier);
        // What the first sentence says is not said twice.
        var rest = lines.Lines.Where(line => lead?.Statements.Contains(line.Statement!) is not true);
        return draft.Finish(book.Label, lead is null ? Outcome.NoSource : Outcome.Answered, lead ?? new CitedText(Phrases.NothingOf(book.Label, draft.Lens), []), book, rest, lines.Earlier);
    }

    private static CitedText Counted(AnswerDraft draft, RankedStatement count)
    {
        var number = count.Statement.Value.Number!.Value.ToString("0.##", CultureInfo.InvariantCulture);
        return draft.Cite(StatementLines.WithDate($"The graphic novels come to {number} volumes.", count.Statement), count.Status, count.Statement);
    }

    /// <summary>"Heartstopper Volume 1 – 7 February 2019; US: 2020".</summary>
    private static AnswerLine Line(AnswerDraft draft, Entity book, ImmutableArray<RankedStatement> dates, Phrase group)
    {
        var shown = Leading(dates).ToArray();
        var text = $"{book.Label} – {DateTexts(draft, shown)}";
        return new AnswerLine(group, draft.Cite(text, shown.Max(date => date.Status), shown.Select(date => date.Statement)), shown[0].Statement);
    }

    private static CitedText Dated(AnswerDraft draft, Entity book, ImmutableArray<RankedStatement> dates)
    {
        var text = dates switch
        {
            [{ Statement.Value.Date: null }] => $"No date has been announced for {book.Label}.",
            [{ Status: Status.Expected }] => $"{book.Label} is expected for {DateTexts(draft, dates)}.",
            [{ Status: Status.Disputed }, ..] => $"{book.Label} is dated {DateTexts(draft, dates)}, but the sources disagree.",
            _ => $"{book.Label} is dated {DateTexts(draft, dates)}.",
        };
        return draft.Cite(text, dates.Max(date => date.Status), dates.Select(date => date.Statement));
    }

    /// <summary>The date for everybody first, then those of regions. The year of first publication stands in only where nobody gives a date.</summary>
    private static IEnumerable<RankedStatement> Leading(IEnumerable<RankedStatement> dates)
    {
        var leading = dates.Where(date => date.IsLeading).ToLookup(date => date.Statement.Property.Id);
        return (leading.Contains(Date) ? leading[Date] : leading[FirstPublished]).OrderBy(date => date.Statement.Qualifiers.Count);
    }

    /// <summary>"2 July 2026; US and Canada: 7 July 2026".</summary>
    private static string DateTexts(AnswerDraft draft, IEnumerable<RankedStatement> dates) =>
        string.Join("; ", dates.GroupBy(date => date.Statement.Value.Date?.ToString() ?? "no date announced").Select(same =>
        {
            var where = same.Select(date => RegionOf(draft, date.Statement)).OfType<string>().ToArray();
            return where.Length < same.Count() ? same.Key : $"{Phrases.Join(where)}: {same.Key}";
        }));

    /// <summary>Null for everybody.</summary>
    private static string? RegionOf(AnswerDraft draft, Statement date) =>
        date.Qualifiers.Values.Select(value => value.EntityId is { } id ? draft.Label(id) : value.Text).OfType<string>().ToArray() is { Length: > 0 } where ? string.Join(", ", where) : null;

    private static DateOnly FirstDay(IEnumerable<RankedStatement> dates) => Leading(dates).Select(date => date.Statement.Value.Date?.FirstDay ?? DateOnly.MaxValue).DefaultIfEmpty(DateOnly.MaxValue).Min();

    /// <summary>Null for a book that is no numbered volume. The number is in the title itself.</summary>
    private static int? VolumeOf(Entity book) => VolumeNumber().Match(book.Label) is { Success: true } match ? int.Parse(match.ValueSpan[7..], CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("Volume [0-9]{1,3}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VolumeNumber();
}
