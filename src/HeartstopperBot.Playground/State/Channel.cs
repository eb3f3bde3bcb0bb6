using System.Text.Json.Nodes;

namespace HeartstopperBot.Playground.State;

/// <summary>A place to talk, with its last messages. Guarded by <see cref="World.Gate"/>.</summary>
internal sealed class Channel
{
    public const int MessagesKept = 500;

    private readonly LinkedList<Message> _messages = [];
    private ulong? _botPermissions;

    public required string Id { get; init; }
    public required string Name { get; set; }

    /// <summary>Discord's channel type: 0 text, 1 DM, 2 voice, 4 category, 5 announcement, 11 public thread, 15 forum.</summary>
    public required int Type { get; init; }

    /// <summary>What the page calls it: text, announcement, voice, category, thread, forum, forum-post, dm, private.</summary>
    public required string Kind { get; init; }

    /// <summary>Interaction context: 0 guild, 1 the bot's DM, 2 private channel.</summary>
    public required int Context { get; init; }

    /// <summary>The server it belongs to; null for direct messages.</summary>
    public Guild? Guild { get; init; }

    /// <summary>A channel's category, a thread's channel, a post's forum.</summary>
    public Channel? Above { get; set; }

    public string? Parent => Above?.Id;
    public string? Topic { get; init; }
    public int Position { get; init; }
    public bool IsArchived { get; set; }

    /// <summary>True once it was deleted; interactions of it may still be open.</summary>
    public bool IsGone { get; set; }

    /// <summary>Who can be in a direct message; null in a server.</summary>
    public IReadOnlyList<string>? People { get; init; }

    /// <summary>The one role whose members see the channel; null where everyone of the server does.</summary>
    public string? OnlyRole { get; init; }

    /// <summary>The role that it takes to be here, if any; a thread is as closed as its channel.</summary>
    public string? Required => OnlyRole ?? (IsThread ? Above?.Required : null);

    /// <summary>The bot's own permission bits here; what was not set is as in the category or channel above.</summary>
    public ulong BotPermissions
    {
        get => _botPermissions ?? Above?.BotPermissions ?? Permission.Usual;
        set => _botPermissions = value;
    }

    public bool IsThread => Type is 10 or 11 or 12;

    /// <summary>Categories hold channels, forums hold posts; nobody writes in them.</summary>
    public bool TakesMessages => Type is not (4 or 15);

    public IEnumerable<Message> Messages => _messages;

    public bool IsOpenTo(string person) =>
        Guild is null ? People!.Contains(person) : Guild.IsMember(person) && (Required is not { } role || Guild.HasRole(person, role));

    /// <summary>Adds at the end and returns the message that had to leave, if any.</summary>
    public Message? Add(Message message)
    {
        message.Node = _messages.AddLast(message);
        if (_messages.Count <= MessagesKept) return null;
        var oldest = _messages.First!.Value;
        Remove(oldest);
        return oldest;
    }

    public void Remove(Message message)
    {
        if (message.Node is { } node) _messages.Remove(node);
        message.Node = null;
    }

    /// <summary>The partial channel of interactions, with the asking person's bits: https://docs.discord.com/developers/interactions/receiving-and-responding.</summary>
    public JsonObject ToPartial(Person person)
    {
        var channel = new JsonObject { ["id"] = Id, ["type"] = Type, ["flags"] = 0 };
        if (Guild is null)
        {
            channel["last_message_id"] = _messages.Last?.Value.Id;
            return channel;
        }

        Describe(channel);
        channel["permissions"] = Guild.PermissionsOf(person.Id).ToString();
        channel["app_permissions"] = BotPermissions.ToString();
        return channel;
    }

    /// <summary>A direct message channel, as REST tells of it.</summary>
    public JsonObject ToDirect(World world) => new()
    {
        ["id"] = Id,
        ["type"] = Type,
        ["flags"] = 0,
        ["last_message_id"] = _messages.Last?.Value.Id,
        ["recipients"] = new JsonArray([.. (People ?? []).Select(id => world.People[id].ToUser())]),
    };

    /// <summary>As GUILD_CREATE lists it and the channel and thread events tell of it.</summary>
    public JsonObject ToGuildChannel()
    {
        var channel = new JsonObject { ["id"] = Id, ["type"] = Type, ["flags"] = 0 };
        Describe(channel);
        if (!IsThread) channel["permission_overwrites"] = Overwrites();
        return channel;
    }

    /// <summary>THREAD_DELETE says no more: https://docs.discord.com/developers/events/gateway-events#thread-delete.</summary>
    public JsonObject ToDeletedThread() => new() { ["id"] = Id, ["guild_id"] = Guild!.Id, ["parent_id"] = Parent, ["type"] = Type };

    private void Describe(JsonObject channel)
    {
        channel["name"] = Name;
        channel["guild_id"] = Guild!.Id;
        channel["parent_id"] = Parent;
        if (Type != 4) channel["last_message_id"] = _messages.Last?.Value.Id;
        if (IsThread)
        {
            channel["owner_id"] = Founding.Owner;
            channel["message_count"] = 0;
            channel["member_count"] = 3;
            channel["total_message_sent"] = 0;
            channel["rate_limit_per_user"] = 0;
            channel["thread_metadata"] = new JsonObject
            {
                ["archived"] = IsArchived,
                ["archive_timestamp"] = "2024-01-01T00:00:00.000000+00:00",
                ["auto_archive_duration"] = 1440,
                ["locked"] = false,
            };
            return;
        }

        channel["position"] = Position;
        if (Type == 4) return;
        channel["topic"] = Topic;
        channel["nsfw"] = false;
        channel["rate_limit_per_user"] = 0;
    }

    // https://docs.discord.com/developers/resources/channel#overwrite-object: type 0 a role, 1 a member.
    private JsonArray Overwrites()
    {
        var overwrites = new JsonArray();
        if (OnlyRole is { } role)
        {
            overwrites.Add((JsonNode)Overwrite(Guild!.Id, 0, allow: 0, Permission.ViewChannel));
            overwrites.Add((JsonNode)Overwrite(role, 0, Permission.ViewChannel, deny: 0));
        }

        var (more, less) = (BotPermissions & ~Permission.Usual, Permission.Usual & ~BotPermissions);
        if (OnlyRole is not null || (more | less) != 0) overwrites.Add((JsonNode)Overwrite(Known.Application, 1, OnlyRole is null ? more : BotPermissions, less));
        return overwrites;
    }

    private static JsonObject Overwrite(string id, int type, ulong allow, ulong deny) => new() { ["id"] = id, ["type"] = type, ["allow"] = allow.ToString(), ["deny"] = deny.ToString() };
}
