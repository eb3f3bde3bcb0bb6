using System.Globalization;
using HeartstopperBot.Discord.Models;

namespace HeartstopperBot.Bot.Config;

/// <summary>What people read for settings, values, places and causes. In files and in the database stand the words of <see cref="SettingCatalogue"/>.</summary>
internal static class ConfigWords
{
    public const string Forgotten = "someone who is not named any more";
    public const string Nobody = "itself, because the channel was deleted";
    public const string Host = "whoever runs me";

    public static string Name(Setting setting) => setting switch
    {
        Setting.Answers => "Answers",
        Setting.Visibility => "Public or private",
        Setting.Spoilers => "Spoilers",
        Setting.Quiz => "Quiz",
        Setting.CorrectionsChannel => "Corrections channel",
        Setting.Language => "Language",
        Setting.AsOf => "As known on",
        _ => "Exempt roles",
    };

    /// <summary>At most a hundred characters: it stands in a menu.</summary>
    public static string Hint(Setting setting) => setting switch
    {
        Setting.Answers => "Whether I answer there at all, or only so that whoever asks can see it",
        Setting.Visibility => "Who sees an answer when the person did not say",
        Setting.Spoilers => "The most that I tell of the story; people's own /progress narrows it",
        Setting.Quiz => "Whether /quiz may be used",
        Setting.CorrectionsChannel => "Where reports of errors land, for moderators to decide",
        Setting.Language => "Of my fixed texts in public answers; private ones follow the reader",
        Setting.AsOf => "Answer as if it were that day, where nobody names another",
        _ => "Members with one of these roles are answered wherever they ask",
    };

    /// <summary>Of a value that can be chosen in a menu, without mentions.</summary>
    public static string Value(Setting setting, string value) => (setting, value) switch
    {
        (Setting.Answers, SettingCatalogue.On) => "I answer everybody",
        (Setting.Answers, SettingCatalogue.Private) => "Only whoever asks sees it",
        (Setting.Answers, _) => "I do not answer",
        (Setting.Visibility, SettingCatalogue.Private) => "Private",
        (Setting.Visibility, _) => "Public",
        (Setting.Spoilers, _) => ConfigTexts.Line(value),
        (Setting.Quiz, SettingCatalogue.Off) => "Off",
        (Setting.Quiz, _) => "On",
        (Setting.Language, _) => Language(value),
        (Setting.AsOf, SettingCatalogue.Off) => "Today",
        (Setting.AsOf, _) => ConfigTexts.Day(value),
        (_, SettingCatalogue.None) => "None",
        (Setting.CorrectionsChannel, _) => ConfigTexts.Channel(ulong.Parse(value, CultureInfo.InvariantCulture)),
        _ => string.Join(", ", SettingCatalogue.Roles(value).Select(ConfigTexts.Role)),
    };

    /// <summary>Where nobody said anything.</summary>
    public static string Default(Setting setting, PlaceDefaults defaults) => setting switch
    {
        Setting.Answers or Setting.Quiz => Value(setting, SettingCatalogue.On),
        Setting.Visibility => Value(setting, SettingCatalogue.Public),
        Setting.Spoilers => Texts.Line(defaults.Ceiling),
        Setting.Language => Language(defaults.Language),
        Setting.AsOf => Value(setting, SettingCatalogue.Off),
        _ => Value(setting, SettingCatalogue.None),
    };

    /// <summary>Each language by its own name, which its readers look for.</summary>
    public static string Language(string locale) => locale switch
    {
        "en-GB" => "English (UK)",
        "en-US" => "English (US)",
        "de" => "Deutsch",
        "fr" => "Français",
        "es-ES" => "Español",
        "pt-BR" => "Português do Brasil",
        "it" => "Italiano",
        "ja" => "日本語",
        _ => locale,
    };

    public static string Place(Scope scope) => scope.Kind == ScopeKind.Server ? ConfigTexts.ServerWide : ConfigTexts.Channel(scope.Id);

    public static string Cause(Cause cause) => cause switch
    {
        Config.Cause.Undo => "Undone",
        Config.Cause.Import => "Imported",
        Config.Cause.Reset => "Reset",
        Config.Cause.Host => "Imported by whoever runs me",
        Config.Cause.ChannelGone => "Gone with a deleted channel",
        _ => "Set",
    };

    public static string By(SettingChange change) => change.ChangedBy is { } person ? ConfigTexts.Person(person) : change.Cause switch
    {
        Config.Cause.ChannelGone => Nobody,
        Config.Cause.Host => Host,
        _ => Forgotten,
    };

    public static string By(Rule rule) => rule.SetBy is { } person ? ConfigTexts.Person(person) : Forgotten;

    /// <summary>By the name that Discord's own pages give it.</summary>
    public static string Name(Permissions permission) => permission switch
    {
        Permissions.ViewChannel => "View Channel",
        Permissions.SendMessages => "Send Messages",
        Permissions.SendMessagesInThreads => "Send Messages in Threads and Posts",
        Permissions.EmbedLinks => "Embed Links",
        Permissions.AttachFiles => "Attach Files",
        Permissions.ReadMessageHistory => "Read Message History",
        _ => permission.ToString(),
    };
}

/// <summary>What counts where nobody said anything.</summary>
/// <param name="Language">The server's own, as Discord names it.</param>
internal sealed record PlaceDefaults(Facts.Answers.SpoilerLine Ceiling, string Language);
