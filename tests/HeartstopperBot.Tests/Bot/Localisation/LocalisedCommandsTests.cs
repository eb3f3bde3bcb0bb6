using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using HeartstopperBot.Bot.Localisation;
using HeartstopperBot.Bot.Registration;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Tests.Support;

namespace HeartstopperBot.Tests.Bot.Localisation;

/// <summary>
/// Commands in every language, within what Discord documents, written down here a second time:
/// https://docs.discord.com/developers/interactions/application-commands#application-command-object
/// </summary>
public sealed partial class LocalisedCommandsTests
{
    private const int CommandSize = 8000;

    private static readonly ImmutableArray<ApplicationCommand> Commands = LocalisedCommands.Of(SomeCommands.Create().Definitions);

    private static readonly ImmutableArray<string> Complete = [.. Languages.Locales.Where(locale => !LanguageFileRules.IsVariant(locale))];

    [Fact]
    public void Every_command_option_and_choice_is_called_and_explained_in_every_language_within_Discords_limits() =>
        Assert.Empty(Problems(Commands));

    [Fact]
    public void No_language_has_words_for_a_command_that_is_not()
    {
        var unused = Complete.SelectMany(locale => LanguageFile.Read(locale).Commands.SelectMany(command =>
            Commands.FirstOrDefault(known => known.Name == command.Key) is { } known ? Unused(command.Value, known.Options ?? [], known.Name) : [command.Key]).Select(path => $"{locale}: {path}"));

        Assert.Empty(unused);
    }

    /// <summary>The code says it where there is no language, the file where there is; they must not drift apart.</summary>
    [Fact]
    public void English_is_what_the_code_says() => Assert.Empty(Texts(Commands).Where(text => text.Localised?.GetValueOrDefault("en-GB") != text.Default).Select(text => text.Path));

    /// <summary>Not names and titles, which may well be the same.</summary>
    [Fact]
    public void No_description_is_left_in_English() =>
        Assert.Empty(Texts(Commands).Where(text => text.Kind == TextKind.Description)
            .SelectMany(text => text.Localised!.Where(one => !Languages.IsEnglish(one.Key) && one.Value == text.Default).Select(one => $"{one.Key}: {text.Path}")));

    [Fact]
    public void What_Discord_gives_back_does_not_differ()
    {
        var registered = Commands.Select((command, number) => command with { Id = new Snowflake((ulong)number + 1), Version = new Snowflake(1), DescriptionLocalizations = command.DescriptionLocalizations ?? ImmutableSortedDictionary<string, string>.Empty });

        Assert.Empty(CommandManifest.Diff([.. registered], Commands, isForOneServer: false));
    }

    [Theory]
    [InlineData("Besetzung", "is no name")]
    [InlineData("die besetzung", "is no name")]
    [InlineData("werspielt", "twice")]
    [InlineData("besetzungslisteallerstaffelndesfilms", "is no name")]
    public void A_name_that_Discord_refuses_is_found(string german, string problem)
    {
        var cast = Commands[0] with { NameLocalizations = Commands[0].NameLocalizations!.ToImmutableSortedDictionary().SetItem("de", german) };

        Assert.Contains(Problems(Commands.SetItem(0, cast)), found => found.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_missing_or_too_long_is_found()
    {
        var missing = Commands[0] with { DescriptionLocalizations = Commands[0].DescriptionLocalizations!.ToImmutableSortedDictionary().Remove("ja") };
        var tooLong = Commands[0] with { DescriptionLocalizations = Commands[0].DescriptionLocalizations!.ToImmutableSortedDictionary().SetItem("ja", new string('あ', 101)) };
        var twice = Commands[0] with { Options = [.. Commands[0].Options!, Commands[0].Options![0]] };
        var tooLarge = Commands[0] with { Options = [.. Enumerable.Repeat(Commands[0].Options![0], 200)] };

        Assert.Contains(Problems([missing]), found => found.Contains("missing in ja", StringComparison.Ordinal));
        Assert.Contains(Problems([tooLong]), found => found.Contains("1 to 100", StringComparison.Ordinal));
        Assert.Contains(Problems([twice]), found => found.Contains("twice", StringComparison.Ordinal));
        Assert.Contains(Problems([tooLarge]), found => found.Contains("8000", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Problems(ImmutableArray<ApplicationCommand> commands)
    {
        foreach (var text in Texts(commands))
        {
            foreach (var locale in Complete.Where(locale => text.Localised?.ContainsKey(locale) != true)) yield return $"{text.Path} is missing in {locale}";
            foreach (var (locale, said) in text.Localised ?? ImmutableSortedDictionary<string, string>.Empty)
            {
                if (text.Kind == TextKind.Name && !IsName(said)) yield return $"{locale}: {said} is no name";
                if (Length(said) < 1 || Length(said) > (text.Kind == TextKind.Title ? 32 : 100)) yield return $"{locale}: \"{said}\" has not 1 to 100 characters, or 32 for a name";
            }
        }

        foreach (var locale in Languages.Locales)
        {
            foreach (var twice in Twice(commands.Select(command => (Name(command.NameLocalizations, command.Name, locale), command.Type)))) yield return $"{locale}: {twice} twice";
            foreach (var options in commands.SelectMany(command => Levels(command.Options)))
            {
                foreach (var twice in Twice(options.Select(option => Name(option.NameLocalizations, option.Name, locale)))) yield return $"{locale}: option {twice} twice";
                foreach (var option in options.Where(option => options.Any(other => other.Name != option.Name && other.Name == Name(option.NameLocalizations, option.Name, locale))))
                    yield return $"{locale}: option {option.Name} is called as another is in English";
            }

            foreach (var choices in commands.SelectMany(command => Levels(command.Options)).SelectMany(level => level).Select(option => option.Choices ?? []))
                foreach (var twice in Twice(choices.Select(choice => Name(choice.NameLocalizations, choice.Name, locale)))) yield return $"{locale}: choice {twice} twice";
        }

        foreach (var command in commands.Where(command => Size(command) > CommandSize)) yield return $"{command.Name} has more than {CommandSize} characters";
    }

    private static IEnumerable<CommandText> Texts(IEnumerable<ApplicationCommand> commands) => commands.SelectMany(command =>
        Texts(command.Options, command.Name)
            .Prepend(new CommandText(command.Name, command.Type == ApplicationCommandType.ChatInput ? TextKind.Name : TextKind.Title, command.Name, command.NameLocalizations))
            .Concat(command.Description is { } description ? [new CommandText($"{command.Name} (description)", TextKind.Description, description, command.DescriptionLocalizations)] : []));

    private static IEnumerable<CommandText> Texts(IReadOnlyList<ApplicationCommandOption>? options, string path) => (options ?? []).SelectMany(option =>
        Texts(option.Options, $"{path} {option.Name}")
            .Append(new CommandText($"{path} {option.Name}", TextKind.Name, option.Name, option.NameLocalizations))
            .Append(new CommandText($"{path} {option.Name} (description)", TextKind.Description, option.Description, option.DescriptionLocalizations))
            .Concat((option.Choices ?? []).Select(choice => new CommandText($"{path} {option.Name} {choice.Name}", TextKind.Choice, choice.Name, choice.NameLocalizations))));

    private static IEnumerable<IReadOnlyList<ApplicationCommandOption>> Levels(IReadOnlyList<ApplicationCommandOption>? options) =>
        options is null ? [] : options.SelectMany(option => Levels(option.Options)).Prepend(options);

    private static IEnumerable<string> Unused(CommandWords words, IReadOnlyList<ApplicationCommandOption> options, string path) => (words.Options ?? ImmutableDictionary<string, CommandWords>.Empty).SelectMany(option =>
        options.FirstOrDefault(known => known.Name == option.Key) is { } known
            ? Unused(option.Value, known.Options ?? [], $"{path} {known.Name}")
                .Concat((option.Value.Choices?.Keys ?? []).Where(value => known.Choices?.Any(choice => choice.Value.Text == value) != true).Select(value => $"{path} {known.Name} {value}"))
            : [$"{path} {option.Key}"]);

    /// <summary>Of a text and its translations the longest counts.</summary>
    private static int Size(ApplicationCommand command) =>
        Longest(command.Name, command.NameLocalizations) + Longest(command.Description, command.DescriptionLocalizations) + (command.Options ?? []).Sum(Size);

    private static int Size(ApplicationCommandOption option) =>
        Longest(option.Name, option.NameLocalizations) + Longest(option.Description, option.DescriptionLocalizations) + (option.Options ?? []).Sum(Size)
        + (option.Choices ?? []).Sum(choice => Longest(choice.Name, choice.NameLocalizations) + Length(choice.Value.Text));

    private static int Longest(string? text, IReadOnlyDictionary<string, string>? localised) => (localised?.Values ?? []).Append(text).Max(Length);

    private static int Length(string? text) => text?.EnumerateRunes().Count() ?? 0;

    private static IEnumerable<T> Twice<T>(IEnumerable<T> names) => names.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key);

    private static string Name(IReadOnlyDictionary<string, string>? localised, string name, string locale) => localised?.GetValueOrDefault(locale) ?? name;

    private static bool IsName(string name) => ChatName().IsMatch(name) && name.EnumerateRunes().All(rune => Rune.ToLowerInvariant(rune) == rune);

    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ChatName();

    private enum TextKind { Name, Title, Description, Choice }

    private sealed record CommandText(string Path, TextKind Kind, string Default, IReadOnlyDictionary<string, string>? Localised);
}
