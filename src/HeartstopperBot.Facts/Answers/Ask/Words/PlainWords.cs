using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Names;

namespace HeartstopperBot.Facts.Answers.Ask.Words;

/// <summary>Words that say nothing about what is asked. Everything else in a question must be borne out by what a source says, or there is no answer.</summary>
internal static class PlainWords
{
    /// <summary>Grammar, politeness, and the ways to begin and end a question.</summary>
    private static readonly FrozenSet<string> Any = Set(
        """
        a an the this that these those there here of in on at to for from by with into as than then so and or but if be is are was were been being am do does did done doing
        have has had having will would can could shall should may might must who whom whose what which when where why how whether
        it its itself they them their theirs he she him her his hers we us our i me my mine you your yours one ones
        please pls plz thanks thank thx cheers hi hey hello hiya ok okay so well um hiya anything something everything nothing ever only instead list listed full complete every take takes taking took happen happens happened happening often ago uh lol lmao omg btw actually really exactly precisely just even ever also still again anyway right like literally basically maybe perhaps
        know tell wonder wondering wondered remind say explain find give help show's ask asking question curious want wanted need anyone anybody someone somebody everybody guys folks y'all dear bot quick quickly
         about some any all each every both much many lot lots more most get got gets going go goes currently now today yet already once first else same such no yes not never up out off over
        let see know think thought sure correct true false right wrong hear heard read saw remember forgot forget idea clue info information details detail fact facts thing things stuff mean means meant kind sort type
        bit bits fit fits yo tho ngl tbh idk fr bruh bro fam rn hmm ahh welp ya yall kinda sorta official officially entire whole total altogether overall far since until till during while because after before between within around own several various other others whenever wherever onward onwards upwards
        call called name named names names' person people character characters guy girl woman man lady boy dude
        heartstopper heartstoppers hs netflix's tv show programme program series
        """);

    /// <summary>What the coverage of a question may leave out beside <see cref="Any"/>: pronouns that cannot be resolved do not count as such.</summary>
    public static bool Has(string word) => Any.Contains(word);

    public static readonly FrozenSet<string> Openers = Set("who whom whose what which when where why how is are was were do does did has have had will would can could should");

    public static readonly FrozenSet<string> Auxiliaries = Set("is are was were do does did has have had will would can could should");

    public static readonly FrozenSet<string> Pronouns = Set("he she him her his hers");

    /// <summary>What follows one of these after a question says why it is asked.</summary>
    public static readonly FrozenSet<string> Reasons = Set("because cos coz cuz bc cause");

    /// <summary>Who speaks of themselves asks nothing of the show.</summary>
    public static readonly FrozenSet<string> Speakers = Set("i my we our");

    /// <summary>The words long enough that a slip in one can be told.</summary>
    public static readonly ImmutableArray<string> Vocabulary = [.. Any.Where(word => word.Length >= 4 && word.All(char.IsAsciiLetter)).Order(StringComparer.Ordinal)];

    /// <summary>Letters swapped, one missing or one too many; one exchanged for another makes another word too often. Null where none or several fit.</summary>
    public static string? Nearest(string typed)
    {
        if (typed.Length < 4 || Has(typed)) return null;
        var swapped = Vocabulary.Where(word => word.Length == typed.Length && IsSwapped(typed, word)).ToArray();
        if (swapped.Length > 0) return swapped.Length == 1 ? swapped[0] : null;
        if (typed.Length < 5) return null;
        var near = Vocabulary.Where(word => word.Length >= 5 && word[0] == typed[0] && word.Length != typed.Length && EditDistance.Between(typed, word, 1) <= 1).ToArray();
        return near.Length == 1 ? near[0] : null;
    }

    private static bool IsSwapped(string typed, string word) => EditDistance.Between(typed, word, 1) <= 1 && typed.Order().SequenceEqual(word.Order());

    public static readonly FrozenSet<string> Negations = Set("not no never without nobody none nor neither");

    /// <summary>Told to somebody before the question comes; only a preamble may hold them.</summary>
    private static FrozenSet<string> Set(string words) => words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
