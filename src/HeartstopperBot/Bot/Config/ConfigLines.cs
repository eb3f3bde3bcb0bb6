using System.Collections.Immutable;

namespace HeartstopperBot.Bot.Config;

/// <summary>Changes as lines that people read: what, where, by whom, when.</summary>
internal static class ConfigLines
{
    /// <summary>More than fit a notice are counted.</summary>
    private const int Most = 5;

    public static string Of(SettingChange change)
    {
        var (setting, place, by, when) = (ConfigWords.Name(change.Setting), ConfigWords.Place(change.Scope), ConfigWords.By(change), ConfigTexts.At(change.ChangedAt));
        return change.NewValue is { } value ? ConfigTexts.Change(setting, place, ConfigWords.Value(change.Setting, value), by, when) : ConfigTexts.TakenBack(setting, place, by, when);
    }

    public static string Of(ImmutableArray<SettingChange> changes)
    {
        var lines = changes.Take(Most).Select(change => $"- {Of(change)}");
        return string.Join('\n', changes.Length > Most ? lines.Append($"- {Texts.AndMore(changes.Length - Most)}") : lines);
    }

    public static string Overtaken(ImmutableArray<SettingChange> changes) => changes.IsEmpty ? ConfigTexts.OvertakenByReset : ConfigTexts.Overtaken(Of(changes));
}
