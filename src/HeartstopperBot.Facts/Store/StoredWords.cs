using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Seeds.Reading;

namespace HeartstopperBot.Facts.Store;

/// <summary>Enums are stored as the words of the seed files, so that a person with sqlite3 at hand can read them.</summary>
internal static class StoredWords
{
    public static string Write(EntityKind kind) => kind.ToString().ToLowerInvariant();

    public static string Write(Certainty certainty) => certainty.ToString().ToLowerInvariant();

    public static EntityKind ReadKind(string word) => SeedWords.Kinds[word];

    public static Certainty ReadCertainty(string word) => SeedWords.Certainties[word];
}
