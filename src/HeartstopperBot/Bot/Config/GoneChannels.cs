using System.Collections.Immutable;
using System.Globalization;

namespace HeartstopperBot.Bot.Config;

/// <summary>A channel that is deleted takes its rules along: those of its threads, and those that name it, too.</summary>
internal static class GoneChannels
{
    /// <summary>Discord told that this channel, category or thread was deleted.</summary>
    public static ImmutableArray<Edit> Of(GuildSettings settings, IReadOnlyDictionary<ulong, ulong> parents, ulong gone) =>
        Edits(settings, parents, id => id == gone, id => id == gone);

    /// <summary>
    /// Discord told which channels there are, so the others were deleted while nobody listened. Threads are not among them, and an archived one is told of nowhere:
    /// a thread is gone when its channel is.
    /// </summary>
    public static ImmutableArray<Edit> Of(GuildSettings settings, IReadOnlyDictionary<ulong, ulong> parents, IReadOnlySet<ulong> present) =>
        Edits(settings, parents, id => !present.Contains(id), static _ => false);

    private static ImmutableArray<Edit> Edits(GuildSettings settings, IReadOnlyDictionary<ulong, ulong> parents, Func<ulong, bool> isGone, Func<ulong, bool> isGoneThread)
    {
        bool IsGone(Rule rule) => rule.Scope.Kind switch
        {
            ScopeKind.Server => false,
            ScopeKind.Thread => isGoneThread(rule.Scope.Id) || (parents.TryGetValue(rule.Scope.Id, out var parent) && isGone(parent)),
            _ => isGone(rule.Scope.Id),
        };
        bool NamesGone(Rule rule) => rule is { Setting: Setting.CorrectionsChannel, Value: not SettingCatalogue.None } && isGone(ulong.Parse(rule.Value, CultureInfo.InvariantCulture));
        return
        [
            .. settings.Rules
                .Where(rule => IsGone(rule) || NamesGone(rule))
                .Select(rule => new Edit(rule.Scope, parents.TryGetValue(rule.Scope.Id, out var parent) && rule.Scope.Kind == ScopeKind.Thread ? parent : null, rule.Setting, null)),
        ];
    }
}
