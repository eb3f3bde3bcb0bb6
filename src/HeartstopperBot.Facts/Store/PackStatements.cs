using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Seeds;

namespace HeartstopperBot.Facts.Store;

/// <summary>Claims of several sources that say the same, brought together: one statement, a reference for each claim.</summary>
internal static class PackStatements
{
    /// <summary>By subject; for each subject in the order in which things were first claimed, the oldest source first.</summary>
    public static IReadOnlyList<Statement> Of(SeedPack pack)
    {
        var sources = pack.Sources.ToDictionary(source => source.Id);
        return
        [
            .. pack.Claims
                .OrderBy(claim => claim.Subject, StringComparer.Ordinal)
                .ThenBy(claim => sources[claim.SourceId].Earliest)
                .ThenBy(claim => claim.SourceId, StringComparer.Ordinal)
                .ThenBy(claim => claim.Number)
                .GroupBy(MeaningOf)
                .Select(same => ToStatement(same.Key, [.. same], sources)),
        ];
    }

    /// <summary>One text for each thing that can be said, however often and in whatever words it is said. Statement ids hang on it: it never changes.</summary>
    private static string MeaningOf(Claim claim)
    {
        var text = new StringBuilder();
        text.Append(claim.Subject).Append('\n').Append(claim.Property.Id).Append('\n');
        text.Append(StoredValue.KindOf(claim.Value)).Append(' ').Append(claim.Value.ToCanonicalString());
        foreach (var (name, value) in Telling(claim)) text.Append('\n').Append(name).Append(' ').Append(StoredValue.KindOf(value)).Append(' ').Append(value.ToCanonicalString());
        return text.ToString();
    }

    private static Statement ToStatement(string meaning, ImmutableArray<Claim> claims, Dictionary<string, Source> sources)
    {
        var first = claims[0];
        return new Statement(
            $"{first.Subject}.{first.Property.Id}.{ShortHash(meaning)}",
            first.Subject,
            first.Property,
            first.Value,
            Telling(first).ToImmutableSortedDictionary(StringComparer.Ordinal),
            [.. claims.Select(claim => ToReference(claim, sources[claim.SourceId])).OrderByDescending(reference => reference.Source.Earliest)],
            Strictest(claims));
    }

    private static Reference ToReference(Claim claim, Source source) => new(source, claim.Number, claim.Certainty, claim.Says, claim.At, claim.AsWritten)
    {
        Remarks = claim.Qualifiers.RemoveRange(Telling(claim).Select(pair => pair.Key)),
    };

    /// <summary>One keeper's mark is enough: what any source's claim marks as giving away the story is held back.</summary>
    private static string? Strictest(ImmutableArray<Claim> claims) =>
        claims.Select(claim => claim.Spoils).MaxBy(spoils => SpoilerLine.OrderOf(spoils) ?? int.MaxValue);

    private static IEnumerable<KeyValuePair<string, FactValue>> Telling(Claim claim) =>
        claim.Qualifiers.Where(pair => !PropertyCatalogue.Remarks.Contains(pair.Key));

    private static string ShortHash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 4));
}
