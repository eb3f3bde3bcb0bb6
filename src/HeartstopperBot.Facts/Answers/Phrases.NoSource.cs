namespace HeartstopperBot.Facts.Answers;

/// <summary>
/// That no source says a thing. Each has a sentence of its own: what is not said cannot be put into another language's sentence from outside.
/// </summary>
internal static partial class Phrases
{
    public static Phrase NoOneInAnyCast => Fixed("No source says who is in the cast of any season.");
    public static Phrase NoReleaseDates => Fixed("No source gives any release date.");
    public static Phrase NoSources => Fixed("There was no source yet.");
    public static Phrase NoSourceFits => Fixed("No source fits that name. Try a word of its title, its publisher or its number.");

    public static Phrase NoneInCast(string season, CastGroup group, Lens lens)
    {
        var what = group switch
        {
            CastGroup.Main => $"who belongs to the main cast of {season}",
            CastGroup.New => $"who is new in {season}",
            CastGroup.Returning => $"who returns for {season}",
            _ => $"who is in the cast of {season}",
        };
        return Fixed(NoSource(what, lens), [Day(lens), ("season", season), ("group", group)]);
    }

    public static Phrase NoPlayer(string name, Lens lens) => Fixed(NoSource($"who plays {name}", lens), [Day(lens), ("name", name)]);

    public static Phrase NoPart(string name, Lens lens) => Fixed(NoSource($"whom {name} plays", lens), [Day(lens), ("name", name)]);

    public static Phrase NoRelative(string owner, Relation relation, Lens lens) =>
        Fixed(NoSource($"who {OwnedBy(owner)} {relation.Label} is", lens), [Day(lens), ("owner", new Owner(owner)), ("relation", relation.Label)]);

    public static Phrase NothingAbout(string name, Lens lens) => Fixed(NoSource($"anything about {name}", lens), [Day(lens), ("name", name)]);

    public static Phrase NothingOf(string title, Lens lens) => Fixed(NoSource($"anything of {title}", lens), [Day(lens), ("title", title)]);

    public static Phrase NothingOfTheBooks(Lens lens) => Fixed(NoSource("anything of the books", lens), [Day(lens)]);

    public static Phrase NoMaker(string? title, Lens lens) => Fixed(NoSource($"who made {title ?? "the show"}", lens), [Day(lens), ("title", OrNone(title))]);

    public static Phrase NoAward(Lens lens) => Fixed(NoSource("who won any award", lens), [Day(lens)]);

    public static Phrase NoAwardOf(string name, Lens lens) => Fixed(NoSource($"that {name} won an award or was nominated for one", lens), [Day(lens), ("name", name)]);

    public static Phrase NoWinner(string award, Lens lens) => Fixed(NoSource($"who won the {award}", lens), [Day(lens), ("award", award)]);

    public static Phrase NoFilmingPlace(string? title, Lens lens) => Fixed(NoSource($"where {title ?? "the show"} was filmed", lens), [Day(lens), ("title", OrNone(title))]);

    public static Phrase NoFilmingAt(string place, Lens lens) => Fixed(NoSource($"what was filmed at {place}", lens), [Day(lens), ("place", place)]);

    public static Phrase NoSong(string? title, Lens lens) => Fixed(NoSource($"which songs are heard in {title ?? "the show"}", lens), [Day(lens), ("title", OrNone(title))]);

    public static Phrase NotHeard(string song, Lens lens) => Fixed(NoSource($"where {song} is heard", lens), [Day(lens), ("song", song)]);

    /// <param name="titles">None for the show.</param>
    public static Phrase NoEpisodeCount(IReadOnlyList<string> titles, Lens lens) => Fixed(
        NoSource($"how many episodes {(titles.Count == 0 ? "the show" : Join(titles))} has", lens),
        [Day(lens), ("titles", titles.Count == 0 ? None : PhraseList.Of(titles))]);

    public static Phrase NoEpisodeTitle(string episode, Lens lens) => Fixed(NoSource($"what {episode} is called", lens), [Day(lens), ("episode", episode)]);

    public static Phrase NotToBeHad(string title, Lens lens) => Fixed(NoSource($"where {title} is to be had", lens), [Day(lens), ("title", title)]);

    public static Phrase NothingTold(Phrase topic, Lens lens) => Fixed(NoSource($"anything about {topic}", lens), [Day(lens), ("topic", topic)]);

    /// <summary>Before what is known of how far a release has come, too.</summary>
    public static Phrase NoDate(string title, Lens lens) => Fixed(
        lens.AsOf is { } day ? $"On {Write(day)} no source gave a date for {title}." : $"No source gives a date for {title}.",
        [Day(lens), ("title", title)]);

    /// <summary>The answer to a question that was understood.</summary>
    /// <param name="near">What is known, and does not hold it.</param>
    public static Phrase NoSourceSaysThat(IReadOnlyList<string> near, Lens lens) => Fixed(
        NoSource("that", lens) + (near.Count > 0 ? $" What is known of {Join(near)} does not hold it." : ""),
        [Day(lens), ("near", near.Count == 0 ? None : PhraseList.Of(near))]);

    private static string NoSource(string what, Lens lens) => lens.AsOf is { } day ? $"No source of {Write(day)} or before says {what}." : $"No source says {what}.";

    private static (string, object) Day(Lens lens) => ("day", lens.AsOf is { } day ? day : None);
}
