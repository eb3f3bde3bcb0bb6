namespace HeartstopperBot.Bot.Config;

/// <summary>Nearest first.</summary>
internal enum ScopeKind
{
    /// <summary>A forum post is a thread, too: https://docs.discord.com/developers/topics/threads</summary>
    Thread,
    Channel,
    Category,
    Server,
}

/// <summary>A place that rules can be set for. The kind belongs to it: the oldest channel of an old server has the server's own id.</summary>
internal readonly record struct Scope(ScopeKind Kind, ulong Id);
