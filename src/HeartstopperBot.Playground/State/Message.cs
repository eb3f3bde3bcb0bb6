using System.Text.Json.Nodes;

namespace HeartstopperBot.Playground.State;

/// <summary>A message with its wire body. Guarded by <see cref="World.Gate"/>; hand out clones only.</summary>
internal sealed class Message(string id, Channel channel, JsonObject body)
{
    public const int SuppressEmbeds = 1 << 2, Ephemeral = 1 << 6, Loading = 1 << 7, SuppressNotifications = 1 << 12, VoiceMessage = 1 << 13, ComponentsV2 = 1 << 15;

    public string Id { get; } = id;
    public Channel Channel { get; } = channel;
    public JsonObject Body { get; } = body;

    /// <summary>The one person who sees an ephemeral message; null where everyone does.</summary>
    public string? OnlyFor { get; init; }

    /// <summary>Author by id; the bot edits and deletes its own only.</summary>
    public string Author { get; init; } = Known.Application;

    public LinkedListNode<Message>? Node { get; set; }

    public int Flags
    {
        get => Body["flags"]!.GetValue<int>();
        set => Body["flags"] = value;
    }

    public bool IsLoading => (Flags & Loading) != 0;

    public bool IsVisibleTo(string person) => (OnlyFor is null || OnlyFor == person) && Channel.IsOpenTo(person);

    public JsonObject ToJson() => (JsonObject)Body.DeepClone();
}
