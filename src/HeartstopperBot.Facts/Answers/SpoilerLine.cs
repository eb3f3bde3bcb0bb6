namespace HeartstopperBot.Facts.Answers;

/// <summary>"I have seen up to here." A statement whose story lies beyond it is held back.</summary>
/// <param name="Order">0 nothing seen, 1 to 3 that season, 4 the film; see <see cref="OrderOf"/>.</param>
public readonly record struct SpoilerLine(int Order)
{
    public static readonly SpoilerLine All = new(int.MaxValue);

    /// <summary>Where in the story a season or the film stands; 0 for null (nothing given away); null for an id that is neither.</summary>
    public static int? OrderOf(string? spoils) => spoils switch
    {
        null => 0,
        "season-1" => 1,
        "season-2" => 2,
        "season-3" => 3,
        "heartstopper-forever" => 4,
        _ => null,
    };
}
