using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using HeartstopperBot.Playground.State;

namespace HeartstopperBot.Playground.Visitor;

/// <summary>What the open pages are told as it happens. Costs next to nothing while none is open. Thread safe.</summary>
internal sealed class LiveStream(TimeProvider time)
{
    // A page that does not read for so long is let go; it opens the stream anew and loads what it missed.
    private const int Backlog = 2_000;

    private readonly Lock _gate = new();
    private Listener[] _listeners = [];
    private long _last;

    /// <summary>Called with true when the first page comes and with false when the last one goes.</summary>
    public Action<bool> ListenersChanged { get; set; } = static _ => { };

    public Listener Join(string person)
    {
        var listener = new Listener(person, System.Threading.Channels.Channel.CreateBounded<string>(Backlog));
        lock (_gate) _listeners = [.. _listeners, listener];
        ListenersChanged(true);
        return listener;
    }

    public void Leave(Listener listener)
    {
        lock (_gate) _listeners = [.. _listeners.Where(one => one != listener)];
        if (_listeners.Length == 0) ListenersChanged(false);
    }

    public void Created(Message message) => TellMessage("message.created", message);

    public void Updated(Message message) => TellMessage("message.updated", message);

    public void Deleted(Message message) =>
        Tell("message.deleted", message.IsVisibleTo, () => new JsonObject { ["channel"] = message.Channel.Id, ["message"] = message.Id });

    public void Begun(Interaction interaction) => ToPerson("interaction.created", interaction, () => new JsonObject
    {
        ["interaction"] = interaction.Id,
        ["channel"] = interaction.Channel.Id,
        ["type"] = interaction.Type,
        ["name"] = interaction.CommandName,
        ["message"] = interaction.Source?.Id,
        ["custom_id"] = interaction.CustomId,
    });

    public void Answered(Interaction interaction) =>
        ToPerson("interaction.answered", interaction, () => new JsonObject
        {
            ["interaction"] = interaction.Id,
            ["type"] = interaction.CallbackType,
            ["milliseconds"] = (int)time.GetElapsedTime(interaction.StartedAt, interaction.AnsweredAt).TotalMilliseconds,
        });

    public void Failed(Interaction interaction) => ToPerson("interaction.failed", interaction, () => new JsonObject
    {
        ["interaction"] = interaction.Id,
        ["channel"] = interaction.Channel.Id,
        ["message"] = interaction.Source?.Id,
        ["text"] = "The application did not respond",
    });

    public void ModalOpened(Interaction interaction) =>
        ToPerson("modal.opened", interaction, () => new JsonObject { ["interaction"] = interaction.Id, ["modal"] = interaction.Modal!.DeepClone() });

    /// <summary>Channels, roles or members are others than before: the world is to be read anew.</summary>
    public void WorldChanged() => Tell("world.changed", static () => new JsonObject());

    /// <summary>To everybody.</summary>
    public void Tell(string name, Func<JsonNode> data) => Tell(name, static _ => true, data);

    private void TellMessage(string name, Message message) =>
        Tell(name, message.IsVisibleTo, () => new JsonObject { ["channel"] = message.Channel.Id, ["message"] = message.ToJson() });

    private void ToPerson(string name, Interaction interaction, Func<JsonNode> data) => Tell(name, person => person == interaction.Person.Id, data);

    private void Tell(string name, Func<string, bool> isFor, Func<JsonNode> data)
    {
        var listeners = _listeners;
        if (listeners.Length == 0) return;
        string? text = null;
        foreach (var listener in listeners)
        {
            if (!isFor(listener.Person)) continue;
            text ??= $"id: {Interlocked.Increment(ref _last)}\nevent: {name}\ndata: {Encoding.UTF8.GetString(data().ToUtf8())}\n\n";
            if (!listener.Events.Writer.TryWrite(text)) listener.Events.Writer.TryComplete();
        }
    }

    internal sealed record Listener(string Person, Channel<string> Events);
}
