using System.Collections.Immutable;

namespace HeartstopperBot.Facts.Answers;

/// <summary>"I have seen up to here." A statement whose story lies beyond it is held back.</summary>
/// <param name="Order">0 nothing seen, 1 to 3 that season, 4 the film; see <see cref="OrderOf"/>.</param>
public readonly record struct SpoilerLine(int Order)
{
    public static readonly SpoilerLine Nothing = new(0);

    /// <summary>Every season that is out.</summary>
    public static readonly SpoilerLine AllSeasons = new(3);

    public static readonly SpoilerLine All = new(int.MaxValue);

    /// <summary>The lines that a person can choose, by the word that stands for each in options and settings.</summary>
    public static readonly ImmutableArray<(string Word, SpoilerLine Line)> Choices =
    [
        ("nothing", Nothing),
        ("season-1", new(1)),
        ("season-2", new(2)),
        ("season-3", new(3)),
        ("everything", All),
    ];

    /// <summary>Null for a text that is none of the words of <see cref="Choices"/>.</summary>
    public static SpoilerLine? TryParse(string word)
    {
        foreach (var (known, line) in Choices)
        {
            if (word.Equals(known, StringComparison.OrdinalIgnoreCase)) return line;
        }

        return null;
    }

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
