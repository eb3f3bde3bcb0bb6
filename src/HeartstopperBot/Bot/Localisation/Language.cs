using System.Collections.Concurrent;
using System.Globalization;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Bot.Localisation;

/// <summary>One language: its fixed texts, and how it writes dates and numbers. What it has no words for it says in British English. Safe for many threads.</summary>
internal sealed class Language
{
    private readonly LanguageFile _file;
    private readonly Language? _fallback;
    private readonly ConcurrentDictionary<string, MessagePattern> _patterns = new();

    private Language(string locale, LanguageFile file, Language? fallback) =>
        (Locale, _file, _fallback, Culture, IsEnglish) = (locale, file, fallback, CultureOf(locale, file), Languages.IsEnglish(locale));

    /// <summary>As Discord names it.</summary>
    public string Locale { get; }

    /// <summary>As its speakers call it.</summary>
    public string Name => _file.Name;

    /// <summary>With the language's own names and patterns: the machine need not know any language.</summary>
    public CultureInfo Culture { get; }

    public bool IsEnglish { get; }

    /// <summary>What answers say in English they bring along; the English of the files is for translators.</summary>
    public static Language Load(string locale, Language? fallback) =>
        new(locale, LanguageFile.Read(locale, section => !Languages.IsEnglish(locale) || section is not (FactTexts.Section or FactTexts.Properties)), fallback);

    /// <summary>Everything that its file has.</summary>
    public static Language LoadWhole(string locale) => new(locale, LanguageFile.Read(locale), fallback: null);

    /// <remarks>A text that nobody wrote is a slip that a test finds; until it is mended its name is better than no answer.</remarks>
    public string Say(string section, string key, ReadOnlySpan<(string Name, object Value)> arguments) =>
        TrySay(section, key, arguments) ?? _fallback?.Say(section, key, arguments) ?? $"{section}.{key}";

    /// <summary>Null for what this language itself has no words for.</summary>
    public string? TrySay(string section, string key, ReadOnlySpan<(string Name, object Value)> arguments)
    {
        if (!_file.Texts.TryGetValue(section, out var texts) || !texts.TryGetValue(key, out var text)) return null;
        return arguments.IsEmpty ? text : _patterns.GetOrAdd(text, MessagePattern.Parse).Format(arguments, this);
    }

    /// <summary>How a command is called and explained; empty where nobody has said.</summary>
    public CommandWords Command(string name) => _file.Command(name);

    /// <summary>A value as people read it in a sentence.</summary>
    public string Write(object value) => value switch
    {
        string text => text,
        int or long => Number(Convert.ToInt64(value)),
        DateOnly day => Day(day),
        FactDate date => Date(date),
        IEnumerable<string> list => string.Join(_file.List, list),
        _ => value.ToString() ?? "",
    };

    /// <summary>Things in a sentence, of which some may only be counted: "A, B and 6 others".</summary>
    public string Enumerate(IReadOnlyList<string> names, int more)
    {
        if (more > 0) return Say("general", nameof(Texts.AndOthers), [("names", string.Join(_file.List, names)), ("count", more)]);
        return names.Count < 2 ? string.Concat(names) : Say("general", nameof(Texts.And), [("names", string.Join(_file.List, names.SkipLast(1))), ("last", names[^1])]);
    }

    public string Number(long number) => number.ToString(Math.Abs(number) < _file.Numbers.GroupsFrom ? "D" : "N0", Culture);

    public string Day(DateOnly day) => day.ToString(day.Day == 1 && _file.Dates.FirstDay is { } pattern ? pattern : "D", Culture);

    /// <summary>As precise as it is, and not more.</summary>
    public string Date(FactDate date) => date.Precision switch
    {
        DatePrecision.Year => date.FirstDay.ToString("yyyy", Culture),
        DatePrecision.Month => date.FirstDay.ToString("Y", Culture),
        DatePrecision.Day => Day(date.FirstDay),
        _ => date.Start.ToString("F", Culture) + (date.Zone is null ? "" : " " + date.Zone),
    };

    private static CultureInfo CultureOf(string locale, LanguageFile file)
    {
        // .NET wants a thirteenth month, for calendars that have one.
        string[] months = [.. file.Dates.Months, ""];
        var culture = new CultureInfo(locale, useUserOverride: false)
        {
            DateTimeFormat = new DateTimeFormatInfo
            {
                MonthNames = months,
                MonthGenitiveNames = file.Dates.MonthsInDates is { } inDates ? [.. inDates, ""] : months,
                LongDatePattern = file.Dates.Day,
                YearMonthPattern = file.Dates.Month,
                FullDateTimePattern = file.Dates.Moment,
            },
            NumberFormat = new NumberFormatInfo { NumberGroupSeparator = file.Numbers.Group },
        };
        return CultureInfo.ReadOnly(culture);
    }
}
