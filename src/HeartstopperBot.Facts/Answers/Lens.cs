namespace HeartstopperBot.Facts.Answers;

/// <summary>What a reader is shown of what is known. Applied in the query, so that nothing beyond it reaches an answer.</summary>
/// <param name="AsOf">Only sources that can be of this day or before count; null for all.</param>
/// <param name="Line">How far the reader has watched, or how far a place lets the bot tell.</param>
public sealed record Lens(DateOnly? AsOf, SpoilerLine Line)
{
    /// <summary>Everything that any source says.</summary>
    public static readonly Lens Everything = new(null, SpoilerLine.All);

    /// <summary>True where somebody may read who has not said how far they have watched: what gives the story away is then told under a cover.</summary>
    public bool HidesStory { get; init; }

    /// <summary>False where the line is not what the reader has watched but what the place allows.</summary>
    public bool IsOwnLine { get; init; } = true;

    /// <summary>The lens that hides what either of two hides.</summary>
    public Lens AndWithin(Lens other) => new(AsOf < other.AsOf ? AsOf : other.AsOf ?? AsOf, Line.Order <= other.Line.Order ? Line : other.Line)
    {
        HidesStory = HidesStory || other.HidesStory,
        IsOwnLine = Line.Order <= other.Line.Order ? IsOwnLine : other.IsOwnLine,
    };
}
