namespace HeartstopperBot.Discord.Models;

/// <remarks>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-interaction-callback-data-structure</remarks>
public sealed record InteractionCallbackData
{
    public string? Content { get; init; }

    public IReadOnlyList<Embed>? Embeds { get; init; }

    public IReadOnlyList<Component>? Components { get; init; }

    public MessageFlags? Flags { get; init; }

    /// <summary>Null only where there is no message: a deferral may carry nothing but flags.</summary>
    public AllowedMentions? AllowedMentions { get; init; }

    public IReadOnlyList<ApplicationCommandOptionChoice>? Choices { get; init; }

    internal static InteractionCallbackData Of(MessagePayload message) => new()
    {
        Content = message.Content,
        Embeds = message.Embeds,
        Components = message.Components,
        Flags = message.Flags,
        AllowedMentions = message.AllowedMentions,
    };
}
