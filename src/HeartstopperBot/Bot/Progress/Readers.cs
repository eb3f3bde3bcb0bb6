using HeartstopperBot.Bot.Config;
using HeartstopperBot.Bot.Localisation;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Bot.Progress;

/// <summary>
/// Says how much of the story a person may be told. Alone: as far as they have watched, if they have said so; else as far as the place allows, and what gives the
/// story away is told under a cover. Where others read along: never more than the place allows, and under a cover.
/// </summary>
internal sealed class Readers(ProgressStore progress, Places places, SpoilerLine ceiling, TimeProvider time)
{
    /// <summary>In Kiribati it is tomorrow already: https://www.iana.org/time-zones (Pacific/Kiritimati, UTC+14).</summary>
    private static readonly TimeSpan FarthestAhead = TimeSpan.FromHours(14);

    public Asker Of(Interaction interaction)
    {
        var place = Whereabouts.Of(interaction);
        var here = places.Of(place);
        return Of(interaction.Invoker?.Id.Value ?? 0, place, here, interaction.Locale, isAlone: interaction.Context == InteractionContextType.BotDm) with
        {
            ServerLocale = interaction.GuildId is null ? null : here.Settings.Language ?? interaction.GuildLocale ?? Languages.Default,
        };
    }

    /// <summary>Where no moderator decides anything.</summary>
    /// <param name="isAlone">Nobody else reads what is said there.</param>
    public Asker Of(ulong userId, ulong? guildId, ulong? channelId, string? locale, bool isAlone) =>
        Of(userId, Whereabouts.Nowhere with { GuildId = Id(guildId), ChannelId = Id(channelId) }, Here.Nowhere, locale, isAlone);

    private Asker Of(ulong userId, Whereabouts place, Here here, string? locale, bool isAlone)
    {
        var lens = new Lens(null, CeilingOf(place, here)) { HidesStory = true, IsOwnLine = false };
        var own = progress.SeenUpTo(userId) is { } line ? new Lens(null, line) : lens;
        var today = DateOnly.FromDateTime((time.GetUtcNow() + FarthestAhead).DateTime);
        return new Asker(userId, place.GuildId?.Value, place.ChannelId?.Value, locale, own, isAlone ? own : own.AndWithin(lens), today) { Place = place, Here = here };
    }

    /// <summary>The one place that decides how much a server or channel may be told: what its moderators say, else the host; outside of servers all seasons that are out.</summary>
    private SpoilerLine CeilingOf(Whereabouts place, Here here) =>
        place.GuildId is null || place.ChannelId is null ? SpoilerLine.AllSeasons : here.Settings.Ceiling ?? ceiling;

    private static Snowflake? Id(ulong? id) => id is { } value ? new Snowflake(value) : null;
}
