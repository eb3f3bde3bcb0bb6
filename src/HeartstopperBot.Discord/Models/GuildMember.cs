namespace HeartstopperBot.Discord.Models;

/// <remarks>https://docs.discord.com/developers/resources/guild#guild-member-object</remarks>
public sealed record GuildMember
{
    public User? User { get; init; }
    public string? Nick { get; init; }
    public IReadOnlyList<Snowflake>? Roles { get; init; }

    /// <summary>The member's rights in the channel of the interaction, overwrites included: no further request is needed to check them.</summary>
    public Permissions? Permissions { get; init; }
}
