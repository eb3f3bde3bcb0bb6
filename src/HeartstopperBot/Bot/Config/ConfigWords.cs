using System.Globalization;
using System.Runtime.CompilerServices;
using HeartstopperBot.Bot.Localisation;
using HeartstopperBot.Discord.Models;

namespace HeartstopperBot.Bot.Config;

/// <summary>What people read for settings, values, places and causes. In files and in the database stand the words of <see cref="SettingCatalogue"/>.</summary>
internal static class ConfigWords
{
    public static string Forgotten => Say();
    public static string Nobody => Say();
    public static string Host => Say();

    public static string Name(Setting setting) => Say([("setting", setting)]);

    /// <summary>At most a hundred characters: it stands in a menu.</summary>
    public static string Hint(Setting setting) => Say([("setting", setting)]);

    /// <summary>Of a value that can be chosen in a menu, without mentions.</summary>
    public static string Value(Setting setting, string value) => (setting, value) switch
    {
        (Setting.Answers or Setting.Visibility or Setting.Quiz, _) => Chosen(setting, value),
        (Setting.Spoilers, _) => ConfigTexts.Line(value),
        (Setting.Language, _) => Language(value),
        (Setting.AsOf, SettingCatalogue.Off) => Chosen(setting, value),
        (Setting.AsOf, _) => ConfigTexts.Day(value),
        (_, SettingCatalogue.None) => Chosen(setting, value),
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
    public static string Language(string locale) => Languages.Of(locale).Name;

    public static string Place(Scope scope) => scope.Kind == ScopeKind.Server ? ConfigTexts.ServerWide : ConfigTexts.Channel(scope.Id);

    public static string Cause(Cause cause) => Say([("cause", cause)]);

    public static string By(SettingChange change) => change.ChangedBy is { } person ? ConfigTexts.Person(person) : change.Cause switch
    {
        Config.Cause.ChannelGone => Nobody,
        Config.Cause.Host => Host,
        _ => Forgotten,
    };

    public static string By(Rule rule) => rule.SetBy is { } person ? ConfigTexts.Person(person) : Forgotten;

    /// <summary>By the name that Discord's own pages give it.</summary>
    public static string PermissionName(Permissions permission) => Say([("permission", permission)]);

    private static string Chosen(Setting setting, string value) => Say([("choice", $"{SettingCatalogue.Of(setting).Word}-{value}")]);

    private static string Say(ReadOnlySpan<(string Name, object Value)> arguments = default, [CallerMemberName] string key = "") =>
        Languages.Current.Say("settings", key, arguments);
}

/// <summary>What counts where nobody said anything.</summary>
/// <param name="Language">The server's own, as Discord names it.</param>
internal sealed record PlaceDefaults(Facts.Answers.SpoilerLine Ceiling, string Language);
