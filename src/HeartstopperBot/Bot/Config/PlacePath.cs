using System.Collections.Immutable;

namespace HeartstopperBot.Bot.Config;

/// <summary>From a place outwards to its server: a thread, its channel, its category, the server; what there is of it. The nearest that says something wins.</summary>
internal sealed record PlacePath
{
    private PlacePath(params ImmutableArray<Scope> scopes) => Scopes = scopes;

    /// <summary>Nearest first; the last is the server.</summary>
    public ImmutableArray<Scope> Scopes { get; }

    public Scope Nearest => Scopes[0];

    public ulong GuildId => Scopes[^1].Id;

    /// <summary>The channel of a thread; null for anything else.</summary>
    public ulong? ParentId => Nearest.Kind == ScopeKind.Thread ? Scopes[1].Id : null;

    public static PlacePath Server(ulong guildId) => new(new Scope(ScopeKind.Server, guildId));

    public static PlacePath Category(ulong guildId, ulong category) => new(new Scope(ScopeKind.Category, category), new Scope(ScopeKind.Server, guildId));

    /// <param name="category">Null for a channel outside of every category.</param>
    public static PlacePath Channel(ulong guildId, ulong channel, ulong? category) => category is { } id
        ? new(new Scope(ScopeKind.Channel, channel), new Scope(ScopeKind.Category, id), new Scope(ScopeKind.Server, guildId))
        : new(new Scope(ScopeKind.Channel, channel), new Scope(ScopeKind.Server, guildId));

    public static PlacePath Thread(ulong guildId, ulong thread, ulong channel, ulong? category) =>
        new([new Scope(ScopeKind.Thread, thread), .. Channel(guildId, channel, category).Scopes]);

    public bool Equals(PlacePath? other) => other is not null && Scopes.SequenceEqual(other.Scopes);

    public override int GetHashCode() => Nearest.GetHashCode();
}
