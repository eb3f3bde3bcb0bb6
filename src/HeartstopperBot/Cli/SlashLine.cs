using System.Collections.Immutable;
using System.Text.RegularExpressions;
using HeartstopperBot.Bot;
using HeartstopperBot.Discord.Models;

namespace HeartstopperBot.Cli;

/// <summary>
/// Reads a slash command as a person types it: <c>/release title:season 2 as_of:2022-10-01</c>. A value runs to the next option's name. Text before the first name
/// goes to the first option, so that <c>/whoplays Nick</c> works as it does in Discord.
/// </summary>
internal static partial class SlashLine
{
    /// <summary>A name with this many slips is taken for a misspelt option, not for part of a value.</summary>
    private const int Slips = 2;

    /// <returns>The command and its options, or a sentence that says what is wrong.</returns>
    public static (ISlashCommand? Command, SlashOptions Options, string? Problem) Parse(string line, SlashCommands commands)
    {
        var (name, rest) = line.Trim().TrimStart('/').Split(' ', 2, StringSplitOptions.TrimEntries) is [var head, var tail] ? (head, tail) : (line.Trim().TrimStart('/'), "");
        if (commands.Find(name) is not { } command)
            return Wrong($"There is no command /{name}. The nearest is /{Nearest.Of(name, commands.All.Select(known => known.Definition.Name))}.");

        var known = command.Definition.Options ?? [];
        var part = "";
        if (known.Any(option => option.Type == ApplicationCommandOptionType.SubCommand))
        {
            (part, rest) = rest.Split(' ', 2, StringSplitOptions.TrimEntries) is [var first, var others] ? (first, others) : (rest, "");
            if (known.FirstOrDefault(option => option.Name == part) is not { } subcommand)
                return Wrong($"/{name} has these parts: {string.Join(", ", known.Select(option => $"/{name} {option.Name}"))}.");
            known = subcommand.Options ?? [];
        }

        var values = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var (option, value) in Split(rest, known))
        {
            if (known.FirstOrDefault(one => one.Name == option) is not { } definition)
                return Wrong($"/{name} has no option {option}.{(known.Count > 0 ? $" The nearest is {Nearest.Of(option, known.Select(one => one.Name))}." : "")}");
            if (Check(definition, value) is { } problem) return Wrong(problem);
            values[option] = definition.Choices is null ? value : Choice(definition, value)!.Value.Text!;
        }

        var missing = known.FirstOrDefault(option => option.Required == true && !values.ContainsKey(option.Name));
        return missing is null ? (command, new SlashOptions(values.ToImmutable()) { Subcommand = part }, null) : Wrong($"/{name} needs the option {missing.Name}: /{name} {missing.Name}:...");
    }

    private static (ISlashCommand? Command, SlashOptions Options, string? Problem) Wrong(string sentence) =>
        (null, new SlashOptions(ImmutableDictionary<string, string>.Empty), sentence);

    private static IEnumerable<(string Option, string Value)> Split(string rest, IReadOnlyList<ApplicationCommandOption> known)
    {
        var starts = OptionName().Matches(rest).Where(match => match.Index == 0 || IsOption(match.Groups["name"].Value, known)).ToList();
        var before = starts.Count > 0 ? rest[..starts[0].Index].Trim() : rest;
        if (before.Length > 0) yield return (known.Count > 0 ? known[0].Name : before, before);
        for (var i = 0; i < starts.Count; i++)
        {
            var from = starts[i].Index + starts[i].Length;
            var to = i + 1 < starts.Count ? starts[i + 1].Index : rest.Length;
            yield return (starts[i].Groups["name"].Value, rest[from..to].Trim());
        }
    }

    private static bool IsOption(string name, IReadOnlyList<ApplicationCommandOption> known) => known.Any(option => Nearest.Distance(option.Name, name) <= Slips);

    private static string? Check(ApplicationCommandOption option, string value)
    {
        if (value.Length == 0) return $"The option {option.Name} is empty.";
        if (option.Type == ApplicationCommandOptionType.Boolean && !bool.TryParse(value, out _)) return $"The option {option.Name} is true or false, not \"{value}\".";
        if (option.Choices is { } choices && Choice(option, value) is null)
            return $"The option {option.Name} is one of {string.Join(", ", choices.Select(choice => choice.Value.Text))}, not \"{value}\".";
        return null;
    }

    private static ApplicationCommandOptionChoice? Choice(ApplicationCommandOption option, string value) => option.Choices!.FirstOrDefault(choice =>
        value.Equals(choice.Value.Text, StringComparison.OrdinalIgnoreCase) || value.Equals(choice.Name, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"(?<=^|\s)(?<name>[a-z_]+):", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OptionName();
}
