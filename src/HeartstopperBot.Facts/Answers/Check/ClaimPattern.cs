using System.Collections.Immutable;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Check;

/// <summary>A verb between two names, and the property that it states.</summary>
/// <param name="Verb">Stems, as they follow each other.</param>
/// <param name="Left">What may stand before the verb.</param>
/// <param name="IsTurned">True where what stands first is the statement's value: "Kit Connor plays Nick".</param>
internal sealed record ClaimPattern(ImmutableArray<string> Verb, string Property, ImmutableArray<EntityKind> Left, ImmutableArray<EntityKind> Right, bool IsTurned)
{
    private static readonly ImmutableArray<EntityKind> Person = [EntityKind.Person];
    private static readonly ImmutableArray<EntityKind> Character = [EntityKind.Character];
    private static readonly ImmutableArray<EntityKind> OnScreen = [EntityKind.Season, EntityKind.Film, EntityKind.Episode, EntityKind.Series];
    private static readonly ImmutableArray<EntityKind> Work = [EntityKind.Season, EntityKind.Film, EntityKind.Episode, EntityKind.Book, EntityKind.Series];
    private static readonly ImmutableArray<EntityKind> Company = [EntityKind.Company];
    private static readonly ImmutableArray<EntityKind> School = [EntityKind.School];

    /// <summary>The longest verb first: "played by" must not be read as "played".</summary>
    public static readonly ImmutableArray<ClaimPattern> All =
    [
        .. new[]
        {
            Of("played-by", Character, Person, "played by", "portrayed by", "voiced by", "actor is", "is"),
            Turned("played-by", Person, Character, "plays", "portrays", "voices", "cast as", "stars as", "returns as", "appears as", "role of", "part of", "actor behind", "actor for", "is"),
            Of("directed-by", OnScreen, Person, "directed by", "director is"),
            Turned("directed-by", Person, OnScreen, "directed", "director of", "director for", "director on"),
            Of("written-by", Work, Person, "written by", "writer is", "author is"),
            Turned("written-by", Person, Work, "wrote", "writer of", "author of"),
            Of("created-by", [EntityKind.Series], Person, "created by", "creator is"),
            Turned("created-by", Person, [EntityKind.Series], "created", "creator of"),
            Of("illustrated-by", [EntityKind.Book], Person, "illustrated by", "drawn by"),
            Turned("illustrated-by", Person, [EntityKind.Book], "illustrated", "drew"),
            Of("composed-by", OnScreen, Person, "composed by", "scored by"),
            Turned("composed-by", Person, OnScreen, "composed", "scored"),
            Turned("showrunner", Person, OnScreen, "showrunner of", "showrunner for"),
            Turned("executive-producer", Person, OnScreen, "executive producer of", "executive producer on", "executive producer for"),
            Of("produced-by", OnScreen, Company, "produced by"),
            Turned("produced-by", Company, OnScreen, "produced"),
            Of("published-by", [EntityKind.Book], Company, "published by"),
            Of("performed-by", [EntityKind.Song], Person, "sung by", "performed by", "is by"),
            Of("written-by", [EntityKind.Book], Person, "is by"),
            Turned("performed-by", Person, [EntityKind.Song], "sang", "performed"),
            Of("based-on", OnScreen, [EntityKind.Book], "based on"),
            Of("available-on", OnScreen, Company, "available on", "streaming on", "is on"),
            Of("filmed-at", OnScreen, [EntityKind.Place, EntityKind.School], "filmed in", "filmed at", "shot in", "shot at"),
            Turned("cast-member", Person, OnScreen, "is in", "stars in", "appears in", "joined", "joins", "returns for", "returns in", "cast of", "acts in"),
            Of("cast-member", OnScreen, Person, "stars", "features"),
            Of("appears-in", Character, OnScreen, "is in", "appears in", "returns for", "returns in"),
            Of("student-at", Character, School, "goes to", "attends", "studies at", "student at"),
            Of("teaches-at", Character, School, "teaches at", "teacher at"),
            Of("partner", Character, Character, "is dating", "dates", "is together with", "boyfriend of", "girlfriend of"),
            Of("episode-title", [EntityKind.Episode], [EntityKind.Episode], "is called", "called", "is titled", "titled", "is named"),
            Of("won", [EntityKind.Person, .. OnScreen], [EntityKind.Award], "won", "received", "got", "was awarded"),
            Of("nominated-for", [EntityKind.Person, .. OnScreen], [EntityKind.Award], "nominated for", "up for", "shortlisted for"),
        }.SelectMany(rows => rows).OrderByDescending(row => row.Verb.Length),
    ];

    /// <summary>Verbs that tell when something came out.</summary>
    public static readonly ImmutableArray<ImmutableArray<string>> Released =
    [
        .. new[]
        {
            "came out", "come out", "is out", "released", "release", "dropped", "premiered", "premiere", "aired", "launched", "landed", "arrived", "arrives", "hit", "debuted", "published", "release date",
            "is coming", "is due", "streams", "streaming", "started streaming", "went live",
        }.Select(Stemmed),
    ];

    public static int? Find(ImmutableArray<Word> words, ImmutableArray<string> verb, int from = 0)
    {
        for (var at = from; at + verb.Length <= words.Length; at++)
        {
            if (StandsAt(words, verb, at)) return at;
        }

        return null;
    }

    private static bool StandsAt(ImmutableArray<Word> words, ImmutableArray<string> verb, int at)
    {
        var place = at;
        foreach (var stem in verb)
        {
            // "Is not in", "is currently on", "was never directed by", "won't be played by".
            while (place > at && place < words.Length && words[place].Stem != stem && IsBetween(words[place].Text)) place++;
            if (place >= words.Length || words[place].Stem != stem) return false;
            place++;
        }

        return true;
    }

    /// <summary>Words that leave a verb what it is.</summary>
    public static bool IsBetween(string word) => word is "not" or "never" or "also" or "only" or "really" or "actually" or "currently" or "now" or "the";

    private static IEnumerable<ClaimPattern> Of(string property, ImmutableArray<EntityKind> left, ImmutableArray<EntityKind> right, params string[] verbs) =>
        verbs.Select(verb => new ClaimPattern(Stemmed(verb), property, left, right, IsTurned: false));

    private static IEnumerable<ClaimPattern> Turned(string property, ImmutableArray<EntityKind> left, ImmutableArray<EntityKind> right, params string[] verbs) =>
        verbs.Select(verb => new ClaimPattern(Stemmed(verb), property, left, right, IsTurned: true));

    private static ImmutableArray<string> Stemmed(string verb) => [.. verb.Split(' ').Select(Stems.Of)];
}
