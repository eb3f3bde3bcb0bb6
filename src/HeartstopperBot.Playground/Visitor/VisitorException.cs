namespace HeartstopperBot.Playground;

/// <summary>What Discord's own client would refuse before sending; safe to show.</summary>
public sealed class VisitorException(string message, string? option = null, bool isMissing = false) : Exception(message)
{
    public string? Option { get; } = option;

    /// <summary>The thing itself does not exist (404 over HTTP).</summary>
    public bool IsMissing { get; } = isMissing;
}
