using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Discord.Rest;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace HeartstopperBot.Bot.Corrections;

/// <summary>What corrections send on their own: to the moderators' channel and to a reporter. A channel that is gone or closed is an outcome, never an error.</summary>
/// <param name="rest">Null where there is no Discord, as at the command line: then nothing arrives.</param>
internal sealed partial class CorrectionPost(DiscordRest? rest, ILogger<CorrectionPost> logger)
{
    // https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
    private const int UnknownMessage = 10008;
    private const int UnknownChannel = 10003;
    private const int MissingAccess = 50001;
    private const int MissingPermissions = 50013;

    /// <summary>Where there is no Discord.</summary>
    public static CorrectionPost Nowhere { get; } = new(null, NullLogger<CorrectionPost>.Instance);

    /// <summary>Null where the channel does not take it.</summary>
    public async Task<MessagePlace?> PublishAsync(ulong channelId, Reply message, CancellationToken cancellationToken)
    {
        foreach (var isText in new[] { false, true })
        {
            var form = isText ? message.ToPlain() : message.Message;
            var (posted, code) = await TryAsync(discord => discord.CreateMessageAsync(new Snowflake(channelId), form, file: null, cancellationToken), cancellationToken);
            if (posted is not null) return new MessagePlace(channelId, posted.Id.Value, isText);
            if (code != MissingPermissions) return null;
        }

        return null;
    }

    /// <summary>Brings a message up to date. Where the bot may not attach files there, the text still changes.</summary>
    /// <param name="file">Null takes a file that is there off.</param>
    public async Task<EditOutcome> EditAsync(MessagePlace place, Reply message, AttachedFile? file, CancellationToken cancellationToken)
    {
        AttachedFile?[] files = file is null ? [null] : [file, null];
        var form = place.IsText ? message.ToPlain() : message.Message;
        foreach (var attached in files)
        {
            var (edited, code) = await TryAsync(
                discord => discord.EditMessageAsync(new Snowflake(place.ChannelId), new Snowflake(place.MessageId), form with { Attachments = [] }, attached, cancellationToken),
                cancellationToken);
            if (edited is not null) return new EditOutcome(HasFile: attached is not null, IsGone: false);
            if (code != MissingPermissions) return new EditOutcome(HasFile: false, IsGone: code is UnknownMessage or UnknownChannel or MissingAccess);
        }

        return new EditOutcome(HasFile: false, IsGone: false);
    }

    /// <summary>False where the person takes no direct messages, or is gone.</summary>
    public async Task<bool> TellAsync(ulong userId, MessagePayload message, CancellationToken cancellationToken)
    {
        var (told, _) = await TryAsync(
            async discord =>
            {
                var channel = await discord.CreateDmAsync(new Snowflake(userId), cancellationToken);
                return await discord.CreateMessageAsync(channel.Id, message, file: null, cancellationToken);
            },
            cancellationToken);
        return told is not null;
    }

    private async Task<(Message? Sent, int Code)> TryAsync(Func<DiscordRest, Task<Message>> send, CancellationToken cancellationToken)
    {
        if (rest is null) return (null, 0);
        try
        {
            return (await send(rest), 0);
        }
        catch (DiscordApiException refusal)
        {
            Log.Refused(logger, refusal.Route, refusal.Code);
            return (null, refusal.Code);
        }
        catch (Exception trouble) when (trouble is HttpRequestException or TimeoutException or RestStoppedException || (trouble is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Log.NotSent(logger, trouble);
            return (null, 0);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Discord refused a message about a correction: {Route}, code {Code}")]
        public static partial void Refused(ILogger logger, string route, int code);

        [LoggerMessage(2, LogLevel.Warning, "A message about a correction could not be sent")]
        public static partial void NotSent(ILogger logger, Exception error);
    }
}

/// <param name="HasFile">The file is at the message.</param>
/// <param name="IsGone">The message or its channel is not there any more, or out of the bot's sight.</param>
internal sealed record EditOutcome(bool HasFile, bool IsGone);
