using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers;

/// <summary>What is said of a name: that it is wanted, what it may be, how it is spelt, or that what it means lies beyond the reader's line.</summary>
internal static partial class Phrases
{
    public static Phrase NameACharacter => Fixed("Name a character.");
    public static Phrase NameSomebodyOfTheShow => Fixed("Name somebody of the cast or the crew.");
    public static Phrase NameWhoPlaysOrIsPlayed => Fixed("Name a character or an actor.");

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

    private static string Beyond(Lens lens) => $"beyond how far {(lens.IsOwnLine ? "you have watched" : "the story is told here")}.";

    private static (string, object) Line(Lens lens) => ("line", lens.IsOwnLine ? "own" : "shared");

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
