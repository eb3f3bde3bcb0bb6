using HeartstopperBot.Discord.Models;

namespace HeartstopperBot.Discord.Rest;

/// <summary>The routes that the bot uses, and no others. Safe for use by many threads.</summary>
public sealed class DiscordRest
{
    /// <summary>Discord's clock minus ours, to the second; null before the first answer. Only to be reported.</summary>
    public TimeSpan? ClockSkew { get; private set; }

    public Task<GatewayBot> GetGatewayBotAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Application> GetCurrentApplicationAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>With all their localisations. Without a server: the global commands.</summary>
    public Task<IReadOnlyList<ApplicationCommand>> GetCommandsAsync(Snowflake applicationId, Snowflake? guildId, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>The list becomes the whole set of commands there; what is missing in it is deleted.</summary>
    public Task<IReadOnlyList<ApplicationCommand>> PutCommandsAsync(
        Snowflake applicationId, Snowflake? guildId, IReadOnlyList<ApplicationCommand> commands, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task CreateInteractionResponseAsync(Snowflake interactionId, string token, InteractionResponse response, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task EditOriginalResponseAsync(Snowflake applicationId, string token, MessagePayload message, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task DeleteOriginalResponseAsync(Snowflake applicationId, string token, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Message> CreateFollowupMessageAsync(Snowflake applicationId, string token, MessagePayload message, CancellationToken cancellationToken) => throw new NotSupportedException();
}
