using System.Collections.Frozen;
using Microsoft.Data.Sqlite;

namespace HeartstopperBot.Facts.Store;

/// <summary>From where in the story each entity is known: the rows of <see cref="FactSql.Mentions"/>, as subject, as value or in a qualifier.</summary>
internal static class MentionReader
{
    private const int Subject = 0, Value = 1, Qualifiers = 2, Order = 3;

    /// <summary>The earliest place of each entity that nobody knows from the beginning; all others are left out.</summary>
    public static FrozenDictionary<string, int> EarliestInStory(SqliteDataReader rows)
    {
        var earliest = new Dictionary<string, int>(StringComparer.Ordinal);
        while (rows.Read())
        {
            var order = rows.GetInt32(Order);
            Mention(rows.GetString(Subject), order);
            if (!rows.IsDBNull(Value)) Mention(rows.GetString(Value), order);
            if (rows.IsDBNull(Qualifiers)) continue;
            foreach (var qualifier in StoredValue.ReadQualifiers(rows.GetString(Qualifiers)).Values)
            {
                if (qualifier.EntityId is { } id) Mention(id, order);
            }
        }

        return earliest.Where(entity => entity.Value > 0).ToFrozenDictionary(StringComparer.Ordinal);

        void Mention(string id, int order) => earliest[id] = earliest.TryGetValue(id, out var known) ? Math.Min(known, order) : order;
    }
}
