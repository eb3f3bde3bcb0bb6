using System.Globalization;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Seeds.Verifying;

/// <summary>Looks for a date in a text, part by part, to the date's precision.</summary>
internal static class DateWords
{
    /// <summary>"3rd of August", "August the 3rd": a day stands this near to its month.</summary>
    private const int DayToMonth = 2;

    /// <summary>What of the date is not there, in words; empty where all of it is.</summary>
    public static IEnumerable<string> MissingIn(FactDate date, IReadOnlyList<Paragraph> place)
    {
        if (!place.Any(paragraph => paragraph.HasNumber(date.Start.Year))) yield return $"the year {date.Start.Year}";
        if (date.Precision == DatePrecision.Year) yield break;

        var month = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(date.Start.Month);
        if (date.Precision == DatePrecision.Month)
        {
            if (!place.Any(paragraph => HasMonth(paragraph, date))) yield return $"the month {month}";
            yield break;
        }

        if (!place.Any(paragraph => HasDay(paragraph, date))) yield return $"the day {date.Start.Day} {month}";
        if (date.Precision != DatePrecision.Minute) yield break;

        if (!place.Any(paragraph => HasTime(paragraph, date))) yield return $"the time {date.Start:HH:mm}";
        if (date.Zone is { } zone && !place.Any(paragraph => paragraph.HasName(zone))) yield return $"the zone '{zone}'";
    }

    private static bool HasMonth(Paragraph paragraph, FactDate date) =>
        paragraph.Words.Any(word => IsMonth(word, date.Start.Month)) || HasDigits(paragraph, $"{date.Start:yyyy}", $"{date.Start:MM}");

    private static bool HasDay(Paragraph paragraph, FactDate date)
    {
        var words = paragraph.Words;
        for (var index = 0; index < words.Count; index++)
        {
            if (!IsMonth(words[index], date.Start.Month)) continue;
            for (var near = Math.Max(0, index - DayToMonth); near <= Math.Min(words.Count - 1, index + DayToMonth); near++)
            {
                if (IsDay(words[near], date.Start.Day)) return true;
            }
        }

        return HasDigits(paragraph, $"{date.Start:yyyy}", $"{date.Start:MM}", $"{date.Start:dd}");
    }

    private static bool HasTime(Paragraph paragraph, FactDate date)
    {
        var hour = date.Start.Hour;
        var half = hour % 12 == 0 ? 12 : hour % 12;
        var hasMinutes = date.Start.Minute != 0;
        string[] forms =
        [
            $"{date.Start:HH} {date.Start:mm}",
            $"{hour} {date.Start:mm}",
            $"{half} {date.Start:mm}",
            $"{half} {date.Start:mm}{(hour < 12 ? "am" : "pm")}",
            .. hasMinutes ? Array.Empty<string>() : [$"{half}{(hour < 12 ? "am" : "pm")}", $"{half} {(hour < 12 ? "am" : "pm")}", $"{half} {(hour < 12 ? "a m" : "p m")}"],
        ];
        return forms.Any(paragraph.HasName) || (hour == 12 && !hasMinutes && paragraph.HasName("noon")) || (hour == 0 && !hasMinutes && paragraph.HasName("midnight"));
    }

    /// <summary>The form 2023-04-24, whose parts are words side by side.</summary>
    private static bool HasDigits(Paragraph paragraph, params string[] parts) => paragraph.HasName(string.Join('-', parts));

    /// <summary>The month's name, or an abbreviation of three letters or more ("Sept").</summary>
    private static bool IsMonth(string word, int month) =>
        word.Length >= 3 && CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month).StartsWith(word, StringComparison.OrdinalIgnoreCase);

    private static bool IsDay(string word, int day)
    {
        var digits = word.EndsWith("st") || word.EndsWith("nd") || word.EndsWith("rd") || word.EndsWith("th") ? word.AsSpan(0, word.Length - 2) : word;
        return digits.Length is 1 or 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number == day;
    }
}
