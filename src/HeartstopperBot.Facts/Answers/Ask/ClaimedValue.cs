using System.Collections.Immutable;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask;

/// <summary>"Did season 2 come out in 2022?", "are there ten episodes?": a day or a number that the question claims, and the question without it.</summary>
/// <param name="First">The first day that a claimed date can mean; null where a number is claimed.</param>
internal sealed record ClaimedValue(ImmutableArray<Word> Rest, DateOnly? First, DateOnly? Last, decimal? Number)
{
    /// <summary>Null where the question claims neither.</summary>
    public static ClaimedValue? Of(QuestionPart part)
    {
        if (part.Opening.Wanted is not (Wanted.YesOrNo or Wanted.Anything) || part.Words.Any(word => word.Text is "or" or "of" && word.Text == "or")) return null;
        var isClaim = part.Opening.Wanted == Wanted.YesOrNo || part.Words[^1].Text is "right" or "correct" or "true" or "yes" or "no";
        if (!isClaim || part.Words.Any(word => word.Text == "as")) return null;
        if (AskedDay.Claimed(part.Words) is { } day) return new ClaimedValue(day.Words, day.First, day.Last, null);
        foreach (var at in part.Content)
        {
            if (!decimal.TryParse(part.Words[at].Stem, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)) continue;
            return new ClaimedValue(part.Words.RemoveAt(at), null, null, number);
        }

        return null;
    }

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
