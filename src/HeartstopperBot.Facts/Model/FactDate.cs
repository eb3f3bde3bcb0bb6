using System.Globalization;

namespace HeartstopperBot.Facts.Model;

/// <summary>
/// A date as precise as its source gives it and no more: "2026", "October 2024", "3 August 2023", "3 August 2023, 08:00 UK time".
/// A date without a time is a day in the calendar and is never shifted by a time zone.
/// </summary>
/// <param name="Start">The first moment that the date can mean; its time is 00:00 unless the precision is Minute.</param>
/// <param name="Zone">The zone in words as the source names it ("UK time", "PT"); only with a time, else null.</param>
public sealed record FactDate(DateTime Start, DatePrecision Precision, string? Zone = null)
{
    public static FactDate OfYear(int year) => new(new DateTime(year, 1, 1), DatePrecision.Year);

    public static FactDate OfMonth(int year, int month) => new(new DateTime(year, month, 1), DatePrecision.Month);

    public static FactDate OfDay(int year, int month, int day) => new(new DateTime(year, month, day), DatePrecision.Day);

    /// <summary>The first day that the date can mean.</summary>
    public DateOnly FirstDay => DateOnly.FromDateTime(Start);

    /// <summary>The last day that the date can mean.</summary>
    public DateOnly LastDay => Precision switch
    {
        DatePrecision.Year => FirstDay.AddYears(1).AddDays(-1),
        DatePrecision.Month => FirstDay.AddMonths(1).AddDays(-1),
        _ => FirstDay,
    };

    /// <summary>Reads "2026", "2024-10", "2023-08-03" and "2023-08-03 08:00 UK time"; null for anything else.</summary>
    public static FactDate? TryParse(string text)
    {
        var parts = text.Trim().Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0) return null;
        if (parts.Length >= 2)
        {
            return DateTime.TryParseExact($"{parts[0]} {parts[1]}", "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
                ? new FactDate(moment, DatePrecision.Minute, parts.Length == 3 ? parts[2] : null)
                : null;
        }

        foreach (var (format, precision) in Formats)
        {
            if (DateTime.TryParseExact(parts[0], format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var start))
                return new FactDate(start, precision);
        }

        return null;
    }

    /// <summary>The form that <see cref="TryParse"/> reads.</summary>
    public string ToIsoString() => Precision switch
    {
        DatePrecision.Year => Start.ToString("yyyy", CultureInfo.InvariantCulture),
        DatePrecision.Month => Start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        DatePrecision.Day => Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Start.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + (Zone is null ? "" : " " + Zone),
    };

    /// <summary>The form that a person reads: "3 August 2023".</summary>
    public override string ToString() => Precision switch
    {
        DatePrecision.Year => Start.ToString("yyyy", CultureInfo.InvariantCulture),
        DatePrecision.Month => Start.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        DatePrecision.Day => Start.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        _ => Start.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture) + (Zone is null ? "" : " " + Zone),
    };

    private static readonly (string Format, DatePrecision Precision)[] Formats =
    [
        ("yyyy-MM-dd", DatePrecision.Day),
        ("yyyy-MM", DatePrecision.Month),
        ("yyyy", DatePrecision.Year),
    ];
}
