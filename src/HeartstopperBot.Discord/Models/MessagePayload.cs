namespace HeartstopperBot.Discord.Models;

/// <summary>A message to send or an edit. In an edit, what is null stays as it was; an empty text or list clears.</summary>
/// <remarks>https://docs.discord.com/developers/resources/message#create-message</remarks>
public sealed record MessagePayload
{
    public string? Content { get; init; }

    public IReadOnlyList<Embed>? Embeds { get; init; }

    public IReadOnlyList<Component>? Components { get; init; }

    public MessageFlags? Flags { get; init; }

    public AllowedMentions AllowedMentions { get; init; } = AllowedMentions.None;
}
