namespace HeartstopperBot.Discord.Rest;

/// <summary>A route and the rules that hold for it.</summary>
/// <param name="Template">The path with names instead of ids, safe to show.</param>
/// <param name="IsInteraction">Authorised by the token in its path instead of the bot's, and outside the global limit.</param>
/// <param name="IsLimited">False where each call has a path of its own, so that no two could share a bucket.</param>
internal sealed record RestRoute(HttpMethod Method, string Template, RepeatRule Repeat, bool IsInteraction = false, bool IsLimited = true)
{
    public static readonly RestRoute GatewayBot = new(HttpMethod.Get, "gateway/bot", RepeatRule.Safe);

    public static readonly RestRoute CurrentApplication = new(HttpMethod.Get, "applications/@me", RepeatRule.Safe);

    public static readonly RestRoute GetCommands = new(HttpMethod.Get, "applications/{application}/commands", RepeatRule.Safe);

    public static readonly RestRoute GetGuildCommands = new(HttpMethod.Get, "applications/{application}/guilds/{guild}/commands", RepeatRule.Safe);

    public static readonly RestRoute PutCommands = new(HttpMethod.Put, "applications/{application}/commands", RepeatRule.Safe);

    public static readonly RestRoute PutGuildCommands = new(HttpMethod.Put, "applications/{application}/guilds/{guild}/commands", RepeatRule.Safe);

    public static readonly RestRoute CreateInteractionResponse =
        new(HttpMethod.Post, "interactions/{id}/{token}/callback", RepeatRule.Callback, IsInteraction: true, IsLimited: false) { Timeout = TimeSpan.FromSeconds(3) };

    public static readonly RestRoute EditOriginalResponse = new(HttpMethod.Patch, "webhooks/{application}/{token}/messages/@original", RepeatRule.Safe, IsInteraction: true);

    public static readonly RestRoute DeleteOriginalResponse = new(HttpMethod.Delete, "webhooks/{application}/{token}/messages/@original", RepeatRule.Safe, IsInteraction: true);

    public static readonly RestRoute CreateFollowupMessage = new(HttpMethod.Post, "webhooks/{application}/{token}", RepeatRule.Unsent, IsInteraction: true);

    /// <summary>How long Discord may take. A callback later than three seconds after its event is refused anyway.</summary>
    public TimeSpan Timeout { get; private init; } = TimeSpan.FromSeconds(10);

    public string Name { get; } = $"{Method} {Template}";

    public override string ToString() => Name;
}

/// <summary>When a request may be sent again after a failure that was not a rate limit.</summary>
internal enum RepeatRule
{
    /// <summary>Only when it certainly never left: a second one would post a second message.</summary>
    Unsent,

    /// <summary>Again at once, because three seconds are all there is. If the first did arrive, Discord refuses the second with 40060, and that is a success.</summary>
    Callback,

    /// <summary>Sending it twice changes nothing.</summary>
    Safe,
}
