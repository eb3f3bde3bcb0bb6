namespace HeartstopperBot.Bot.Config;

/// <summary>What moderators can decide about a place.</summary>
internal enum Setting
{
    /// <summary>Whether questions are answered there at all, or to whoever asks alone.</summary>
    Answers,

    /// <summary>Who sees an answer when the person did not say.</summary>
    Visibility,

    /// <summary>How much of the story is told there.</summary>
    Spoilers,
    Quiz,

    /// <summary>Where reports of errors land.</summary>
    CorrectionsChannel,
    Language,

    /// <summary>The day as of which questions are answered when the person named none.</summary>
    AsOf,

    /// <summary>Whoever has one of these roles is not bound by <see cref="Answers"/>.</summary>
    ExemptRoles,
}
