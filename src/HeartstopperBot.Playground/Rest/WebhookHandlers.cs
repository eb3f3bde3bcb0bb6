using System.Text.Json;
using HeartstopperBot.Playground.Limits;
using HeartstopperBot.Playground.State;
using HeartstopperBot.Playground.Visitor;

namespace HeartstopperBot.Playground.Rest;

/// <summary>https://docs.discord.com/developers/interactions/receiving-and-responding#followup-messages: everything after the first answer.</summary>
internal sealed class WebhookHandlers(World world, LiveStream stream)
{
    /// <summary>Where the bot is installed to a person only: https://docs.discord.com/developers/topics/opcodes-and-status-codes, 40094.</summary>
    public const int FollowUpsOfUserInstalls = 5;

    private const string Original = "@original";

    public RestResult Post(RestCall call)
    {
        lock (world.Gate)
        {
            if (Open(call, out var interaction) is { } refusal) return refusal;
            if (interaction.Original is { IsLoading: true, Node: not null }) return Edit(call, interaction, interaction.Original, MessageRules.FollowUp);
            if (interaction.Channel.Context == 2 && interaction.FollowUps.Count >= FollowUpsOfUserInstalls) return RestResult.Error(400, 40094, "The maximum number of follow-up messages was reached");
            var errors = new FormErrors();
            MessageLimits.Check(call.ToForm(errors), MessageRules.FollowUp, old: null, call.Files);
            if (errors.Any || errors.Refusal is not null) return RestResult.BadForm(errors);
            var flags = call.Body.TryGetProperty("flags", out var given) && given.TryGetWhole(out var bits) ? bits : 0;
            var message = Replies.Create(world, interaction, call.Body, call.Files, flags, isFollowUp: true);
            interaction.FollowUps.Add(message.Id);
            stream.Created(message);
            return RestResult.Ok(message.Body);
        }
    }

    public RestResult Get(RestCall call)
    {
        lock (world.Gate)
        {
            if (Open(call, out var interaction) is { } refusal) return refusal;
            return Find(interaction, call[2]) is { } message ? RestResult.Ok(message.Body) : RestResult.NotFound(10008, "Message");
        }
    }

    public RestResult Patch(RestCall call)
    {
        lock (world.Gate)
        {
            if (Open(call, out var interaction) is { } refusal) return refusal;
            return Find(interaction, call[2]) is { } message ? Edit(call, interaction, message, MessageRules.Edit) : RestResult.NotFound(10008, "Message");
        }
    }

    public RestResult Delete(RestCall call)
    {
        lock (world.Gate)
        {
            if (Open(call, out var interaction) is { } refusal) return refusal;
            if (Find(interaction, call[2]) is not { } message) return RestResult.NotFound(10008, "Message");
            world.Remove(message);
            stream.Deleted(message);
            if (message == interaction.Original) interaction.Complete();
            return RestResult.NoContent;
        }
    }

    private RestResult Edit(RestCall call, Interaction interaction, Message message, MessageRules rules)
    {
        var errors = new FormErrors();
        MessageLimits.Check(call.ToForm(errors), rules, message, call.Files);
        if (errors.Any || errors.Refusal is not null) return RestResult.BadForm(errors);
        Replies.Edit(world, message, call.Body, call.Files, isInteraction: true);
        stream.Updated(message);
        if (message == interaction.Original) interaction.Complete();
        return RestResult.Ok(message.Body);
    }

    // An expired token and one that never was look alike; before the first answer, and for autocomplete, there is no webhook.
    private RestResult? Open(RestCall call, out Interaction interaction)
    {
        interaction = world.Interactions.ByToken(call[1])!;
        if (call[0] != Known.Application) return RestResult.NotFound(10015, "Webhook");
        if (interaction is null || interaction.IsTokenDead(world.Now)) return RestResult.Error(401, 50027, "Invalid Webhook Token");
        if (interaction.Channel.IsGone) return RestResult.NotFound(10003, "Channel");
        return interaction.Accepted == 0 || interaction.Choices is not null ? RestResult.NotFound(10015, "Webhook") : null;
    }

    private Message? Find(Interaction interaction, string id)
    {
        if (id == Original) return interaction.Original is { Node: not null } original ? original : null;
        return interaction.FollowUps.Contains(id) || interaction.Original?.Id == id ? world.FindMessage(id) : null;
    }
}
