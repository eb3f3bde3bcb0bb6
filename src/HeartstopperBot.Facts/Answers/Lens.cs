namespace HeartstopperBot.Facts.Answers;

/// <summary>What a reader is shown of what is known. Applied in the query, so that nothing beyond it reaches an answer.</summary>
/// <param name="AsOf">Only sources that can be of this day or before count; null for all.</param>
/// <param name="Line">How far the reader has watched.</param>
public sealed record Lens(DateOnly? AsOf, SpoilerLine Line)
{
    /// <summary>Everything that any source says.</summary>
    public static readonly Lens Everything = new(null, SpoilerLine.All);
}
