using System.Collections.Frozen;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Seeds.Reading;

/// <summary>The fixed words of seed files: enum members in lower case.</summary>
internal static class SeedWords
{
    public static readonly FrozenDictionary<string, EntityKind> Kinds = WordsOf<EntityKind>();

    public static readonly FrozenDictionary<string, Certainty> Certainties = WordsOf<Certainty>();

    private static FrozenDictionary<string, T> WordsOf<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToFrozenDictionary(value => value.ToString().ToLowerInvariant(), StringComparer.Ordinal);
}
