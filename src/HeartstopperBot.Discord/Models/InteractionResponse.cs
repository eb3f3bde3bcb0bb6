namespace HeartstopperBot.Discord.Models;

/// <summary>The first answer to an interaction. Made by the factories only, so that no callback carries data that its type forbids.</summary>
/// <remarks>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object</remarks>
public sealed record InteractionResponse
{
    private InteractionResponse(InteractionCallbackType type, InteractionCallbackData? data)
    {
        Type = type;
        Data = data;
    }

    public InteractionCallbackType Type { get; }
    public InteractionCallbackData? Data { get; }

    public static InteractionResponse Message(MessagePayload message) => new(InteractionCallbackType.ChannelMessageWithSource, InteractionCallbackData.Of(message));

    /// <summary>"Thinking". Whether the answer will be private is decided here; a later edit cannot change it.</summary>
    public static InteractionResponse DeferredMessage(bool ephemeral) =>
        new(InteractionCallbackType.DeferredChannelMessageWithSource, ephemeral ? new InteractionCallbackData { Flags = MessageFlags.Ephemeral } : null);

    /// <summary>Changes the message whose component was used.</summary>
    public static InteractionResponse Update(MessagePayload message) => new(InteractionCallbackType.UpdateMessage, InteractionCallbackData.Of(message));

    public static InteractionResponse DeferredUpdate() => new(InteractionCallbackType.DeferredUpdateMessage, data: null);

    public static InteractionResponse Autocomplete(IReadOnlyList<ApplicationCommandOptionChoice> choices) =>
        new(InteractionCallbackType.ApplicationCommandAutocompleteResult, new InteractionCallbackData { Choices = choices });
}

/// <remarks>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type</remarks>
public enum InteractionCallbackType
{
    ChannelMessageWithSource = 4,
    DeferredChannelMessageWithSource = 5,
    DeferredUpdateMessage = 6,
    UpdateMessage = 7,
    ApplicationCommandAutocompleteResult = 8,
}

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
