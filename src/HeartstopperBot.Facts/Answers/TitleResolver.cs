using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers;

/// <summary>Seasons, films and books as people type them: a bare number means the season.</summary>
internal static class TitleResolver
{
    public static Resolution Resolve(string typed, ImmutableArray<EntityKind> kinds, NameIndex names, FactStore store)
    {
        var text = typed.Trim();
        if (int.TryParse(text, out var number) && store.FindEntity($"season-{number}") is { } season && kinds.Contains(season.Kind)) return Resolution.Of(season, null);
        return NameResolver.Resolve(text, kinds, names, store);
    }
}
