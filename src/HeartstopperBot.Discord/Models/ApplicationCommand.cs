namespace HeartstopperBot.Discord.Models;

/// <summary>A command as it is registered. Discord fills in the ids and the version.</summary>
/// <remarks>https://docs.discord.com/developers/interactions/application-commands#application-command-object</remarks>
public sealed record ApplicationCommand
{
    public Snowflake? Id { get; init; }
    public Snowflake? ApplicationId { get; init; }
    public Snowflake? GuildId { get; init; }
    public Snowflake? Version { get; init; }
    public ApplicationCommandType Type { get; init; } = ApplicationCommandType.ChatInput;
    public required string Name { get; init; }
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }
    public string? Description { get; init; }
    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }
    public IReadOnlyList<ApplicationCommandOption>? Options { get; init; }

    /// <summary>Null lets everyone use the command, <see cref="Permissions.None"/> administrators only.</summary>
    public Permissions? DefaultMemberPermissions { get; init; }

    /// <summary>Only for global commands, like <see cref="Contexts"/>.</summary>
    public IReadOnlyList<ApplicationIntegrationType>? IntegrationTypes { get; init; }
    public IReadOnlyList<InteractionContextType>? Contexts { get; init; }
    public bool? Nsfw { get; init; }
}

/// <remarks>https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-types</remarks>
public enum ApplicationCommandType { ChatInput = 1, User = 2, Message = 3, PrimaryEntryPoint = 4 }

/// <remarks>https://docs.discord.com/developers/resources/application#application-object-application-integration-types</remarks>
public enum ApplicationIntegrationType { GuildInstall = 0, UserInstall = 1 }

/// <remarks>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-context-types</remarks>
public enum InteractionContextType { Guild = 0, BotDm = 1, PrivateChannel = 2 }
