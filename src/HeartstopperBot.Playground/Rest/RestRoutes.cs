namespace HeartstopperBot.Playground.Rest;

/// <summary>One route. Faults name it by <see cref="Name"/>. Without <see cref="NeedsBot"/> the token in the path is the authority.</summary>
internal sealed record RestRoute(string Method, string Template, string Name, Quota Quota, Func<RestCall, RestResult> Handle, bool TakesBody = false, bool NeedsBot = true, bool TakesFiles = false)
{
    /// <summary>The global limit leaves interactions out.</summary>
    public bool IsInteraction => !NeedsBot && Name != "gateway";

    public string[] Segments { get; } = Template.Split('/');
}

/// <summary>Every route of Discord's API v10 that the playground knows, in one table.</summary>
internal sealed class RestRoutes(GatewayHandlers gateway, CommandHandlers commands, CallbackHandlers callbacks, WebhookHandlers webhooks, ChannelHandlers channels, DirectHandlers direct)
{
    private readonly RestRoute[] _table =
    [
        new("GET", "gateway", "gateway", Quota.Plain, gateway.Gateway, NeedsBot: false),
        new("GET", "gateway/bot", "gateway-bot", Quota.Plain, gateway.GatewayBot),
        new("GET", "users/@me", "me", Quota.Plain, gateway.Me),
        new("POST", "users/@me/channels", "dm-post", Quota.Plain, direct.Open, TakesBody: true),
        new("GET", "applications/@me", "application", Quota.Plain, gateway.Application),

        new("GET", "applications/{}/commands", "commands-get", Quota.Application, call => commands.List(call, guild: null)),
        new("PUT", "applications/{}/commands", "commands-put", Quota.Application, call => commands.Overwrite(call, guild: null), TakesBody: true),
        new("POST", "applications/{}/commands", "commands-post", Quota.Application, call => commands.Create(call, guild: null), TakesBody: true),
        new("GET", "applications/{}/commands/{}", "command-get", Quota.Application, call => commands.Get(call, guild: null, call[1])),
        new("PATCH", "applications/{}/commands/{}", "command-patch", Quota.Application, call => commands.Patch(call, guild: null, call[1]), TakesBody: true),
        new("DELETE", "applications/{}/commands/{}", "command-delete", Quota.Application, call => commands.Delete(call, guild: null, call[1])),
        new("GET", "applications/{}/guilds/{}/commands", "guild-commands-get", Quota.GuildCommands, call => commands.List(call, call[1])),
        new("PUT", "applications/{}/guilds/{}/commands", "guild-commands-put", Quota.GuildCommands, call => commands.Overwrite(call, call[1]), TakesBody: true),
        new("POST", "applications/{}/guilds/{}/commands", "guild-commands-post", Quota.GuildCommands, call => commands.Create(call, call[1]), TakesBody: true),
        new("GET", "applications/{}/guilds/{}/commands/{}", "guild-command-get", Quota.GuildCommands, call => commands.Get(call, call[1], call[2])),
        new("PATCH", "applications/{}/guilds/{}/commands/{}", "guild-command-patch", Quota.GuildCommands, call => commands.Patch(call, call[1], call[2]), TakesBody: true),
        new("DELETE", "applications/{}/guilds/{}/commands/{}", "guild-command-delete", Quota.GuildCommands, call => commands.Delete(call, call[1], call[2])),

        new("POST", "interactions/{}/{}/callback", "callback", Quota.Webhook, callbacks.Answer, TakesBody: true, NeedsBot: false, TakesFiles: true),
        new("POST", "webhooks/{}/{}", "follow-up", Quota.Webhook, webhooks.Post, TakesBody: true, NeedsBot: false, TakesFiles: true),
        new("GET", "webhooks/{}/{}/messages/{}", "webhook-get", Quota.Webhook, webhooks.Get, NeedsBot: false),
        new("PATCH", "webhooks/{}/{}/messages/{}", "webhook-patch", Quota.Webhook, webhooks.Patch, TakesBody: true, NeedsBot: false, TakesFiles: true),
        new("DELETE", "webhooks/{}/{}/messages/{}", "webhook-delete", Quota.Webhook, webhooks.Delete, NeedsBot: false),

        new("GET", "channels/{}", "channel", Quota.Channel, channels.Get),
        new("POST", "channels/{}/messages", "messages-post", Quota.Channel, channels.Post, TakesBody: true, TakesFiles: true),
        new("PATCH", "channels/{}/messages/{}", "messages-patch", Quota.Channel, channels.Patch, TakesBody: true, TakesFiles: true),
        new("DELETE", "channels/{}/messages/{}", "messages-delete", Quota.Channel, channels.Delete),
    ];

    /// <summary>The route and the path's arguments; a known path with another method says so.</summary>
    public (RestRoute? Route, IReadOnlyList<string> Arguments, bool IsPathKnown) Find(string method, string path)
    {
        var segments = path.Split('/');
        var isPathKnown = false;
        foreach (var route in _table)
        {
            if (!Fits(route.Segments, segments)) continue;
            if (route.Method == method) return (route, [.. segments.Where((_, index) => route.Segments[index] == "{}").Select(Uri.UnescapeDataString)], true);
            isPathKnown = true;
        }

        return (null, [], isPathKnown);
    }

    private static bool Fits(string[] template, string[] segments)
    {
        if (template.Length != segments.Length) return false;
        for (var index = 0; index < template.Length; index++)
        {
            if (template[index] == "{}" ? segments[index].Length == 0 : template[index] != segments[index]) return false;
        }

        return true;
    }
}
