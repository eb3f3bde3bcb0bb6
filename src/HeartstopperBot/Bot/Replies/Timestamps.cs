using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Bot.Replies;

/// <summary>Discord's own "in 12 days" or "3 years ago", which it keeps up to date and puts into the reader's language.</summary>
internal static class Timestamps
{
    /// <summary>
    /// Null where the date is less precise than a day. A day in the calendar has no zone: it is told in words, and counted from its noon in UTC, so that no
    /// reader's zone moves it to the day before or after.
    /// </summary>
    public static string? Relative(FactDate date) => date.Precision is DatePrecision.Day or DatePrecision.Minute
        ? $"<t:{new DateTimeOffset(date.FirstDay.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero).ToUnixTimeSeconds()}:R>"
        : null;
}
