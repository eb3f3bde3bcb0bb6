namespace HeartstopperBot.Discord.Models;

/// <remarks>https://docs.discord.com/developers/resources/message#message-object</remarks>
public sealed record Message
{
    public required Snowflake Id { get; init; }

    public MessageFlags? Flags { get; init; }
}
