using System.Collections.Immutable;
using HeartstopperBot.Bot.Replies;
using HeartstopperBot.Discord.Models;
using HeartstopperBot.Facts.Answers;

namespace HeartstopperBot.Bot.Config;

/// <summary>The log, a page of it, with a menu to undo and buttons to turn the page.</summary>
internal sealed class LogReply(Asker asker, PlacePath place, GuildSettings settings, ImmutableArray<ImmutableArray<SettingChange>> batches, int page)
{
    public const int PageSize = 8;

    /// <summary>One more than a page, to know whether there is another.</summary>
    public const int Taken = PageSize + 1;

    /// <param name="notice">What has just been done; null for nothing.</param>
    public Reply Render(string? notice)
    {
        var shown = batches.Take(PageSize).ToImmutableArray();
        var lines = shown.IsEmpty ? [ConfigTexts.LogEmpty] : shown.Select((batch, index) => $"{index + 1}. {Line(batch)}");
        var text = string.Join('\n', notice is null ? lines : lines.Prepend($"{notice}\n"));
        var embed = new Embed { Title = ConfigTexts.LogTitle, Description = text, Color = Palette.Plain };
        return Reply.Of(embed, Outcome.Answered, () => $"{ConfigTexts.LogTitle}\n{text}", Rows(shown));
    }

    private static string Line(ImmutableArray<SettingChange> batch)
    {
        var first = batch[0];
        if (batch.Length == 1) return first.Cause == Cause.Person ? ConfigLines.Of(first) : $"{ConfigWords.Cause(first.Cause)}. {ConfigLines.Of(first)}";
        return ConfigTexts.SeveralBy(ConfigTexts.Several(batch.Length, ConfigWords.Cause(first.Cause)), ConfigWords.By(first), ConfigTexts.At(first.ChangedAt));
    }

    private IReadOnlyList<Component> Rows(ImmutableArray<ImmutableArray<SettingChange>> shown)
    {
        if (shown.IsEmpty) return [];
        var undo = new StringSelect
        {
            CustomId = Id(ConfigAct.Undo, page),
            Placeholder = ConfigTexts.UndoMenu,
            Options = [.. shown.Select((batch, index) => new SelectOption { Label = $"{index + 1}. {Label(batch)}", Value = batch[0].Batch.ToString(System.Globalization.CultureInfo.InvariantCulture) })],
        };
        List<Component> turns = [];
        if (page > 0) turns.Add(new Button { Style = ButtonStyle.Secondary, Label = Texts.PreviousButton, CustomId = Id(ConfigAct.Log, page - 1) });
        if (batches.Length > PageSize) turns.Add(new Button { Style = ButtonStyle.Secondary, Label = Texts.NextButton, CustomId = Id(ConfigAct.Log, page + 1) });
        return turns.Count > 0 ? [Row(undo), Row([.. turns])] : [Row(undo)];
    }

    /// <summary>Menus render no mentions.</summary>
    private static string Label(ImmutableArray<SettingChange> batch)
    {
        var first = batch[0];
        if (batch.Length > 1) return ConfigTexts.Several(batch.Length, ConfigWords.Cause(first.Cause));
        var (name, cause) = (ConfigWords.Name(first.Setting), ConfigWords.Cause(first.Cause));
        var isMention = first.Setting is Setting.CorrectionsChannel or Setting.ExemptRoles;
        return first.NewValue is { } value && !isMention ? ConfigTexts.UndoLabel(cause, name, ConfigWords.Value(first.Setting, value)) : ConfigTexts.UndoLabelOnly(cause, name);
    }

    private static ActionRow Row(params IReadOnlyList<Component> parts) => new() { Components = parts };

    private string Id(ConfigAct act, int toPage) => new ConfigTicket(act, settings.GuildId, asker.UserId, settings.Revision, place.Nearest, place.ParentId, Setting: null).Encode(toPage);
}
