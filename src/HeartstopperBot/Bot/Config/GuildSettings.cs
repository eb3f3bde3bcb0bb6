using System.Collections.Immutable;

namespace HeartstopperBot.Bot.Config;

/// <summary>All rules of one server as they stood at one moment, and who wins where.</summary>
/// <param name="revision">The id of the last change; two that are alike have the same rules.</param>
internal sealed class GuildSettings(ulong guildId, long revision, IEnumerable<Rule> rules)
{
    private static readonly Comparer<Rule> ByPlace = Comparer<Rule>.Create(static (one, other) => Compare(one, other.Scope, other.Setting));

    private readonly ImmutableArray<Rule> _rules = rules.ToImmutableArray().Sort(ByPlace);

    public ulong GuildId => guildId;

    public long Revision => revision;

    public ImmutableArray<Rule> Rules => _rules;

    public Rule? RuleAt(Scope scope, Setting setting)
    {
        var (low, high) = (0, _rules.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            switch (Compare(_rules[middle], scope, setting))
            {
                case 0: return _rules[middle];
                case < 0: low = middle + 1; break;
                default: high = middle - 1; break;
            }
        }

        return null;
    }

    /// <summary>The rule that counts at a place: the nearest one. Null where nobody said anything.</summary>
    public Rule? Winner(Setting setting, PlacePath place)
    {
        foreach (var scope in place.Scopes)
        {
            if (RuleAt(scope, setting) is { } rule) return rule;
        }

        return null;
    }

    private static int Compare(in Rule rule, Scope scope, Setting setting) =>
        rule.Scope.Kind != scope.Kind ? rule.Scope.Kind.CompareTo(scope.Kind)
        : rule.Scope.Id != scope.Id ? rule.Scope.Id.CompareTo(scope.Id)
        : rule.Setting.CompareTo(setting);
}
