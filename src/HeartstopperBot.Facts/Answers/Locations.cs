using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers;

/// <summary>Where the show, a season or the film was filmed and where its story is set; or one place with what was filmed there.</summary>
internal sealed class Locations(FactStore store, NameIndex names)
{
    private const string FilmedAt = "filmed-at";
    private const string LocatedIn = "located-in";
    private const int MostNamed = 3;

    private static readonly ImmutableArray<EntityKind> Kinds =
        [EntityKind.Season, EntityKind.Film, EntityKind.Series, EntityKind.Episode, EntityKind.Place, EntityKind.School];

    private static readonly ImmutableArray<LineGroup> OfOnePlace =
    [
        LineGroup.Of(Phrases.WhereItIs, LocatedIn),
        LineGroup.Of(Phrases.AboutThePlace, "described-as", "school-kind", "place-note", "setting", "sister-school"),
    ];

    public Answer Find(string? season, Lens lens)
    {
        var draft = new AnswerDraft(store, lens);
        if (string.IsNullOrWhiteSpace(season)) return OfTitle(draft, title: null);

        var resolution = TitleResolver.Resolve(season, Kinds, names, store);
        if (resolution.Entity is not { } entity) return resolution.Unclear(draft, season, WantedName.SeasonFilmOrPlace);

        resolution.NoteIn(draft);
        return entity.Kind switch
        {
            EntityKind.Place or EntityKind.School => OfPlace(draft, entity),
            EntityKind.Series => OfTitle(draft, title: null),
            _ => OfTitle(draft, entity),
        };
    }

    /// <param name="title">Null for the whole show.</param>
    private static Answer OfTitle(AnswerDraft draft, Entity? title)
    {
        var seasons = EpisodeSeasons.Read(draft);
        var filmed = draft.Store.StatementsOf(FilmedAt, draft.Lens).Where(Ranking.IsSupported).ToArray();
        Statement[] own = [.. StoryOrder.Sort(draft, [.. filmed.Where(one => title is null || IsOf(one, title, seasons))], one => one.Subject)];
        // The film is a work of its own; what the series uses all along, its seasons use.
        var shared = title is null || title.Kind == EntityKind.Film ? [] : filmed.Except(own).Where(one => !one.Qualifiers.ContainsKey("season") && IsShared(draft, one.Subject)).ToArray();
        NoteHeldBack(draft, title, seasons);

        var lead = Lead(draft, title?.Label, own, shared);
        var places = draft.Store.StatementsAbout([.. own.Concat(shared).Select(one => one.Value.EntityId!).Distinct()], propertyId: null, draft.Lens);
        var lines = new StatementLines(draft);
        foreach (var part in own.GroupBy(one => one.Subject))
            lines.AddLines(part.Select(one => Line(draft, title is null || part.Key != title.Id ? GroupOf(draft, part.Key) : null, one, places)));
        lines.AddLines(StoryOrder.Sort(draft, shared, one => one.Subject).Select(one => Line(draft, IsSeries(draft, one.Subject) ? Phrases.ForTheWholeShow : GroupOf(draft, one.Subject), one, places)));
        var setting = draft.Store.StatementsOf("setting", draft.Lens).Where(one => title is null || IsOf(one, title, seasons));
        lines.Add(Phrases.WhereSet, setting);
        foreach (var said in places.Values)
        {
            // Where it lies stands in its line already; only where sources differ, each is told.
            var isDisputed = said.Count(one => one.Property.Id == LocatedIn) > 1;
            lines.Add(Phrases.AboutThePlaces, said.Where(one => one.Property.Id == "place-note" || isDisputed && one.Property.Id == LocatedIn));
        }

        return lines.Finish(Phrases.WhereFilmed(title?.Label), lead, Phrases.NoFilmingPlace(title?.Label, draft.Lens), title);
    }

    /// <summary>A place, or a school of the story, which a place stands in for.</summary>
    private static Answer OfPlace(AnswerDraft draft, Entity place)
    {
        var about = draft.Store.StatementsAbout(place.Id, propertyId: null, draft.Lens);
        var here = draft.Store.StatementsWithValue(place.Id, FilmedAt, draft.Lens).Where(Ranking.IsSupported).ToArray();
        var standIns = about.Where(one => one.Property.Id == FilmedAt && Ranking.IsSupported(one)).ToArray();
        draft.NoteAnyHeldBack(place.Id);
        draft.NoteHeldBackWithValue(place.Id, FilmedAt);
        draft.Load(here.Select(one => one.Subject).Concat(standIns.Select(one => one.Value.EntityId!)));

        var lead = here.Length > 0
            ? draft.CiteTogether($"{place.Label} is where {Phrases.Join([.. here.Select(one => draft.Label(one.Subject) + ForWhat(one)).Distinct()])} {(here.Length == 1 ? "was" : "were")} filmed.", here)
            : standIns.Length > 0 ? draft.CiteTogether($"{place.Label} was filmed at {Phrases.Join([.. standIns.Select(one => draft.Label(one.Value.EntityId!)).Distinct()])}.", standIns) : null;
        var lines = new StatementLines(draft);
        lines.Add(Phrases.FilmedThere, here);
        lines.Add(Phrases.FilmedAt, standIns);
        lines.AddGroups(about, OfOnePlace);
        lines.Add(Phrases.LiesThere, draft.Store.StatementsWithValue(place.Id, LocatedIn, draft.Lens));
        return lines.Finish(place.Label, lead, Phrases.NoFilmingAt(place.Label, draft.Lens), place);
    }

    private static CitedText? Lead(AnswerDraft draft, string? title, Statement[] own, Statement[] shared)
    {
        draft.Load(own.Concat(shared).Select(one => one.Value.EntityId!));
        var told = own.Length > 0 ? own : shared;
        if (told.Length == 0) return null;
        var places = told.Select(one => draft.Label(one.Value.EntityId!)).Distinct().ToArray();
        // It cites whom it names; the others stand in their lines.
        var named = told.DistinctBy(one => one.Value.EntityId).Take(places.Length <= MostNamed + 1 ? places.Length : MostNamed).ToArray();
        return draft.CiteTogether(own.Length > 0 ? Phrases.PlacesNamed(title, places, MostNamed) : Phrases.PlacesOfTheShowNamed(places, MostNamed), named);
    }

    /// <summary>"Lyme Regis (Dorset) – the beach".</summary>
    private static AnswerLine Line(AnswerDraft draft, Phrase? group, Statement filmed, IReadOnlyDictionary<string, IReadOnlyList<Statement>> places)
    {
        var place = filmed.Value.EntityId!;
        var located = places.GetValueOrDefault(place, []).Where(one => one.Property.Id == LocatedIn && Ranking.IsSupported(one)).ToArray();
        // Where sources put a place differently, each of them is told below in its own words.
        var where = located.Length == 0 ? "" : $" ({string.Join(" or ", located.Select(one => draft.Label(one.Value.EntityId!)))})";
        var text = $"{draft.Label(place)}{where}{(What(filmed) is { } what ? $" – {what}" : "")}";
        return new AnswerLine(group, draft.Cite(text, Ranking.Rank([filmed]).Max(one => one.Status), [filmed, .. located]), filmed);
    }

    private static Phrase GroupOf(AnswerDraft draft, string subjectId) =>
        draft.Store.FindEntity(subjectId) is { } subject && subject.Kind is EntityKind.School or EntityKind.Place ? Phrases.StandsInFor(subject.Label) : draft.Label(subjectId);

    private static string? What(Statement filmed)
    {
        var what = filmed.Qualifiers.TryGetValue("for", out var of) ? of.Text : null;
        return what ?? Phrases.Note(filmed);
    }

    private static string ForWhat(Statement filmed) => filmed.Qualifiers.TryGetValue("for", out var of) && of.Text is { } what ? $" ({what})" : "";

    private static bool IsOf(Statement said, Entity title, EpisodeSeasons seasons) =>
        said.Subject == title.Id || seasons.Of(said.Subject) == title.Id || said.Qualifiers.TryGetValue("season", out var season) && season.EntityId == title.Id;

    private static bool IsShared(AnswerDraft draft, string subjectId) => draft.Store.FindEntity(subjectId)?.Kind is EntityKind.Series or EntityKind.School or EntityKind.Place;

    private static bool IsSeries(AnswerDraft draft, string subjectId) => draft.Store.FindEntity(subjectId)?.Kind == EntityKind.Series;

    private static void NoteHeldBack(AnswerDraft draft, Entity? title, EpisodeSeasons seasons)
    {
        if (title is null) draft.NoteHeldBackOf([FilmedAt, "setting"]);
        else foreach (var subject in seasons.EpisodesOf(title.Id).Append(title.Id)) draft.NoteHeldBack(subject, FilmedAt, "setting");
    }
}
