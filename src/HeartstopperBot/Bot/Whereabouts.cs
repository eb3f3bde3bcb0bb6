using System.Collections.Immutable;
using HeartstopperBot.Discord.Models;

namespace HeartstopperBot.Bot;

/// <summary>Where something was asked or pressed, and what the person and the bot may do there: as Discord itself says with each interaction, so nobody can make it up.</summary>
/// <param name="GuildId">The server, where it has the bot itself; null in direct messages, and where somebody brought the bot along for themselves.</param>
/// <param name="Parent">The channel of a thread or forum post, the category of a channel; null where it stands alone.</param>
internal sealed record Whereabouts(Snowflake? GuildId, Snowflake? ChannelId, ChannelType? ChannelType, Snowflake? Parent)
{
    /// <summary>Outside of Discord: the command line, and most tests.</summary>
    public static Whereabouts Nowhere { get; } = new(null, null, null, null);

    /// <summary>As Discord shows it; null where it says nothing.</summary>
    public string? ChannelName { get; init; }

    /// <summary>The person's own rights in the channel, overwrites included.</summary>
    public Permissions Member { get; init; }

    /// <summary>The bot's.</summary>
    public Permissions App { get; init; }

    public ImmutableArray<Snowflake> Roles { get; init; } = [];

    /// <summary>The server's language, as Discord names it.</summary>
    public string? GuildLocale { get; init; }

    public bool IsThread => ChannelType is Discord.Models.ChannelType.AnnouncementThread or Discord.Models.ChannelType.PublicThread or Discord.Models.ChannelType.PrivateThread;

    public static Whereabouts Of(Interaction interaction) => new(ServerOf(interaction), interaction.ChannelId, interaction.Channel?.Type, interaction.Channel?.ParentId)
    {
        ChannelName = interaction.Channel?.Name,
        Member = interaction.Member?.Permissions ?? Permissions.None,
        App = interaction.AppPermissions ?? Permissions.None,
        Roles = [.. interaction.Member?.Roles ?? []],
        GuildLocale = interaction.GuildLocale,
    };

    /// <summary>An administrator may do everything: https://docs.discord.com/developers/topics/permissions#permission-overwrites</summary>
    public bool MemberMay(Permissions right) => Member.HasFlag(Permissions.Administrator) || Member.HasFlag(right);

    /// <summary>Null where the server does not have the bot itself: then its settings are not there to be asked.</summary>
    /// <remarks>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-authorizing-integration-owners-object</remarks>
    private static Snowflake? ServerOf(Interaction interaction) =>
        interaction.AuthorizingIntegrationOwners is { } owners && !owners.ContainsKey("0") ? null : interaction.GuildId;
}
