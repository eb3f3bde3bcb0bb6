using System.Collections.Immutable;
using HeartstopperBot.Discord.Models;

namespace HeartstopperBot.Bot.Localisation;

/// <summary>
/// Commands as they go to Discord: names, descriptions, options and choices in every language that there is, from the language files. Made when they are
/// compared or registered and not kept, like the files that are read for it: most of them nobody here may speak. https://docs.discord.com/developers/interactions/application-commands#localization
/// </summary>
internal static class LocalisedCommands
{
    public static ImmutableArray<ApplicationCommand> Of(IEnumerable<ApplicationCommand> commands)
    {
        var files = Languages.Locales.Select(locale => (Locale: locale, File: LanguageFile.Read(locale, isWanted: _ => false))).ToList();
        return [.. commands.Select(command => Of(command, [.. files.Select(one => new Words(one.Locale, one.File, one.File.Command(command.Name)))]))];
    }

    private static ApplicationCommand Of(ApplicationCommand command, Words[] words)
    {
        return command with
        {
            NameLocalizations = Texts(words, one => one.Name),
            // A command of the message menu has none, in no language.
            DescriptionLocalizations = string.IsNullOrEmpty(command.Description) ? null : Texts(words, one => one.Description),
            Options = Options(command.Options, words),
        };
    }

    private static IReadOnlyList<ApplicationCommandOption>? Options(IReadOnlyList<ApplicationCommandOption>? options, Words[] of) =>
        options?.Select(option => Of(option, [.. of.Select(one => one with { Said = one.File.Option(one.Said, option.Name) })])).ToImmutableArray();

    private static ApplicationCommandOption Of(ApplicationCommandOption option, Words[] words) => option with
    {
        NameLocalizations = Texts(words, one => one.Name),
        DescriptionLocalizations = Texts(words, one => one.Description),
        Choices = option.Choices?.Select(choice => choice with { NameLocalizations = Texts(words, one => ChoiceOf(one, choice)) }).ToImmutableArray(),
        Options = Options(option.Options, words),
    };

    private static string? ChoiceOf(CommandWords words, ApplicationCommandOptionChoice choice) => choice.Value.Text is { } value ? words.Choices?.GetValueOrDefault(value) : null;

    /// <summary>Null rather than empty: Discord gives neither back.</summary>
    private static ImmutableSortedDictionary<string, string>? Texts(Words[] words, Func<CommandWords, string?> text)
    {
        var found = words.Select(one => (one.Locale, Text: text(one.Said))).Where(one => one.Text is not null).ToImmutableSortedDictionary(one => one.Locale, one => one.Text!);
        return found.IsEmpty ? null : found;
    }

    private sealed record Words(string Locale, LanguageFile File, CommandWords Said);
}
