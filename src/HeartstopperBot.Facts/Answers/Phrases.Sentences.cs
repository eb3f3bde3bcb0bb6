using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers;

/// <summary>What leads over to the lines of an answer, sums them up or remarks on them; and what is said of a name that is not clear.</summary>
internal static partial class Phrases
{
    private const string Milestones = "orders, filming, trailers and releases";

    public static Phrase NameACharacter => Fixed("Name a character.");
    public static Phrase NameSomebodyOfTheShow => Fixed("Name somebody of the cast or the crew.");
    public static Phrase NameWhoPlaysOrIsPlayed => Fixed("Name a character or an actor.");
    public static Phrase Undated => Fixed("undated");

    // Names

    public static Phrase Fits(string typed, IReadOnlyCollection<string> labels)
    {
        var fitting = PhraseList.First(labels, 5);
        return Fixed($"“{typed}” fits {fitting}. Which one do you mean?", [("typed", typed), ("fitting", fitting)]);
    }

    public static Phrase NothingCalled(string typed, IReadOnlyList<string> near) => Fixed(
        near.Count == 0 ? $"Nothing here is called “{typed}”." : $"Nothing here is called “{typed}”. Near it: {Join(near)}.",
        [("typed", typed), ("near", near.Count == 0 ? None : PhraseList.Of(near))]);

    public static Phrase OtherKind(string name, EntityKind kind, WantedName wanted) =>
        Fixed($"{name} is {A(kind)}, not {A(wanted)}.{Instead(kind)}", [("name", name), ("kind", kind), ("wanted", wanted)]);

    public static Phrase TakenAs(string name) => Fixed($"Taken as {name}.", [("name", name)]);

    public static Phrase OnlyCalled(string called, string name) => Fixed($"“{called}” is what people call {name}; no source here states it.", [("called", called), ("name", name)]);

    public static Phrase SpeltSo(string name, Source source) => source.Title is { } title
        ? Fixed($"“{name}” is how it is spelt in “{title}”.", [("name", name), ("title", title), ("source", None)])
        : Fixed($"“{name}” is how it is spelt in {source.DisplayTitle}.", [("name", name), ("title", None), ("source", source.DisplayTitle)]);

    // Beyond the reader's line

    public static Phrase ThereIsMore(Lens lens) => Fixed($"There is more, {Beyond(lens)}", [Line(lens)]);

    public static Phrase KnownBeyond(string typed, Lens lens) => Fixed($"What is known of “{typed}” lies {Beyond(lens)}", [("typed", typed), Line(lens)]);

    public static Phrase RelativeBeyond(string owner, Relation relation, Lens lens) =>
        Fixed($"What is known of {OwnedBy(owner)} {relation.Label} lies {Beyond(lens)}", [("owner", new Owner(owner)), ("relation", relation.Label), Line(lens)]);

    /// <summary>Whether that something lies beyond the line is what a text says, and all of it.</summary>
    public static bool IsOfBeyond(Phrase phrase) => phrase.Key is nameof(KnownBeyond) or nameof(RelativeBeyond);

    // Lists

    public static Phrase InTheCastOf(string season, CastGroup group, IReadOnlyCollection<string> names, int most)
    {
        var (named, isOne) = (PhraseList.First(names, most), names.Count == 1);
        var english = group switch
        {
            CastGroup.Main => $"{named} {(isOne ? "belongs" : "belong")} to the main cast of {season}.",
            CastGroup.New => $"{named} {(isOne ? "is" : "are")} new in {season}.",
            CastGroup.Returning => $"{named} {(isOne ? "returns" : "return")} for {season}.",
            _ => $"{named} {(isOne ? "is" : "are")} in the cast of {season}.",
        };
        return Fixed(english, [("names", named), ("count", names.Count), ("group", group), ("season", season)]);
    }

    /// <param name="titles">None for the show.</param>
    public static Phrase EpisodesNamed(int count, IReadOnlyList<string> titles) => Fixed(
        $"Sources here name {count} {(count == 1 ? "episode" : "episodes")} of {(titles.Count == 0 ? "the show" : Join(titles))}; none says how many there are.",
        [("count", count), ("titles", titles.Count == 0 ? None : PhraseList.Of(titles))]);

    public static Phrase BooksDated(int count) => Fixed($"Sources here date {count} {(count == 1 ? "book" : "books")}.", [("count", count)]);

    /// <param name="title">Null for the show.</param>
    public static Phrase SongsNamed(string? title, IReadOnlyCollection<string> songs, int most)
    {
        var named = PhraseList.First(songs, most);
        return Fixed(
            $"Sources here name {(songs.Count == 1 ? "one song" : $"{songs.Count} songs")} of {title ?? "the show"}: {named}.",
            [("count", songs.Count), ("title", OrNone(title)), ("songs", named)]);
    }

    /// <param name="title">Null for the show.</param>
    public static Phrase PlacesNamed(string? title, IReadOnlyCollection<string> places, int most)
    {
        var named = PhraseList.First(places, most);
        return Fixed(
            $"Sources here name {Places(places.Count)} where {title ?? "the show"} was filmed: {named}.",
            [("count", places.Count), ("title", OrNone(title)), ("places", named)]);
    }

    public static Phrase PlacesOfTheShowNamed(IReadOnlyCollection<string> places, int most)
    {
        var named = PhraseList.First(places, most);
        return Fixed($"For the whole show sources here name {Places(places.Count)}: {named}.", [("count", places.Count), ("places", named)]);
    }

    /// <param name="award">The latest.</param>
    /// <param name="year">Null where no source says.</param>
    public static Phrase AwardsNamed(int count, string award, string winner, string? year)
    {
        var english = count == 1
            ? $"The one award that a source here names went to {winner}: the {award} ({Join(year is null ? [winner] : [winner, year])})."
            : $"Sources here name {count} awards that the show and its people won, the latest the {award} ({winner}{(year is null ? "" : $", {year}")}).";
        return Fixed(english, [("count", count), ("award", award), ("winner", winner), ("year", OrNone(year))]);
    }

    // Timeline

    /// <param name="name">Null for the show's milestones where there is no property either.</param>
    public static Phrase Topic(string? name, Property? only) => Fixed(
        (name, only) switch
        {
            (null, null) => Milestones,
            (null, { } property) => $"“{property.Label}”",
            ({ } of, null) => of,
            ({ } of, { } property) => $"“{property.Label}” of {of}",
        },
        [("name", OrNone(name)), ("property", OrNone(only))]);

    /// <param name="earliest">The source that was the first to tell one of them.</param>
    public static Phrase ThingsTold(int count, Phrase topic, Source earliest, Source latest)
    {
        var (first, last) = (DayOf(earliest), DayOf(latest));
        var isOneDay = first.ToString() == last.ToString();
        return Fixed(
            $"Sources here tell {(count == 1 ? "one thing" : $"{count} things")} about {topic}, {(isOneDay ? $"on {first}" : $"from {first} to {last}")}.",
            [("count", count), ("topic", topic), ("first", first), ("last", isOneDay ? None : last)]);
    }

    // Sources

    /// <param name="count">Of all; <paramref name="isAll"/> is false where they are those that fit a name.</param>
    public static Phrase SourcesNamed(int count, bool isAll, Source newest)
    {
        var summary = !isAll ? $"{count} sources fit that name" : count == 1 ? "There is one source" : $"There are {count} sources";
        // A source that does not say its day can only be bounded.
        var (day, isKnown) = (DayOf(newest), newest.Published is not null);
        return Fixed($"{summary}, the newest of {day}{(isKnown ? "" : " or later")}.", [("count", count), ("of", isAll ? "all" : "name"), ("newest", day), ("day", isKnown ? "known" : "bounded")]);
    }

    /// <param name="named">Title, publisher, author, as far as they are known; may be empty.</param>
    public static Phrase SourceWithClaims(string named, Phrase date, bool isCopy, int claims) =>
        Fixed($"{Describe(named, date, isCopy)}: {Claims(claims)}", Source(named, date, isCopy, claims));

    public static Phrase SourceMakesClaims(string named, Phrase date, bool isCopy, int claims) =>
        Fixed($"{Describe(named, date, isCopy)}, makes {Claims(claims)}.", Source(named, date, isCopy, claims));

    /// <param name="of">Null where nobody knows.</param>
    public static Phrase CopyOf(string? of) =>
        Fixed($"It is a copy of {(of is null ? "another page" : $"“{of}”")}, so that it never outvotes an original.", [("of", OrNone(of))]);

    /// <summary>The day that a source has, or from which it counts.</summary>
    private static FactDate DayOf(Source source) => source.Published ?? FactDate.OfDay(source.Earliest.Year, source.Earliest.Month, source.Earliest.Day);

    private static string Beyond(Lens lens) => $"beyond how far {(lens.IsOwnLine ? "you have watched" : "the story is told here")}.";

    private static (string, object) Line(Lens lens) => ("line", lens.IsOwnLine ? "own" : "shared");

    private static string Places(int count) => count == 1 ? "one place" : $"{count} places";

    private static string Claims(int count) => count == 1 ? "1 claim" : $"{count} claims";

    private static string Describe(string named, Phrase date, bool isCopy) => $"{(named.Length == 0 ? "" : named + ", ")}{date}{(isCopy ? ", a copy" : "")}";

    private static (string, object)[] Source(string named, Phrase date, bool isCopy, int claims) =>
        [("named", named.Length == 0 ? None : named), ("date", date), ("copy", isCopy ? "yes" : "no"), ("count", claims)];

    /// <summary>What else can be asked about a thing of this kind; empty where there is nothing to suggest.</summary>
    private static string Instead(EntityKind kind) => kind switch
    {
        EntityKind.Season or EntityKind.Film or EntityKind.Series => " Ask for its cast or its release date instead.",
        EntityKind.Book => " Ask for its release date instead.",
        EntityKind.Character or EntityKind.Person => " Ask who plays whom instead.",
        _ => "",
    };

    private static string A(EntityKind kind) => kind switch
    {
        EntityKind.Episode or EntityKind.Award or EntityKind.Event => $"an {kind.ToString().ToLowerInvariant()}",
        _ => $"a {kind.ToString().ToLowerInvariant()}",
    };

    private static string A(WantedName wanted) => wanted switch
    {
        WantedName.Character => "a character",
        WantedName.CharacterOrActor => "a character or an actor",
        WantedName.SomebodyOfTheShow => "somebody of the cast or the crew",
        WantedName.SeasonOrFilm => "a season or the film",
        WantedName.SeasonFilmOrBook => "a season, the film or a book",
        WantedName.SeasonFilmOrPlace => "a season, the film or a place",
        WantedName.SeasonFilmOrSong => "a season, the film or a song",
        WantedName.SeasonOrEpisode => "a season or an episode",
        WantedName.ShowSeasonFilmOrBook => "the show, a season, the film or a book",
        WantedName.Book => "a book",
        WantedName.AwardPersonOrTitle => "an award, a person or a title",
        _ => "a person, a title or another thing",
    };
}

/// <summary>What a name is wanted of.</summary>
internal enum WantedName
{
    Character,
    CharacterOrActor,
    SomebodyOfTheShow,
    SeasonOrFilm,
    SeasonFilmOrBook,
    SeasonFilmOrPlace,
    SeasonFilmOrSong,
    SeasonOrEpisode,
    ShowSeasonFilmOrBook,
    Book,
    AwardPersonOrTitle,
    Anything,
}
