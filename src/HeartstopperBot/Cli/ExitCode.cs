namespace HeartstopperBot.Cli;

/// <summary>What every verb ends with.</summary>
internal static class ExitCode
{
    public const int Answered = 0;

    /// <summary>No source says, or something failed.</summary>
    public const int NoAnswer = 1;

    public const int WrongUsage = 2;
}
