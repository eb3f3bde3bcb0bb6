using System.Collections.Immutable;
using System.Globalization;
using HeartstopperBot.Facts.Answers.Ask.Words;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Facts.Answers.Check;

internal enum DateFit
{
    Same,

    /// <summary>The source is less precise than the claim, and does not speak against it.</summary>
    Possible,
    Other,
}

/// <summary>A date as people name it, any part of it: "August", "3 August", "2023".</summary>
internal sealed record ClaimedDate(int? Year, int? Month, int? Day)
{
    private static readonly ImmutableArray<string> Months = [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Take(12).Select(month => month.ToLowerInvariant())];

    /// <summary>Null where no date stands there, or several.</summary>
    public static ClaimedDate? Read(ImmutableArray<Word> words, Func<int, bool> isNamed)
    {
        var free = Enumerable.Range(0, words.Length).Where(at => !isNamed(at)).ToArray();
        var years = free.Where(at => YearOf(words[at].Text) is not null).ToArray();
        var months = free.Where(at => MonthOf(words, at) is not null).ToArray();
        if (years.Length > 1 || months.Length > 1 || years.Length + months.Length == 0) return null;
        var year = years is [var one] ? YearOf(words[one].Text) : null;
        if (months is not [var month]) return Iso(words, years[0]) ?? new ClaimedDate(year, null, null);

        // "3 August", "3rd of August", "August 3".
        var day = new[] { month - 1, month + 1, month - 2 }.Where(at => free.Contains(at) && (at != month - 2 || words[month - 1].Text == "of")).Select(at => DayOf(words[at].Text)).FirstOrDefault(found => found is not null);
        return new ClaimedDate(year, MonthOf(words, month), day);
    }

    public DateFit Fit(FactDate date)
    {
        if (Year is { } year && date.Start.Year != year) return DateFit.Other;
        if (Month is { } month)
        {
            if (date.Precision == DatePrecision.Year) return DateFit.Possible;
            if (date.Start.Month != month) return DateFit.Other;
        }

        if (Day is not { } day) return DateFit.Same;
        if (date.Precision <= DatePrecision.Month) return DateFit.Possible;
        return date.Start.Day == day ? DateFit.Same : DateFit.Other;
    }

    /// <summary>"2023-08-03", which is read as three words.</summary>
    private static ClaimedDate? Iso(ImmutableArray<Word> words, int at) =>
        at + 2 < words.Length && Number(words[at + 1].Text, 12) is { } month && Number(words[at + 2].Text, 31) is { } day ? new ClaimedDate(YearOf(words[at].Text), month, day) : null;

    private static int? YearOf(string word) => word.Length == 4 && word.All(char.IsAsciiDigit) && word[..2] is "19" or "20" ? int.Parse(word, CultureInfo.InvariantCulture) : null;

    private static int? MonthOf(ImmutableArray<Word> words, int at)
    {
        var word = words[at].Text;
        if (word.Length < 3) return null;
        if (word is "may" or "mar" or "march" && !IsBesideDate(words, at)) return null;
        var month = Months.FindIndex(name => name == word || (word.Length is 3 or 4 && name.StartsWith(word, StringComparison.Ordinal)));
        return month < 0 ? null : month + 1;
    }

    private static bool IsBesideDate(ImmutableArray<Word> words, int at) =>
        (at > 0 && (words[at - 1].Text is "in" or "of" || DayOf(words[at - 1].Text) is not null))
        || (at + 1 < words.Length && (DayOf(words[at + 1].Text) is not null || YearOf(words[at + 1].Text) is not null));

    private static int? DayOf(string word) => Number(word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th" ? word[..^2] : word, 31);

    private static int? Number(string word, int most) => word.Length <= 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number : null;
}

file static class Places
{
    public static int FindIndex(this ImmutableArray<string> names, Predicate<string> isMeant)
    {
        for (var at = 0; at < names.Length; at++)
        {
            if (isMeant(names[at])) return at;
        }

        return -1;
    }
}
