namespace HeartstopperBot.Discord.Rest;

/// <summary>A route and the rules that hold for it.</summary>
/// <param name="Template">The path with names instead of ids, safe to show.</param>
/// <param name="IsInteraction">Authorised by the token in its path instead of the bot's, and outside the global limit.</param>
internal sealed record RestRoute(HttpMethod Method, string Template, RepeatRule Repeat, bool IsInteraction = false)
{
    public static readonly RestRoute GatewayBot = new(HttpMethod.Get, "gateway/bot", RepeatRule.Safe);
    public static readonly RestRoute CurrentApplication = new(HttpMethod.Get, "applications/@me", RepeatRule.Safe);

    public static readonly RestRoute CreateInteractionResponse =
        new(HttpMethod.Post, "interactions/{id}/{token}/callback", RepeatRule.Callback, IsInteraction: true) { Timeout = TimeSpan.FromSeconds(3) };

    public static readonly RestRoute EditOriginalResponse = new(HttpMethod.Patch, "webhooks/{application}/{token}/messages/@original", RepeatRule.Safe, IsInteraction: true);
    public static readonly RestRoute DeleteOriginalResponse = new(HttpMethod.Delete, "webhooks/{application}/{token}/messages/@original", RepeatRule.Safe, IsInteraction: true);
    public static readonly RestRoute CreateFollowupMessage = new(HttpMethod.Post, "webhooks/{application}/{token}", RepeatRule.Unsent, IsInteraction: true);

    public static readonly RestRoute CreateMessage = new(HttpMethod.Post, "channels/{channel}/messages", RepeatRule.Unsent);

    public static readonly RestRoute EditMessage = new(HttpMethod.Patch, "channels/{channel}/messages/{message}", RepeatRule.Safe);

    /// <summary>Twice gives the same channel.</summary>
    public static readonly RestRoute CreateDm = new(HttpMethod.Post, "users/@me/channels", RepeatRule.Safe);

    /// <summary>How long Discord may take. A callback later than three seconds after its event is refused anyway.</summary>
    public TimeSpan Timeout { get; private init; } = TimeSpan.FromSeconds(10);
    public string Name { get; } = $"{Method} {Template}";
    public override string ToString() => Name;
}

/// <summary>When a request may be sent again after a failure that was not a rate limit.</summary>
/// <remarks>
/// Unsent: only when it certainly never left, because a second one would post a second message. Callback: once more at once, because three seconds are
/// all there is; if the first did arrive, Discord refuses the second with 40060, and that is a success. Safe: always, because twice changes nothing.
/// </remarks>
internal enum RepeatRule { Unsent, Callback, Safe }

/// <summary>A request that the handlers on its way can ask for its rules. .NET's own options bag would cost a dictionary for each.</summary>
/// <param name="resource">The server or webhook in the path: Discord counts each apart.</param>
internal sealed class RestRequest(RestRoute route, string path, string resource) : HttpRequestMessage(route.Method, path)
{
    public RestRoute Route { get; } = route;
    public string Resource { get; } = resource;

    /// <summary>True once an earlier attempt may have reached Discord.</summary>
    public bool MayHaveArrived { get; set; }
}
