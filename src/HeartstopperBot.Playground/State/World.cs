using System.Text.Json.Nodes;

namespace HeartstopperBot.Playground.State;

/// <summary>All that this Discord remembers. One lock guards it; nothing under it waits.</summary>
internal sealed class World
{
    private readonly Dictionary<string, Message> _messages = [];

    public World(TimeProvider time)
    {
        Time = time;
        Ids = new Snowflakes(time);
        Commands = new CommandRegistry(Ids, time);
        Interactions = new InteractionStore();
        foreach (var channel in Founding.Channels()) Channels.Add(channel.Id, channel);
    }

    public Lock Gate { get; } = new();
    public TimeProvider Time { get; }
    public Snowflakes Ids { get; }
    public CommandRegistry Commands { get; }
    public InteractionStore Interactions { get; }
    public Person Bot { get; } = Founding.Bot;
    public IReadOnlyDictionary<string, Person> People { get; } = Founding.People.ToDictionary(person => person.Id);
    public Dictionary<string, Channel> Channels { get; } = [];

    public DateTimeOffset Now => Time.GetUtcNow();

    public Person? FindUser(string id) => id == Bot.Id ? Bot : People.GetValueOrDefault(id);

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
