namespace HeartstopperBot.Discord.Models;

/// <remarks>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object</remarks>
public sealed record Interaction
{
    public required Snowflake Id { get; init; }
    public required Snowflake ApplicationId { get; init; }
    public required InteractionType Type { get; init; }

    /// <summary>Authorises every answer for fifteen minutes: a secret, never to be logged.</summary>
    public required string Token { get; init; }
    public InteractionData? Data { get; init; }
    public Snowflake? GuildId { get; init; }
    public Snowflake? ChannelId { get; init; }
    public Channel? Channel { get; init; }

    /// <summary>Set in servers; elsewhere <see cref="User"/> is.</summary>
    public GuildMember? Member { get; init; }
    public User? User { get; init; }

    /// <summary>The message whose component was used.</summary>
    public Message? Message { get; init; }
    public string? Locale { get; init; }
    public string? GuildLocale { get; init; }

    /// <summary>The bot's own rights in the channel.</summary>
    public Permissions? AppPermissions { get; init; }
    public InteractionContextType? Context { get; init; }

    /// <summary>Key "0": the server that installed the bot ("0" in its own DM); key "1": the user who did.</summary>
    public IReadOnlyDictionary<string, Snowflake>? AuthorizingIntegrationOwners { get; init; }

    /// <summary>Whoever used the command, wherever it was.</summary>
    public User? Invoker => Member?.User ?? User;

    /// <summary>The token would stand in a generated text.</summary>
    public override string ToString() => $"Interaction {Id} ({Type})";
}

/// <remarks>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-type</remarks>
public enum InteractionType { Ping = 1, ApplicationCommand = 2, MessageComponent = 3, ApplicationCommandAutocomplete = 4, ModalSubmit = 5 }
