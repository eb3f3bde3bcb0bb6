namespace HeartstopperBot.Discord.Models;

/// <remarks>https://docs.discord.com/developers/resources/user#user-object</remarks>
public sealed record User
{
    public required Snowflake Id { get; init; }
    public string Username { get; init; } = "";

    /// <summary>The name that people see; null where the user chose none.</summary>
    public string? GlobalName { get; init; }
    public bool? Bot { get; init; }
}
