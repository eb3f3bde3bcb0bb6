using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers;

/// <summary>What leads over to the lines of an answer, or sums them up.</summary>
internal static partial class Phrases
{
    private const string Milestones = "orders, filming, trailers and releases";

    public static Phrase Undated => Fixed("undated");

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

    /// <summary>How many somebody made, season by season.</summary>
    /// <param name="titles">The seasons, each with how many it has: "Season 1 (8)".</param>
    public static Phrase EpisodesInAll(int count, IReadOnlyList<string> titles) =>
        Fixed($"{count} {(count == 1 ? "episode" : "episodes")}: {Join(titles)}.", [("count", count), ("titles", PhraseList.Of(titles))]);

    /// <param name="titles">The seasons, each with its day: "Season 1 (22 April 2022)".</param>
    public static Phrase SeasonsInAll(int count, IReadOnlyList<string> titles) =>
        Fixed($"There {(count == 1 ? "is 1 season" : $"are {count} seasons")}: {Join(titles)}.", [("count", count), ("titles", PhraseList.Of(titles))]);

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

    private static string Places(int count) => count == 1 ? "one place" : $"{count} places";

    private static string Claims(int count) => count == 1 ? "1 claim" : $"{count} claims";

    private static string Describe(string named, Phrase date, bool isCopy) => $"{(named.Length == 0 ? "" : named + ", ")}{date}{(isCopy ? ", a copy" : "")}";

    private static (string, object)[] Source(string named, Phrase date, bool isCopy, int claims) =>
        [("named", named.Length == 0 ? None : named), ("date", date), ("copy", isCopy ? "yes" : "no"), ("count", claims)];
}
