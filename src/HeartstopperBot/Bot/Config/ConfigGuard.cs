using HeartstopperBot.Discord.Models;

namespace HeartstopperBot.Bot.Config;

/// <summary>Who may change settings, and of what. Asked before every act, whatever a button claims: ids of buttons can be forged, and people lose their rights.</summary>
internal static class ConfigGuard
{
    /// <summary>The server whose settings these are.</summary>
    /// <exception cref="UserError">There is none, or the person may not.</exception>
    public static PlacePath Check(Asker asker)
    {
        if (asker.Here.Path is not { } path) throw new UserError(ConfigTexts.OnlyInServers);
        return asker.Place.MemberMay(Permissions.ManageGuild) ? path : throw new UserError(ConfigTexts.OnlyModerators);
    }

    /// <summary>The place that a button speaks of, if it was made in this server and for this person.</summary>
    /// <exception cref="UserError">It was not, or the place is gone.</exception>
    public static PlacePath Check(ConfigTicket ticket, Asker asker, Places places)
    {
        var here = Check(asker);
        if (ticket.GuildId != here.GuildId) throw new UserError(ConfigTexts.OtherServer);
        if (ticket.UserId != asker.UserId) throw new UserError(ConfigTexts.NotYours);
        return Find(ticket.Scope, ticket.ParentId, here, places.Channels) ?? throw new UserError(ConfigTexts.NoSuchPlace);
    }

    /// <summary>Null for a channel that is not one of this server.</summary>
    public static PlacePath? Find(Scope scope, ulong? parentId, PlacePath here, GuildChannels channels)
    {
        var guildId = here.GuildId;
        switch (scope.Kind)
        {
            case ScopeKind.Server:
                return scope.Id == guildId ? PlacePath.Server(guildId) : null;
            case ScopeKind.Thread:
                if (scope == here.Nearest) return here;
                return parentId is { } parent && IsThere(parent) ? PlacePath.Thread(guildId, scope.Id, parent, CategoryOf(parent)) : null;
            case ScopeKind.Channel:
                return IsThere(scope.Id) && !IsCategory(scope.Id) ? PlacePath.Channel(guildId, scope.Id, CategoryOf(scope.Id)) : null;
            default:
                return here.Scopes.Contains(scope) || IsCategory(scope.Id) ? PlacePath.Category(guildId, scope.Id) : null;
        }

        // Where somebody stands is there, even while nothing is known of the server's channels yet.
        bool IsThere(ulong id) => channels.Find(guildId, id) is not null || here.Scopes.Contains(new Scope(ScopeKind.Channel, id));
        bool IsCategory(ulong id) => channels.Find(guildId, id) is { IsCategory: true };
        ulong? CategoryOf(ulong id) => channels.Find(guildId, id) is { } channel ? channel.CategoryId
            : here.Scopes.Contains(new Scope(ScopeKind.Channel, id)) && here.Scopes.FirstOrDefault(one => one.Kind == ScopeKind.Category) is { Id: > 0 } category ? category.Id : null;
    }

    /// <summary>The place of a channel that was chosen in a menu or an option, as Discord describes it.</summary>
    /// <exception cref="UserError">It is none of this server's.</exception>
    public static PlacePath Chosen(Channel channel, PlacePath here, Places places)
    {
        var kind = GuildChannels.IsThread(channel.Type) ? ScopeKind.Thread : channel.Type == ChannelType.GuildCategory ? ScopeKind.Category : ScopeKind.Channel;
        // Discord fills these menus with the server's own channels; while nothing is known of them yet, its word is enough.
        if (places.Channels.Of(here.GuildId).IsEmpty)
        {
            return kind switch
            {
                ScopeKind.Category => PlacePath.Category(here.GuildId, channel.Id.Value),
                _ => places.Channels.PathOf(here.GuildId, channel.Id.Value, kind == ScopeKind.Thread, channel.ParentId?.Value),
            };
        }

        return Find(new Scope(kind, channel.Id.Value), kind == ScopeKind.Thread ? channel.ParentId?.Value : null, here, places.Channels) ?? throw new UserError(ConfigTexts.NoSuchPlace);
    }
}
