using System.Net;
using HeartstopperBot.Discord.Rest;

namespace HeartstopperBot;

/// <summary>What went wrong between us and Discord, as a sentence for the person who runs the bot: what, where, what to do.</summary>
internal static class DiscordTrouble
{
    /// <remarks>https://docs.discord.com/developers/topics/opcodes-and-status-codes#json</remarks>
    private const int MissingAccess = 50001, UnknownGuild = 10004;

    /// <summary>True for what <see cref="DiscordRest"/> documents; anything else is a fault of ours.</summary>
    public static bool Is(Exception error) => error is DiscordApiException or RestStoppedException or HttpRequestException or TimeoutException;

    public static string Explain(Exception error, BotSettings settings) => error switch
    {
        DiscordApiException { Status: HttpStatusCode.Unauthorized } or RestStoppedException { IsForGood: true } =>
            "Discord refuses the bot's token. Copy it again from the Bot page of https://discord.com/developers/applications and set it in Discord__TokenFile or Discord__Token.",
        DiscordApiException { Code: MissingAccess or UnknownGuild } when settings.DevelopmentServerId is { } server =>
            $"Discord does not let the bot into the server {server}. Invite the bot there, or mend Discord__DevelopmentServerId, or leave it out to register the commands everywhere.",
        HttpRequestException => $"Discord cannot be reached at {settings.RestAddress}: {error.Message}. Look at this machine's network, and at Discord__RestAddress if it is set.",
        TimeoutException => $"{error.Message} Look at this machine's network, and at https://discordstatus.com.",
        _ => error.Message,
    };
}
