using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;
using HeartstopperBot.Facts.Names;
using HeartstopperBot.Facts.Store;

namespace HeartstopperBot.Facts.Answers;

/// <summary>Seasons, films and books as people type them: a bare number means the season. There are few, so some are offered where nothing fits.</summary>
internal static class TitleResolver
{
    public static Resolution Resolve(string typed, ImmutableArray<EntityKind> kinds, NameIndex names, FactStore store)
    {
        var text = typed.Trim();
        if (int.TryParse(text, out var number) && store.FindEntity($"season-{number}") is { } season && kinds.Contains(season.Kind)) return Resolution.Of(season, null);

        var resolution = NameResolver.Resolve(text, kinds, names, store);
        var isUnknown = resolution is { Entity: null, OtherKind: null, Choices.Length: 0, Near.Length: 0, IsBeyond: false };
        return isUnknown ? resolution with { Near = [.. names.Find("", 3, kinds).Select(match => store.FindEntity(match.Entry.EntityId)).OfType<Entity>()] } : resolution;
    }
}
