using System.Text.Json.Nodes;

namespace HeartstopperBot.Playground.State;

/// <summary>All that this Discord remembers. One lock guards it; nothing under it waits.</summary>
internal sealed class World
{
    private readonly Dictionary<string, Message> _messages = [];

    public World(TimeProvider time, int guilds)
    {
        Time = time;
        Ids = new Snowflakes(time);
        Commands = new CommandRegistry(Ids, time);
        Interactions = new InteractionStore();
        var (first, second) = (Founding.First(), Founding.Second());
        second.HasBot = guilds > 1;
        foreach (var guild in (Guild[])[first, second]) Guilds.Add(guild.Id, guild);
        foreach (var channel in Founding.Channels(first, second)) Channels.Add(channel.Id, channel);
    }

    public Lock Gate { get; } = new();
    public TimeProvider Time { get; }
    public Snowflakes Ids { get; }
    public CommandRegistry Commands { get; }
    public InteractionStore Interactions { get; }
    public FileStore Files { get; } = new();
    public Person Bot { get; } = Founding.Bot;
    public IReadOnlyDictionary<string, Person> People { get; } = Founding.People().ToDictionary(person => person.Id);
    public Dictionary<string, Guild> Guilds { get; } = [];
    public Dictionary<string, Channel> Channels { get; } = [];

    /// <summary>People who take no direct messages from the bot.</summary>
    public HashSet<string> ClosedDms { get; } = [];

    public DateTimeOffset Now => Time.GetUtcNow();

    public Person? FindUser(string id) => id == Bot.Id ? Bot : People.GetValueOrDefault(id);

    public IEnumerable<Channel> ChannelsOf(Guild guild) => Channels.Values.Where(channel => channel.Guild == guild);

    public Message? FindMessage(string id) => _messages.GetValueOrDefault(id);

    public void Add(Message message)
    {
        _messages.Add(message.Id, message);
        if (message.Channel.Add(message) is { } oldest) _messages.Remove(oldest.Id);
    }

    public void Remove(Message message)
    {
        _messages.Remove(message.Id);
        message.Channel.Remove(message);
    }

    /// <summary>A channel goes with its messages and its threads.</summary>
    public void Remove(Channel channel)
    {
        Channels.Remove(channel.Id);
        channel.IsGone = true;
        foreach (var message in channel.Messages.ToArray()) Remove(message);
        foreach (var thread in Channels.Values.Where(one => one.Above == channel && one.IsThread).ToArray()) Remove(thread);
    }

    /// <summary>What a person writes, so that there is something to right-click.</summary>
    public Message Say(Person author, Channel channel, string content)
    {
        var id = Ids.Next();
        var body = MessageBody.Empty(id, channel.Id, author.ToUser(), type: 0, Wire.Time(Now));
        body["content"] = content;
        var message = new Message(id, channel, body) { Author = author.Id };
        Add(message);
        return message;
    }
}
