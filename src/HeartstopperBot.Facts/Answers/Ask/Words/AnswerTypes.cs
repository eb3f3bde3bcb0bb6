using System.Collections.Frozen;
using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Words;

/// <summary>"Which novel", "what song": nouns that only say what kind of thing the answer is.</summary>
internal static class AnswerTypes
{
    private static readonly FrozenDictionary<string, ImmutableArray<EntityKind>> Kinds = new (string Words, EntityKind[] Kinds)[]
    {
        ("place location city town studio building site beach zoo station hall country area county hospital clinic church park castle hotel pub bridge", [EntityKind.Place]),
        ("school college academy", [EntityKind.School, EntityKind.Place]),
        ("university", [EntityKind.Place]),
        ("novel book volume comic novella story", [EntityKind.Book]),
        ("show film movie programme production", [EntityKind.Work, EntityKind.Film, EntityKind.Series]),
        ("award prize category trophy", [EntityKind.Award]),
        ("song track tune", [EntityKind.Song]),
        ("episode", [EntityKind.Episode]),
        ("season", [EntityKind.Season]),
        ("band duo group", [EntityKind.Company, EntityKind.Work]),
        ("singer artist musician", [EntityKind.Company, EntityKind.Work, EntityKind.Person]),
        ("teacher pupil student friend couple pair classmate colleague", [EntityKind.Character]),
        ("role part character", [EntityKind.Character, EntityKind.Person]),
        ("actor actress director writer composer producer star author", [EntityKind.Person]),
        ("publisher company firm house outfit retailer store service platform channel studio site website imprint network shop", [EntityKind.Company, EntityKind.Publication]),
    }.SelectMany(row => row.Words.Split(' ').Select(word => (Word: Stems.Of(word), row.Kinds)))
        .GroupBy(pair => pair.Word)
        .ToFrozenDictionary(pairs => pairs.Key, pairs => pairs.SelectMany(pair => pair.Kinds).Distinct().ToImmutableArray());

    /// <summary>"Which beach" is not answered by a zoo; "which place" is.</summary>
    public static bool IsSpecificPlace(string stem) => Kinds.TryGetValue(stem, out var kinds) && kinds.Contains(EntityKind.Place) && stem is not ("plac" or "place" or "location" or "site" or "school");

    /// <summary>Of these sources may name one that is nothing to the show itself: "recorded in Los Angeles".</summary>
    public static bool IsTown(string stem) => Towns.Contains(stem);

    private static readonly FrozenSet<string> Towns = "city town country county".Split(' ').Select(Stems.Of).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A work, a song, an award, an episode: not somebody, nor somewhere.</summary>
    public static bool IsOfThings(string stem) => Kinds.TryGetValue(stem, out var kinds) && !kinds.Any(kind => kind is EntityKind.Person or EntityKind.Character or EntityKind.Place or EntityKind.Company);

    public static bool IsPerson(string stem) => Kinds.TryGetValue(stem, out var kinds) && kinds is [EntityKind.Person];

    /// <summary>"Which company", "what publisher"; null where the question does not begin so.</summary>
    public static EntityKind? KindAsked(QuestionPart part) =>
        part.Opening.To > 0 && part.Opening.To < part.Words.Length && part.Words[part.Opening.To - 1].Text is "which" or "what" && Companies.Contains(part.Words[part.Opening.To].Stem) ? EntityKind.Company : null;

    private static readonly FrozenSet<string> Companies = "publisher company firm outfit network imprint shop store retailer".Split(' ').Select(Stems.Of).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Empty where the word is none of them.</summary>
    public static ImmutableArray<EntityKind> KindsOf(string stem) => Kinds.TryGetValue(stem, out var kinds) ? kinds : [];

    public static bool Has(string stem) => Kinds.ContainsKey(stem);

    /// <summary>Whether a thing of that kind is among them.</summary>
    public static bool Fits(string stem, IEnumerable<EntityKind?> among) => Kinds.TryGetValue(stem, out var kinds) && among.Any(kind => kind is { } one && kinds.Contains(one));
}
