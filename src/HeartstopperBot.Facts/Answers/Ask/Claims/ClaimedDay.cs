using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Ask.Claims;

/// <summary>"Did season 2 come out in 2022?", "was the school closed in 2015?": a day, a month or a year that is claimed.</summary>
internal static class ClaimedDay
{
    public static ClaimedValue? Of(QuestionPart part)
    {
        // "By 2022" and "as of 2022" say when something was known, and so does what stands before the question: "back in 2022, was there ...".
        if (part.Words.Any(word => word.Text is "or" or "as" or "by")) return null;
        if (AskedDay.Claimed(part.Words) is not { } day) return AskedDay.OfNoYear(part.Words) is { } dated ? new ClaimedValue([dated.Words, ClaimedValue.Ask("when", dated.Words)], statement => Says(statement, dated.Month, dated.Day)) { IsOne = true } : null;
        if (day.At < part.Opening.From) return null;
        return new ClaimedValue([day.Words, ClaimedValue.Ask("when", day.Words)], statement => Says(statement, day.First, day.Last)) { IsOne = true };
    }

    private static bool? Says(Statement statement, DateOnly first, DateOnly last)
    {
        if (statement.Value.Kind == ValueKind.Text) return (YearIn(statement.Value.Text!) ?? YearIn(Ranking.Voice(statement).Says)) is not { } year ? null : year < first.Year || last.Year < year ? false : first.DayOfYear == 1 && last is { Month: 12, Day: 31 } ? true : null;
        if (statement.Value.Date is not { } date) return null;
        if (first <= date.FirstDay && date.LastDay <= last) return true;
        return last < date.FirstDay || date.LastDay < first ? false : null;
    }

    private static bool? Says(Statement statement, int month, int? day)
    {
        if (statement.Value.Kind == ValueKind.Date) return statement.Value.Date is { Precision: >= DatePrecision.Month } date ? date.FirstDay.Month == month && (day is null || (date.Precision >= DatePrecision.Day && date.FirstDay.Day == day)) : null;
        if (statement.Property.Id != "birthday" || statement.Value.Text is not { } text) return null;
        var words = StatementWords.Of(text);
        return words.Select(AskedDay.MonthOf).FirstOrDefault(told => told is not null) is not { } stated ? null : stated == month && (day is null || words.Contains(day.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>The one year that a text tells; null for none or several.</summary>
    private static int? YearIn(string text) =>
        StatementWords.Of(text).Where(word => word.Length == 4 && word[..2] is "19" or "20" && word.All(char.IsAsciiDigit)).Distinct().ToArray() is [var only] ? int.Parse(only, System.Globalization.CultureInfo.InvariantCulture) : null;
}
