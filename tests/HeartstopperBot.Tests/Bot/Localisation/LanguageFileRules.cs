using System.Collections.Immutable;
using System.Text.RegularExpressions;
using HeartstopperBot.Bot.Localisation;

namespace HeartstopperBot.Tests.Bot.Localisation;

/// <summary>What a language file must hold, held against the British English one, which has every text.</summary>
internal static partial class LanguageFileRules
{
    /// <summary>What Discord takes, by what a text is called: https://docs.discord.com/developers/components/reference</summary>
    private static readonly ImmutableArray<(string Suffix, int Most)> Limits = [("Button", 80), ("Title", 45), ("Label", 45), ("Hint", 100), ("Menu", 150)];

    /// <summary>Called so, and yet a sentence in a message.</summary>
    private static readonly ImmutableArray<string> Sentences = ["general.HelpHint", "config.ExportTitle", "facts.NoEpisodeTitle", "facts.WhichTitle"];

    /// <summary>A variant of English only says what it says otherwise.</summary>
    public static bool IsVariant(string locale) => locale.StartsWith("en-", StringComparison.Ordinal) && locale != Languages.Default;

    public static IEnumerable<string> Problems(LanguageFile english, LanguageFile other, string locale)
    {
        var (meant, said) = (All(english), All(other));
        if (!IsVariant(locale)) foreach (var key in meant.Keys.Except(said.Keys)) yield return $"{key} is missing";
        foreach (var key in said.Keys.Except(meant.Keys)) yield return $"{key} is not said by anything";
        foreach (var (key, text) in said.Where(text => meant.ContainsKey(text.Key)).OrderBy(text => text.Key, StringComparer.Ordinal))
        {
            foreach (var problem in Problems(key, meant[key], text, locale)) yield return $"{key}: {problem}";
        }

        if (other.Dates.Months.Distinct().Count() != 12 || other.Dates.MonthsInDates is { Count: not 12 }) yield return "a year has twelve months";
        foreach (var problem in NameProblems(other, said)) yield return problem;
    }

    public static ImmutableDictionary<string, string> All(LanguageFile file) =>
        file.Texts.SelectMany(section => section.Value.Select(text => KeyValuePair.Create($"{section.Key}.{text.Key}", text.Value))).ToImmutableDictionary();

    private static IEnumerable<string> Problems(string key, string english, string text, string locale)
    {
        if (Parse(text) is not { } pattern)
        {
            yield return $"\"{text}\" cannot be read";
            yield break;
        }

        var meant = MessagePattern.Parse(english);
        if (!Names(meant).SetEquals(Names(pattern))) yield return $"it has {{{string.Join("}, {", Names(pattern))}}} where English has {{{string.Join("}, {", Names(meant))}}}";
        if (text != text.Trim() || text.Length == 0) yield return "space at an end, or nothing";
        // ICU takes what follows for a quotation; other tools would show the braces.
        if (text.Contains("'{", StringComparison.Ordinal)) yield return "an apostrophe before a brace: write ’";
        foreach (var (suffix, most) in Limits.Where(limit => key.EndsWith(limit.Suffix, StringComparison.Ordinal) && !Sentences.Contains(key)))
            if (Branches(text).Any(branch => branch.EnumerateRunes().Count() > most)) yield return $"a {suffix} has at most {most} characters";
        foreach (var (isPlural, cases) in pattern.Choices)
        {
            if (isPlural && !Forms(locale).SetEquals(cases.Where(one => one[0] != '='))) yield return $"the forms are {string.Join(", ", cases)} where the language has {string.Join(", ", Forms(locale))}";
            if (!isPlural && !meant.Choices.Any(choice => !choice.IsPlural && choice.Cases.ToHashSet().SetEquals(cases))) yield return "its cases are not those of the English";
        }
    }

    /// <summary>A text that tells people to type something must call it as their Discord does.</summary>
    private static IEnumerable<string> NameProblems(LanguageFile file, ImmutableDictionary<string, string> texts)
    {
        // A variant has no words of its own for commands: it is read beside the English ones.
        var words = file.Commands.Count > 0 ? file : LanguageFile.Read(Languages.Default);
        var options = words.Options.Values.Concat(words.Commands.Values.SelectMany(Options)).Select(option => option.Name).ToHashSet();
        var commands = words.Commands.Values.Select(command => command.Name).ToHashSet();
        foreach (var (key, text) in texts)
        {
            foreach (Match quoted in Quoted().Matches(text))
                if (!options.Contains(quoted.Groups["name"].Value)) yield return $"{key}: there is no option {quoted.Value}";
            foreach (Match command in Command().Matches(text))
                if (!commands.Contains(command.Groups["name"].Value)) yield return $"{key}: there is no command {command.Value}";
        }
    }

    private static IEnumerable<CommandWords> Options(CommandWords of) => (of.Options?.Values ?? []).SelectMany(option => Options(option).Prepend(option));

    private static ImmutableHashSet<string> Names(MessagePattern pattern) => [.. pattern.Placeholders.Select(placeholder => placeholder.Split(',')[0])];

    /// <summary>Which forms the numbers take that people here meet; nothing is ever counted in millions.</summary>
    private static ImmutableHashSet<string> Forms(string locale) => [.. Enumerable.Range(0, 200).Select(number => PluralRules.CategoryOf(number, locale)), PluralRules.Other];

    /// <summary>All that a text can say: the whole of it, or each of its cases.</summary>
    private static IEnumerable<string> Branches(string text) => text.Contains('{') ? Case().Matches(text).Select(match => match.Groups["said"].Value) : [text];

    private static MessagePattern? Parse(string text)
    {
        try
        {
            return MessagePattern.Parse(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\{(?<said>[^{}]*)\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Case();

    [GeneratedRegex("`(?<name>[^`/]+)`", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<![\w/.:<*])/(?<name>[-_\p{L}]+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Command();
}
