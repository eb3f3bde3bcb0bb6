using System.Text.Json.Nodes;

namespace HeartstopperBot.Playground.State;

/// <summary>A place to talk, with its last messages. Guarded by <see cref="World.Gate"/>.</summary>
internal sealed class Channel
{
    public const int MessagesKept = 500;

    private readonly LinkedList<Message> _messages = [];

    public required string Id { get; init; }
    public required string Name { get; init; }

    /// <summary>Discord's channel type: 0 text, 1 DM, 11 public thread, 15 forum.</summary>
    public required int Type { get; init; }

    /// <summary>What the page calls it: text, thread, forum, forum-post, dm, private.</summary>
    public required string Kind { get; init; }

    /// <summary>Interaction context: 0 guild, 1 the bot's DM, 2 private channel.</summary>
    public required int Context { get; init; }

    public string? Parent { get; init; }
    public string? Topic { get; init; }

    /// <summary>Who can be there; null for everyone in the guild.</summary>
    public IReadOnlyList<string>? People { get; init; }

    /// <summary>The bot's own permission bits here.</summary>
    public ulong BotPermissions { get; set; } = Permission.Usual;

    public IEnumerable<Message> Messages => _messages;

    public bool IsOpenTo(string person) => People is null || People.Contains(person);

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

    /// <summary>The partial channel of interactions: https://docs.discord.com/developers/interactions/receiving-and-responding.</summary>
    public JsonObject ToPartial()
    {
        var channel = new JsonObject { ["id"] = Id, ["type"] = Type, ["flags"] = 0, ["last_message_id"] = _messages.Last?.Value.Id };
        if (Context != 0) return channel;
        channel["name"] = Name;
        channel["guild_id"] = Known.Guild;
        channel["parent_id"] = Parent;
        channel["topic"] = Topic;
        channel["nsfw"] = false;
        channel["position"] = 0;
        channel["permissions"] = Permission.Member.ToString();
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

    /// <summary>As GUILD_CREATE lists it.</summary>
    public JsonObject ToGuildChannel()
    {
        var channel = new JsonObject
        {
            ["id"] = Id,
            ["type"] = Type,
            ["name"] = Name,
            ["guild_id"] = Known.Guild,
            ["parent_id"] = Parent,
            ["flags"] = 0,
            ["last_message_id"] = _messages.Last?.Value.Id,
        };
        if (Type is 11)
        {
            channel["owner_id"] = Known.Moderator;
            channel["message_count"] = 0;
            channel["member_count"] = 3;
            channel["total_message_sent"] = 0;
            channel["thread_metadata"] = new JsonObject
            {
                ["archived"] = false,
                ["archive_timestamp"] = "2024-01-01T00:00:00.000000+00:00",
                ["auto_archive_duration"] = 1440,
                ["locked"] = false,
            };
            return channel;
        }

        channel["position"] = 0;
        channel["topic"] = Topic;
        channel["nsfw"] = false;
        channel["permission_overwrites"] = new JsonArray();
        return channel;
    }
}
