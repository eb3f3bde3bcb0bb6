using System.Collections.Immutable;
using HeartstopperBot.Discord.Models;

namespace HeartstopperBot.Bot.Config;

/// <summary>What moderators decided, by place: the rules of the servers laid over their channels.</summary>
internal sealed class Places(ServerSettings settings, GuildChannels channels)
{
    public ServerSettings Settings => settings;

    public GuildChannels Channels => channels;

    public Here Of(Whereabouts whereabouts)
    {
        if (channels.PathOf(whereabouts) is not { } path) return Here.Nowhere;
        return new Here(PlaceSettings.Of(settings.Of(path.GuildId), path), path, this);
    }

    /// <summary>Channels in which everybody is answered, those of the same category first; never the place itself.</summary>
    public ImmutableArray<ulong> WhereAnswered(PlacePath from, bool asksForQuiz)
    {
        var rules = settings.Of(from.GuildId);
        var category = from.Scopes.FirstOrDefault(scope => scope.Kind == ScopeKind.Category).Id;
        return
        [
            .. channels.Of(from.GuildId)
                .Where(channel => channel.Type is ChannelType.GuildText or ChannelType.GuildAnnouncement && from.Scopes.All(scope => scope.Id != channel.Id))
                .Where(channel => IsAnswered(PlaceSettings.Of(rules, PlacePath.Channel(from.GuildId, channel.Id, channel.CategoryId)), asksForQuiz))
                .OrderByDescending(channel => channel.Parent == category)
                .Select(channel => channel.Id),
        ];
    }

    private static bool IsAnswered(PlaceSettings there, bool asksForQuiz) => there.Answers != AnswersTo.Nobody && (!asksForQuiz || there.HasQuiz);
}

/// <summary>Where something is asked, and what moderators decided about it.</summary>
/// <param name="Path">Null outside of servers that have the bot: no moderator decides there.</param>
internal sealed record Here(PlaceSettings Settings, PlacePath? Path, Places? Places)
{
    public static Here Nowhere { get; } = new(PlaceSettings.Default, null, null);
}
