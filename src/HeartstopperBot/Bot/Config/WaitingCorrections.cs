using System.Collections.Immutable;
using System.Globalization;
using HeartstopperBot.Bot.Corrections;

namespace HeartstopperBot.Bot.Config;

/// <summary>Corrections that were reported while there was no channel for them: as soon as one is set, they are posted there by themselves.</summary>
/// <param name="count">How many of a server wait.</param>
/// <param name="post">Posts what waits in a server to a channel, and says how many were posted and how many still wait.</param>
internal sealed class WaitingCorrections(Places places, Func<ulong, int> count, Func<ulong, ulong, CancellationToken, Task<(int Posted, int Waiting)>> post)
{
    /// <summary>For verbs and tests, which reach no Discord.</summary>
    public static WaitingCorrections None(Places places) => new(places, static _ => 0, static (_, _, _) => Task.FromResult((0, 0)));

    public int Count(ulong guildId) => count(guildId);

    /// <summary>After somebody decided where the corrections of a place go.</summary>
    /// <returns>What came of it, for whoever decided; null where nothing waits, or none are wanted there.</returns>
    public Task<string?> PostAsync(PlacePath place, CancellationToken cancellationToken) => PostAsync(place.GuildId, ChannelOf(place), cancellationToken);

    /// <summary>After several settings were changed in one go. A report does not remember where it was made, so the widest place that was changed takes them.</summary>
    public Task<string?> PostAsync(ulong guildId, ImmutableArray<SettingChange> changes, CancellationToken cancellationToken)
    {
        var changed = changes.Where(change => change.Setting == Setting.CorrectionsChannel).OrderByDescending(change => change.Scope.Kind)
            .Select(change => ConfigGuard.Find(change.Scope, change.ParentId, PlacePath.Server(guildId), places.Channels))
            .OfType<PlacePath>();
        return PostAsync(guildId, changed.Select(ChannelOf).FirstOrDefault(channel => channel is not null), cancellationToken);
    }

    /// <summary>Where nobody changed anything just now: the host may have, or the bot was away when somebody did.</summary>
    public Task<string?> PostAsync(ulong guildId, CancellationToken cancellationToken)
    {
        var widest = places.Settings.Of(guildId).Rules.Where(rule => rule is { Setting: Setting.CorrectionsChannel, Value: not SettingCatalogue.None })
            .OrderByDescending(rule => rule.Scope.Kind)
            .Select(rule => (ulong?)ulong.Parse(rule.Value, CultureInfo.InvariantCulture));
        return PostAsync(guildId, widest.FirstOrDefault(), cancellationToken);
    }

    private async Task<string?> PostAsync(ulong guildId, ulong? channel, CancellationToken cancellationToken)
    {
        if (channel is not { } id || count(guildId) == 0) return null;
        var (posted, waiting) = await post(guildId, id, cancellationToken);
        return CorrectionTexts.Posted(posted, waiting, ConfigTexts.Channel(id));
    }

    private ulong? ChannelOf(PlacePath place) => PlaceSettings.Of(places.Settings.Of(place.GuildId), place).CorrectionsChannel;
}
