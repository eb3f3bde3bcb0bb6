using System.Collections.Concurrent;
using System.Collections.Immutable;
using HeartstopperBot.Discord.Models;

namespace HeartstopperBot.Bot.Config;

/// <summary>
/// Which channels each server has, and in which category: as Discord tells at the start and with every change. Ids only, for thousands of servers. Threads are not
/// in it: an interaction in one names its channel. Safe for many threads.
/// </summary>
internal sealed class GuildChannels
{
    private readonly ConcurrentDictionary<ulong, ImmutableArray<ListedChannel>> _byGuild = new();

    public void Replace(ulong guildId, IEnumerable<Channel> channels) =>
        _byGuild[guildId] = [.. channels.Select(Listed).OrderBy(channel => channel.Id)];

    public void Add(ulong guildId, Channel channel)
    {
        if (IsThread(channel.Type)) return;
        _byGuild.AddOrUpdate(
            guildId,
            // The whole list comes when the server does; one channel of it alone would look like all.
            static (_, _) => [],
            static (_, all, added) => With(all, added),
            Listed(channel));
    }

    public void Remove(ulong guildId, ulong channelId)
    {
        if (_byGuild.TryGetValue(guildId, out var all) && Find(all, channelId) is >= 0 and var index) _byGuild[guildId] = all.RemoveAt(index);
    }

    public void Forget(ulong guildId) => _byGuild.TryRemove(guildId, out _);

    /// <summary>Empty while nothing is known of the server.</summary>
    public ImmutableArray<ListedChannel> Of(ulong guildId) => _byGuild.TryGetValue(guildId, out var all) ? all : [];

    public ListedChannel? Find(ulong guildId, ulong channelId)
    {
        var all = Of(guildId);
        var index = Find(all, channelId);
        return index < 0 ? null : all[index];
    }

    /// <summary>Null outside of servers that have the bot.</summary>
    public PlacePath? PathOf(Whereabouts place) =>
        place.GuildId is { } guild && place.ChannelId is { } channel ? PathOf(guild.Value, channel.Value, place.IsThread, place.Parent?.Value) : null;

    /// <param name="parentId">Of a thread its channel, of a channel its category; null where nobody says.</param>
    public PlacePath PathOf(ulong guildId, ulong channelId, bool isThread, ulong? parentId)
    {
        if (!isThread) return PlacePath.Channel(guildId, channelId, parentId ?? Find(guildId, channelId)?.CategoryId);
        return parentId is { } channel
            ? PlacePath.Thread(guildId, channelId, channel, Find(guildId, channel)?.CategoryId)
            : PlacePath.Channel(guildId, channelId, category: null);
    }

    public static bool IsThread(ChannelType type) => type is ChannelType.AnnouncementThread or ChannelType.PublicThread or ChannelType.PrivateThread;

    private static ListedChannel Listed(Channel channel) => new(channel.Id.Value, channel.ParentId?.Value ?? 0, channel.Type);

    private static ImmutableArray<ListedChannel> With(ImmutableArray<ListedChannel> all, ListedChannel added)
    {
        if (all.IsEmpty) return all;
        var index = Find(all, added.Id);
        return index < 0 ? all.Insert(~index, added) : all.SetItem(index, added);
    }

    /// <summary>The complement of where it would stand, where it is not.</summary>
    private static int Find(ImmutableArray<ListedChannel> all, ulong id)
    {
        var (low, high) = (0, all.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (all[middle].Id == id) return middle;
            if (all[middle].Id < id) low = middle + 1;
            else high = middle - 1;
        }

        return ~low;
    }
}

/// <param name="Parent">0: none.</param>
internal readonly record struct ListedChannel(ulong Id, ulong Parent, ChannelType Type)
{
    public ulong? CategoryId => Parent == 0 ? null : Parent;

    public bool IsCategory => Type == ChannelType.GuildCategory;
}
