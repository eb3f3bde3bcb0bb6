namespace HeartstopperBot.Discord.Models;

/// <summary>The first answer to an interaction. Made by the factories only, so that no callback carries data that its type forbids.</summary>
/// <remarks>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object</remarks>
public sealed record InteractionResponse
{
    private InteractionResponse(InteractionCallbackType type, object? data) => (Type, Data) = (type, data);

    public InteractionCallbackType Type { get; }

    /// <summary>A message, or the little that the other answers carry.</summary>
    public object? Data { get; }
    public static InteractionResponse Message(MessagePayload message) => new(InteractionCallbackType.ChannelMessageWithSource, message);

    /// <summary>"Thinking". Whether the answer will be private is decided here; a later edit cannot change it.</summary>
    public static InteractionResponse DeferredMessage(bool ephemeral) =>
        new(InteractionCallbackType.DeferredChannelMessageWithSource, ephemeral ? new DeferralData(MessageFlags.Ephemeral) : null);

    /// <summary>Changes the message whose component was used.</summary>
    public static InteractionResponse Update(MessagePayload message) => new(InteractionCallbackType.UpdateMessage, message);
    public static InteractionResponse Form(Modal modal) => new(InteractionCallbackType.Modal, modal);
    public static InteractionResponse DeferredUpdate() => new(InteractionCallbackType.DeferredUpdateMessage, data: null);

    /// <summary>The same, its message tied to a file of the request.</summary>
    internal InteractionResponse With(AttachedFile file) => Data is MessagePayload message ? new(Type, message.With(file)) : this;

    public static InteractionResponse Autocomplete(IReadOnlyList<ApplicationCommandOptionChoice> choices) =>
        new(InteractionCallbackType.ApplicationCommandAutocompleteResult, new AutocompleteData(choices));
}

/// <remarks>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type</remarks>
public enum InteractionCallbackType
{
    ChannelMessageWithSource = 4,
    DeferredChannelMessageWithSource = 5,
    DeferredUpdateMessage = 6,
    UpdateMessage = 7,
    ApplicationCommandAutocompleteResult = 8,
    Modal = 9,
}

/// <summary>A deferral may carry nothing but this.</summary>
public sealed record DeferralData(MessageFlags Flags);

public sealed record AutocompleteData(IReadOnlyList<ApplicationCommandOptionChoice> Choices);
