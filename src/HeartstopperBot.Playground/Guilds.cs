using System.Text.Json.Nodes;
using HeartstopperBot.Playground.Gateway;
using HeartstopperBot.Playground.State;
using HeartstopperBot.Playground.Visitor;

namespace HeartstopperBot.Playground;

/// <summary>The kinds of channels that a server can be given.</summary>
public enum ChannelKind
{
    Text,
    Announcement,
    Voice,
    Forum,
}

/// <summary>
/// What happens in the servers without the bot's doing. Each change is told as Discord tells it: by the event of its kind, to the
/// sessions with the GUILDS intent. Ids that do not exist throw. Thread safe.
/// </summary>
public sealed class Guilds
{
    /// <summary>https://docs.discord.com/developers/topics/opcodes-and-status-codes, 30013; a category holds fifty of them.</summary>
    public const int MostChannels = 500, MostInCategory = 50;

    private readonly World _world;
    private readonly GatewayHub _hub;
    private readonly LiveStream _stream;

    internal Guilds(World world, GatewayHub hub, LiveStream stream) => (_world, _hub, _stream) = (world, hub, stream);

    public string AddCategory(string name, string guild = Known.Guild) => Add(guild, name, 4, "category", above: null);

    /// <summary>A new channel's id; it stands under the category, if one is given.</summary>
    public string AddChannel(string name, string? category = null, ChannelKind kind = ChannelKind.Text, string guild = Known.Guild)
    {
        var type = kind switch { ChannelKind.Announcement => 5, ChannelKind.Voice => 2, ChannelKind.Forum => 15, _ => 0 };
        return Add(guild, name, type, kind.ToString().ToLowerInvariant(), category);
    }

    /// <summary>A thread of a channel, or a post of a forum.</summary>
    public string AddThread(string channel, string name)
    {
        lock (_world.Gate)
        {
            var above = Of(channel);
            return Add(above.Guild!.Id, name, 11, above.Type == 15 ? "forum-post" : "thread", channel);
        }
    }

    /// <summary>Text channels in categories of fifty until the server has <paramref name="channels"/>, categories counted and threads not. The new channels' ids.</summary>
    public IReadOnlyList<string> Fill(int channels = MostChannels, string guild = Known.Guild)
    {
        var made = new List<string>();
        lock (_world.Gate)
        {
            string? category = null;
            for (var number = Count(guild) + 1; number <= channels; number++)
            {
                if (category is null || made.Count % MostInCategory == 0)
                {
                    category = AddCategory($"Part {(made.Count / MostInCategory) + 1}", guild);
                    if (++number > channels) break;
                }

                made.Add(AddChannel($"channel-{made.Count + 1:000}", category, guild: guild));
            }
        }

        return made;
    }

    public void Rename(string channel, string name) => Change(channel, one => one.Name = name);

    /// <summary>Into another category; null takes it out of all.</summary>
    public void Move(string channel, string? category)
    {
        lock (_world.Gate)
        {
            var above = category is null ? null : Of(category);
            Change(channel, one => one.Above = above);
        }
    }

    /// <summary>An archived thread is in no list that the bot is sent.</summary>
    public void Archive(string thread, bool isArchived = true) => Change(thread, one => one.IsArchived = isArchived);

    /// <summary>Deletes a channel, category or thread. The channels of a category stay, outside; a channel's threads go without an event of their own.</summary>
    public void Delete(string channel)
    {
        lock (_world.Gate)
        {
            var gone = Of(channel);
            foreach (var child in _world.Channels.Values.Where(one => one.Above == gone && !one.IsThread).ToArray()) Change(child.Id, one => one.Above = null);
            var told = gone.IsThread ? gone.ToDeletedThread() : gone.ToGuildChannel();
            _world.Remove(gone);
            Tell(gone, gone.IsThread ? "THREAD_DELETE" : "CHANNEL_DELETE", told);
        }
    }

    /// <summary>The bits that the bot has in a channel, and in what is below it unless that was given its own. Threads that it now sees are listed to it.</summary>
    public void SetBotPermissions(string channel, ulong permissions)
    {
        lock (_world.Gate)
        {
            var target = _world.Channels[channel];
            var sawNothing = (target.BotPermissions & Permission.ViewChannel) == 0;
            target.BotPermissions = permissions;
            if (target.Guild is not { } guild || target.IsThread) return;
            Tell(guild, "CHANNEL_UPDATE", target.ToGuildChannel());
            if (sawNothing && (permissions & Permission.ViewChannel) != 0) Tell(guild, "THREAD_LIST_SYNC", ThreadsOf(target));
        }
    }

    /// <summary>Takes permissions of the bot away in a channel: <c>Deny(Known.General, Permission.SendMessages | Permission.AttachFiles)</c>.</summary>
    public void Deny(string channel, ulong permissions) => SetBotPermissions(channel, BotPermissions(channel) & ~permissions);

    public void Allow(string channel, ulong permissions) => SetBotPermissions(channel, BotPermissions(channel) | permissions);

    public ulong BotPermissions(string channel)
    {
        lock (_world.Gate) return _world.Channels[channel].BotPermissions;
    }

    /// <summary>The server's language, which interactions bring as <c>guild_locale</c>.</summary>
    public void SetLocale(string locale, string guild = Known.Guild)
    {
        lock (_world.Gate)
        {
            _world.Guilds[guild].Locale = locale;
            Tell(_world.Guilds[guild], "GUILD_UPDATE", Frames.GuildUpdate(_world.Guilds[guild]));
        }
    }

    public string AddRole(string name, ulong permissions = 0, string guild = Known.Guild)
    {
        lock (_world.Gate)
        {
            var target = _world.Guilds[guild];
            var role = new Role(_world.Ids.Next(), name, permissions, target.Roles.Count);
            target.Roles.Add(role);
            Tell(target, "GUILD_ROLE_CREATE", new JsonObject { ["guild_id"] = guild, ["role"] = role.ToJson() });
            return role.Id;
        }
    }

    public void DeleteRole(string role, string guild = Known.Guild)
    {
        lock (_world.Gate)
        {
            var target = _world.Guilds[guild];
            if (target.Roles.RemoveAll(one => one.Id == role && role != guild) == 0) throw new KeyNotFoundException($"There is no role {role} to delete.");
            foreach (var roles in target.Members.Values) roles.Remove(role);
            Tell(target, "GUILD_ROLE_DELETE", new JsonObject { ["guild_id"] = guild, ["role_id"] = role });
        }
    }

    /// <summary>A member's roles, all of them. No event: a bot without the privileged intent hears of none, and learns it from the next interaction.</summary>
    public void SetRoles(string person, string guild, params string[] roles)
    {
        lock (_world.Gate)
        {
            var known = _world.Guilds[guild];
            if (Array.Find(roles, role => known.FindRole(role) is null) is { } unknown) throw new KeyNotFoundException($"There is no role {unknown} in this server.");
            if (!known.Members.ContainsKey(person)) throw new KeyNotFoundException($"{person} is no member of this server.");
            known.Members[person] = [.. roles];
            _stream.WorldChanged();
        }
    }

    /// <summary>A person comes into a server, without roles. No event, as with <see cref="SetRoles"/>.</summary>
    public void Join(string person, string guild = Known.Guild)
    {
        lock (_world.Gate)
        {
            _world.Guilds[guild].Members.TryAdd(_world.People[person].Id, []);
            _stream.WorldChanged();
        }
    }

    /// <summary>A person leaves a server. With no server left in common the bot's direct messages fail with 50278.</summary>
    public void Leave(string person, string guild = Known.Guild)
    {
        lock (_world.Gate)
        {
            if (!_world.Guilds[guild].Members.Remove(person)) throw new KeyNotFoundException($"{person} is no member of this server.");
            _stream.WorldChanged();
        }
    }

    /// <summary>A person takes no direct messages any more: they fail with 50007.</summary>
    public void CloseDirectMessages(string person, bool isClosed = true)
    {
        lock (_world.Gate)
        {
            if (isClosed) _world.ClosedDms.Add(_world.People[person].Id);
            else _world.ClosedDms.Remove(person);
        }
    }

    /// <summary>The bot is removed: GUILD_DELETE without <c>unavailable</c>.</summary>
    public void RemoveBot(string guild = Known.Guild) => Turn(guild, one => one.HasBot = false, one => ("GUILD_DELETE", Frames.GuildDelete(one.Id, isOutage: false)));

    /// <summary>The bot is added, for the first time or again: GUILD_CREATE.</summary>
    public void AddBot(string guild = Known.Guild) => Turn(guild, one => one.HasBot = true, one => ("GUILD_CREATE", Frames.GuildCreate(_world, one.Id)));

    /// <summary>GUILD_DELETE with <c>unavailable</c>; until it is over nothing happens in the server.</summary>
    public void BeginOutage(string guild = Known.Guild) => Turn(guild, one => one.IsAvailable = false, one => ("GUILD_DELETE", Frames.GuildDelete(one.Id, isOutage: true)));

    public void EndOutage(string guild = Known.Guild) => Turn(guild, one => one.IsAvailable = true, one => ("GUILD_CREATE", Frames.GuildCreate(_world, one.Id)));

    private int Count(string guild) => _world.ChannelsOf(_world.Guilds[guild]).Count(channel => !channel.IsThread);

    private string Add(string guild, string name, int type, string kind, string? above)
    {
        lock (_world.Gate)
        {
            var (home, parent) = (_world.Guilds[guild], above is null ? null : Of(above));
            var isThread = type == 11;
            if (parent is not null && (parent.Guild != home || parent.IsThread || (parent.Type == 4) == isThread)) throw new ArgumentException($"Nothing of this kind stands under {parent.Name}.", nameof(above));
            if (!isThread && Count(guild) >= MostChannels) throw new InvalidOperationException($"A server has at most {MostChannels} channels.");
            var siblings = _world.ChannelsOf(home).Count(one => one.Above == parent && !one.IsThread);
            if (parent is { Type: 4 } && siblings >= MostInCategory) throw new InvalidOperationException($"A category has at most {MostInCategory} channels.");
            var channel = new Channel { Id = _world.Ids.Next(), Name = name, Type = type, Kind = kind, Context = 0, Guild = home, Above = parent, Position = siblings };
            _world.Channels.Add(channel.Id, channel);
            var told = channel.ToGuildChannel();
            if (isThread) told["newly_created"] = true;
            Tell(channel, isThread ? "THREAD_CREATE" : "CHANNEL_CREATE", told);
            return channel.Id;
        }
    }

    private void Change(string channel, Action<Channel> change)
    {
        lock (_world.Gate)
        {
            var target = Of(channel);
            change(target);
            Tell(target, target.IsThread ? "THREAD_UPDATE" : "CHANNEL_UPDATE", target.ToGuildChannel());
        }
    }

    // No event where nothing changes: a server that is gone cannot go.
    private void Turn(string guild, Action<Guild> turn, Func<Guild, (string Name, byte[] Data)> tell)
    {
        lock (_world.Gate)
        {
            var target = _world.Guilds[guild];
            var before = (target.HasBot, target.IsAvailable);
            turn(target);
            if (before == (target.HasBot, target.IsAvailable)) return;
            var (name, data) = tell(target);
            _hub.DispatchOfGuild(name, data, guild);
            _stream.WorldChanged();
            _stream.Tell("commands.changed", static () => new JsonObject());
        }
    }

    // Of channels the bot hears always, of threads only where it sees the channel: https://docs.discord.com/developers/topics/threads.
    private void Tell(Channel about, string name, JsonObject data)
    {
        if (!about.IsThread || (about.BotPermissions & Permission.ViewChannel) != 0) Tell(about.Guild!, name, data);
        else _stream.WorldChanged();
    }

    private void Tell(Guild guild, string name, JsonObject data) => Tell(guild, name, data.ToUtf8());

    // What happens in a server without the bot, or in an outage, it does not hear of.
    private void Tell(Guild guild, string name, byte[] data)
    {
        if (guild is { HasBot: true, IsAvailable: true }) _hub.DispatchOfGuild(name, data, guild.Id);
        _stream.WorldChanged();
    }

    private JsonObject ThreadsOf(Channel channel) => new()
    {
        ["guild_id"] = channel.Guild!.Id,
        ["channel_ids"] = new JsonArray(channel.Id),
        ["threads"] = new JsonArray([.. _world.ChannelsOf(channel.Guild).Where(one => one.Above == channel && one.IsThread && !one.IsArchived).Select(one => one.ToGuildChannel())]),
        ["members"] = new JsonArray(),
    };

    private Channel Of(string id) => _world.Channels.GetValueOrDefault(id) is { Guild: not null } channel ? channel : throw new KeyNotFoundException($"There is no channel {id} in any server.");
}
