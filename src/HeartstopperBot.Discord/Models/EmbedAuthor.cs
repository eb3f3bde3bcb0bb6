namespace HeartstopperBot.Discord.Models;

/// <remarks>https://docs.discord.com/developers/resources/message#embed-object-embed-author-structure</remarks>
public sealed record EmbedAuthor
{
    public required string Name { get; init; }

    public string? Url { get; init; }
}
