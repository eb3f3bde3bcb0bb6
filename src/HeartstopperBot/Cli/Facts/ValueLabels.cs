using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Cli.Facts;

/// <summary>The labels of all entities that some statements name, read in one go.</summary>
internal sealed class ValueLabels(FactStore store, IEnumerable<Statement> statements)
{
    private readonly Dictionary<string, string> _labels = store
        .FindEntities([.. statements.SelectMany(statement => new[] { statement.Subject, statement.Value.EntityId }).OfType<string>().Distinct()])
        .ToDictionary(entity => entity.Id, entity => entity.Label);

    public string Of(string entityId) => _labels.TryGetValue(entityId, out var label) ? $"{label} ({entityId})" : entityId;

    public string Of(FactValue value) => value switch
    {
        { EntityId: { } id } => Of(id),
        { Date: { } date } => date.ToString(),
        { Kind: ValueKind.NotAnnounced } => "not announced",
        _ => value.ToCanonicalString(),
    };
}
