using System.Collections.Immutable;
using System.Globalization;

namespace HeartstopperBot.Bot.Config.Files;

/// <summary>What a file would change: a server has its settings as in the file afterwards, and no others.</summary>
/// <param name="Edits">What there is to do.</param>
/// <param name="LeftOut">What the file says about channels that this server does not have.</param>
internal sealed record ImportPlan(ImmutableArray<Edit> Edits, int Added, int Changed, int Removed, int Same, int LeftOut, bool IsOfOtherServer)
{
    /// <param name="isThere">Whether the server has this channel or category.</param>
    public static ImportPlan Of(SettingsFileReading file, GuildSettings now, IReadOnlyDictionary<ulong, ulong> parentsOfThreads, Func<ulong, bool> isThere)
    {
        var isOfOther = file.Server != now.GuildId;
        bool Fits(Edit edit) => edit.Scope.Kind switch
        {
            ScopeKind.Server => true,
            ScopeKind.Thread => isThere(edit.ParentId!.Value),
            _ => isThere(edit.Scope.Id),
        } && NamesWhatIsThere(edit);
        bool NamesWhatIsThere(Edit edit) => edit.Value == SettingCatalogue.None || edit.Setting switch
        {
            Setting.CorrectionsChannel => isThere(ulong.Parse(edit.Value!, CultureInfo.InvariantCulture)),
            // Roles of another server mean nothing here.
            Setting.ExemptRoles => !isOfOther,
            _ => true,
        };

        var wanted = file.Edits.Where(Fits).Select(edit => edit.Scope.Kind == ScopeKind.Server ? edit with { Scope = edit.Scope with { Id = now.GuildId } } : edit).ToImmutableArray();
        var named = wanted.Select(edit => (edit.Scope, edit.Setting)).ToHashSet();
        var removed = now.Rules.Where(rule => !named.Contains((rule.Scope, rule.Setting)))
            .Select(rule => new Edit(rule.Scope, rule.Scope.Kind == ScopeKind.Thread && parentsOfThreads.TryGetValue(rule.Scope.Id, out var parent) ? parent : null, rule.Setting, null))
            .ToImmutableArray();
        string? Before(Edit edit) => now.RuleAt(edit.Scope, edit.Setting)?.Value;
        return new ImportPlan(
            [.. wanted.Where(edit => Before(edit) != edit.Value), .. removed],
            wanted.Count(edit => Before(edit) is null),
            wanted.Count(edit => Before(edit) is { } before && before != edit.Value),
            removed.Length,
            wanted.Count(edit => Before(edit) == edit.Value),
            file.Edits.Length - wanted.Length,
            isOfOther);
    }
}
