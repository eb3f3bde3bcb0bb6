using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers;

public enum CastGroup
{
    Everyone,
    Main,
    New,
    Returning,
}

/// <summary>One actor in the cast of one season, with all that sources say of that: several may say "main", "returning" or nothing further.</summary>
internal sealed record CastMember(string PersonId, ImmutableArray<Statement> Statements)
{
    public const string Property = "cast-member";

    /// <summary>
    /// The cast in billing order: that of the original source which names most of it, the oldest of several such; then, as first mentioned, whom that source leaves out.
    /// </summary>
    public static ImmutableArray<CastMember> Read(IEnumerable<Statement> statements)
    {
        var members = statements
            .Where(Ranking.IsSupported)
            .GroupBy(statement => statement.Value.EntityId!)
            .Select(said => new CastMember(said.Key, [.. said]))
            .ToArray();
        var fullest = members
            .SelectMany(member => member.References.Select(reference => reference.Source).DistinctBy(source => source.Id))
            .GroupBy(source => source.Id)
            .OrderBy(named => named.First().MirrorOf is not null)
            .ThenByDescending(named => named.Count())
            .ThenBy(named => named.First().Earliest)
            .FirstOrDefault()?.Key;
        return [.. members.OrderBy(member => member.PlaceIn(fullest)).ThenBy(member => member.FirstMention)];
    }

    private IEnumerable<Reference> References => Statements.SelectMany(statement => statement.References);

    private (DateOnly Day, string SourceId, int Claim) FirstMention => References.Min(reference => (reference.Source.Earliest, reference.Source.Id, reference.ClaimNumber));

    private int PlaceIn(string? sourceId) =>
        References.Where(reference => reference.Source.Id == sourceId).Select(reference => reference.ClaimNumber).DefaultIfEmpty(int.MaxValue).Min();

    /// <summary>What puts somebody in a group; empty where nobody does.</summary>
    public ImmutableArray<Statement> In(CastGroup group) => group == CastGroup.Everyone ? Statements : [.. Statements.Where(statement => GroupOf(statement) == group)];

    /// <summary>The heading under which somebody stands in the whole cast: where sources differ, what more of them say.</summary>
    public CastGroup MainGroup => Statements
        .GroupBy(GroupOf)
        .OrderBy(group => group.Key is CastGroup.New or CastGroup.Returning ? 0 : group.Key == CastGroup.Main ? 1 : 2)
        .ThenByDescending(group => group.Max(Ranking.IndependentSources))
        .First().Key;

    private static CastGroup GroupOf(Statement statement) => (statement.Qualifiers.TryGetValue("as", out var role) ? role.Text : null) switch
    {
        "lead" or "main" => CastGroup.Main,
        "new" => CastGroup.New,
        "returning" => CastGroup.Returning,
        _ => CastGroup.Everyone,
    };
}
