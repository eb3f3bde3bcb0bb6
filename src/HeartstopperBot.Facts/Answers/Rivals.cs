using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers;

/// <summary>
/// Statements that were found by their value ("what did she direct?") have their rivals elsewhere: somebody else may be said to have directed the same season.
/// They are ranked among these, and only then told alone.
/// </summary>
internal static class Rivals
{
    /// <summary>The statements in their own order, each with the status that it has among all that is said of its subject.</summary>
    public static IReadOnlyList<RankedStatement> Rank(AnswerDraft draft, IReadOnlyCollection<Statement> statements)
    {
        var ranked = new Dictionary<string, RankedStatement>();
        foreach (var property in statements.GroupBy(statement => statement.Property.Id))
        {
            var among = property.First().Property.IsSingle
                ? draft.Store.StatementsAbout([.. property.Select(statement => statement.Subject).Distinct()], property.Key, draft.Lens).Values.SelectMany(said => said)
                : property;
            foreach (var one in Ranking.Rank(among)) ranked[one.Statement.Id] = one;
        }

        return [.. statements.Select(statement => ranked[statement.Id])];
    }
}
