namespace HeartstopperBot.Facts.Model;

/// <summary>How a source puts a claim. The order is the order of strength, strongest first.</summary>
public enum Certainty
{
    /// <summary>The source says so outright.</summary>
    States,

    /// <summary>The source passes on what others say ("reportedly", "said to be").</summary>
    Reports,

    /// <summary>The source guesses, hopes or expects; a guess is never shown as an answer of its own strength.</summary>
    Expects,

    /// <summary>The source says that it is not so.</summary>
    Denies,
}
