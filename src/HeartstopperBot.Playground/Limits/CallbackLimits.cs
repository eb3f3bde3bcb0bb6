using HeartstopperBot.Playground.State;

namespace HeartstopperBot.Playground.Limits;

/// <summary>https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object: which answer fits which interaction.</summary>
internal static class CallbackLimits
{
    /// <summary>The callback types: message, deferral, deferred update, update, autocomplete, modal.</summary>
    public const int Reply = 4, Deferral = 5, DeferredUpdate = 6, Update = 7, Choices = 8, Modal = 9;

    public static int Check(Form body, Interaction interaction, IReadOnlyList<Upload> files)
    {
        body.Knows("type", "data");
        body.Require("type");
        var type = (int)(body.OneOf("type", Allowed(interaction)) ?? 0);
        if (type is Reply or Update or Choices or Modal) body.Require("data");
        if (files.Count > 0 && type is not (Reply or Update)) body.Errors.Add(null, "FILES_NOT_EXPECTED", "Only a message takes files.");
        if (body.Object("data") is not { } data) return type;
        switch (type)
        {
            case Reply: MessageLimits.Check(data, MessageRules.Callback, old: null, files); break;
            case Update: MessageLimits.Check(data, MessageRules.Update, interaction.Source, files); break;
            case Deferral: CheckDeferral(data); break;
            case DeferredUpdate: data.Knows(); break;
            case Choices:
                data.Knows("choices");
                data.Require("choices");
                ChoiceLimits.Check(data, interaction.FocusedType);
                break;
            case Modal: CheckModal(data); break;
            default: break;
        }

        return type;
    }

    private static ReadOnlySpan<long> Allowed(Interaction interaction) => interaction.Type switch
    {
        2 => [Reply, Deferral, Modal],
        3 => [Reply, Deferral, DeferredUpdate, Update, Modal],
        4 => [Choices],
        _ when interaction.Source is not null => [Reply, Deferral, DeferredUpdate, Update],
        _ => [Reply, Deferral],
    };

    private static void CheckDeferral(Form data)
    {
        data.Knows("flags");
        if (data.Whole("flags", 0, int.MaxValue) is { } flags && (flags & ~Message.Ephemeral) != 0) data.Fail("flags", "MESSAGE_FLAGS_NOT_SETTABLE", "A deferral takes the flag 64 only");
    }

    private static void CheckModal(Form data)
    {
        data.Knows("custom_id", "title", "components");
        data.Require("custom_id");
        data.Text("custom_id", 1, ComponentLimits.CustomId);
        data.Require("title");
        data.Text("title", 1, 45);
        ComponentLimits.CheckModal(data);
    }
}
