using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Bot.Progress;

/// <summary>
/// Says how much of the story a person may be told. Alone: as far as they have watched, if they have said so; else as far as the place allows, and what gives the
/// story away is told under a cover. Where others read along: never more than the place allows, and under a cover.
/// </summary>
internal sealed class Readers(ProgressStore progress, SpoilerLine ceiling, TimeProvider time)
{
    /// <summary>In Kiribati it is tomorrow already: https://www.iana.org/time-zones (Pacific/Kiritimati, UTC+14).</summary>
    private static readonly TimeSpan FarthestAhead = TimeSpan.FromHours(14);

    public Asker Of(Interaction interaction)
    {
        var place = Whereabouts.Of(interaction);
        return Of(interaction.Invoker?.Id.Value ?? 0, place.GuildId?.Value, place.ChannelId?.Value, interaction.Locale, isAlone: interaction.Context == InteractionContextType.BotDm) with { Place = place };
    }

    /// <param name="isAlone">Nobody else reads what is said there.</param>
    public Asker Of(ulong userId, ulong? guildId, ulong? channelId, string? locale, bool isAlone)
    {
        var place = new Lens(null, CeilingOf(guildId, channelId)) { HidesStory = true, IsOwnLine = false };
        var own = progress.SeenUpTo(userId) is { } line ? new Lens(null, line) : place;
        var today = DateOnly.FromDateTime((time.GetUtcNow() + FarthestAhead).DateTime);
        return new Asker(userId, guildId, channelId, locale, own, isAlone ? own : own.AndWithin(place), today);
    }

    /// <summary>The one place that decides how much a server or channel may be told. So far each has the host's setting; outside of servers all seasons that are out.</summary>
    private SpoilerLine CeilingOf(ulong? guildId, ulong? channelId) => guildId is null || channelId is null ? SpoilerLine.AllSeasons : ceiling;
}
