using System.Text.Json;
using System.Text.Json.Nodes;
using HeartstopperBot.Playground.Limits;
using HeartstopperBot.Playground.State;
using HeartstopperBot.Playground.Visitor;

namespace HeartstopperBot.Playground.Rest;

/// <summary>https://docs.discord.com/developers/interactions/receiving-and-responding#create-interaction-response: the one first answer.</summary>
internal sealed class CallbackHandlers(World world, LiveStream stream)
{
    public RestResult Answer(RestCall call)
    {
        lock (world.Gate)
        {
            var interaction = world.Interactions.ById(call[0]);
            if (interaction is null || interaction.Token != call[1]) return RestResult.NotFound(10062, "interaction");
            if (interaction.Accepted > 0) return Refuse(interaction, RestResult.Error(400, 40060, "Interaction has already been acknowledged."));
            if (interaction.State == InteractionState.Failed || world.Now - interaction.CreatedAt > Interaction.Deadline) return Refuse(interaction, RestResult.NotFound(10062, "interaction"));
            if (interaction.Channel.IsGone) return RestResult.NotFound(10003, "Channel");
            var errors = new FormErrors();
            var type = CallbackLimits.Check(call.ToForm(errors), interaction, call.Files);
            if (errors.Any || errors.Refusal is not null) return RestResult.BadForm(errors);
            Accept(interaction, type, call.Body.TryGetProperty("data", out var data) ? data : default, call.Files);
            return call.Asks("with_response") ? RestResult.Ok(Describe(interaction)) : RestResult.NoContent;
        }
    }

    private static RestResult Refuse(Interaction interaction, RestResult result)
    {
        interaction.Refused++;
        return result;
    }

    private void Accept(Interaction interaction, int type, JsonElement data, IReadOnlyList<Upload> files)
    {
        switch (type)
        {
            case CallbackLimits.Reply or CallbackLimits.Deferral: Reply(interaction, type, data, files); break;
            case CallbackLimits.DeferredUpdate: interaction.Original = interaction.Source; break;
            case CallbackLimits.Update: Update(interaction, data, files); break;
            case CallbackLimits.Choices: interaction.Choices = (JsonArray?)data.GetProperty("choices").ToNode(); break;
            default: interaction.Modal = (JsonObject?)data.ToNode(); break;
        }

        interaction.Accept(type, type == CallbackLimits.Deferral ? InteractionState.Deferred : InteractionState.Answered, world.Time.GetTimestamp());
        stream.Answered(interaction);
        if (type == CallbackLimits.Modal) stream.ModalOpened(interaction);
    }

    private void Reply(Interaction interaction, int type, JsonElement data, IReadOnlyList<Upload> files)
    {
        var flags = data.ValueKind == JsonValueKind.Object && data.TryGetProperty("flags", out var given) && given.TryGetWhole(out var bits) ? bits : 0;
        if (type == CallbackLimits.Deferral) flags |= Message.Loading;
        interaction.Original = Replies.Create(world, interaction, type == CallbackLimits.Reply ? data : default, files, flags, isFollowUp: false);
        stream.Created(interaction.Original);
    }

    private void Update(Interaction interaction, JsonElement data, IReadOnlyList<Upload> files)
    {
        interaction.Original = interaction.Source;
        if (interaction.Source is not { Node: not null } source) return;
        Replies.Edit(world, source, data, files, isInteraction: true);
        stream.Updated(source);
    }

    private static JsonObject Describe(Interaction interaction)
    {
        var told = new JsonObject { ["id"] = interaction.Id, ["type"] = interaction.Type, ["channel_id"] = interaction.Channel.Id };
        if (interaction.Channel.Guild is { } guild) told["guild_id"] = guild.Id;
        var answer = new JsonObject { ["interaction"] = told };
        if (interaction.Original is not { } message) return answer;
        told["response_message_id"] = message.Id;
        told["response_message_loading"] = message.IsLoading;
        told["response_message_ephemeral"] = message.OnlyFor is not null;
        if (interaction.CallbackType is CallbackLimits.Reply or CallbackLimits.Update) answer["resource"] = new JsonObject { ["type"] = interaction.CallbackType, ["message"] = message.ToJson() };
        return answer;
    }
}
