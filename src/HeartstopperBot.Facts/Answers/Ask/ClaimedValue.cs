using System.Collections.Immutable;
using System.Globalization;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>"Did season 2 come out in 2022?", "are there ten episodes?": a day or a number that the question claims, and the question without it.</summary>
/// <param name="First">The first day that a claimed date can mean; null where a number is claimed.</param>
internal sealed record ClaimedValue(ImmutableArray<Word> Rest, DateOnly? First, DateOnly? Last, decimal? Number)
{
    /// <summary>Null where the question claims neither.</summary>
    public static ClaimedValue? Of(QuestionPart part)
    {
        // "Four or five" claims neither, and "by 2022" or "as of 2022" says when something was known.
        if (!IsClaim(part) || part.Words.Any(word => word.Text is "or" or "as" or "by" or "than" or "over" or "under" or "least" or "top" or "number")) return null;
        if (AskedDay.Claimed(part.Words) is { } day) return new ClaimedValue(day.Words, day.First, day.Last, null);
        var numbers = part.Content.Where(at => part.Words[at].Stem.All(char.IsAsciiDigit)).ToArray();
        return numbers.Length == 1 ? new ClaimedValue(part.Words.RemoveAt(numbers[0]), null, null, decimal.Parse(part.Words[numbers[0]].Stem, CultureInfo.InvariantCulture)) : null;
    }

    private static bool IsClaim(QuestionPart part) =>
        part.Words.Length > 2 && (part.Opening.Wanted == Wanted.YesOrNo || (part.Opening.Wanted == Wanted.Anything && part.Words[^1].Text is "right" or "correct" or "true" or "yes" or "no"));

    /// <summary>Whether a statement is of the kind that is claimed.</summary>
    public bool IsAbout(Statement statement) => First is null ? statement.Value.Kind == ValueKind.Number : statement.Value.Kind == ValueKind.Date;

    /// <summary>Whether the statement says the same; null where it is less precise than the claim.</summary>
    public bool? Holds(Statement statement)
    {
        if (First is null) return statement.Value.Number == Number;
        if (statement.Value.Date is not { } date) return null;
        if (First <= date.FirstDay && date.LastDay <= Last) return true;
        return Last < date.FirstDay || date.LastDay < First ? false : null;
    }
}
