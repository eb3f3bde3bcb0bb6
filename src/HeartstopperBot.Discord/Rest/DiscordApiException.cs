using System.Net;

namespace HeartstopperBot.Discord.Rest;

/// <summary>Discord answered with an error. Nothing in it holds a token: the route is a template.</summary>
/// <remarks>https://docs.discord.com/developers/topics/opcodes-and-status-codes#json</remarks>
public sealed class DiscordApiException(HttpStatusCode status, int code, string discordMessage, IReadOnlyList<string> fieldErrors, string route)
    : Exception($"Discord answered {route} with {(int)status}, code {code}: {discordMessage} {string.Join(" ", fieldErrors)}".TrimEnd())
{
    public HttpStatusCode Status { get; } = status;

    /// <summary>Discord's own number, such as 10062; 0 when the body had none.</summary>
    public int Code { get; } = code;
    public string DiscordMessage { get; } = discordMessage;

    /// <summary>One line a field, such as "components.0.custom_id: Must be 100 or fewer in length."</summary>
    public IReadOnlyList<string> FieldErrors { get; } = fieldErrors;

    /// <summary>Such as "POST interactions/{id}/{token}/callback".</summary>
    public string Route { get; } = route;
}

/// <summary>No request was sent, because more of them would only harm. The message says why and what to do.</summary>
public sealed class RestStoppedException(string message, bool isForGood) : Exception(message)
{
    /// <summary>Waiting will not help.</summary>
    public bool IsForGood { get; } = isForGood;
}
