using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers;

/// <summary>Where the show, a season, the film or a book is to be had, how to get the service and what it costs. A price says of which day and where it is.</summary>
internal sealed class WhereToWatch(FactStore store, NameIndex names)
{
    private const string AvailableOn = "available-on";
    private const string Price = "price";
    private const string AgeRating = "age-rating";
    private const string Series = "heartstopper";

    private static readonly ImmutableArray<EntityKind> Kinds = [EntityKind.Series, EntityKind.Season, EntityKind.Film, EntityKind.Book, EntityKind.Episode];

    /// <summary>Where a title can be had: a show is watched, a book is read or bought.</summary>
    private static readonly ImmutableArray<string> Places = [AvailableOn, "runs-in", "sold-by"];

    public Answer Find(string? title, Lens lens)
    {
        var draft = new AnswerDraft(store, lens);
        if (string.IsNullOrWhiteSpace(title) && store.FindEntity(Series) is { } series) return Of(draft, series);

        var resolution = TitleResolver.Resolve(title ?? "", Kinds, names, store);
        if (resolution.Entity is not { } entity) return resolution.Unclear(draft, title ?? "", WantedName.ShowSeasonFilmOrBook);

        resolution.NoteIn(draft);
        return Of(draft, entity);
    }

    private static Answer Of(AnswerDraft draft, Entity title)
    {
        var isBook = title.Kind == EntityKind.Book;
        var heading = isBook ? Phrases.WhereToRead(title.Label) : Phrases.WhereToWatch(title.Label);
        var said = Here(draft, title);
        draft.NoteHeldBack(title.Id, [.. Places, Price, AgeRating]);
        var offers = Ranking.Rank(said.Where(one => Places.Contains(one.Property.Id)).OrderBy(one => Places.IndexOf(one.Property.Id))).ToArray();
        var services = offers.Select(one => one.Statement.Value.EntityId!).Distinct().ToArray();
        draft.Load(services.Append(title.Id).Concat(said.Select(one => one.Subject)));

        var lead = Lead(draft, title, offers);
        var lines = new StatementLines(draft);
        lines.AddRanked(isBook ? Phrases.PlacesToRead : Phrases.PlacesToWatch, offers.Where(offer => lead is null || offer.Statement.Subject != title.Id || !lead.Statements.Contains(offer.Statement)));
        if (title.Kind is EntityKind.Season or EntityKind.Film) lines.AddRanked(Phrases.When, Dates(said, title));
        var ofServices = draft.Store.StatementsAbout(services, propertyId: null, draft.Lens);
        lines.Add(Phrases.HowToGetIt, services.SelectMany(service => ofServices.GetValueOrDefault(service, [])).Where(one => one.Property.Id == AvailableOn));
        lines.Add(Phrases.Prices, said.Concat(services.SelectMany(service => ofServices.GetValueOrDefault(service, []))).Where(one => one.Property.Id == Price), WithRegion);
        lines.Add(Phrases.AgeRating, said.Where(one => one.Property.Id == AgeRating), WithRegion);
        if (lead is null && isBook) lines.Add(Phrases.OfOtherBooks, OtherBooks(draft));
        return lead is null
            ? draft.Finish(heading, Outcome.NoSource, new CitedText(Phrases.NotToBeHad(title.Label, draft.Lens), []), title, lines.Lines, lines.Earlier)
            : draft.Finish(heading, Outcome.Answered, lead, title, lines.Lines, lines.Earlier);

        string WithRegion(Statement one) => Regional(draft, one);
    }

    /// <summary>What is said of the title, and of the whole show for a part of it; for the show itself, of its parts too.</summary>
    private static ImmutableArray<Statement> Here(AnswerDraft draft, Entity title)
    {
        var of = draft.Store.StatementsAbout(title.Id, propertyId: null, draft.Lens);
        if (title.Kind is EntityKind.Book) return [.. of];
        if (title.Kind is not EntityKind.Series) return [.. of, .. draft.Store.StatementsAbout(Series, propertyId: null, draft.Lens)];

        var elsewhere = new[] { AvailableOn, AgeRating }.SelectMany(property => draft.Store.StatementsOf(property, draft.Lens)).Where(one => one.Subject != title.Id).ToArray();
        var parts = StoryOrder.Of(draft, elsewhere.Select(one => one.Subject)).Where(one => one.Kind is EntityKind.Season or EntityKind.Film).Select(one => one.Id).ToArray();
        return [.. of, .. parts.SelectMany(part => elsewhere.Where(one => one.Subject == part))];
    }

    /// <summary>The date that leads; that there is none only where no source has one.</summary>
    private static IEnumerable<RankedStatement> Dates(ImmutableArray<Statement> said, Entity title)
    {
        var dates = Ranking.Rank(said.Where(one => one.Subject == title.Id && one.Property.Id == "release-date"));
        return dates.Where(one => one.IsLeading).OrderBy(one => one.Status == Status.Unknown).ThenBy(one => one.Statement.Qualifiers.Count).Take(1);
    }

    private static IEnumerable<Statement> OtherBooks(AnswerDraft draft)
    {
        var offers = Places.SelectMany(place => draft.Store.StatementsOf(place, draft.Lens)).ToArray();
        var books = draft.Store.FindEntities([.. offers.Select(offer => offer.Subject).Distinct()]).Where(entity => entity.Kind == EntityKind.Book).Select(book => book.Id).ToHashSet();
        return offers.Where(offer => books.Contains(offer.Subject));
    }

    /// <summary>"The place to watch Season 2 is Netflix"; for a part of which nobody says it, the show as a whole.</summary>
    private static CitedText? Lead(AnswerDraft draft, Entity title, RankedStatement[] offers)
    {
        var own = offers.Where(offer => offer.IsLeading && offer.Statement.Subject == title.Id).ToArray();
        var named = own.Length > 0 ? own : [.. offers.Where(offer => offer.IsLeading && offer.Statement.Subject == Series)];
        if (named.Length == 0) return null;

        // What is sure comes alone; else what there is, with its word.
        var surest = named.Where(offer => offer.Status == named.Min(one => one.Status) && offer.Statement.Property == named[0].Statement.Property).ToArray();
        var places = Phrases.Join([.. surest.Select(offer => draft.Label(offer.Statement.Value.EntityId!)).Distinct()]);
        var what = draft.Label(surest[0].Statement.Subject);
        // No tense: the film has its place before it can be watched there.
        var text = surest[0].Statement.Property.Id switch
        {
            "runs-in" => $"{what} appears on {places}.",
            "sold-by" => $"{what}: sold by {places}.",
            _ => $"The place to watch {what} {(surest[0].Status == Status.Confirmed ? "is" : "is said to be")} {places}.",
        };
        return draft.Cite(text, surest[0].Status, surest.Select(offer => offer.Statement));
    }

    /// <summary>The words of the source, and where it holds, unless they say so.</summary>
    private static string Regional(AnswerDraft draft, Statement statement)
    {
        var says = Ranking.Voice(statement).Says;
        if (!statement.Qualifiers.TryGetValue("region", out var region)) return says;
        var where = region.EntityId is { } id ? draft.Label(id) : region.ToCanonicalString();
        return says.Contains(where, StringComparison.OrdinalIgnoreCase) ? says : $"{says.TrimEnd('.')} ({where}).";
    }
}
