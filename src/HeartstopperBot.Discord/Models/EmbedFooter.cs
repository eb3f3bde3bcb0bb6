namespace HeartstopperBot.Discord.Models;

/// <remarks>https://docs.discord.com/developers/resources/message#embed-object-embed-footer-structure</remarks>
public sealed record EmbedFooter
{
    public required string Text { get; init; }
}
