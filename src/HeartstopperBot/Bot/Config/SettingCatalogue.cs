using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using HeartstopperBot.Bot.Localisation;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;
using HeartstopperBot.Facts.Model;

namespace HeartstopperBot.Bot.Config;

/// <param name="Word">What stands for the setting in files, in the database and in the ids of buttons.</param>
/// <param name="Choices">The values that there are; empty where they cannot be counted.</param>
/// <param name="Read">The value as it is stored; null for what is no value.</param>
internal sealed record SettingInfo(Setting Setting, string Word, ImmutableArray<string> Choices, Func<string, string?> Read);

/// <summary>The settings by name, and which values each can have. Values are stored as words, so that a file of settings can be read by people.</summary>
internal static class SettingCatalogue
{
    public const string On = "on";
    public const string Off = "off";
    public const string Private = "private";
    public const string Public = "public";

    /// <summary>Nowhere, or nobody: said on purpose, where a wider place says otherwise.</summary>
    public const string None = "none";

    /// <summary>The most roles that one menu of Discord's holds.</summary>
    public const int MostRoles = 25;

    public static ImmutableArray<SettingInfo> All { get; } =
    [
        Choice(Setting.Answers, "answers", On, Private, Off),
        Choice(Setting.Visibility, "visibility", Public, Private),
        Choice(Setting.Spoilers, "spoilers", [.. SpoilerLine.Choices.Select(choice => choice.Word)]),
        Choice(Setting.Quiz, "quiz", On, Off),
        new(Setting.CorrectionsChannel, "corrections-channel", [], value => value == None ? None : ReadId(value)),
        Choice(Setting.Language, "language", Languages.Locales),
        new(Setting.AsOf, "as-of", [], value => value == Off ? Off : ReadDay(value)),
        new(Setting.ExemptRoles, "exempt-roles", [], value => value == None ? None : ReadRoles(value)),
    ];

    private static readonly FrozenDictionary<string, SettingInfo> ByWord = All.ToFrozenDictionary(info => info.Word);

    public static SettingInfo Of(Setting setting) => All[(int)setting];

    /// <summary>Null for a word that this version does not know.</summary>
    public static SettingInfo? Find(string word) => ByWord.GetValueOrDefault(word);

    /// <summary>The roles of a value that was read.</summary>
    public static ImmutableArray<ulong> Roles(string value) => value == None ? [] : [.. value.Split(',').Select(id => ulong.Parse(id, CultureInfo.InvariantCulture))];

    private static SettingInfo Choice(Setting setting, string word, params ImmutableArray<string> choices) =>
        // The very string of the list, so that thousands of rules share it.
        new(setting, word, choices, value => choices.FirstOrDefault(choice => choice == value));

    private static string? ReadId(string value) => Snowflake.TryParse(value, out var id) && id.Value > 0 ? id.ToString() : null;

    private static string? ReadDay(string value) => FactDate.TryParse(value) is { Precision: not DatePrecision.Minute } date ? date.ToIsoString() : null;

    private static string? ReadRoles(string value)
    {
        var ids = value.Split(',');
        if (ids.Length > MostRoles || ids.Any(id => ReadId(id) is null)) return null;
        return string.Join(',', ids.Select(id => ulong.Parse(id, CultureInfo.InvariantCulture)).Order().Distinct());
    }
}
