using System.Collections.Frozen;

namespace HeartstopperBot.Facts.Model;

/// <summary>
/// Every property that a claim may use, listed by hand. A property that is not here is a finding of the linter:
/// add it here first, then use it in a seed file.
/// </summary>
public static class PropertyCatalogue
{
    /// <summary>Qualifiers that say when or in which words a thing was said; any property may carry them, and they never tell two statements apart.</summary>
    public static readonly FrozenSet<string> Remarks = FrozenSet.Create("when", "to", "note");

    public static IReadOnlyList<Property> All { get; } =
    [
        // Who is who
        One("played-by", "played by", ValueKind.Entity),
        Many("cast-member", "cast member", ValueKind.Entity, "as", "character"),
        Many("role", "role", ValueKind.Text, "season"),
        Many("mother", "mother", ValueKind.Entity),
        Many("father", "father", ValueKind.Entity),
        Many("brother", "brother", ValueKind.Entity),
        Many("sister", "sister", ValueKind.Entity),
        Many("cousin", "cousin", ValueKind.Entity),
        Many("aunt", "aunt", ValueKind.Entity),
        Many("friend", "friend", ValueKind.Entity),
        Many("partner", "partner", ValueKind.Entity),
        Many("student-at", "student at", ValueKind.Entity),
        Many("teaches-at", "teaches at", ValueKind.Entity),
        Many("sister-school", "sister school", ValueKind.Entity),
        Many("earlier-work", "earlier work", ValueKind.Entity, "character"),
        Many("career", "known as", ValueKind.Text),
        Many("casting", "casting", ValueKind.Text),

        // Characters as the story has them
        Many("appears-in", "appears in", ValueKind.Entity, "as"),
        Many("absent-from", "absent from", ValueKind.Entity),
        Many("absence-reason", "why absent", ValueKind.Text),
        One("school-year", "school year", ValueKind.Text, "season"),
        One("age", "age", ValueKind.Number, "season"),
        One("birthday", "birthday", ValueKind.Text),
        Many("identity", "identity", ValueKind.Text),
        Many("pronouns", "pronouns", ValueKind.Text),
        Many("background", "background", ValueKind.Text),
        Many("trait", "about the character", ValueKind.Text),
        Many("pet", "pet", ValueKind.Text),
        Many("in-the-books", "in the books", ValueKind.Text),

        // The show and its makers
        Many("based-on", "based on", ValueKind.Entity),
        Many("covers", "covers", ValueKind.Entity, "part"),
        Many("created-by", "created by", ValueKind.Entity),
        Many("written-by", "written by", ValueKind.Entity),
        Many("illustrated-by", "illustrated by", ValueKind.Entity),
        Many("showrunner", "showrunner", ValueKind.Entity),
        Many("executive-producer", "executive producer", ValueKind.Entity),
        Many("crew-member", "crew member", ValueKind.Entity, "as", "season"),
        One("directed-by", "directed by", ValueKind.Entity),
        Many("produced-by", "produced by", ValueKind.Entity),
        Many("ordered-by", "ordered by", ValueKind.Entity),
        Many("described-as", "described as", ValueKind.Text),
        Many("premise", "what it is about", ValueKind.Text),
        Many("genre", "genre", ValueKind.Text),
        Many("plot", "plot", ValueKind.Text),
        Many("theme", "theme", ValueKind.Text),

        // How it was made, and where
        One("filming-began", "filming began", ValueKind.Date),
        One("filming-ended", "filming ended", ValueKind.Date),
        Many("filming", "filming", ValueKind.Text),
        Many("filmed-at", "filmed at", ValueKind.Entity, "season", "for"),
        Many("production-note", "about the making", ValueKind.Text),
        Many("setting", "set in", ValueKind.Text),
        Many("located-in", "located in", ValueKind.Entity),
        Many("place-note", "about the place", ValueKind.Text),
        Many("school-kind", "kind of school", ValueKind.Text),

        // Episodes, music
        One("episode-title", "title", ValueKind.Text, "season", "number"),
        One("episode-count", "episodes", ValueKind.Number),
        One("episode-length", "length of an episode", ValueKind.Number),
        One("runtime", "running time", ValueKind.Number),
        Many("song", "song", ValueKind.Entity, "as", "episode"),
        Many("performed-by", "performed by", ValueKind.Entity),
        Many("composed-by", "composed by", ValueKind.Entity),
        Many("music-note", "about the music", ValueKind.Text),
        OneAtATime("track-count", "tracks", ValueKind.Number),

        // Awards and what was thought of it
        Many("won", "won", ValueKind.Entity, "year", "for"),
        One("win-count", "wins", ValueKind.Number, "award", "year"),
        Many("award-note", "about the award", ValueKind.Text),
        OneAtATime("viewing", "viewing figures", ValueKind.Number, "period"),
        One("chart-position", "place in the chart", ValueKind.Number, "chart", "period"),
        OneAtATime("copies-sold", "copies sold", ValueKind.Number, "region"),
        Many("record", "record", ValueKind.Text),

        // What changes with time
        OneAtATime("release-date", "release date", ValueKind.Date, "region", "service"),
        OneAtATime("release-pattern", "release pattern", ValueKind.Text, "region", "service"),
        OneAtATime("production-status", "production status", ValueKind.Text),
        OneAtATime("order-status", "order", ValueKind.Text),
        OneAtATime("seasons-ordered", "seasons ordered", ValueKind.Number),
        OneAtATime("volume-count", "number of volumes", ValueKind.Number),
        OneAtATime("nomination-count", "nominations", ValueKind.Number, "award"),
        OneAtATime("score", "score", ValueKind.Number, "by"),
        OneAtATime("age-rating", "age rating", ValueKind.Text, "region"),
        One("first-published", "first published", ValueKind.Date),
        One("release-kind", "how it comes out", ValueKind.Text),
        One("announced-on", "announced on", ValueKind.Date, "what"),
        One("trailer-date", "trailer released", ValueKind.Date, "kind"),
        OneAtATime("price", "price", ValueKind.Number, "service", "plan", "per", "region"),

        // Around it
        Many("nominated-for", "nominated for", ValueKind.Entity, "year", "for"),
        Many("available-on", "available on", ValueKind.Entity, "region"),
        Many("sold-by", "sold by", ValueKind.Entity),
        Many("published-by", "published by", ValueKind.Entity, "region"),
        Many("runs-in", "runs in", ValueKind.Entity),
        Many("update-rhythm", "comes out", ValueKind.Text),
        Many("began-as", "began as", ValueKind.Text),
        Many("upcoming", "upcoming", ValueKind.Text),
        Many("release-note", "about its release", ValueKind.Text),
        Many("video", "trailer or clip", ValueKind.Text, "by"),
        Many("video-shows", "seen in the trailer or clip", ValueKind.Text),
        Many("event", "event", ValueKind.Text),
        Many("reception", "reception", ValueKind.Text),
        Many("said", "said", ValueKind.Text, "about"),
    ];

    private static readonly FrozenDictionary<string, Property> ById = All.ToFrozenDictionary(property => property.Id);

    /// <summary>Null where there is no such property.</summary>
    public static Property? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>One value that does not change: two sources that differ are in dispute.</summary>
    private static Property One(string id, string label, ValueKind kind, params string[] slots) =>
        new(id, label, kind, Changes: false, IsSingle: true, [.. slots], [.. slots]);

    /// <summary>One value at a time: the newest source leads, what was said before is superseded.</summary>
    private static Property OneAtATime(string id, string label, ValueKind kind, params string[] slots) =>
        new(id, label, kind, Changes: true, IsSingle: true, [.. slots], [.. slots]);

    /// <summary>Values that stand side by side.</summary>
    private static Property Many(string id, string label, ValueKind kind, params string[] qualifiers) =>
        new(id, label, kind, Changes: false, IsSingle: false, [.. qualifiers], []);
}
