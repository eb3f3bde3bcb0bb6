namespace HeartstopperBot.Discord.Models;

/// <remarks>https://docs.discord.com/developers/resources/application#application-object</remarks>
public sealed record Application
{
    public required Snowflake Id { get; init; }
    /// <summary>Missing in READY.</summary>
    public string? Name { get; init; }
}
