using System.Text.Json.Nodes;

namespace HeartstopperBot.Playground.State;

/// <summary>One interaction from the person's click to its last edit. Its changing parts are guarded by <see cref="World.Gate"/>.</summary>
internal sealed class Interaction
{
    /// <summary>https://docs.discord.com/developers/interactions/receiving-and-responding: three seconds for the first answer, fifteen minutes for the token.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(3), TokenLife = TimeSpan.FromMinutes(15);

    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public required string Id { get; init; }
    public required string Token { get; init; }

    /// <summary>2 command, 3 component, 4 autocomplete, 5 modal.</summary>
    public required int Type { get; init; }

    public required Person Person { get; init; }
    public required Channel Channel { get; init; }
    public required string Locale { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required long StartedAt { get; init; }

    /// <summary>For autocomplete: the type of the option being typed, which the choices' values must have.</summary>
    public int FocusedType { get; init; }

    /// <summary>The message whose component was used, also for a modal that a component opened.</summary>
    public Message? Source { get; init; }

    /// <summary>For a modal: the interaction that opened it.</summary>
    public Interaction? OpenedBy { get; init; }

    public string? TargetMessage { get; init; }
    public string? TargetPerson { get; init; }

    /// <summary>With its subcommand: "config channel set".</summary>
    public string? CommandName { get; init; }

    public int CommandType { get; init; }
    public string? CustomId { get; init; }

    public InteractionState State { get; private set; }
    public int CallbackType { get; set; }

    /// <summary>What @original means: the reply, or for types 6 and 7 the component's message.</summary>
    public Message? Original { get; set; }

    public HashSet<string> FollowUps { get; } = [];

    public JsonArray? Choices { get; set; }
    public JsonObject? Modal { get; set; }
    public bool IsModalSubmitted { get; set; }

    public long AnsweredAt { get; private set; }
    public int Accepted { get; private set; }
    public int Refused { get; set; }
    public ITimer? Timer { get; set; }

    public Task Answered => _answered.Task;
    public Task Settled => _settled.Task;

    public bool IsTokenDead(DateTimeOffset now) => now - CreatedAt >= TokenLife;

    public void Accept(int callbackType, InteractionState state, long timestamp)
    {
        CallbackType = callbackType;
        AnsweredAt = timestamp;
        Accepted++;
        Timer?.Dispose();
        MoveTo(state);
        _answered.TrySetResult();
    }

    public void Complete() => MoveTo(InteractionState.Answered);

    public void Fail()
    {
        MoveTo(InteractionState.Failed);
        Timer?.Dispose();
        _answered.TrySetResult();
    }

    private void MoveTo(InteractionState state)
    {
        State = state;
        if (state is InteractionState.Answered or InteractionState.Failed) _settled.TrySetResult();
    }
}
