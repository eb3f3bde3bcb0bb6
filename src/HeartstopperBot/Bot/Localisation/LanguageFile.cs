using System.Collections.Immutable;

namespace HeartstopperBot.Bot.Localisation;

/// <summary>What a file in <c>Languages/</c> holds. The README there tells a translator what stands where.</summary>
internal sealed record LanguageFile
{
    private const string Folder = "Languages/";
    private const string Extension = ".json";

    /// <summary>As its speakers call it.</summary>
    public required string Name { get; init; }

    public required DateWords Dates { get; init; }
    public required NumberWords Numbers { get; init; }

    /// <summary>Between the things of a list.</summary>
    public required string List { get; init; }

    /// <summary>The fixed texts by the class that says them and by their name in it; with placeholders as <see cref="MessagePattern"/> reads them.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Texts { get; init; }

    /// <summary>By the name that the command has in the code.</summary>
    public required IReadOnlyDictionary<string, CommandWords> Commands { get; init; }

    /// <summary>What options of the same name share over all commands; a command's own words win.</summary>
    public required IReadOnlyDictionary<string, CommandWords> Options { get; init; }

    /// <summary>Discord's names of the languages that there is a file for.</summary>
    public static ImmutableArray<string> Locales() =>
    [
        .. typeof(LanguageFile).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(Extension, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^Extension.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>How a command is called and explained; empty where nobody has said.</summary>
    public CommandWords Command(string name) => Commands.GetValueOrDefault(name) ?? new CommandWords();

    /// <summary>The same for an option or a sub-command of something.</summary>
    public CommandWords Option(CommandWords of, string name) => (of.Options?.GetValueOrDefault(name) ?? new CommandWords()).Or(Options.GetValueOrDefault(name));

    /// <param name="isWanted">Which groups of texts are; null for all. The words of the commands are read in any case, and are a fraction of it.</param>
    public static LanguageFile Read(string locale, Func<string, bool>? isWanted = null)
    {
        using var stream = typeof(LanguageFile).Assembly.GetManifestResourceStream($"{Folder}{locale}{Extension}") ?? throw new ArgumentException($"There is no language file {locale}{Extension}.", nameof(locale));
        return LanguageReader.Read(stream, isWanted ?? (_ => true));
    }
}

/// <summary>.NET's patterns: https://learn.microsoft.com/dotnet/standard/base-types/custom-date-and-time-format-strings</summary>
/// <param name="Months">January first.</param>
/// <param name="Month">A month of a year.</param>
/// <param name="Moment">A day with its time.</param>
internal sealed record DateWords(IReadOnlyList<string> Months, string Day, string Month, string Moment)
{
    /// <summary>Where a month has another form beside a day, as in Polish.</summary>
    public IReadOnlyList<string>? MonthsInDates { get; init; }

    /// <summary>Where the first of a month is written otherwise than the other days, as in French.</summary>
    public string? FirstDay { get; init; }
}

/// <param name="Group">Between thousands.</param>
internal sealed record NumberWords(string Group)
{
    /// <summary>The smallest number that is grouped; 10000 where four digits stand together, as in Spanish.</summary>
    public int GroupsFrom { get; init; } = 1000;
}

/// <summary>How a command, a sub-command or an option is called and explained. What is null Discord shows in English.</summary>
internal sealed record CommandWords
{
    public string? Name { get; init; }
    public string? Description { get; init; }

    /// <summary>Options and sub-commands, by their names in the code.</summary>
    public IReadOnlyDictionary<string, CommandWords>? Options { get; init; }

    /// <summary>By the value that a choice stands for.</summary>
    public IReadOnlyDictionary<string, string>? Choices { get; init; }

    /// <summary>These words, and those of the other where these say nothing.</summary>
    public CommandWords Or(CommandWords? other) => other is null
        ? this
        : new CommandWords { Name = Name ?? other.Name, Description = Description ?? other.Description, Options = Options ?? other.Options, Choices = Choices ?? other.Choices };
}
