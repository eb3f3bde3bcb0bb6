using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Seeds.Verifying;

/// <summary>Holds every claim whose source has a text at hand against the place that it cites.</summary>
public static class SeedVerifier
{
    /// <param name="textsDirectory">Holds files named as the sources' <c>document</c> says.</param>
    public static Verification Verify(SeedPack pack, string textsDirectory)
    {
        var verifier = new ClaimVerifier(pack);
        var misses = ImmutableArray.CreateBuilder<Miss>();
        var verified = 0;
        foreach (var (source, path) in TextsOf(pack, textsDirectory))
        {
            var paragraphs = ParagraphsOf(path);
            foreach (var claim in pack.Claims.Where(claim => claim.SourceId == source.Id))
            {
                verified++;
                misses.AddRange(MissingIn(claim, paragraphs, verifier).Select(missing => new Miss(claim, pack.Places[(claim.SourceId, claim.Number)], missing)));
            }
        }

        return new Verification(verified, misses.ToImmutable());
    }

    private static IEnumerable<(Source Source, string Path)> TextsOf(SeedPack pack, string textsDirectory) =>
        from source in pack.Sources
        where source.Document is not null
        // Only the name counts: a seed file does not get to read elsewhere.
        let path = Path.Combine(textsDirectory, Path.GetFileName(source.Document!))
        where File.Exists(path)
        select (source, path);

    /// <summary>A document's lines that are not empty; a line of spaces, breakable or not, is.</summary>
    private static List<Paragraph> ParagraphsOf(string path) => [.. File.ReadLines(path).Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => new Paragraph(line))];

    private static IEnumerable<string> MissingIn(Claim claim, List<Paragraph> paragraphs, ClaimVerifier verifier)
    {
        if (CitedPlace.TryParse(claim.At) is not { } numbers) return [$"'{claim.At}' names no paragraph; write it as 'paragraph 3' or 'paragraphs 1, 5-7'"];
        if (numbers[^1] > paragraphs.Count) return [$"there is no paragraph {numbers[^1]}: the text has {paragraphs.Count}"];

        List<Paragraph> place = [.. numbers.Select(number => paragraphs[number - 1])];
        return verifier.MissingIn(claim, place).Select(missing => $"{missing} is not in {claim.At}");
    }
}

/// <param name="Verified">How many claims have a text at hand; 0 means that no text matched.</param>
public sealed record Verification(int Verified, ImmutableArray<Miss> Misses)
{
    /// <summary>Claims with at least one miss.</summary>
    public int NotFound => Misses.Select(miss => (miss.Claim.SourceId, miss.Claim.Number)).Distinct().Count();
}

/// <param name="Missing">What was looked for and where, as part of a sentence.</param>
public sealed record Miss(Claim Claim, SeedPlace Place, string Missing);
