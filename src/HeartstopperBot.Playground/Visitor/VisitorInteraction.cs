using System.Text.Json.Nodes;
using HeartstopperBot.Playground.State;

namespace HeartstopperBot.Playground;

/// <summary>One interaction as its person sees it. Thread safe; the JSON handed out is a copy.</summary>
public sealed class VisitorInteraction
{
    private readonly World _world;
    private readonly Interaction _interaction;

    internal VisitorInteraction(World world, Interaction interaction) => (_world, _interaction) = (world, interaction);

    public string Id => _interaction.Id;
    public string Token => _interaction.Token;

    /// <summary>Ends with the first callback, or with failure after three seconds.</summary>
    public Task Answered => _interaction.Answered;

    /// <summary>Ends when the answer is there in full (a deferral is not), or with failure.</summary>
    public Task Settled => _interaction.Settled;

    public InteractionState State => Read(x => x.State);

    /// <summary>The type of the accepted callback; 0 before it.</summary>
    public int CallbackType => Read(x => x.CallbackType);

    /// <summary>Callbacks accepted: 1, or 0 while waiting and after a failure.</summary>
    public int Accepted => Read(x => x.Accepted);

    /// <summary>Callbacks refused as late or second.</summary>
    public int Refused => Read(x => x.Refused);

    /// <summary>From the dispatch to the accepted callback.</summary>
    public TimeSpan Elapsed => Read(x => _world.Time.GetElapsedTime(x.StartedAt, x.AnsweredAt));

    /// <summary>The reply (for updates: the message that was updated), null before it and after its deletion.</summary>
    public JsonObject? Message => Read(x => x.Original is { Node: not null } message ? message.ToJson() : null);

    public JsonArray? Choices => Read(x => (JsonArray?)x.Choices?.DeepClone());

    public JsonObject? Modal => Read(x => (JsonObject?)x.Modal?.DeepClone());

    private T Read<T>(Func<Interaction, T> read)
    {
        lock (_world.Gate) return read(_interaction);
    }
}
