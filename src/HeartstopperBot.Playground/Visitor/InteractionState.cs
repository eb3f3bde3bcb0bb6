namespace HeartstopperBot.Playground;

public enum InteractionState
{
    /// <summary>Sent, not answered.</summary>
    Waiting,

    /// <summary>Deferred: the person sees "is thinking".</summary>
    Deferred,

    /// <summary>Answered in full.</summary>
    Answered,

    /// <summary>Three seconds passed without a callback: "The application did not respond".</summary>
    Failed,
}
