using System.Text.Json;
using HeartstopperBot.Playground.Limits;
using HeartstopperBot.Playground.State;
using HeartstopperBot.Playground.Visitor;

namespace HeartstopperBot.Playground.Rest;

/// <summary>https://docs.discord.com/developers/resources/message#create-message: what the bot says on its own.</summary>
internal sealed class ChannelHandlers(World world, LiveStream stream)
{
    public RestResult Get(RestCall call)
    {
        lock (world.Gate)
        {
            if (Reach(call, out var channel) is { } refusal) return refusal;
            return RestResult.Ok(channel.Guild is not null ? channel.ToGuildChannel() : channel.ToDirect(world));
        }
    }

    public RestResult Post(RestCall call)
    {
        lock (world.Gate)
        {
            if (Reach(call, out var channel) is { } refusal) return refusal;
            if (!channel.TakesMessages) return RestResult.Error(400, 50008, "Cannot send messages in a non-text channel");
            if (channel.Guild is null && DirectHandlers.RefuseMessage(world, channel) is { } unwanted) return unwanted;
            if ((channel.BotPermissions & SendIn(channel)) == 0) return MissingPermissions();
            var errors = new FormErrors();
            MessageLimits.Check(call.ToForm(errors), MessageRules.Post, old: null, call.Files);
            if (errors.Any || errors.Refusal is not null) return RestResult.BadForm(errors);
            if (HasEmbeds(call) && (channel.BotPermissions & Permission.EmbedLinks) == 0) return MissingPermissions();
            if (call.Files.Count > 0 && (channel.BotPermissions & Permission.AttachFiles) == 0) return MissingPermissions();
            if (Repeated(call, channel) is { } first) return RestResult.Ok(first.Body);
            var message = Replies.Post(world, channel, call.Body, call.Files);
            stream.Created(message);
            return RestResult.Ok(message.Body);
        }
    }

    public RestResult Patch(RestCall call)
    {
        lock (world.Gate)
        {
            if (Own(call, out var message) is { } refusal) return refusal;
            var errors = new FormErrors();
            MessageLimits.Check(call.ToForm(errors), MessageRules.Edit, message, call.Files);
            if (errors.Any || errors.Refusal is not null) return RestResult.BadForm(errors);
            if (call.Files.Count > 0 && (message.Channel.BotPermissions & Permission.AttachFiles) == 0) return MissingPermissions();
            Replies.Edit(world, message, call.Body, call.Files, isInteraction: false);
            stream.Updated(message);
            return RestResult.Ok(message.Body);
        }
    }

    public RestResult Delete(RestCall call)
    {
        lock (world.Gate)
        {
            if (Own(call, out var message) is { } refusal) return refusal;
            world.Remove(message);
            stream.Deleted(message);
            return RestResult.NoContent;
        }
    }

    // A private channel of two people does not exist for the bot.
    private RestResult? Reach(RestCall call, out Channel channel)
    {
        channel = world.Channels.GetValueOrDefault(call[0])!;
        if (channel is null || channel.Context == 2) return RestResult.NotFound(10003, "Channel");
        return channel.Guild is { HasBot: false } || (channel.BotPermissions & Permission.ViewChannel) == 0 ? RestResult.Error(403, 50001, "Missing Access") : null;
    }

    private RestResult? Own(RestCall call, out Message message)
    {
        message = world.FindMessage(call[1])!;
        if (Reach(call, out var channel) is { } refusal) return refusal;
        if (message is null || message.Channel != channel || message.OnlyFor is not null) return RestResult.NotFound(10008, "Message");
        return message.Author == Known.Application ? null : RestResult.Error(403, 50005, "Cannot edit a message authored by another user");
    }

    // enforce_nonce: the same nonce within minutes is the same message.
    private static Message? Repeated(RestCall call, Channel channel)
    {
        if (!call.Body.TryGetProperty("enforce_nonce", out var enforce) || enforce.ValueKind != JsonValueKind.True || !call.Body.TryGetProperty("nonce", out var nonce)) return null;
        return channel.Messages.LastOrDefault(message => message.Author == Known.Application && message.Body["nonce"]?.ToString() == nonce.ToString());
    }

    private static RestResult MissingPermissions() => RestResult.Error(403, 50013, "Missing Permissions");

    private static ulong SendIn(Channel channel) => channel.IsThread ? Permission.SendInThreads : Permission.SendMessages;

    private static bool HasEmbeds(RestCall call) =>
        call.Body.TryGetProperty("embeds", out var embeds) && embeds.ValueKind == JsonValueKind.Array && embeds.GetArrayLength() > 0;
}
