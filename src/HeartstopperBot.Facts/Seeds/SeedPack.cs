using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Seeds;

/// <summary>Everything that the seed files say, linted and typed.</summary>
/// <param name="Hash">See <see cref="SeedFiles.Hash"/>.</param>
/// <param name="Sources">In the order of their ids.</param>
/// <param name="Claims">By source, then in the source's own order.</param>
/// <param name="Places">Where each claim stands in its file, for messages.</param>
public sealed record SeedPack(
    string Hash,
    ImmutableArray<Entity> Entities,
    ImmutableArray<Source> Sources,
    ImmutableArray<Claim> Claims,
    ImmutableDictionary<(string SourceId, int ClaimNumber), SeedPlace> Places);

/// <param name="File">Relative to the seeds directory.</param>
public sealed record SeedPlace(string File, int Line);

/// <param name="Pack">Null exactly when there are findings.</param>
/// <param name="Findings">By file, then line; all of them at once.</param>
public sealed record SeedReading(SeedPack? Pack, ImmutableArray<Finding> Findings)
{
    /// <summary>What should be tidied up although the pack can be used: entities that nobody mentions. <c>facts lint</c> asks for it, a build does not.</summary>
    public ImmutableArray<Finding> Upkeep { get; init; } = [];
}
